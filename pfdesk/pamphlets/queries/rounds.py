"""配送: what each place needs, from its plan, its minimum and the rate at which its copies were taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from math import ceil
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import PlaceGroupRow, PlaceRow, StocktakeLineRow, StocktakeRow
from pfdesk.pamphlets.queries.moments import Moments, placed_moments
from pfdesk.pamphlets.queries.places import NO_STOP, PlaceLine, place_lines

AHEAD: Final = 28
"""Days that a delivery should last beyond the minimum."""
LOT: Final = 10
"""Proposals are whole tens of copies."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A place with what it should get: `left` is what is thought to lie there, `weekly` the copies taken a week."""

    place: PlaceLine
    copies: int
    left: int | None
    weekly: float | None

    @property
    def why(self) -> str:
        """計画の残り, or 残り 約8・最低 20・週に約 3."""
        parts = []
        if self.place.to_come and self.copies:
            parts.append(f"計画の残り {self.place.to_come:,}")
        if self.left is not None:
            about = "約" if self.weekly else ""
            parts.append(f"残り {about}{self.left:,}")
            parts.append(f"最低 {self.place.minimum:,}")
        if self.weekly:
            parts.append(f"週に約{max(1, round(self.weekly)):,}")
        return "・".join(parts)


def proposals(session: Session, edition_id: UUID, today: date) -> list[Proposal]:
    """All open places of the round in its order; `copies` is 0 where nothing is needed, and where it is called back.

    The van stops neither for the insert nor at the hall of an event: what is given there is taken along by hand.
    """
    counts = _counts(session, edition_id)
    came = placed_moments(session, edition_id, counts)
    lines = [line for line in place_lines(session, edition_id) if line.closed_on is None]
    no_stop = _no_stop(session)
    return [
        _proposal(line, came.get(line.id, []), counts.get(line.id, []), today)
        for line in lines
        if line.id not in no_stop
    ]


def weekly_rate(came: Moments, counts: Moments) -> float | None:
    """Copies taken in a week: what lay there and came, less what was counted last; None where nobody counted.

    Between the first and the last count, or from the first delivery where there is one count.
    """
    if not counts or not came:
        return None
    start, had = (counts[0][0], counts[0][1]) if len(counts) > 1 else (came[0][0], 0)
    end, left = counts[-1]
    days = (end.date() - start.date()).days
    if days <= 0:
        return None
    between = sum(n for at, n in came if start < at <= end or (len(counts) == 1 and at == start))
    return max(0.0, (had + between - left) / days * 7)


def expected(count: tuple[datetime, int], came: Moments, weekly: float, today: date) -> int:
    """What lies there on `today` if `weekly` copies go: run forward from the last count, delivery by delivery.

    Copies cannot go before they came: an empty box stays empty until the next delivery.
    """
    at, stock = count[0].astimezone().date(), float(count[1])
    changes = [(moment.date(), n) for moment, n in came if moment > count[0] and moment.date() <= today]
    for day, copies in [*changes, (today, 0)]:
        stock = max(0.0, stock - weekly * max(0, (day - at).days) / 7)
        stock, at = max(0.0, stock + copies), day
    return round(stock)


def _proposal(line: PlaceLine, came: Moments, counts: Moments, today: date) -> Proposal:
    weekly, left = weekly_rate(came, counts), line.left
    if left is not None and weekly and counts:
        left = expected(counts[-1], came, weekly, today)
    copies = line.to_come
    if not copies and not line.recalled and left is not None and line.minimum and left < line.minimum:
        copies = ceil((line.minimum - left + (weekly or 0) * AHEAD / 7) / LOT) * LOT
    return Proposal(line, copies, left, weekly)


def _counts(session: Session, edition_id: UUID) -> dict[UUID, Moments]:
    query = (
        select(StocktakeLineRow.place_id, StocktakeRow.counted_at, StocktakeLineRow.counted)
        .join(StocktakeRow, StocktakeRow.id == StocktakeLineRow.stocktake_id)
        .where(
            StocktakeRow.edition_id == edition_id, StocktakeLineRow.place_id.is_not(None),
            StocktakeRow.binned_at.is_(None), StocktakeLineRow.binned_at.is_(None),
        )
        .order_by(StocktakeRow.counted_at)
    )  # fmt: skip
    found: dict[UUID, Moments] = {}
    for place, moment, counted in session.execute(query):
        if place is not None:
            found.setdefault(place, []).append((moment.astimezone(), counted))
    return found


def _no_stop(session: Session) -> set[UUID]:
    query = select(PlaceRow.id).join(PlaceGroupRow, PlaceGroupRow.id == PlaceRow.group_id)
    return set(session.scalars(query.where(PlaceGroupRow.code.in_(NO_STOP))))
