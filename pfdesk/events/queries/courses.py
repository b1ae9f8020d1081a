"""Courses: who stands where, the register of supporters, certificates."""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db import records
from pfdesk.db.schema.events import (
    AttendanceRow,
    CertificateCopyRow,
    CertificateRow,
    CompletionRow,
    CourseRow,
    EventPartRow,
    EventRow,
    RegistrationRow,
)
from pfdesk.events import model
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused
from pfdesk.values.fiscal import fiscal_year_days
from pfdesk.values.folding import fold


@dataclass(frozen=True, slots=True)
class CourseLine:
    """A course with its sessions and what came of it; `completed` counts people."""

    id: UUID
    title: str
    rule: str
    sessions: int
    completed: int
    certificates: int


def course_lines(session: Session) -> list[CourseLine]:
    """The courses by title."""
    part, done, paper = EventPartRow, CompletionRow, CertificateRow
    sessions = select(func.count()).where(part.course_id == CourseRow.id, part.binned_at.is_(None))
    completed = select(func.count()).where(done.course_id == CourseRow.id, done.binned_at.is_(None))
    certificates = (
        select(func.count())
        .select_from(paper)
        .join(done, done.id == paper.completion_id)
        .where(done.course_id == CourseRow.id, paper.revoked_on.is_(None))
    )
    query = (
        select(
            CourseRow.id,
            CourseRow.title,
            CourseRow.rule,
            sessions.scalar_subquery(),
            completed.scalar_subquery(),
            certificates.scalar_subquery(),
        )
        .where(CourseRow.binned_at.is_(None))
        .order_by(CourseRow.title, CourseRow.id)
    )
    return [CourseLine(*row) for row in session.execute(query)]


def course_entity(session: Session, course_id: UUID) -> model.Course:
    """The course; Refused when it is not there."""
    row = session.get(CourseRow, course_id)
    if row is None or row.binned_at is not None:
        raise Refused("", records.GONE)
    return records.entity(row, model.Course)


@dataclass(frozen=True, slots=True)
class Standing:
    """A participant of a course: what they attended, whether that meets the rule, what was recorded."""

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


def course_standings(session: Session, course_id: UUID) -> list[Standing]:
    """Everyone registered for an event of the course, by reading; the same person at several days is one.

    People are the same when name, reading and organisation are; the newest registration stands for them.
    """
    course = course_entity(session, course_id)
    sessions = _sessions(session, course_id)
    people: dict[tuple[str, str, str], list[Any]] = {}
    for row in session.execute(_participants(course_id)):
        people.setdefault((fold(row.name), fold(row.kana), fold(row.organisation)), []).append(row)
    attended = _attended(session, course_id)
    done = _completions(session, course_id)
    return [_standing(course, sessions, rows, attended, done) for rows in people.values()]


def _sessions(session: Session, course_id: UUID) -> dict[UUID, float]:
    row = EventPartRow
    query = select(row.id, row.hours).where(row.course_id == course_id, row.binned_at.is_(None))
    return dict(session.execute(query).all())


def _participants(course_id: UUID) -> Any:
    who, part = RegistrationRow, EventPartRow
    events = select(part.event_id).where(part.course_id == course_id, part.binned_at.is_(None))
    return (
        select(who.id, who.name, who.kana, who.organisation)
        .join(EventRow, EventRow.id == who.event_id)
        .where(who.event_id.in_(events), who.binned_at.is_(None), EventRow.binned_at.is_(None))
        .order_by(who.kana, who.name, EventRow.held_on, who.number)
    )


