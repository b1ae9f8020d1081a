"""棚卸: what was counted, and what the ledger had at that moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity, load
from pfdesk.db.schema.pamphlets import MovementRow, PlaceRow, StocktakeLineRow, StocktakeRow
from pfdesk.pamphlets.model import KINDS, Stocktake, StocktakeLine
from pfdesk.pamphlets.queries.moments import moment_of
from pfdesk.pamphlets.queries.terms import STANDING, part, total


@dataclass(frozen=True, slots=True)
class DayLine:
    """A line of the day of counting; `after` is the guess whether it happened after the count.

    Of a later day (`later`), it corrects a line of before the count: what it changes was so already when they were
    counted, unless it is said to be of after it.
    """

    id: UUID
    number: int
    text: str
    change: int
    after: bool
    later: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """A stocktake that waits to be applied: what was counted in the store and what the ledger had.

    `booked` is the balance at the end of the day before; `day_lines` are what may have to be added to it.
    """

    stocktake: Stocktake
    counted: int | None
    explained: str
    places: int
    booked: int
    day_lines: tuple[DayLine, ...]

    @property
    def corrections(self) -> tuple[DayLine, ...]:
        """Later corrections of what was booked before the count."""
        return tuple(line for line in self.day_lines if line.later)

    def booked_with(self, after: frozenset[UUID]) -> int:
        """What the ledger had, when these lines of the day happened after the count."""
        return self.booked + sum(line.change for line in self.day_lines if line.id not in after)


def count_of(session: Session, stocktake_id: UUID) -> Count:
    """A stocktake with what the ledger had at the end of the day before, and the lines of the day itself."""
    stocktake = load(session, StocktakeRow, Stocktake, stocktake_id)
    query = select(StocktakeLineRow).where(
        StocktakeLineRow.stocktake_id == stocktake_id, StocktakeLineRow.binned_at.is_(None)
    )
    lines = [entity(row, StocktakeLine) for row in session.scalars(query)]
    store = next((line for line in lines if line.place_id is None), None)
    before = select(total("stock")).where(
        MovementRow.edition_id == stocktake.edition_id, MovementRow.moved_on < stocktake.counted_on, STANDING
    )
    return Count(
        stocktake,
        store.counted if store else None,
        store.explained if store else "",
        sum(line.place_id is not None for line in lines),
        int(session.scalar(before) or 0),
        _day_lines(session, stocktake),
    )


def booked_at_count(
    session: Session,
    stocktake_id: UUID,
    after: frozenset[UUID] | None = None,
    also: frozenset[UUID] = frozenset(),
) -> int:
    """Copies that the ledger had in the store when they were counted; lines in `also` happened after it in any case."""
    count = count_of(session, stocktake_id)
    guess = frozenset(line.id for line in count.day_lines if line.after)
    return count.booked_with((guess if after is None else after) | also)


def _day_lines(session: Session, stocktake: Stocktake) -> tuple[DayLine, ...]:
    """The lines of the day of counting, and those of later days that take back or correct a line of before it."""
    about = func.coalesce(MovementRow.counters_id, MovementRow.corrects_id).label("about")
    query = (
        select(
            MovementRow.id, MovementRow.number, MovementRow.kind, func.coalesce(PlaceRow.name, "").label("place"),
            MovementRow.reason, part("stock").label("stock"), MovementRow.moved_on, about,
            MovementRow.counters_id.is_not(None).label("counters"),
        )
        .outerjoin(PlaceRow, PlaceRow.id == MovementRow.place_id)
        .where(
            MovementRow.edition_id == stocktake.edition_id, part("stock") != 0, STANDING,
            MovementRow.moved_on >= stocktake.counted_on,
            or_(MovementRow.moved_on == stocktake.counted_on, about.is_not(None)),
        )
        .order_by(MovementRow.number)
    )  # fmt: skip
    rows = session.execute(query).all()
    first = _first_lines(session, stocktake.edition_id) if any(row.about for row in rows) else {}
    lines = (_day_line(stocktake, row, first) for row in rows)
    return tuple(line for line in lines if line is not None)


Former = tuple[UUID, int, date]


def _first_lines(session: Session, edition_id: UUID) -> dict[UUID, Former]:
    """For each line that is taken back or corrected: the line that was booked first, however often it was put right."""
    query = select(MovementRow.id, MovementRow.number, MovementRow.moved_on, MovementRow.corrects_id).where(
        MovementRow.edition_id == edition_id, STANDING
    )
    rows = {row.id: row for row in session.execute(query)}
    found = {}
    for key, row in rows.items():
        first = row
        while first.corrects_id in rows:
            first = rows[first.corrects_id]
        found[key] = (first.id, first.number, first.moved_on)
    return found


def _day_line(stocktake: Stocktake, row: Any, first: Mapping[UUID, Former]) -> DayLine | None:
    """None for a line of a later day that is about what happened after the count."""
    words = [KINDS[row.kind], row.place, row.reason]
    later = row.moved_on > stocktake.counted_on
    after = _after(row.id, row.moved_on, stocktake)
    if row.about in first:
        key, number, on = first[row.about]
        if on > stocktake.counted_on:
            return (
                None
                if later
                else DayLine(row.id, row.number, "　".join(filter(None, words)), row.stock, after)
            )
        after = _after(key, on, stocktake)
        words.insert(0, f"{number}の{'取消' if row.counters else '訂正'}")
    if later:
        words.insert(0, f"{row.moved_on.month}月{row.moved_on.day}日")
    return DayLine(row.id, row.number, "　".join(filter(None, words)), row.stock, after, later)


def _after(movement_id: UUID, on: date, stocktake: Stocktake) -> bool:
    """Booked on the day itself and after the count: then it most likely happened after it."""
    return moment_of(movement_id, on) > stocktake.counted_at
