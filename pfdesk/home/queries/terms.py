"""Terms of office on bodies: those that end soon, and bodies in which nobody sits any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import Select, func
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
    last: dict[UUID, Term] = {}
    for body_id, name, ends_on, count in session.execute(_terms(today)).all():
        last[body_id] = Term(body_id, name, ends_on or date.max, count)
    ended = [term for term in last.values() if today - LONG_AGO <= term.ends_on < today]
    return sorted(ended, key=lambda term: term.ends_on)


def ending(session: Session, first: date, last: date) -> list[Term]:
    """Seats whose term ends on a day between the two, day by day and body by body, the earliest first."""
    between = _terms(first).where(SeatRow.ends_on.between(first, last))
    return [
        Term(body_id, name, ends_on, count)
        for body_id, name, ends_on, count in session.execute(between).all()
        if ends_on is not None
    ]


def _terms(today: date) -> Select[UUID, str, date | None, int]:
    """How many seats of each body end on which day, the earliest first, those without an end last."""
    return (
        standing_seats(today, BodyRow.id, BodyRow.name, SeatRow.ends_on, func.count())
        .group_by(BodyRow.id, BodyRow.name, SeatRow.ends_on)
        .order_by(SeatRow.ends_on.is_(None), SeatRow.ends_on, BodyRow.name)
    )
