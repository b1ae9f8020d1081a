"""What was handed out at an event of one edition, so that it is not booked twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.events import EventRow
from pfdesk.db.schema.pamphlets import MovementRow
from pfdesk.values.eras import era_text


@dataclass(frozen=True, slots=True)
class GivenAtEvent:
    """The event, and how many copies of the edition are booked to it, lines taken back counted against."""

    title: str
    held_on: date | None
    copies: int
    last_on: date | None

    @property
    def words(self) -> str:
        """What is booked already, in a sentence."""
        if self.copies <= 0 or self.last_on is None:
            return "この行事での配布は、まだ記録していません。"
        return f"この行事では、もう {self.copies:,}部を記録しています(最後の記録 {era_text(self.last_on)})。"


def given_at_event(session: Session, edition_id: UUID, event_id: UUID) -> GivenAtEvent:
    """What is booked of an edition to an event."""
    row = MovementRow
    sign = case((row.counters_id.is_(None), 1), else_=-1)
    query = select(func.coalesce(func.sum(row.copies * sign), 0), func.max(row.moved_on)).where(
        row.event_id == event_id,
        row.edition_id == edition_id,
        row.kind == "handed_out",
        row.binned_at.is_(None),
    )
    copies, last_on = session.execute(query).one()
    event = session.get(EventRow, event_id)
    return GivenAtEvent(event.title if event else "", event.held_on if event else None, int(copies), last_on)
