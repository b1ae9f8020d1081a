"""When the lines of a ledger happened: what a count of the same day knew already, and what came after it.

One rule for the store and for every place. A line booked on its own day happened when it was booked; one that was
booked later happened at the beginning of its day. What corrects a line is about the moment of that line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import MovementRow
from pfdesk.pamphlets.model import booked_at
from pfdesk.pamphlets.queries.terms import STANDING, part

Moments = list[tuple[datetime, int]]
"""Copies that came (or went, below 0), each with the moment, in this order."""


def moment_of(movement_id: UUID, on: date) -> datetime:
    """When a line happened that stands on its own."""
    booked = booked_at(movement_id).astimezone()
    return booked if booked.date() == on else datetime.combine(on, time()).astimezone()


def placed_moments(session: Session, edition_id: UUID | None, places: Iterable[UUID]) -> dict[UUID, Moments]:
    """What came to these places and went from them, place by place, in the order in which it happened."""
    row = MovementRow
    query = (
        select(
            row.id, row.number, row.moved_on, row.counters_id, row.corrects_id, row.place_id, part("placed")
        )
        .where(row.edition_id == edition_id, STANDING, row.place_id.in_(list(places)))
        .order_by(row.number)
    )
    lines = session.execute(query).all()
    by_id = {line.id: line for line in lines}
    former = {line.counters_id or line.corrects_id for line in lines} - {None} - by_id.keys()
    if former:  # corrected to another place: the line itself is of a place that was not asked for
        more = select(
            row.id, row.number, row.moved_on, row.counters_id, row.corrects_id, row.place_id, row.copies
        )
        by_id |= {
            line.id: line for line in session.execute(more.where(row.edition_id == edition_id, STANDING))
        }
    taken_back = {line.counters_id: line.moved_on for line in by_id.values() if line.counters_id is not None}
    found: dict[UUID, list[tuple[datetime, int, int]]] = {}
    for key, number, _, counters, _, place, copies in lines:
        if (
            place is not None and counters is None and key not in taken_back
        ):  # what was taken back never happened
            found.setdefault(place, []).append((_moment(by_id[key], by_id, taken_back), number, copies))
    return {place: [(at, n) for at, _, n in sorted(them)] for place, them in found.items()}


def _moment(line: Any, by_id: Mapping[UUID, Any], taken_back: Mapping[UUID, date]) -> datetime:
    """Of the line that was booked first; a line whose day itself was wrong happened on the right one."""
    while line.corrects_id in by_id and taken_back.get(line.corrects_id) == line.moved_on:
        line = by_id[line.corrects_id]
    return moment_of(line.id, line.moved_on)


def lying(counted: tuple[datetime, int], moments: Moments, also: Iterable[int] = ()) -> int:
    """What lies at a place: what was counted there, and what came and went since, one after the other.

    Below 0 where more went at last (`also` too) than lay there; of what went before, no more went than lay there.
    """
    at, left = counted
    changes = [n for moment, n in moments if moment > at]
    for n in (*changes, *also):
        left = max(0, left) + n
    return left
