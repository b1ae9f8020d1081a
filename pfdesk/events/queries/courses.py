"""Courses: their sessions, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session

from pfdesk.db import records
from pfdesk.db.schema.events import (
    CertificateRow,
    CompletionRow,
    CourseRow,
    EventPartRow,
    EventRow,
    RegistrationRow,
)
from pfdesk.events import model
from pfdesk.events.queries.supporters import revoked, stands
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold


@dataclass(frozen=True, slots=True)
class CourseLine:
    """A course with its sessions and what came of it; `refreshes_id` is the course it renews.

    `completed` counts 修了者, `revoked` those who are none any more (`supporters`).
    """

    id: UUID
    title: str
    rule: str
    sessions: int
    completed: int
    certificates: int
    refreshes_id: UUID | None = None
    revoked: int = 0


def course_lines(session: Session) -> list[CourseLine]:
    """The courses by title; a session held again at another event is one session."""
    done, paper, course = CompletionRow, CertificateRow, CourseRow
    completed = select(func.count()).select_from(done).where(done.course_id == course.id, stands())
    gone = select(func.count(done.registration_id.distinct())).where(done.course_id == course.id, revoked())
    certificates = (
        select(func.count())
        .select_from(paper)
        .join(done, done.id == paper.completion_id)
        .where(done.course_id == course.id, paper.revoked_on.is_(None))
    )
    query = (
        select(
            course.id,
            course.title,
            course.rule,
            completed.scalar_subquery(),
            certificates.scalar_subquery(),
            course.refreshes_id,
            gone.scalar_subquery(),
        )
        .where(course.binned_at.is_(None))
        .order_by(course.title, course.id)
    )
    sessions = _sessions(session)
    return [
        CourseLine(key, title, rule, len(sessions.get(key, ())), *counts)
        for key, title, rule, *counts in session.execute(query)
    ]


def completed_at(session: Session, event_id: UUID) -> dict[UUID, tuple[int, int, int]]:
    """Course -> (修了者 by their registration for this event, certificates in force, people whose one was revoked)."""
    done, paper, who = CompletionRow, CertificateRow, RegistrationRow
    query = (
        select(
            done.course_id,
            func.count(case((stands(), done.id)).distinct()),
            func.count(paper.id.distinct()),
            func.count(case((revoked(), who.id)).distinct()),
        )
        .join(who, who.id == done.registration_id)
        .outerjoin(paper, (paper.completion_id == done.id) & paper.revoked_on.is_(None))
        .where(who.event_id == event_id, or_(done.binned_at.is_(None), revoked()))
        .group_by(done.course_id)
    )
    return {key: (completed, papers, gone) for key, completed, papers, gone in session.execute(query)}


def _sessions(session: Session) -> dict[UUID, set[str]]:
    part = EventPartRow
    query = (
        select(part.course_id, part.session, part.id)
        .join(EventRow, EventRow.id == part.event_id)
        .where(part.course_id.is_not(None), part.binned_at.is_(None), EventRow.binned_at.is_(None))
    )
    found: dict[UUID, set[str]] = {}
    for course_id, name, part_id in session.execute(query):
        assert course_id is not None
        found.setdefault(course_id, set()).add(fold(name) or str(part_id))
    return found


def course_entity(session: Session, course_id: UUID) -> model.Course:
    """The course; Refused when it is not there."""
    row = session.get(CourseRow, course_id)
    if row is None or row.binned_at is not None:
        raise Refused("", records.GONE)
    return records.entity(row, model.Course)
