"""The stops of a delivery round: those of the plan, or those that were booked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pfdesk.pamphlets.forms.target import chosen_edition
from pfdesk.pamphlets.queries import PlaceTable, Receipt, place_table, receipts
from pfdesk.values.ranges import numbers_in

if TYPE_CHECKING:
    from uuid import UUID

    from pfdesk.pamphlets.model import Edition
    from pfdesk.pamphlets.queries import PlaceLine


@dataclass(frozen=True, slots=True)
class Stop:
    """A place with the copies to unload there; `line` is the delivery of the ledger, None for one to come.

    `id` is the place's.
    """

    id: UUID
    place: PlaceLine
    copies: int
    line: Receipt | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """What is printed: the stops in route order, and `older` deliveries that still wait for their receipts.

    `missing` are numbers of the ledger that were asked for and are no deliveries.
    """

    edition: Edition
    stops: tuple[Stop, ...]
    older: tuple[Stop, ...] = ()
    missing: tuple[int, ...] = ()
    by_day: bool = False


def ask(session: Any, target: UUID | None, /, which: str = "open", booked: Any = "", **_: Any) -> Delivery:
    """Read the stops of a round.

    "open": what the plan still promises (the whole plan where nothing is left); "round": the deliveries with these
    numbers of the ledger (31-33), or those of the last day; "out": all that is not signed for; "all": the whole plan.
    """
    edition = chosen_edition(session, target)
    table = place_table(session, edition.id, closed=True)
    if which not in {"round", "out"}:
        return Delivery(edition, _planned(table, every=which == "all"))
    deliveries = _booked(table, receipts(session, edition.id))
    waiting = tuple(stop for stop in deliveries if stop.line and not stop.line.signed and stop.copies)
    if which == "out":
        return Delivery(edition, waiting, by_day=True)
    numbers = numbers_in(str(booked), "booked")
    return _round(edition, deliveries, waiting, numbers)


def _round(
    edition: Edition, booked: Sequence[Stop], waiting: Sequence[Stop], numbers: Sequence[int]
) -> Delivery:
    last = max((stop.line.moved_on for stop in booked if stop.line), default=None)
    now = tuple(
        replace(stop, copies=stop.line.booked) if stop.line.signed else stop
        for stop in booked
        if stop.line and (stop.line.number in numbers if numbers else stop.line.moved_on == last)
    )
    chosen = {stop.line.id for stop in now if stop.line}
    older = tuple(stop for stop in waiting if stop.line and stop.line.id not in chosen)
    known = {stop.line.number for stop in now if stop.line}
    stops = tuple(stop for stop in now if stop.copies)
    return Delivery(edition, stops, older, tuple(n for n in numbers if n not in known))


def _planned(table: PlaceTable, *, every: bool) -> tuple[Stop, ...]:
    places = sorted(table.stops, key=lambda place: place.route)
    planned = [place for place in places if place.plan and place.closed_on is None]
    to_come = [Stop(place.id, place, place.to_come) for place in planned if place.to_come]
    if to_come and not every:
        return tuple(to_come)
    return tuple(Stop(place.id, place, place.plan) for place in planned)


def _booked(table: PlaceTable, lines: Sequence[Receipt]) -> tuple[Stop, ...]:
    places = {place.id: place for place in table.stops}
    return tuple(
        Stop(line.place_id, places[line.place_id], line.copies, line)
        for line in lines
        if line.place_id in places
    )
