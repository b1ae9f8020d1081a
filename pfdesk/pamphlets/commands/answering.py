"""What really happened, as the clerk chose it when a booking did not add up: one unit of work with the booking."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from pfdesk.pamphlets import store
from pfdesk.pamphlets.commands.booking import BookMovements, book
from pfdesk.pamphlets.commands.stocktaking import ApplyStocktake
from pfdesk.pamphlets.model import Edition, Explained, Movement, WayOut
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class BookWayOut:
    """Book a way out. `then` is the command that was refused and is done behind it; without one its lines are booked."""

    way: WayOut
    then: Any = None

    @property
    def label(self) -> str:
        """What was to be done in the first place."""
        return str(self.then.label) if self.then is not None else "受払の記録"

    def run(self, session: Session) -> None:
        """Set the print run right where the way out says so, then book; Refused while a place is wanting."""
        way = self.way
        if way.from_place:
            raise Refused("from_id", "どの配布先から戻ったのかを選んでください。")
        if way.print_run is not None:
            store.change(session, Edition, way.movements[0].edition_id, print_run=way.print_run)
            session.flush()
        if self.then is None or (way.instead and not _counts(self.then)):
            book(session, tuple(_at_standing_place(session, line) for line in way.movements), knowing=True)
            return
        before = () if way.instead else tuple(_at_standing_place(session, line) for line in way.before)
        if before:
            book(session, before, knowing=True)
        answered(self.then, way).run(session)


def answered(command: Any, way: WayOut) -> Any:
    """The refused command with what the clerk said: the recall is known, the shelf was miscounted, the day was wrong."""
    if isinstance(command, BookWayOut) and command.then is not None:
        return replace(command, then=answered(command.then, way))
    if isinstance(command, ApplyStocktake):
        return _counted(command, way)
    if way.recalled:
        return replace(command, knowing=True)
    if way.shelf:
        return replace(command, miscounted=True)
    return command if way.day is None else on_day(command, way.day)


def _counts(command: Any) -> bool:
    """Whether in the end a count is taken in."""
    return isinstance(command, ApplyStocktake) or (isinstance(command, BookWayOut) and _counts(command.then))


def _counted(command: ApplyStocktake, way: WayOut) -> ApplyStocktake:
    """The count with what the clerk said: a reason of its difference, or lines that brought copies after it."""
    if way.instead:
        told = tuple(Explained(line.kind, line.copies, line.place_id, line.reason) for line in way.before)
        return replace(command, explained=(*command.explained, *told))
    brought = frozenset(line.id for line in way.before if line.effect.stock > 0)
    return replace(command, missed=command.missed | brought)


def on_day(command: Any, day: date) -> Any:
    """The same command on another day."""
    if isinstance(command, BookMovements):
        return replace(command, movements=tuple(replace(line, moved_on=day) for line in command.movements))
    return replace(command, on=day)


def _at_standing_place(session: Session, line: Movement) -> Movement:
    """The movement at a place that is there: that of the hall or the insert was made with the unit that was refused."""
    if line.place_id is None or store.has_place(session, line.place_id):
        return line
    place = (
        store.insert_place(session) if line.kind in {"inserted", "unfolded"} else store.event_place(session)
    )
    return replace(line, place_id=place)
