"""修了者台帳: the register of trained supporters, how long each certificate holds, and what renewed it."""

from __future__ import annotations

from calendar import isleap
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.events import (
    CertificateCopyRow,
    CertificateRow,
    CompletionRow,
    CourseRow,
    RegistrationRow,
)
from pfdesk.events import model
from pfdesk.events.queries.grounds import unfounded
from pfdesk.events.queries.people import groups
from pfdesk.events.queries.supporters import stands
from pfdesk.values.eras import era_text
from pfdesk.values.fiscal import fiscal_year, fiscal_year_days
from pfdesk.values.folding import fold

SOON: Final = 183
"""Days before its end in which a certificate is said to expire soon: half a year, time for a refresher."""
STATES: Final[Mapping[str, str]] = {
    "": "有効",
    "check": "要確認",
    "soon": "まもなく期限",
    "expired": "期限切れ",
    "revoked": "取消",
    "none": "修了証 未発行",
}


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One line of the register of supporters: a certificate, or a completion that has none yet.

    `renewed_on` is the last completion of a refresher course (更新講座) after the issue. `withdrawn`: the
    completion was taken back after its certificate was revoked; the number stays. `lost`: the attendance does
    not give the completion any more (`queries.unfounded`).
    """

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
    registration_id: UUID | None = None
    course_id: UUID | None = None
    member_id: UUID | None = None
    post: str = ""
    withdrawn: bool = False
    issue_reason: str = ""
    lost: bool = False
    renewed_on: date | None = None

    @property
    def valid_until(self) -> date | None:
        """The last day of a certificate that expires: the day before the anniversary of issue or renewal."""
        if self.valid_years is None or self.issued_on is None:
            return None
        began = max(self.issued_on, self.renewed_on or self.issued_on)
        year = began.year + self.valid_years
        leap = (began.month, began.day) == (2, 29)
        anniversary = date(year, 3, 1) if leap and not isleap(year) else began.replace(year=year)
        return anniversary - timedelta(days=1)

    def standing(self, today: date) -> str:
        """One of STATES."""
        if self.revoked_on is not None:
            return "revoked"
        if self.certificate_id is None:
            return "none"
        if self.lost:
            return "check"
        last = self.valid_until
        if last is None:
            return ""
        return "expired" if last < today else "soon" if (last - today).days <= SOON else ""

    @property
    def number_text(self) -> str:
        """令和5年度 第3号, or nothing."""
        if self.fiscal_year is None or self.number is None:
            return ""
        return model.certificate_number(self.fiscal_year, self.number)

    @property
    def issued_why(self) -> str:
        """取消後の発行 and why, for a number that was given after an earlier one was revoked."""
        return f"取消後の発行　{self.issue_reason}" if self.issue_reason and self.revoked_on is None else ""

    @property
    def remark(self) -> str:
        """The state without how long it holds, for a list with a column of its own for that."""
        return replace(self, valid_years=None).state

    def remark_on(self, today: date) -> str:
        """The remark as it is on a day: of what has run out or soon will, that first."""
        standing = self.standing(today)
        ends = STATES[standing] if standing in {"expired", "soon"} else ""
        return "　".join(filter(None, (ends, self.remark)))

    def state_on(self, today: date) -> str:
        """The state as it is on a day: of what has run out, 期限切れ and since when, before all else."""
        if self.standing(today) != "expired" or self.valid_until is None:
            return self.state
        return "　".join(filter(None, (f"期限切れ({era_text(self.valid_until)}まで)", self.remark)))

    @property
    def state(self) -> str:
        """In force, revoked with its reason, issued again, or not yet issued."""
        if self.revoked_on is not None:
            return f"取消　{self.reason}"
        if self.certificate_id is None:
            return "修了証 未発行"
        words = ["要確認(出席が足りない)"] if self.lost else []
        words += [self.issued_why] if self.issued_why else []
        words += [f"再発行 {self.copies}回"] if self.copies else []
        if self.renewed_on is not None:
            words.append(f"{era_text(self.renewed_on)} 更新")
        if self.valid_until is not None:
            words.append(f"{era_text(self.valid_until)}まで有効")
        return "　".join(words)


def persons(lines: Iterable[RegisterLine]) -> int:
    """How many people the lines are about: a refresher course gives one who is there already a further line.

    The same person by its member, else by name, reading and organisation. Two lines of one course are two people
    even so: who is there twice in a course is joined there.
    """
    in_course = Counter(
        (line.member_id or (line.name, line.kana, line.organisation), line.course) for line in lines
    )
    most: dict[object, int] = {}
    for (person, _course), count in in_course.items():
        most[person] = max(count, most.get(person, 0))
    return sum(most.values())


def register_lines(
    session: Session,
    course_id: UUID | None = None,
    year: int | None = None,
    text: str = "",
    certificate_id: UUID | None = None,
    event_id: UUID | None = None,
    registration_id: UUID | None = None,
) -> list[RegisterLine]:
    """The register by number, those without certificate last; of a course, a fiscal year, an event, or all."""
    done, paper, who = CompletionRow, CertificateRow, RegistrationRow
    query = _every_line()
    if course_id is not None:
        query = query.where(done.course_id == course_id)
    if event_id is not None:
        query = query.where(who.event_id == event_id)
    if registration_id is not None:
        query = query.where(who.id == registration_id)
    if certificate_id is not None:
        query = query.where(paper.id == certificate_id)
    if year is not None:
        query = query.where(done.completed_on.between(*fiscal_year_days(year)))
    words = [key for word in text.split() if (key := fold(word))]
    renewals = _renewals(session)
    lost = {one.id for one in unfounded(session, course_id)}
    lines = [replace(_line(row, renewals), lost=row[0] in lost) for row in session.execute(query)]
    return [
        line
        for line in lines
        if all(word in fold(f"{line.name}\n{line.kana}\n{line.organisation}") for word in words)
    ]


def _every_line() -> Any:
    """The select of the whole register, in the order of RegisterLine's fields."""
    done, paper, who = CompletionRow, CertificateRow, RegistrationRow
    copies = select(func.count()).where(CertificateCopyRow.certificate_id == paper.id).scalar_subquery()
    return (
        select(
            done.id, paper.id, CourseRow.title, paper.fiscal_year, paper.number,
            func.coalesce(paper.name, who.name), who.kana, who.organisation, who.kind, done.completed_on,
            paper.issued_on, paper.revoked_on, func.coalesce(func.nullif(paper.reason, ""), done.reason), copies,
            CourseRow.valid_years, who.id, done.course_id, who.member_id, who.post,
            done.binned_at.is_not(None), func.coalesce(paper.reason, ""),
        )
        .join(CourseRow, CourseRow.id == done.course_id)
        .join(who, who.id == done.registration_id)
        .outerjoin(paper, paper.completion_id == done.id)
        .where(or_(done.binned_at.is_(None), paper.revoked_on.is_not(None)))
        .order_by(paper.fiscal_year.is_(None), paper.fiscal_year, paper.number, who.kana, who.number)
    )  # fmt: skip


