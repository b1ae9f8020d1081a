"""受領書: what was brought to places and has not been signed for; what came back since needs no signature."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Uuid, bindparam, exists, func, select
from sqlalchemy.orm import Session, aliased

from pfdesk.db.schema.pamphlets import MovementRow, PlaceRow
from pfdesk.pamphlets.queries.terms import STANDING, balances


@dataclass(frozen=True, slots=True)
class Receipt:
    """A delivery of the ledger: `copies` are those to be signed for, `booked` those of its line.

    They differ where some came back, or went on to another place, before the slip did.
    """

    id: UUID
    number: int
    moved_on: date
    place_id: UUID
    place: str
    copies: int
    booked: int
    signed: bool

    @property
    def back(self) -> int:
        """Copies of the line that came back already."""
        return self.booked - self.copies


def receipts(session: Session, edition_id: UUID) -> list[Receipt]:
    """All deliveries to places that stand, signed for or not, by day and route; none of an event's hall."""
    found = session.execute(_deliveries(), {"edition": edition_id})
    return _less_returns([Receipt(*row) for row in found], balances(session, edition_id))


def waiting_receipts(session: Session, edition_id: UUID) -> list[Receipt]:
    """What was brought out, lies there still, and is not signed for, in the order of the day and the route."""
    return [line for line in receipts(session, edition_id) if not line.signed and line.copies]


def waiting_count(session: Session, edition_id: UUID, brought: Mapping[UUID, int] | None = None) -> int:
    """How many deliveries are out without a receipt; `brought` is what lies at each place, where that is known.

    Only where a place has less than it is to sign for are its lines looked at one by one.
    """
    rows = session.execute(_waiting_by_place(), {"edition": edition_id}).all()
    if not rows:
        return 0
    there = balances(session, edition_id) if brought is None else brought
    if all(copies <= there.get(place, 0) for place, _, copies in rows):
        return sum(int(lines) for _, lines, _ in rows)
    return len(waiting_receipts(session, edition_id))


def _less_returns(lines: list[Receipt], there: Mapping[UUID, int]) -> list[Receipt]:
    """A place signs for no more than lies there: the newest deliveries first, older ones for what is left."""
    left = dict(there)
    kept: dict[UUID, Receipt] = {}
    for line in reversed([one for one in lines if not one.signed]):
        copies = max(0, min(line.booked, left.get(line.place_id, 0)))
        left[line.place_id] = left.get(line.place_id, 0) - copies
        kept[line.id] = replace(line, copies=copies)
    return [kept.get(line.id, line) for line in lines]


@cache
def _deliveries() -> Select[*tuple[Any, ...]]:
    return (
        select(
            MovementRow.id, MovementRow.number, MovementRow.moved_on, PlaceRow.id, PlaceRow.name,
            MovementRow.copies, MovementRow.copies, MovementRow.receipt_on.is_not(None),
        )
        .join(PlaceRow, PlaceRow.id == MovementRow.place_id)
        .where(*_brought())
        .order_by(MovementRow.moved_on, PlaceRow.route, MovementRow.number)
    )  # fmt: skip


@cache
def _waiting_by_place() -> Select[*tuple[Any, ...]]:
    return (
        select(MovementRow.place_id, func.count(), func.sum(MovementRow.copies))
        .where(*_brought(), MovementRow.receipt_on.is_(None))
        .group_by(MovementRow.place_id)
    )


def _brought() -> tuple[Any, ...]:
    """Hand-outs to places that nobody took back; at an event nobody signs."""
    counter = aliased(MovementRow)
    taken_back = exists().where(counter.counters_id == MovementRow.id, counter.binned_at.is_(None))
    return (
        MovementRow.edition_id == bindparam("edition", type_=Uuid()), MovementRow.kind == "handed_out", STANDING,
        MovementRow.place_id.is_not(None), MovementRow.counters_id.is_(None), MovementRow.event_id.is_(None),
        ~taken_back,
    )  # fmt: skip
