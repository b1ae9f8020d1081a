"""The list of events of a fiscal year, one event with its parts, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.orm import Session

from pfdesk.db import records
from pfdesk.db.schema.events import AttendanceRow, CourseRow, EventPartRow, EventRow, RegistrationRow
from pfdesk.events import model
from pfdesk.events.queries.counts import expected, part_counts
from pfdesk.values.errors import Refused
from pfdesk.values.fiscal import fiscal_year, fiscal_year_days
from pfdesk.values.folding import fold


@dataclass(frozen=True, slots=True)
class EventLine:
    """One line of the list: `registered` without those who declined, `attended` people at any part."""

    id: UUID
    title: str
    held_on: date
    place: str
    parts: int
    registered: int
    attended: int


@dataclass(frozen=True, slots=True)
class PartView:
    """One part with what is expected and who came."""

    part: model.EventPart
    course: str
    expected: int
    attended: int


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An event with its parts and its counts; `coming` replied that they come, `walk_ins` came without a reply."""

    event: model.Event
    parts: tuple[PartView, ...]
    registered: int
    unanswered: int
    walk_ins: int
    coming: int = 0
    waiting: int = 0
    declined: int = 0

    @property
    def part_entities(self) -> tuple[model.EventPart, ...]:
        """The parts alone."""
        return tuple(view.part for view in self.parts)


def event_lines(session: Session, text: str = "", year: int | None = None) -> list[EventLine]:
    """Events, newest first; `year` is the fiscal year, None for all. The text is sought in title and place."""
    query = _lines().where(*_in_year(year)).order_by(EventRow.held_on.desc(), EventRow.id.desc())
    lines = [EventLine(*row) for row in session.execute(query)]
    words = [key for word in text.split() if (key := fold(word))]
    return [line for line in lines if all(word in fold(f"{line.title}\n{line.place}") for word in words)]


def _lines() -> Select[Any]:
    registered = (
        select(func.count()).where(RegistrationRow.event_id == EventRow.id, *expected()).scalar_subquery()
    )
    parts = (
        select(func.count())
        .where(EventPartRow.event_id == EventRow.id, EventPartRow.binned_at.is_(None))
        .scalar_subquery()
    )
    attended = (
        select(func.count(AttendanceRow.registration_id.distinct()))
        .join(RegistrationRow, RegistrationRow.id == AttendanceRow.registration_id)
        .where(RegistrationRow.event_id == EventRow.id, RegistrationRow.binned_at.is_(None))
        .scalar_subquery()
    )
    return select(EventRow.id, EventRow.title, EventRow.held_on, EventRow.place, parts, registered, attended)


def _in_year(year: int | None) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [EventRow.binned_at.is_(None)]
    if year is not None:
        first, last = fiscal_year_days(year)
        conditions.append(EventRow.held_on.between(first, last))
    return conditions


def event_years(session: Session) -> list[int]:
    """The fiscal years that have events, newest first."""
    days = session.scalars(select(EventRow.held_on).where(EventRow.binned_at.is_(None)).distinct())
    return sorted({fiscal_year(day) for day in days}, reverse=True)


def event_of(session: Session, record_id: UUID) -> UUID | None:
    """The event of a registration or a part; None for what is neither."""
    for row in (RegistrationRow, EventPartRow):
        found = session.scalar(select(row.event_id).where(row.id == record_id))
        if found is not None:
            return found
    return None


def event_entity(session: Session, event_id: UUID) -> model.Event:
    """The event; Refused when it is not there."""
    row = session.get(EventRow, event_id)
    if row is None or row.binned_at is not None:
        raise Refused("", records.GONE)
    return records.entity(row, model.Event)


def part_entities(session: Session, event_id: UUID) -> tuple[model.EventPart, ...]:
    """The parts of an event in their order."""
    row = EventPartRow
    query = select(row).where(row.event_id == event_id, row.binned_at.is_(None)).order_by(row.number)
    return tuple(records.entity(one, model.EventPart) for one in session.scalars(query))


def event_record(session: Session, event_id: UUID) -> EventRecord:
    """The event with its parts and counts; Refused when it is not there."""
    event = event_entity(session, event_id)
    parts = part_entities(session, event_id)
    titles = dict(session.execute(select(CourseRow.id, CourseRow.title)).all())
    counts = part_counts(session, event_id)
    views = tuple(
        PartView(part, titles.get(part.course_id, "") if part.course_id else "", *counts.get(part.id, (0, 0)))
        for part in parts
    )
    row = RegistrationRow
    query = select(row.reply, row.source, func.count()).where(
        row.event_id == event_id, row.binned_at.is_(None)
    )
    found = session.execute(query.group_by(row.reply, row.source)).all()
    return EventRecord(
        event=event,
        parts=views,
        registered=session.scalar(select(func.count()).where(row.event_id == event_id, *expected())) or 0,
        unanswered=sum(count for reply, _, count in found if not reply),
        walk_ins=sum(count for _, source, count in found if source == "walk_in"),
        coming=sum(count for reply, source, count in found if reply == "yes" and source != "walk_in"),
        waiting=sum(count for reply, _, count in found if reply == "waiting"),
        declined=sum(count for reply, _, count in found if reply == "no"),
    )


def next_event(session: Session, today: date) -> EventLine | None:
    """The next event from today on."""
    query = _lines().where(*_in_year(None), EventRow.held_on >= today)
    row = session.execute(query.order_by(EventRow.held_on, EventRow.id).limit(1)).first()
    return EventLine(*row) if row else None


@dataclass(frozen=True, slots=True)
class UnansweredLine:
    """An event to come with registrations whose reply is awaited."""

    id: UUID
    title: str
    held_on: date
    reply_by: date | None
    count: int


def unanswered_replies(session: Session, today: date) -> Sequence[UnansweredLine]:
    """Events to come, and how many of the invited have not answered; on the day itself, of those not there yet."""
    waiting = func.count(RegistrationRow.id)
    there = exists().where(AttendanceRow.registration_id == RegistrationRow.id)
    query = (
        select(EventRow.id, EventRow.title, EventRow.held_on, EventRow.reply_by, waiting)
        .join(RegistrationRow, RegistrationRow.event_id == EventRow.id)
        .where(
            EventRow.binned_at.is_(None),
            EventRow.held_on >= today,
            RegistrationRow.binned_at.is_(None),
            RegistrationRow.reply == "",
            or_(EventRow.held_on > today, ~there),
        )
        .group_by(EventRow.id, EventRow.title, EventRow.held_on, EventRow.reply_by)
        .order_by(EventRow.held_on)
    )
    return [UnansweredLine(*row) for row in session.execute(query)]
