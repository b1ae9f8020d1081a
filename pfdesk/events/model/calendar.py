"""予定表: an event for the calendar of Outlook or a phone (iCalendar, RFC 5545)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from pfdesk.events.model.events import Event, EventPart

if TYPE_CHECKING:
    from icalendar import Event as Entry
    from icalendar import Timezone


ZONE: Final = "Asia/Tokyo"
BEGINNING: Final = datetime(2020, 1, 1, tzinfo=UTC)
"""The sequence of an entry counts the minutes from here: a file that is written later replaces it."""


def calendar_of(event: Event, parts: Sequence[EventPart], made: datetime | None = None) -> bytes:
    """One entry for each part with a time, or one for the whole day. Who comes is not in it.

    The times are those of Japan and name their zone, which is defined in the file: a calendar shows the hall's
    clock wherever its PC stands.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//pfdesk//JA")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    moment = (made or datetime.now(UTC)).astimezone(UTC)
    timed: list[EventPart | None] = [part for part in parts if part.starts]
    if timed:
        calendar.add_component(_japan())
    for part in timed or [None]:
        calendar.add_component(_entry(event, part, moment))
    return bytes(calendar.to_ical())


def _japan() -> Timezone:
    """Japan's zone: nine hours ahead, no summer time since 1951."""
    from icalendar import Timezone, TimezoneStandard

    always = TimezoneStandard()
    always.add("dtstart", datetime(1970, 1, 1))
    always.add("tzoffsetfrom", timedelta(hours=9))
    always.add("tzoffsetto", timedelta(hours=9))
    always.add("tzname", "JST")
    zone = Timezone()
    zone.add("tzid", ZONE)
    zone.add_component(always)
    return zone


def _entry(event: Event, part: EventPart | None, moment: datetime) -> Entry:
    from icalendar import Event as Entry

    entry = Entry()
    entry.add("uid", f"{(part or event).id}@pfdesk")
    entry.add("dtstamp", moment)
    entry.add("sequence", int((moment - BEGINNING).total_seconds() // 60))
    entry.add("summary", f"{event.title}　{part.name} {part.title}".rstrip() if part else event.title)
    if part is None:
        entry.add("dtstart", event.held_on)
        entry.add("dtend", event.held_on + timedelta(days=1))
        entry.add("transp", "TRANSPARENT")
    else:
        entry.add("dtstart", _clock(event, part.starts), {"tzid": ZONE})
        if part.ends and part.ends > part.starts:  # an end must be later; without one it ends as it starts
            entry.add("dtend", _clock(event, part.ends), {"tzid": ZONE})
    place = (part.place if part else "") or event.place
    if place:
        entry.add("location", place)
    if part and part.agenda:
        entry.add("description", part.agenda)
    return entry


def _clock(event: Event, time_of_day: str) -> datetime:
    """The clock of the hall, without its zone: the property names it."""
    return datetime.combine(event.held_on, time.fromisoformat(time_of_day))