def _attended(session: Session, course_id: UUID) -> dict[UUID, set[UUID]]:
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
    sessions: dict[UUID, float],
    rows: list[Any],
    attended: dict[UUID, set[UUID]],
    done: dict[UUID, tuple[UUID, str, UUID | None]],
) -> Standing:
    came = set().union(*(attended.get(row.id, set()) for row in rows))
    hours = sum(sessions.get(part_id, 0.0) for part_id in came)
    recorded = next((row for row in rows if row.id in done), rows[-1])
    completion = done.get(recorded.id, (None, "", None))
    meets = model.meets_rule(course.rule, course.needed, len(sessions), len(came), hours)
    return Standing(
        recorded.id, recorded.name, recorded.kana, recorded.organisation, len(came), hours, meets, *completion
    )


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One line of the register of supporters: a certificate, or a completion that has none yet."""

    id: UUID
    certificate_id: UUID | None
    course: str
    fiscal_year: int | None
    number: int | None
    name: str
    kana: str
    organisation: str
    kind: str
    completed_on: date
    issued_on: date | None
    revoked_on: date | None
    reason: str
    copies: int
    valid_years: int | None = None

    @property
    def valid_until(self) -> date | None:
        """The last day of a certificate that expires: the day before its anniversary."""
        if self.valid_years is None or self.issued_on is None:
            return None
        year = self.issued_on.year + self.valid_years
        leap = (self.issued_on.month, self.issued_on.day) == (2, 29)
        anniversary = date(year, 3, 1) if leap and not isleap(year) else self.issued_on.replace(year=year)
        return anniversary - timedelta(days=1)

    @property
    def number_text(self) -> str:
        """令和5年度 第3号, or nothing."""
        if self.fiscal_year is None or self.number is None:
            return ""
        return model.certificate_number(self.fiscal_year, self.number)

    @property
    def state(self) -> str:
        """In force, revoked with its reason, issued again, or not yet issued."""
        if self.revoked_on is not None:
            return f"取消　{self.reason}"
        if self.certificate_id is None:
            return "修了証 未発行"
        words = [f"再発行 {self.copies}回"] if self.copies else []
        if self.valid_until is not None:
            words.append(f"{era_text(self.valid_until)}まで有効")
        return "　".join(words)


def register_lines(
    session: Session,
    course_id: UUID | None = None,
    year: int | None = None,
    text: str = "",
    certificate_id: UUID | None = None,
    event_id: UUID | None = None,
) -> list[RegisterLine]:
    """The register by number, those without certificate last; of a course, a fiscal year, an event, or all."""
    done, paper, who = CompletionRow, CertificateRow, RegistrationRow
    copies = select(func.count()).where(CertificateCopyRow.certificate_id == paper.id).scalar_subquery()
    query: Any = (
        select(
            done.id, paper.id, CourseRow.title, paper.fiscal_year, paper.number,
            func.coalesce(paper.name, who.name), who.kana, who.organisation, who.kind, done.completed_on,
            paper.issued_on, paper.revoked_on, func.coalesce(func.nullif(paper.reason, ""), done.reason), copies,
            CourseRow.valid_years,
        )
        .join(CourseRow, CourseRow.id == done.course_id)
        .join(who, who.id == done.registration_id)
        .outerjoin(paper, paper.completion_id == done.id)
        .where(done.binned_at.is_(None))
        .order_by(paper.fiscal_year.is_(None), paper.fiscal_year, paper.number, who.kana, who.number)
    )  # fmt: skip
    if course_id is not None:
        query = query.where(done.course_id == course_id)
    if event_id is not None:
        query = query.where(who.event_id == event_id)
    if certificate_id is not None:
        query = query.where(paper.id == certificate_id)
    if year is not None:
        query = query.where(done.completed_on.between(*fiscal_year_days(year)))
    words = [key for word in text.split() if (key := fold(word))]
    lines = [RegisterLine(*row) for row in session.execute(query)]
    return [
        line
        for line in lines
        if all(word in fold(f"{line.name}\n{line.kana}\n{line.organisation}") for word in words)
    ]


def supporters_by_year(session: Session) -> dict[int, int]:
    """Fiscal year -> people who completed a course in it, for the chart on the home page."""
    from pfdesk.values.fiscal import fiscal_year

    done = CompletionRow
    found: dict[int, int] = {}
    for day in session.scalars(select(done.completed_on).where(done.binned_at.is_(None))):
        year = fiscal_year(day)
        found[year] = found.get(year, 0) + 1
    return dict(sorted(found.items()))
