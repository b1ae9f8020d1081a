"""受領書 for pamphlets handed over at an event: who of those that come still has copies to get."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import PlaceRow
from pfdesk.events import queries as events
from pfdesk.pamphlets import queries as pamphlets
from pfdesk.pamphlets.model import Edition
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold


@dataclass(frozen=True, slots=True)
class EventReceipts:
    """The edition that is handed over, and each place that comes with the copies it is still to get."""

    edition: Edition
    stops: tuple[tuple[UUID, str, int], ...]


def event_receipts(session: Session, event_id: UUID) -> EventReceipts:
    """The places whose people are expected at an event; Refused where there is no edition yet."""
    event = events.event_entity(session, event_id)
    edition_id = pamphlets.edition_on(session, event.held_on, event_id)
    if edition_id is None:
        raise Refused("", "パンフレットの版がまだないため、受領書は要りません。")
    coming = [line for line in events.registration_lines(session, event_id) if line.counts]
    members = {line.member_id for line in coming if line.member_id}
    names = {fold(line.organisation) for line in coming if line.organisation}
    row = PlaceRow
    mine = {
        key
        for key, name, member_id in session.execute(select(row.id, row.name, row.member_id))
        if member_id in members or fold(name) in names
    }
    stops = tuple(
        (line.id, line.name, line.to_come)
        for line in pamphlets.place_lines(session, edition_id)
        if line.id in mine and line.to_come and line.closed_on is None
    )
    return EventReceipts(pamphlets.edition_entity(session, edition_id), stops)
