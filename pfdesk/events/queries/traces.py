"""What a member's card says of this room: the events its people were registered for, and whether they came."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.events.queries.registrations import events_of_member
from pfdesk.office.traces import Trace


def traces(session: Session, member_id: UUID) -> Sequence[Trace]:
    """Newest first, one line an event: who came, and who was registered only."""
    found: dict[UUID, Trace] = {}
    lines = events_of_member(session, member_id)
    for event in dict.fromkeys(line.id for line in lines):
        mine = [line for line in lines if line.id == event]
        came = "、".join(line.name for line in mine if line.came)
        away = "、".join(line.name for line in mine if not line.came)
        words = [f"出席 {came}" if came else "", f"申込 {away}" if away else ""]
        found[event] = Trace(
            "events", event, mine[0].held_on, mine[0].title, "　".join(w for w in words if w)
        )
    return list(found.values())
