"""The other half of a line that was booked together with another."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, aliased

from pfdesk.db.records import entity, load
from pfdesk.db.schema.pamphlets import MovementRow
from pfdesk.pamphlets.model import Movement, are_halves
from pfdesk.pamphlets.queries.terms import STANDING


def whole_of(session: Session, movement_id: UUID) -> tuple[Movement, ...]:
    """The line with its other half, in the order of their numbers; alone where it has none that still stands."""
    line = load(session, MovementRow, Movement, movement_id)
    counter = aliased(MovementRow)
    taken_back = exists().where(counter.counters_id == MovementRow.id, counter.binned_at.is_(None))
    beside = select(MovementRow).where(
        MovementRow.edition_id == line.edition_id, STANDING, ~taken_back,
        MovementRow.number.in_((line.number - 1, line.number + 1)),
    )  # fmt: skip
    for other in (entity(row, Movement) for row in session.scalars(beside)):
        if are_halves(line, other):
            return (line, other)
        if are_halves(other, line):
            return (other, line)
    return (line,)
