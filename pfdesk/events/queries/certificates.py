"""What stands on the certificates in force."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db import records
from pfdesk.db.schema.events import (
    CertificateCopyRow,
    CertificateRow,
    CompletionRow,
    CourseRow,
    RegistrationRow,
)
from pfdesk.events import model
from pfdesk.events.queries.grounds import unfounded
from pfdesk.events.queries.readings import readings


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """What stands on a certificate; `lost`: the attendance does not give it any more."""

    id: UUID
    number_text: str
    name: str
    issued_on: date
    title: str
    text: str
    course: str
    issuer: str
    copy: bool
    code: str = ""
    kana: str = ""
    lost: bool = False


def certificate_lines(session: Session, target: UUID | None) -> list[CertificateLine]:
    """The certificates in force of a course, an event, a completion, a registration, or one by its key."""
    done, paper, who = CompletionRow, CertificateRow, RegistrationRow
    copies = select(func.count()).where(CertificateCopyRow.certificate_id == paper.id).scalar_subquery()
    query = (
        select(paper, CourseRow, copies, who.id, who.member_id, who.name, who.kana)
        .join(done, done.id == paper.completion_id)
        .join(CourseRow, CourseRow.id == done.course_id)
        .join(who, who.id == done.registration_id)
        .where(paper.revoked_on.is_(None), done.binned_at.is_(None))
        .order_by(paper.fiscal_year, paper.number)
    )
    if target is not None:
        held = (paper.id, done.id, done.course_id, who.id, who.event_id)
        wanted = held[0] == target
        for column in held[1:]:
            wanted = wanted | (column == target)
        query = query.where(wanted)
    lost = {one.certificate_id for one in unfounded(session)}
    rows = session.execute(query).all()
    known = readings(session, rows)
    lines = [
        _certificate(paper, course, copies, known.get(key, "")) for paper, course, copies, key, *_ in rows
    ]
    return [replace(line, lost=line.id in lost) for line in lines]


def _certificate(paper: CertificateRow, course: CourseRow, copies: int, kana: str) -> CertificateLine:
    return CertificateLine(
        paper.id,
        model.certificate_number(paper.fiscal_year, paper.number),
        paper.name,
        paper.issued_on,
        course.certificate_title,
        course.certificate_text,
        course.title,
        course.issuer,
        copies > 0,
        records.entity(paper, model.Certificate).code,
        kana,
    )
