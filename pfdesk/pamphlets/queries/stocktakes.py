"""棚卸: what was counted, and what the ledger had at that moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity, load
from pfdesk.db.schema.pamphlets import MovementRow, PlaceRow, StocktakeLineRow, StocktakeRow
from pfdesk.pamphlets.model import KINDS, Stocktake, StocktakeLine
from pfdesk.pamphlets.queries.terms import STANDING, part, total


@dataclass(frozen=True, slots=True)
class DayLine:
    """A line of the day of counting; `after` is the guess whether it happened after the count."""

    id: UUID
    number: int
    text: str
    change: int
    after: bool


@dataclass(frozen=True, slots=True)
class Count:
    """A stocktake that waits to be applied: what was counted in the store and what the ledger had."""

    stocktake: Stocktake
    counted: int | None
    explained: str
    places: int
    booked: int
    day_lines: tuple[DayLine, ...]

    def booked_with(self, after: frozenset[UUID]) -> int:
        """What the ledger had, when these lines of the day happened after the count."""
        moved = sum(line.change for line in self.day_lines if line.id in after)
        return self.booked + sum(line.change for line in self.day_lines) - moved


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


def booked_at_count(session: Session, stocktake_id: UUID, after: frozenset[UUID] | None = None) -> int:
    """Copies that the ledger had in the store when they were counted."""
    count = count_of(session, stocktake_id)
    guess = frozenset(line.id for line in count.day_lines if line.after)
    return count.booked_with(guess if after is None else after)


def _day_lines(session: Session, stocktake: Stocktake) -> tuple[DayLine, ...]:
    query = (
        select(
            MovementRow.id,
            MovementRow.number,
            MovementRow.kind,
            func.coalesce(PlaceRow.name, ""),
            MovementRow.reason,
            part("stock"),
        )
        .outerjoin(PlaceRow, PlaceRow.id == MovementRow.place_id)
        .where(
            MovementRow.edition_id == stocktake.edition_id,
            MovementRow.moved_on == stocktake.counted_on,
            part("stock") != 0,
            STANDING,
        )
        .order_by(MovementRow.number)
    )
    return tuple(
        DayLine(
            key,
            number,
            "　".join(word for word in (KINDS[kind], *words) if word),
            change,
            _after(key, stocktake),
        )
        for key, number, kind, *words, change in session.execute(query)
    )


def _after(movement_id: UUID, stocktake: Stocktake) -> bool:
    """Booked on the day itself and after the count: then it most likely happened after it."""
    booked = datetime.fromtimestamp((movement_id.int >> 80) / 1000, UTC)
    return booked > stocktake.counted_at and booked.astimezone().date() == stocktake.counted_on
