"""返事: who comes, who does not, and who waits for a place."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.records import change
from pfdesk.db.schema.events import EventRow, RegistrationRow
from pfdesk.events import model, store
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class RecordReply:
    """Note the reply to an invitation: yes, no or waiting, for one or several registrations.

    Where the event's capacity is reached, a yes becomes waiting (キャンセル待ち), in the order given;
    ``beyond`` takes them in all the same.
    """

    ids: tuple[UUID, ...]
    reply: str
    beyond: bool = False

    @property
    def label(self) -> str:
        """返事の記録."""
        return "返事の記録"

    def run(self, session: Session) -> None:
        """Write it; Refused for an unknown reply."""
        if self.reply not in model.REPLIES:
            raise Refused("reply", "一覧から選んでください。")
        for row_id in self.ids:
            full = self.reply == "yes" and not self.beyond and _full(session, row_id)
            change(session, RegistrationRow, row_id, {"reply": "waiting" if full else self.reply})
            session.flush()


def _full(session: Session, row_id: UUID) -> bool:
    """Whether all places are given to others."""
    one = store.load(session, model.Registration, row_id)
    row = RegistrationRow
    capacity = session.scalar(select(EventRow.capacity).where(EventRow.id == one.event_id))
    if capacity is None or one.reply == "yes":
        return False
    taken = select(func.count()).where(
        row.event_id == one.event_id, row.binned_at.is_(None), row.reply == "yes", row.id != row_id
    )
    return (session.scalar(taken) or 0) >= capacity
