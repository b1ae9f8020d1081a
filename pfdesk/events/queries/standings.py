"""Who stands where in a course: sessions attended over years and runs, the rule, and what was recorded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.events import (
    AttendanceRow,
    CertificateRow,
    CompletionRow,
    EventPartRow,
    EventRow,
    RegistrationPartRow,
    RegistrationRow,
)
from pfdesk.events import model
from pfdesk.events.queries.counts import expected
from pfdesk.events.queries.courses import course_entity
from pfdesk.events.queries.people import groups, namesakes
from pfdesk.values.folding import fold


@dataclass(frozen=True, slots=True)
class Standing:
    """A participant of a course.

    `attended` counts sessions (a make-up at another run is the same session), `met_on` is the day on which
    the rule was met, `namesake` says that another participant bears the same name.
    """

    registration_id: UUID
    name: str
    kana: str
    organisation: str
    attended: int
    hours: float
    meets: bool
    completion_id: UUID | None
    reason: str
    certificate_id: UUID | None
    met_on: date | None = None
    sessions: tuple[str, ...] = ()
    last_on: date | None = None
    namesake: bool = False
    registrations: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class CoursePart:
    """A part that is a session of a course; `key` is the same where a session is held again."""

    key: str
    name: str
    hours: float
    on: date


def course_standings(session: Session, course_id: UUID) -> list[Standing]:
    """Everyone registered for a session of the course, by reading; the same person at several days is one.

    People are the same where name and organisation are, and where a clerk joined them; the newest
    registration stands for them.
    """
    course = course_entity(session, course_id)
    parts = course_parts(session, course_id)
    attended = attended_parts(session, course_id)
    done = _completions(session, course_id)
    people = groups(session.execute(participants(course_id)).all())
    alike = namesakes(people)
    found = [_standing(course, parts, rows, attended, done, rows[0].id in alike) for rows in people]
    return sorted(found, key=lambda one: (fold(one.kana), fold(one.name), one.registration_id))


def session_count(session: Session, course_id: UUID) -> int:
    """How many sessions the course has; one held again is one."""
    return len({part.key for part in course_parts(session, course_id).values()})


@dataclass(frozen=True, slots=True)
class Measure:
    """How much of a course there is: sessions, and hours (of a session held again, the longer one)."""

    sessions: int
    hours: float


def course_measure(session: Session, course_id: UUID) -> Measure:
    """What somebody who was at everything has: beyond it no rule can be met."""
    hours: dict[str, float] = {}
    for part in course_parts(session, course_id).values():
        hours[part.key] = max(hours.get(part.key, 0.0), part.hours)
    return Measure(len(hours), sum(hours.values()))


def session_names(session: Session, course_id: UUID) -> list[str]:
    """The names of the sessions in the order in which they were first held."""
    ordered = sorted(course_parts(session, course_id).values(), key=lambda part: part.on)
    return list({part.key: part.name for part in reversed(ordered) if part.name}.values())[::-1]


def next_session_name(session: Session, course_id: UUID) -> str:
    """第3回 after 第1回 and 第2回: a name that no session of the course has."""
    taken = {fold(name) for name in session_names(session, course_id)}
    number = session_count(session, course_id) + 1
    while fold(f"第{number}回") in taken:
        number += 1
    return f"第{number}回"


def course_parts(session: Session, course_id: UUID) -> dict[UUID, CoursePart]:
    """The parts that are sessions of the course, by key."""
    row = EventPartRow
    query = (
        select(row.id, row.session, row.hours, EventRow.held_on)
        .join(EventRow, EventRow.id == row.event_id)
        .where(row.course_id == course_id, row.binned_at.is_(None), EventRow.binned_at.is_(None))
    )
    return {
        key: CoursePart(fold(name) or str(key), name, hours, on)
        for key, name, hours, on in session.execute(query)
    }


def participants(course_id: UUID) -> Any:
    """The select of everyone registered for a session of the course, seen at one, or completed by it."""
    who, part, wanted, came = RegistrationRow, EventPartRow, RegistrationPartRow, AttendanceRow
    parts = select(part.id).where(part.course_id == course_id, part.binned_at.is_(None))
    for_it = select(wanted.registration_id).where(wanted.part_id.in_(parts))
    at_it = select(came.registration_id).where(came.part_id.in_(parts))
    completed = select(CompletionRow.registration_id).where(
        CompletionRow.course_id == course_id, CompletionRow.binned_at.is_(None)
    )
    wanted_here = and_(or_(who.id.in_(for_it), who.id.in_(at_it)), *expected(), EventRow.binned_at.is_(None))
    return (
        select(who.id, who.name, who.kana, who.organisation, who.same_as_id)
        .join(EventRow, EventRow.id == who.event_id)
        .where(or_(wanted_here, who.id.in_(completed)))
        .order_by(EventRow.held_on, who.number)
    )


def attended_parts(session: Session, course_id: UUID) -> dict[UUID, set[UUID]]:
    """Registration -> the parts of the course where it was."""
    came, part = AttendanceRow, EventPartRow
    query = (
        select(came.registration_id, came.part_id)
        .join(part, part.id == came.part_id)
        .where(part.course_id == course_id, part.binned_at.is_(None))
    )
    found: dict[UUID, set[UUID]] = {}
    for key, part_id in session.execute(query):
        found.setdefault(key, set()).add(part_id)
    return found


def _completions(session: Session, course_id: UUID) -> dict[UUID, tuple[UUID, str, UUID | None]]:
    done, paper = CompletionRow, CertificateRow
    query = (
        select(done.registration_id, done.id, done.reason, paper.id)
        .outerjoin(paper, (paper.completion_id == done.id) & paper.revoked_on.is_(None))
        .where(done.course_id == course_id, done.binned_at.is_(None))
    )
    return {key: (done_id, reason, paper_id) for key, done_id, reason, paper_id in session.execute(query)}


def _standing(
    course: model.Course,
    parts: Mapping[UUID, CoursePart],
    rows: list[Any],
    attended: Mapping[UUID, set[UUID]],
    done: Mapping[UUID, tuple[UUID, str, UUID | None]],
    namesake: bool,
) -> Standing:
    came = {part_id for row in rows for part_id in attended.get(row.id, ())}
    visits = sorted((parts[part_id] for part_id in came if part_id in parts), key=lambda part: part.on)
    total = len({part.key for part in parts.values()})
    met_on, hours = _met(course, visits, total)
    recorded = next((row for row in rows if row.id in done), rows[-1])
    completion_id, reason, certificate_id = done.get(recorded.id, (None, "", None))
    reading = recorded.kana or next((row.kana for row in rows if row.kana), "")
    keys = {part.key for part in visits}
    names = tuple(dict.fromkeys(part.name for part in visits if part.name))
    return Standing(
        recorded.id, recorded.name, reading, recorded.organisation, len(keys), sum(hours.values()),
        met_on is not None, completion_id, reason, certificate_id, met_on, names,
        visits[-1].on if visits else None, namesake, tuple(row.id for row in rows),
    )  # fmt: skip


def _met(course: model.Course, visits: list[CoursePart], total: int) -> tuple[date | None, dict[str, float]]:
    """The day on which the rule was met, and the hours of each session: the longer one where it was held twice."""
    hours: dict[str, float] = {}
    met_on: date | None = None
    for visit in visits:
        hours[visit.key] = max(hours.get(visit.key, 0.0), visit.hours)
        if met_on is None and model.meets_rule(
            course.rule, course.needed, total, len(hours), sum(hours.values())
        ):
            met_on = visit.on
    return met_on, hours
