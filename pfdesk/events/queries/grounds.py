"""What completions rest on: those that the attendance, as it is written now, no longer gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.events import (
    AttendanceRow,
    CertificateRow,
    CompletionRow,
    CourseRow,
    EventPartRow,
    RegistrationRow,
)
from pfdesk.events import model
from pfdesk.events.queries.courses import course_entity
from pfdesk.events.queries.people import groups
from pfdesk.events.queries.standings import CoursePart, attended_parts, course_parts, participants

Taken = frozenset[tuple[UUID, UUID]]
"""(registration, part): attendance that is thought away."""


@dataclass(frozen=True, slots=True)
class Unfounded:
    """A completion by the rule whose attendance does not meet the rule any more.

    Its certificate in force, where there is one, and the event of the registration that it stands with.
    """

    id: UUID
    course_id: UUID
    course: str
    registration_id: UUID
    event_id: UUID
    name: str
    certificate_id: UUID | None
    number_text: str


def unfounded(
    session: Session, course_id: UUID | None = None, without: Taken = frozenset()
) -> list[Unfounded]:
    """The completions of a course, or of all, that have lost their ground; an exception stands on its reason.

    ``without`` thinks attendance away before it is taken back. A rule is asked as it was met: sessions that
    the course was given after the day of completion are not wanted of who completed it before.
    """
    done, paper, who = CompletionRow, CertificateRow, RegistrationRow
    query = (
        select(
            done.id, done.course_id, CourseRow.title, done.registration_id, who.event_id, who.name,
            paper.id, paper.fiscal_year, paper.number, done.completed_on,
        )
        .join(CourseRow, CourseRow.id == done.course_id)
        .join(who, who.id == done.registration_id)
        .outerjoin(paper, (paper.completion_id == done.id) & paper.revoked_on.is_(None))
        .where(done.binned_at.is_(None), done.reason == "", CourseRow.binned_at.is_(None))
        .order_by(done.course_id, paper.fiscal_year, paper.number, who.kana, done.id)
    )  # fmt: skip
    if course_id is not None:
        query = query.where(done.course_id == course_id)
    found: list[Unfounded] = []
    for key, rows in groupby(session.execute(query).all(), key=lambda row: row[1]):
        found += _lost(session, key, list(rows), without)
    return found


def _lost(session: Session, course_id: UUID, rows: list[Any], without: Taken) -> Iterator[Unfounded]:
    course, parts = course_entity(session, course_id), course_parts(session, course_id)
    attended = attended_parts(session, course_id)

    def visits(*ids: UUID) -> list[CoursePart]:
        return [parts[p] for k in ids for p in attended.get(k, ()) if p in parts and (k, p) not in without]

    # Who meets the rule by this one registration meets it with all others of theirs too.
    open_rows = [row for row in rows if not _holds(course, parts, visits(row.registration_id), row[-1])]
    if not open_rows:
        return
    came: dict[UUID, list[CoursePart]] = {}
    for people in groups(session.execute(participants(course_id)).all()):
        ids = [one.id for one in people]
        came.update(dict.fromkeys(ids, visits(*ids)))
    for row in open_rows:
        *told, year, number, day = row
        if not _holds(course, parts, came.get(row.registration_id, []), day):
            values: Any = (*told, model.certificate_number(year, number) if number else "")
            yield Unfounded(*values)


def _holds(
    course: model.Course, parts: Mapping[UUID, CoursePart], visits: Iterable[CoursePart], day: date
) -> bool:
    """Whether the visits meet the rule, of the sessions that there were on the day of completion."""
    wanted = {part.key for part in parts.values() if part.on <= day} or {p.key for p in parts.values()}
    hours: dict[str, float] = {}
    for visit in visits:
        if course.rule != "all" or visit.key in wanted:
            hours[visit.key] = max(hours.get(visit.key, 0.0), visit.hours)
    return model.meets_rule(course.rule, course.needed, len(wanted), len(hours), sum(hours.values()))


def resting(session: Session, registration_ids: Iterable[UUID], part_id: UUID) -> list[Unfounded]:
    """The certificates in force that would lose their ground if these were not at the part after all."""
    course_id = session.scalar(select(EventPartRow.course_id).where(EventPartRow.id == part_id))
    paper = CertificateRow.completion_id == CompletionRow.id
    any_there = exists().where(
        CompletionRow.course_id == course_id, paper, CertificateRow.revoked_on.is_(None)
    )
    if course_id is None or not session.scalar(select(any_there)):
        return []
    wanted = list(registration_ids)
    row = AttendanceRow
    there = select(row.registration_id).where(row.part_id == part_id, row.registration_id.in_(wanted))
    taken = frozenset((key, part_id) for key in session.scalars(there))
    if not taken:
        return []
    before = {one.id for one in unfounded(session, course_id)}
    after = unfounded(session, course_id, taken)
    return [one for one in after if one.certificate_id is not None and one.id not in before]
