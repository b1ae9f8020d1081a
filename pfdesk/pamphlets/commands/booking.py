"""Verbs of the ledger: book, take back, correct. A line is numbered when it is booked and never edited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import MovementRow
from pfdesk.pamphlets import store
from pfdesk.pamphlets.commands.checking import check
from pfdesk.pamphlets.model import Edition, Movement, WayOut, counter_of
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class BookMovements:
    """Book lines of the ledger (of one edition or several) as one unit of work."""

    movements: tuple[Movement, ...]
    label: str = "受払の記録"

    def run(self, session: Session) -> None:
        """Number and write; Refused where a term or a place would have fewer copies than none."""
        book(session, self.movements)


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
class BookWayOut:
    """Book what really happened, as the clerk chose it when a booking did not add up: one unit of work."""

    way: WayOut
    label: str = "受払の記録"

    def run(self, session: Session) -> None:
        """Set the print run right where the way out says so, then book; Refused while a place is wanting."""
        if self.way.from_place:
            raise Refused("from_id", "どの配布先から戻ったのかを選んでください。")
        if self.way.print_run is not None:
            edition_id = self.way.movements[0].edition_id
            store.change(session, Edition, edition_id, print_run=self.way.print_run)
            session.flush()
        book(session, tuple(_at_standing_place(session, line) for line in self.way.movements))


def _at_standing_place(session: Session, line: Movement) -> Movement:
    """The movement at a place that is there: that of the hall or the insert was made with the unit that was refused."""
    if line.place_id is None or store.has_place(session, line.place_id):
        return line
    place = store.insert_place(session) if line.kind == "inserted" else store.event_place(session)
    return replace(line, place_id=place)


class _Told(Protocol):
    """What the clerk has told of copies that went or came."""

    @property
    def edition_id(self) -> UUID: ...
    @property
    def copies(self) -> int: ...
    @property
    def on(self) -> date: ...
    @property
    def reason(self) -> str: ...
    @property
    def clerk(self) -> str: ...


def _line(
    told: _Told, kind: str, place_id: UUID, district_id: UUID | None = None, event_id: UUID | None = None
) -> Movement:
    """The line of the ledger for it."""
    return Movement(
        edition_id=told.edition_id, kind=kind, moved_on=told.on, copies=told.copies, place_id=place_id,
        district_id=district_id, event_id=event_id, reason=told.reason, clerk=told.clerk,
    )  # fmt: skip


@dataclass(frozen=True)
class FoldIn:
    """Hand copies to the newsletter insert (広報誌折り込み)."""

    edition_id: UUID
    copies: int
    on: date
    reason: str = ""
    clerk: str = ""
    district_id: UUID | None = None
    label: str = "折り込みの記録"

    def run(self, session: Session) -> None:
        """Book it at the place that stands for the insert."""
        place = store.insert_place(session)
        book(session, (_line(self, "inserted", place, district_id=self.district_id),))


@dataclass(frozen=True)
class GiveAtEvent:
    """Hand out copies at an event, at the place that stands for its hall."""

    edition_id: UUID
    event_id: UUID
    copies: int
    on: date
    reason: str = ""
    clerk: str = ""
    label: str = "行事での配布の記録"

    def run(self, session: Session) -> None:
        """Book it; the place is made where it is missing."""
        place = store.event_place(session)
        book(session, (_line(self, "handed_out", place, event_id=self.event_id),))


@dataclass(frozen=True)
class UnfoldSpares:
    """Book copies of the newsletter insert back into the store: those of a district, or spares."""

    edition_id: UUID
    copies: int
    on: date
    reason: str = ""
    clerk: str = ""
    district_id: UUID | None = None
    label: str = "折り込みの残りの記録"

    def run(self, session: Session) -> None:
        """Book it at the place of the insert; Refused when more came back than was handed over."""
        place = store.insert_place(session)
        book(session, (_line(self, "unfolded", place, district_id=self.district_id),))


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

    def run(self, session: Session) -> None:
        """Book both lines; Refused when both places are one, or the first never had so many."""
        if self.from_id == self.to_id:
            raise Refused("place_id", "移す先は、もとの配布先と違うところを選んでください。")
        book(session, (_line(self, "moved_out", self.from_id), _line(self, "moved", self.to_id)))


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
    """取消 and 訂正 as a visible pair; copies, place and district are what really happened (None: as before)."""

    movement_id: UUID
    on: date
    copies: int
    reason: str
    place_id: UUID | None = None
    clerk: str = ""
    district_id: UUID | None = None
    label: str = "受払の訂正"

    def run(self, session: Session) -> None:
        """Book the pair; Refused without a reason, or when nothing would differ."""
        if not self.reason.strip():
            raise Refused("reason", "訂正の理由を入れてください。")
        before = store.load(session, Movement, self.movement_id)
        place_id, district_id = self.place_id or before.place_id, self.district_id or before.district_id
        now = (before.copies, before.place_id, before.district_id)
        if (self.copies, place_id, district_id) == now:
            raise Refused("copies", "前と同じ内容です。正しい部数か配布先を入れてください。")
        counter = _countered(session, self.movement_id, self.on, "", self.clerk)
        right = Movement(
            edition_id=before.edition_id, kind=before.kind, moved_on=self.on, place_id=place_id,
            district_id=district_id, copies=self.copies, corrects_id=before.id, reason=self.reason,
            event_id=before.event_id, clerk=self.clerk,
        )  # fmt: skip
        book(session, (counter, right))


@dataclass(frozen=True)
class MarkReceipt:
    """Note the day on which a place's signed receipt slip came back (None: it did not)."""

    movement_id: UUID
    on: date | None
    label: str = "受領書の記録"

    def run(self, session: Session) -> None:
        """Write the day; the line itself stays as it is."""
        store.change(session, Movement, self.movement_id, receipt_on=self.on)


@dataclass(frozen=True)
class MarkReceipts:
    """Tick several receipt slips off as one unit of work."""

    movement_ids: tuple[UUID, ...]
    on: date

    @property
    def label(self) -> str:
        """受領書12枚の記録."""
        return f"受領書{len(self.movement_ids):,}枚の記録"

    def run(self, session: Session) -> None:
        """Write the day; Refused when none was ticked."""
        if not self.movement_ids:
            raise Refused("", "戻った受領書に印を付けてください。")
        for movement_id in self.movement_ids:
            store.change(session, Movement, movement_id, receipt_on=self.on)


def book(session: Session, movements: Iterable[Movement]) -> None:
    """Number and write lines; the rules of the identity are asked with them in place."""
    by_edition: dict[UUID, list[Movement]] = {}
    for movement in movements:
        by_edition.setdefault(movement.edition_id, []).append(movement)
    for edition_id, new in by_edition.items():
        check(session, edition_id, new)
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
    """The first receipt is the day of delivery, where none was given."""
    received = [m.moved_on for m in new if m.kind == "received" and m.counters_id is None]
    if received and store.load(session, Edition, edition_id).delivered_on is None:
        store.change(session, Edition, edition_id, delivered_on=min(received))
