"""受領書: what was brought to places and has not been signed for; what came back since needs no signature."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, Uuid, bindparam, case, exists, func, select
from sqlalchemy.orm import Session, aliased

from pfdesk.db.schema.pamphlets import MovementRow, PlaceRow
from pfdesk.pamphlets.queries.ledger import LedgerLine
from pfdesk.pamphlets.queries.terms import STANDING, balances, total

_MOVES: Final = frozenset({"returned", "moved_out", "moved"})
"""Kinds that change what a place signs for without being a delivery."""


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
    """All deliveries to places that stand, signed for or not, by day and route; none of an event's hall.

    A line that corrects another bears the day on which the copies were handed out, not that of the correction.
    """
    found = [Receipt(*row) for row in session.execute(_deliveries(), {"edition": edition_id})]
    lines = _less_returns(found, balances(session, edition_id))
    days = _first_days(session, edition_id)
    if not days:
        return lines
    return sorted(
        (replace(line, moved_on=days.get(line.id, line.moved_on)) for line in lines),
        key=lambda line: line.moved_on,
    )


def waiting_receipts(session: Session, edition_id: UUID) -> list[Receipt]:
    """What was brought out, lies there still, and is not signed for, in the order of the day and the route."""
    return [line for line in receipts(session, edition_id) if not line.signed and line.copies]


def waiting_count(session: Session, edition_id: UUID) -> int:
    """How many deliveries are out without a receipt: the number of `waiting_receipts`, counted by the database."""
    named = {"edition": edition_id}
    back = session.scalar(_came_back(), named)
    return int(session.scalar(_waiting_count() if back else _unsigned(), named) or 0)


def waiting_count_after(session: Session, edition_id: UUID, before: int, new: Sequence[LedgerLine]) -> int:
    """The same after lines were booked, `before` being what it was.

    A delivery newer than all that lies at its place waits for its receipt, and changes nothing for the others: then
    only the new lines are looked at.
    """
    if any(line.kind in _MOVES or line.counters is not None or line.corrects is not None for line in new):
        return waiting_count(session, edition_id)
    ids = [line.id for line in new if line.kind == "handed_out"]
    if not ids:
        return before
    more, backdated = session.execute(_new_ones(), {"edition": edition_id, "ids": ids}).one()
    return waiting_count(session, edition_id) if backdated else before + int(more)


def _less_returns(lines: list[Receipt], there: Mapping[UUID, int]) -> list[Receipt]:
    """A place signs for no more than lies there: the newest deliveries first, older ones for what is left."""
    left = dict(there)
    kept: dict[UUID, Receipt] = {}
    for line in reversed([one for one in lines if not one.signed]):
        copies = max(0, min(line.booked, left.get(line.place_id, 0)))
        left[line.place_id] = left.get(line.place_id, 0) - copies
        kept[line.id] = replace(line, copies=copies)
    return [kept.get(line.id, line) for line in lines]


def _first_days(session: Session, edition_id: UUID) -> dict[UUID, date]:
    """Of each line that corrects another on the day of the correction: the day of the line that was booked first.

    Where the day itself was wrong, the counter bears the wrong day and the correcting line the right one.
    """
    row = MovementRow
    query = select(row.id, row.moved_on, row.corrects_id, row.counters_id).where(
        row.edition_id == edition_id, STANDING
    )
    if not session.scalar(select(exists().where(row.edition_id == edition_id, row.corrects_id.is_not(None)))):
        return {}
    rows = {line.id: line for line in session.execute(query)}
    countered_on = {line.counters_id: line.moved_on for line in rows.values() if line.counters_id is not None}
    found = {}
    for line in rows.values():
        first = line
        while first.corrects_id in rows and countered_on.get(first.corrects_id) == first.moved_on:
            first = rows[first.corrects_id]
        if first is not line:
            found[line.id] = first.moved_on
    return found


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
def _came_back() -> Select[*tuple[Any, ...]]:
    """Whether anything ever came back from a place, or went on from it to another."""
    back = MovementRow.kind.in_(("returned", "moved_out"))
    return select(
        exists().where(MovementRow.edition_id == bindparam("edition", type_=Uuid()), back, STANDING)
    )


@cache
def _new_ones() -> Select[*tuple[Any, ...]]:
    """How many of these lines wait, and how many of them are older than what their place got before."""
    later = aliased(MovementRow)
    newer = exists().where(
        later.edition_id == MovementRow.edition_id, later.place_id == MovementRow.place_id,
        later.moved_on > MovementRow.moved_on, later.binned_at.is_(None),
    )  # fmt: skip
    backdated = func.coalesce(func.sum(case((newer, 1), else_=0)), 0)
    these = MovementRow.id.in_(bindparam("ids", expanding=True))
    return select(func.count(), backdated).where(these, *_brought())


@cache
def _unsigned() -> Select[*tuple[Any, ...]]:
    return select(func.count()).select_from(MovementRow).where(*_brought(), MovementRow.receipt_on.is_(None))


@cache
def _waiting_count() -> Select[*tuple[Any, ...]]:
    """The lines of each place for which something is left once its newer ones are signed for: see `_less_returns`."""
    newer = func.sum(MovementRow.copies).over(
        partition_by=MovementRow.place_id,
        order_by=(MovementRow.moved_on.desc(), MovementRow.number.desc()),
        rows=(None, 0),
    )
    waiting = (
        select(MovementRow.place_id, (newer - MovementRow.copies).label("newer"))
        .where(*_brought(), MovementRow.receipt_on.is_(None))
        .subquery()
    )
    there = (
        select(MovementRow.place_id, total("placed", "inserted").label("copies"))
        .where(MovementRow.edition_id == bindparam("edition", type_=Uuid()), STANDING)
        .group_by(MovementRow.place_id)
        .subquery()
    )
    together = waiting.join(there, there.c.place_id == waiting.c.place_id)
    return select(func.count()).select_from(together).where(waiting.c.newer < there.c.copies)


def _brought() -> tuple[Any, ...]:
    """Hand-outs to places that nobody took back; at an event nobody signs."""
    counter = aliased(MovementRow)
    taken_back = exists().where(counter.counters_id == MovementRow.id, counter.binned_at.is_(None))
    return (
        MovementRow.edition_id == bindparam("edition", type_=Uuid()), MovementRow.kind == "handed_out", STANDING,
        MovementRow.place_id.is_not(None), MovementRow.counters_id.is_(None), MovementRow.event_id.is_(None),
        ~taken_back,
    )  # fmt: skip
