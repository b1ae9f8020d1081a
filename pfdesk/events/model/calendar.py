"""予定表: an event for the calendar of Outlook or a phone (iCalendar, RFC 5545)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from pfdesk.events.model.events import JST, Event, EventPart

if TYPE_CHECKING:
    from icalendar import Event as Entry


def calendar_of(event: Event, parts: Sequence[EventPart], made: datetime | None = None) -> bytes:
    """One entry for each part with a time, or one for the whole day. Who comes is not in it."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//pfdesk//JA")
    calendar.add("version", "2.0")
    moment = (made or datetime.now(UTC)).astimezone(UTC)
    timed: list[EventPart | None] = [part for part in parts if part.starts]
    for part in timed or [None]:
        calendar.add_component(_entry(event, part, moment))
    return bytes(calendar.to_ical())


def _entry(event: Event, part: EventPart | None, moment: datetime) -> Entry:
    from icalendar import Event as Entry

    entry = Entry()
    entry.add("uid", f"{(part or event).id}@pfdesk")
    entry.add("dtstamp", moment)
    entry.add("summary", f"{event.title}　{part.name} {part.title}".rstrip() if part else event.title)
    if part is None:
        entry.add("dtstart", event.held_on)
        entry.add("dtend", event.held_on + timedelta(days=1))
    else:
        start = datetime.combine(event.held_on, time.fromisoformat(part.starts), JST)
        end = datetime.combine(event.held_on, time.fromisoformat(part.ends), JST) if part.ends else start
        entry.add("dtstart", start.astimezone(UTC))
        entry.add("dtend", end.astimezone(UTC))
    place = (part.place if part else "") or event.place
    if place:
        entry.add("location", place)
    if part and part.agenda:
        entry.add("description", part.agenda)
    return entry
