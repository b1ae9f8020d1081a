"""受領書: slips that came back signed are ticked off; the lines themselves stay as they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.pamphlets import store
from pfdesk.pamphlets.model import Movement
from pfdesk.values.errors import Refused


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
