"""出席 one by one: who was at which part, when and how it was noted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import load
from pfdesk.db.schema.events import AttendanceRow, EventPartRow, EventRow, RegistrationRow
from pfdesk.events import model
from pfdesk.values.errors import Refused


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    """One person at one part."""

    id: UUID
    held_on: date
    event: str
    part_number: int
    part: str
    number: int
    name: str
    kana: str
    organisation: str
    post: str
    kind: str
    at: datetime
    way: str
    clerk: str


def attendance_lines(session: Session, event_id: UUID | None = None) -> list[AttendanceLine]:
    """The attendance of an event (all without), by day, part and moment."""
    came, who, part, event = AttendanceRow, RegistrationRow, EventPartRow, EventRow
    query: Any = (
        select(
            came.id, event.held_on, event.title, part.number, part.title, who.number, who.name, who.kana,
            who.organisation, who.post, who.kind, came.checked_in_at, came.way, came.clerk,
        )
        .join(who, who.id == came.registration_id)
        .join(part, part.id == came.part_id)
        .join(event, event.id == part.event_id)
        .where(event.binned_at.is_(None), who.binned_at.is_(None))
        .order_by(event.held_on, event.id, part.number, came.checked_in_at, who.number)
    )  # fmt: skip
    if event_id is not None:
        query = query.where(event.id == event_id)
    return [AttendanceLine(*row) for row in session.execute(query)]


def by_numbers(session: Session, part_id: UUID, numbers: str) -> list[UUID]:
    """The registrations of 3,7,12-15, in that order; Refused for numbers that nobody has."""
    wanted = model.sheet_numbers(numbers)
    part = load(session, EventPartRow, model.EventPart, part_id)
    row = RegistrationRow
    query = select(row.number, row.id).where(row.event_id == part.event_id, row.binned_at.is_(None))
    people = dict(session.execute(query).all())
    unknown = [str(number) for number in wanted if number not in people]
    if unknown:
        raise Refused(
            "numbers",
            f"番号{'、'.join(unknown[:8])}の方は申込にありません。番号を確かめるか、「当日参加」で加えてください。",
        )
    return [people[number] for number in wanted]
