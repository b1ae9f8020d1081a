"""定員: how many places are free, and who gets one that has become free."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.db.records import change
from pfdesk.db.schema.events import RegistrationRow
from pfdesk.events.queries.waiting import free_places, waiting_line
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class MoveUp:
    """キャンセル待ちの繰り上げ: who has waited longest gets the places that are free."""

    event_id: UUID

    @property
    def label(self) -> str:
        """キャンセル待ちの繰り上げ."""
        return "キャンセル待ちの繰り上げ"

    def run(self, session: Session) -> None:
        """Give them out; Refused where nobody waits, or no place is free."""
        waiting = waiting_line(session, self.event_id)
        free = free_places(session, self.event_id)
        if not waiting:
            raise Refused("", "キャンセル待ちの方はいません。")
        if free == 0:
            raise Refused("", "空いた席がありません。定員を増やすか、欠席の返事を記録してください。")
        for key in waiting[:free]:
            change(session, RegistrationRow, key, {"reply": "yes"})
