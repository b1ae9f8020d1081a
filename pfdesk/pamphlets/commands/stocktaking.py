"""棚卸 in two steps: what was counted is recorded; then the difference is explained and booked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema.pamphlets import StocktakeLineRow
from pfdesk.pamphlets import store
from pfdesk.pamphlets.commands.booking import book
from pfdesk.pamphlets.model import Explained, Movement, Stocktake, StocktakeLine, settled
from pfdesk.pamphlets.model.asking import EXPLAINED, Asked
from pfdesk.pamphlets.queries.stocktakes import booked_at_count
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class RecordStocktake:
    """First step: what was counted, in the store and at places; the ledger stays as it is."""

    stocktake: Stocktake
    lines: tuple[StocktakeLine, ...]
    label: str = "棚卸の記録"

    def run(self, session: Session) -> None:
        """Write the count; Refused without any line, or with two for one place."""
        if not self.lines:
            raise Refused("counted", "数えた部数を1か所以上入れてください。")
        if len({line.place_id for line in self.lines}) != len(self.lines):
            raise Refused("counted", "同じ配布先の数が2つあります。")
        store.insert(session, self.stocktake)
        for line in self.lines:
            store.insert(session, replace(line, stocktake_id=self.stocktake.id))


@dataclass(frozen=True)
class DropStocktake:
    """Throw a count away that was not taken into the ledger."""

    stocktake_id: UUID
    label: str = "棚卸の取りやめ"

    def run(self, session: Session) -> None:
        """Put it into the bin; Refused once it was applied."""
        if store.load(session, Stocktake, self.stocktake_id).applied_at is not None:
            raise Refused("", "帳簿に反映した棚卸は取りやめられません。受払を訂正してください。")
        store.put_in_bin(session, Stocktake, self.stocktake_id)


@dataclass(frozen=True)
class ApplyStocktake:
    """Second step: what is explained is booked as it happened, the rest goes to 不明 or comes back from it.

    `after`: lines of the day of counting that happened after the count; None takes the guess from the hour at
    which they were booked. `missed`: lines that were booked just now because a later day came short: what they bring
    was not there when the copies were counted.
    """

    stocktake_id: UUID
    clerk: str = ""
    explained: Sequence[Explained] = ()
    after: frozenset[UUID] | None = None
    missed: frozenset[UUID] = frozenset()
    label: str = "棚卸の反映"

    def run(self, session: Session) -> None:
        """Book the difference against the balance at the count; Asked where a day comes short.

        Refused when applied already.
        """
        stocktake = store.load(session, Stocktake, self.stocktake_id)
        if stocktake.applied_at is not None:
            raise Refused("", "この棚卸はもう反映されています。")
        query = select(StocktakeLineRow).where(
            StocktakeLineRow.stocktake_id == self.stocktake_id, StocktakeLineRow.place_id.is_(None)
        )
        row = session.scalars(query).one_or_none()
        if row is not None:
            self._settle(session, stocktake, entity(row, StocktakeLine))
        store.change(session, Stocktake, stocktake.id, applied_at=datetime.now(UTC))

    def _settle(self, session: Session, stocktake: Stocktake, line: StocktakeLine) -> None:
        booked = booked_at_count(session, stocktake.id, self.after, self.missed)
        pieces = settled(line.counted - booked, tuple(self.explained), line.explained)
        movements = tuple(
            Movement(
                edition_id=stocktake.edition_id, kind=piece.kind, moved_on=stocktake.counted_on,
                copies=piece.copies, place_id=piece.place_id, reason=piece.reason, stocktake_id=stocktake.id,
                clerk=self.clerk or stocktake.clerk,
            )
            for piece in pieces
        )  # fmt: skip
        try:
            book(session, movements, knowing=True)
        except Asked as asked:
            raise of_count(asked) from asked


def of_count(asked: Asked) -> Asked:
    """What is asked when a count is taken in: it was counted on its day, so that day is no mistake."""
    ways = tuple(way for way in asked.ways if way.day is None)
    return Asked(asked.sentence, ways, asked.field or "", (EXPLAINED,) if ways else ())
