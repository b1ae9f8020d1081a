"""Entities of the year to rows and back; projects are numbered within their fiscal year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeVar
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.annual import model
from pfdesk.db import records
from pfdesk.db.schema import annual as rows
from pfdesk.db.schema.base import Row

E = TypeVar("E")

ROWS: Final[Mapping[type, type[Row]]] = {
    model.Project: rows.ProjectRow,
    model.ProjectLink: rows.ProjectLinkRow,
    model.TimelineEntry: rows.TimelineRow,
}


def insert(session: Session, entity: Any) -> None:
    """Add an entity as a new row."""
    records.insert(session, ROWS[type(entity)], entity)


def update(session: Session, before: Any, after: Any) -> None:
    """Write what differs; Refused when somebody else has changed the row."""
    records.update(session, ROWS[type(after)], before, after)


def put_in_bin(session: Session, entity_class: type, row_id: UUID) -> None:
    """Put a row into the bin."""
    records.put_in_bin(session, ROWS[entity_class], row_id)


def restore(session: Session, entity_class: type, row_id: UUID) -> None:
    """Take a row out of the bin."""
    records.restore(session, ROWS[entity_class], row_id)


def load(session: Session, entity_class: type[E], row_id: UUID) -> E:
    """The entity of one row; Refused when it is not there."""
    return records.load(session, ROWS[entity_class], entity_class, row_id)


def next_number(session: Session, year: int) -> int:
    """The number after the highest of the year."""
    query = select(func.coalesce(func.max(rows.ProjectRow.number), 0)).where(
        rows.ProjectRow.fiscal_year == year, rows.ProjectRow.binned_at.is_(None)
    )
    return int(session.scalar(query) or 0) + 1
