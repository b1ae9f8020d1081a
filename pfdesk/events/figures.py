"""The figures of the events room: registrations, attendance and trained supporters of a fiscal year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.annual import ProjectLinkRow, ProjectRow
from pfdesk.db.schema.events import (
    AttendanceRow,
    CertificateRow,
    CompletionRow,
    CourseRow,
    EventPartRow,
    EventRow,
    RegistrationRow,
)
from pfdesk.events.queries.counts import expected
from pfdesk.events.queries.supporters import stands
from pfdesk.office.figures import Counted, Figure, FigureRow
from pfdesk.values.fiscal import fiscal_year_days, fiscal_year_text

ROOM = "events"


def _counted(session: Session, query: Any) -> Counted:
    rows = tuple(FigureRow(ROOM, key, text) for key, text in session.execute(query))
    return Counted(len(rows), rows)


def _registered(year: int) -> Any:
    return (
        select(RegistrationRow.id, RegistrationRow.name)
        .join(EventRow, EventRow.id == RegistrationRow.event_id)
        .where(EventRow.binned_at.is_(None), EventRow.held_on.between(*fiscal_year_days(year)), *expected())
        .order_by(EventRow.held_on, RegistrationRow.number)
    )


def held(session: Session, year: int) -> Counted:
    """Events of the year."""
    query = (
        select(EventRow.id, EventRow.title)
        .where(EventRow.binned_at.is_(None), EventRow.held_on.between(*fiscal_year_days(year)))
        .order_by(EventRow.held_on)
    )
    return _counted(session, query)


MEETING: Final = "推進会議"
"""What the name of a PF推進会議, or of its part, has in it."""


def _meeting() -> Any:
    """Whether an event is a PF推進会議 or a day of a course: by its project, by its course, by its name."""
    named = or_(EventRow.title.contains(MEETING), EventPartRow.title.contains(MEETING))
    taught = exists().where(
        EventPartRow.event_id == EventRow.id,
        EventPartRow.binned_at.is_(None),
        or_(EventPartRow.course_id.is_not(None), named),
    )
    linked = exists().where(
        ProjectLinkRow.event_id == EventRow.id,
        ProjectLinkRow.binned_at.is_(None),
        ProjectRow.id == ProjectLinkRow.project_id,
        ProjectRow.binned_at.is_(None),
        ProjectRow.report_code == "meeting",
    )
    return or_(EventRow.title.contains(MEETING), taught, linked)


def registrations(session: Session, year: int) -> Counted:
    """Registrations for the PF推進会議 and the course days of the year."""
    return _counted(session, _registered(year).where(_meeting()))


def attendees(session: Session, year: int) -> Counted:
    """Of these, people who were at a part."""
    came = exists().where(AttendanceRow.registration_id == RegistrationRow.id)
    return _counted(session, _registered(year).where(came))


def course_attendees(session: Session, year: int) -> Counted:
    """Of these, people who were at a part that belongs to a course."""
    came = exists().where(
        AttendanceRow.registration_id == RegistrationRow.id,
        AttendanceRow.part_id == EventPartRow.id,
        EventPartRow.course_id.is_not(None),
    )
    return _counted(session, _registered(year).where(came))


def _completed(year: int) -> Any:
    return (
        select(RegistrationRow.id, RegistrationRow.name)
        .join(CompletionRow, CompletionRow.registration_id == RegistrationRow.id)
        .join(CourseRow, CourseRow.id == CompletionRow.course_id)
        .where(
            stands(),
            CompletionRow.completed_on.between(*fiscal_year_days(year)),
            CourseRow.refreshes_id.is_(None),
        )
        .order_by(RegistrationRow.kana, RegistrationRow.number)
    )


def supporters(session: Session, year: int) -> Counted:
    """修了者 of the year (`queries.supporters`)."""
    return _counted(session, _completed(year))


def certificates(session: Session, year: int) -> Counted:
    """Certificates with a number of the year that are in force."""
    paper, done, who = CertificateRow, CompletionRow, RegistrationRow
    query = (
        select(who.id, paper.name)
        .join(done, done.id == paper.completion_id)
        .join(who, who.id == done.registration_id)
        .where(paper.fiscal_year == year, paper.revoked_on.is_(None))
        .order_by(paper.number)
    )
    return _counted(session, query)


FIGURES: tuple[Figure, ...] = (
    Figure(
        "meeting.registrations",
        "PF推進会議・養成講座の申込",
        "名",
        "年度内に開いた行事のうち、名前に「推進会議」とあるもの、講座の部があるもの、PF推進会議の事業につないだものの"
        "申込を数えます。当日参加を含み、欠席の返事があった方とキャンセル待ちの方は除きます。",
        registrations,
    ),
    Figure("events.held", "開いた行事", "回", "年度内に開いた行事を数えます。", held),
    Figure(
        "events.attendees",
        "行事の出席者",
        "名",
        "年度内の行事の申込のうち、いずれかの部に出席した方を数えます。",
        attendees,
    ),
    Figure(
        "events.course_attendees",
        "講座の出席者",
        "名",
        "年度内の行事の申込のうち、講座にあたる部に出席した方を数えます。",
        course_attendees,
    ),
    Figure(
        "events.supporters",
        "つながりサポーター修了",
        "名",
        "年度内に講座を修了した方を数えます。修了証を取り消した方は除きます(新しい番号で発行した方は含みます)。更新のための講座は"
        "数えません。",
        supporters,
    ),
    Figure(
        "events.certificates",
        "修了証の発行",
        "枚",
        "その年度の番号で発行した修了証を数えます。取り消したものは除きます。",
        certificates,
    ),
)


def identity_faults(session: Session) -> Iterator[tuple[str, str]]:
    """For each fiscal year with certificates its name and what is wrong with their numbers ("" for nothing)."""
    paper = CertificateRow
    numbers: dict[int, list[int]] = {}
    for year, number in session.execute(select(paper.fiscal_year, paper.number)):
        numbers.setdefault(year, []).append(number)
    for year, found in sorted(numbers.items()):
        whole = sorted(found) == list(range(1, len(found) + 1))
        yield f"修了証の番号: {fiscal_year_text(year)}", "" if whole else "番号が続いていません"
