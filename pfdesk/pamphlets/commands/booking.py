"""Verbs of the ledger: book, take back, correct. A line is numbered when it is booked and never edited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import MovementRow
from pfdesk.pamphlets import store
from pfdesk.pamphlets.commands.checking import check
from pfdesk.pamphlets.model import Edition, Movement, counter_of
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id


@dataclass(frozen=True)
class BookMovements:
    """Book lines of the ledger (of one edition or several) as one unit of work."""

    movements: tuple[Movement, ...]
    label: str = "受払の記録"
    knowing: bool = False

    def run(self, session: Session) -> None:
        """Number and write; Asked where a term or a place would have fewer copies than none, and in a recall."""
        book(session, self.movements, knowing=self.knowing)


def book_movement(movement: Movement) -> BookMovements:
    """Book a single line."""
    return BookMovements((movement,))


def hand_out(
    edition_id: UUID, copies: Sequence[tuple[UUID, int]], on: date, clerk: str = ""
) -> BookMovements:
    """Hand out copies to several places on a day: (place, copies) in their order."""
    return BookMovements(
        tuple(
            Movement(
                edition_id=edition_id, kind="handed_out", moved_on=on, place_id=place, copies=n, clerk=clerk
            )
            for place, n in copies
        ),
        "配布の記録",
    )


@dataclass(frozen=True)
class MoveCopies:
    """Take copies from one place to another: two lines, one back and one on."""

    edition_id: UUID
    from_id: UUID
    to_id: UUID
    copies: int
    on: date
    reason: str = ""
    clerk: str = ""
    label: str = "移動の記録"
    knowing: bool = False

    def run(self, session: Session) -> None:
        """Book both lines; Refused when both places are one, or the first never had so many."""
        if self.from_id == self.to_id:
            raise Refused("place_id", "移す先は、もとの配布先と違うところを選んでください。")
        lines = (line_of(self, "moved_out", self.from_id), line_of(self, "moved", self.to_id))
        book(session, lines, knowing=self.knowing)


@dataclass(frozen=True)
class CounterMovement:
    """取消: take a line back by a line of its own."""

    movement_id: UUID
    on: date
    reason: str = ""
    clerk: str = ""
    label: str = "受払の取消"

    def run(self, session: Session) -> None:
        """Book the counter line; Refused for one that has been taken back already."""
        book(session, (_countered(session, self.movement_id, self.on, self.reason, self.clerk),))


@dataclass(frozen=True)
class CorrectMovement:
    """取消 and 訂正 as a visible pair; copies, place, district and day are what really happened (None: as before).

    The pair bears the day of the correction. Where the day itself was wrong (`right_on`), the line is taken back on
    the day that it bears, and the right one stands on its own, so that no day in between is told wrongly.
    """

    movement_id: UUID
    on: date
    copies: int
    reason: str
    place_id: UUID | None = None
    clerk: str = ""
    district_id: UUID | None = None
    label: str = "受払の訂正"
    right_on: date | None = None

    def run(self, session: Session) -> None:
        """Book the pair; Refused without a reason, or when nothing would differ."""
        if not self.reason.strip():
            raise Refused("reason", "訂正の理由を入れてください。")
        before = store.load(session, Movement, self.movement_id)
        right = replace(
            before, copies=self.copies, place_id=self.place_id or before.place_id,
            district_id=self.district_id or before.district_id, moved_on=self.right_on or before.moved_on,
        )  # fmt: skip
        if right == before:
            raise Refused("copies", "前と同じ内容です。正しい部数か配布先、日付を入れてください。")
        day_too = right.moved_on != before.moved_on
        signed = (right.copies, right.place_id) == (before.copies, before.place_id)
        counter = _countered(
            session, self.movement_id, before.moved_on if day_too else self.on, "", self.clerk
        )
        new = replace(
            right, id=new_id(), revision=0, number=0, moved_on=right.moved_on if day_too else self.on,
            corrects_id=before.id, reason=self.reason, clerk=self.clerk, stocktake_id=None,
            receipt_on=before.receipt_on if signed else None,
        )  # fmt: skip
        book(session, (counter, new))


class Booking(Protocol):
    """What every booking of copies at one place says."""

    @property
    def edition_id(self) -> UUID:
        """Of which edition."""
        ...

    @property
    def copies(self) -> int:
        """How many."""
        ...

    @property
    def on(self) -> date:
        """On which day."""
        ...

    @property
    def reason(self) -> str:
        """Why, in a word."""
        ...

    @property
    def clerk(self) -> str:
        """Who booked it."""
        ...


def line_of(said: Booking, kind: str, place_id: UUID, **more: Any) -> Movement:
    """The line of a booking of some kind at a place."""
    return Movement(
        edition_id=said.edition_id, kind=kind, moved_on=said.on, copies=said.copies, place_id=place_id,
        reason=said.reason, clerk=said.clerk, **more,
    )  # fmt: skip


def book(session: Session, movements: Iterable[Movement], *, knowing: bool = False) -> None:
    """Number and write lines; the rules of the identity are asked with them in place.

    `knowing`: the clerk has said that copies go out although the edition is being called back.
    """
    by_edition: dict[UUID, list[Movement]] = {}
    for movement in movements:
        by_edition.setdefault(movement.edition_id, []).append(movement)
    for edition_id, new in by_edition.items():
        check(session, edition_id, new, knowing=knowing)
        first = store.next_number(session, edition_id)
        for place, movement in enumerate(new):
            store.insert(session, replace(movement, number=first + place))
        _note_delivery(session, edition_id, new)
        session.flush()


def _countered(session: Session, movement_id: UUID, on: date, reason: str, clerk: str) -> Movement:
    movement = store.load(session, Movement, movement_id)
    counter = counter_of(movement, on, reason, clerk)
    again = exists().where(MovementRow.counters_id == movement_id, MovementRow.binned_at.is_(None))
    if session.scalar(select(again)):
        raise Refused("", f"{movement.number}番はもう取り消されています。")
    return counter


def _note_delivery(session: Session, edition_id: UUID, new: Sequence[Movement]) -> None:
    """The first receipt is the day of delivery, where none was given; where its day is put right, that follows."""
    received = [m for m in new if m.kind == "received" and m.counters_id is None]
    if not received:
        return
    edition, day = store.load(session, Edition, edition_id), min(m.moved_on for m in received)
    taken_back = {m.counters_id: m.moved_on for m in new}
    moved = any(taken_back.get(m.corrects_id) == edition.delivered_on for m in received if m.corrects_id)
    if edition.delivered_on is None or (moved and day != edition.delivered_on):
        store.change(session, Edition, edition_id, delivered_on=day)