def _line(row: Any, renewals: Mapping[tuple[UUID, UUID], date]) -> RegisterLine:
    line = RegisterLine(*row)
    assert line.course_id is not None
    assert line.registration_id is not None
    day = renewals.get((line.course_id, line.registration_id))
    later = day is not None and line.issued_on is not None and day > line.issued_on
    return replace(line, renewed_on=day) if later else line


def _renewals(session: Session) -> dict[tuple[UUID, UUID], date]:
    """(renewed course, registration of its completion) -> the last day of a refresher of the same person."""
    done, who, refresher = CompletionRow, RegistrationRow, CourseRow
    if session.scalar(select(exists().where(refresher.refreshes_id.is_not(None)))) is not True:
        return {}
    query = (
        select(
            who.id, who.name, who.kana, who.organisation, who.same_as_id,
            done.course_id, done.completed_on, refresher.refreshes_id,
        )
        .join(done, done.registration_id == who.id)
        .join(refresher, refresher.id == done.course_id)
        .where(done.binned_at.is_(None))
    )  # fmt: skip
    found: dict[tuple[UUID, UUID], date] = {}
    for rows in groups(session.execute(query).all()):
        for renewal in (row for row in rows if row.refreshes_id is not None):
            for row in rows:
                if row.course_id == renewal.refreshes_id:
                    key = row.course_id, row.id
                    found[key] = max(renewal.completed_on, found.get(key, renewal.completed_on))
    return found


def supporters_by_year(session: Session) -> dict[int, int]:
    """Fiscal year -> 修了者 of it, for the chart on the home page; refreshers apart."""
    done, course = CompletionRow, CourseRow
    query = (
        select(done.completed_on)
        .join(course, course.id == done.course_id)
        .where(stands(), course.refreshes_id.is_(None))
    )
    found: dict[int, int] = {}
    for day in session.scalars(query):
        found[fiscal_year(day)] = found.get(fiscal_year(day), 0) + 1
    return dict(sorted(found.items()))
