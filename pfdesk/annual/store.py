"""Entities of the year to rows and back; projects are numbered within their fiscal year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.annual import model
from pfdesk.db.keeper import Keeper
from pfdesk.db.schema import annual as rows
from pfdesk.db.schema.base import Row

ROWS: Final[Mapping[type, type[Row]]] = {
    model.Project: rows.ProjectRow,
    model.ProjectLink: rows.ProjectLinkRow,
    model.TimelineEntry: rows.TimelineRow,
}

keeper: Final = Keeper(ROWS)
insert = keeper.insert
update = keeper.update
put_in_bin = keeper.put_in_bin
restore = keeper.restore
load = keeper.load


def next_number(session: Session, year: int) -> int:
    """The number after the highest of the year."""
    query = select(func.coalesce(func.max(rows.ProjectRow.number), 0)).where(
        rows.ProjectRow.fiscal_year == year, rows.ProjectRow.binned_at.is_(None)
    )
    return int(session.scalar(query) or 0) + 1
