"""What the forms of an event have in common: its record, its registrations, its head lines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pfdesk.events import queries
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from pfdesk.events.model import Event, EventPart
    from pfdesk.events.queries import KindCount, RegistrationLine

WEEKDAYS = "月火水木金土日"


@dataclass(frozen=True, slots=True)
class EventLines:
    """An event with its parts and its registrations by number."""

    event: Event
    parts: tuple[EventPart, ...]
    people: tuple[RegistrationLine, ...]
    kinds: tuple[KindCount, ...] = ()


def chosen_event(session: Any, target: UUID | None) -> UUID:
    """The event with this key, or the newest; Refused when there is none."""
    if target is not None:
        return target
    lines: Sequence[Any] = queries.event_lines(session)
    if not lines:
        raise Refused("", "行事がまだありません。先に行事を追加してください。")
    return lines[0].id  # type: ignore[no-any-return]


def event_lines(session: Any, target: UUID | None, order: str = "number") -> EventLines:
    """Everything that a list of an event's participants shows; those who declined are left out."""
    event_id = chosen_event(session, target)
    people = with_readings(session, queries.registration_lines(session, event_id, order=order))
    return EventLines(
        queries.event_entity(session, event_id),
        queries.part_entities(session, event_id),
        tuple(line for line in people if line.counts),
        tuple(queries.kind_counts(session, event_id)),
    )


def with_readings(session: Any, people: Sequence[RegistrationLine]) -> list[RegistrationLine]:
    """The lines with the reading of the directory where none was typed: names are read aloud."""
    known = queries.readings(session, people)
    return [line if line.kana else replace(line, kana=known.get(line.id, "")) for line in people]


def day_text(day: date) -> str:
    """令和6年2月16日(金)."""
    return f"{era_text(day, 'long')}({WEEKDAYS[day.weekday()]})"


def day_and_place(lines: EventLines) -> str:
    """令和6年2月16日(金)　見本会館 大ホール."""
    return "　".join(part for part in (day_text(lines.event.held_on), lines.event.place) if part)
