"""在庫の推移: the store's balance after each day on which something moved."""

from __future__ import annotations

from datetime import date
from itertools import accumulate
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import MovementRow
from pfdesk.pamphlets.queries.terms import STANDING, total


def stock_by_day(session: Session, edition_id: UUID) -> list[tuple[date, int]]:
    """Day and balance of the store at its end, oldest first."""
    query = (
        select(MovementRow.moved_on, total("stock"))
        .where(MovementRow.edition_id == edition_id, STANDING)
        .group_by(MovementRow.moved_on)
        .order_by(MovementRow.moved_on)
    )
    rows = session.execute(query).all()
    return list(zip((day for day, _ in rows), accumulate(int(change) for _, change in rows), strict=True))
