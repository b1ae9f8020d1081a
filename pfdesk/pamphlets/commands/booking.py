"""Verbs of the ledger: book and move. A line is numbered when it is booked and never edited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.pamphlets import store
from pfdesk.pamphlets.commands.checking import check
from pfdesk.pamphlets.commands.shelves import check_shelves
from pfdesk.pamphlets.model import Edition, Movement
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class BookMovements:
    """Book lines of the ledger (of one edition or several) as one unit of work."""

    movements: tuple[Movement, ...]
    label: str = "受払の記録"
    knowing: bool = False
    miscounted: bool = False

    def run(self, session: Session) -> None:
        """Number and write; Asked where a term or a place would have fewer copies than none, and in a recall."""
        book(session, self.movements, knowing=self.knowing, miscounted=self.miscounted)


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
    miscounted: bool = False

    def run(self, session: Session) -> None:
        """Book both lines; Refused when both places are one, Asked when the first has not so many."""
        if self.from_id == self.to_id:
            raise Refused("place_id", "移す先は、もとの配布先と違うところを選んでください。")
        lines = (line_of(self, "moved_out", self.from_id), line_of(self, "moved", self.to_id))
        book(session, lines, knowing=self.knowing, miscounted=self.miscounted)


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


def book(
    session: Session, movements: Iterable[Movement], *, knowing: bool = False, miscounted: bool | None = None
) -> None:
    """Number and write lines; the rules of the identity are asked with them in place.

    `knowing`: the clerk has said that copies go out although the edition is being called back;
    `miscounted`: that more lay at a place than was counted there (None: as `knowing`).
    """
    by_edition: dict[UUID, list[Movement]] = {}
    for movement in movements:
        by_edition.setdefault(movement.edition_id, []).append(movement)
    for edition_id, new in by_edition.items():
        check(session, edition_id, new, knowing=knowing)
        if not (knowing if miscounted is None else miscounted):
            check_shelves(session, edition_id, new)
        first = store.next_number(session, edition_id)
        for place, movement in enumerate(new):
            store.insert(session, replace(movement, number=first + place))
        _note_delivery(session, edition_id, new)
        session.flush()


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
