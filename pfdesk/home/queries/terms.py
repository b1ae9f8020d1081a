"""Terms of office on bodies: those that end soon, and bodies in which nobody sits any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import and_, case, func, or_
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import BodyRow, SeatRow
from pfdesk.directory.queries import standing_seats

LONG_AGO: Final = timedelta(days=731)
"""A body that has stood empty for so long was given up."""


@dataclass(frozen=True, slots=True)
class Term:
    """So many seats of a body end on that day."""

    body_id: UUID
    body: str
    ends_on: date
    count: int


def vacant(session: Session, today: date) -> list[Term]:
    """Bodies whose terms have all ended, with the seats that ended last: to be filled anew."""
    sitting = or_(SeatRow.ends_on.is_(None), SeatRow.ends_on >= today)
    last = func.max(SeatRow.ends_on)
    ended = (
        standing_seats(today, BodyRow.id, BodyRow.name, last)
        .group_by(BodyRow.id, BodyRow.name)
        .having(and_(func.sum(case((sitting, 1), else_=0)) == 0, last >= today - LONG_AGO))
        .order_by(last)
    )
    found = []
    for body_id, name, ends_on in session.execute(ended).all():
        on_that_day = standing_seats(today, func.count()).where(
            BodyRow.id == body_id, SeatRow.ends_on == ends_on
        )
        found.append(Term(body_id, name, ends_on, session.scalar(on_that_day) or 0))
    return found


def ending(session: Session, first: date, last: date) -> list[Term]:
    """Seats whose term ends on a day between the two, day by day and body by body, the earliest first."""
    found = (
        standing_seats(first, BodyRow.id, BodyRow.name, SeatRow.ends_on, func.count())
        .where(SeatRow.ends_on.between(first, last))
        .group_by(BodyRow.id, BodyRow.name, SeatRow.ends_on)
        .order_by(SeatRow.ends_on)
    )
    return [Term(*row) for row in session.execute(found).all()]
