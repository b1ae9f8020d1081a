"""棚卸 in two steps: what was counted is recorded; then the difference is booked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema.pamphlets import StocktakeLineRow
from pfdesk.pamphlets import store
from pfdesk.pamphlets.commands.booking import book
from pfdesk.pamphlets.model import Movement, Stocktake, StocktakeLine, balance
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
class ApplyStocktake:
    """Second step: what the store has less than the ledger goes to 不明, what it has more comes back from it."""

    stocktake_id: UUID
    clerk: str = ""
    label: str = "棚卸の反映"

    def run(self, session: Session) -> None:
        """Book the difference against the balance of the day of counting; Refused when applied already."""
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
        day = stocktake.counted_at.astimezone().date()
        booked = balance(store.movements(session, stocktake.edition_id), on=day)
        difference = line.counted - booked
        if not difference:
            return
        kind = "found" if difference > 0 else "lost"
        movement = Movement(
            edition_id=stocktake.edition_id, kind=kind, moved_on=day, copies=abs(difference),
            reason=line.explained, stocktake_id=stocktake.id, clerk=self.clerk or stocktake.clerk,
        )  # fmt: skip
        book(session, (movement,))
