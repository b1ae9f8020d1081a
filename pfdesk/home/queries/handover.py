"""引継書: what the successor needs to know, read from the file in one go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.annual import queries as annual
from pfdesk.annual.model import Project
from pfdesk.db.schema.directory import BodyRow, ContactLogRow, MemberRow, SeatHolderRow, SeatRow
from pfdesk.db.schema.events import EventRow, RegistrationRow
from pfdesk.db.schema.journal import UnitRow
from pfdesk.db.schema.pamphlets import DeskRow, EditionRow, PlaceRow
from pfdesk.db.schema.surveys import ResponseRow, SurveyRow
from pfdesk.directory.queries import standing_seats
from pfdesk.home.queries.work import Work, work_lines
from pfdesk.office.settings import settings

HELD: Final[tuple[tuple[str, Any, str], ...]] = (
    ("会員", MemberRow, "件"), ("連絡記録", ContactLogRow, "件"), ("調査", SurveyRow, "件"),
    ("調査票", ResponseRow, "枚"), ("行事", EventRow, "件"), ("申込", RegistrationRow, "名"),
    ("パンフレットの版", EditionRow, "件"), ("配布先", PlaceRow, "か所"), ("相談窓口", DeskRow, "件"),
)  # fmt: skip
YEARS: Final = 4
MOST_A_MONTH: Final = 8
"""What the timeline says comes before what the records propose."""


@dataclass(frozen=True, slots=True)
class HandedBody:
    """A body with its seats of today: how many, how many without a holder, when the next term ends."""

    name: str
    seats: int
    vacant: int
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class HandedYear:
    """A fiscal year with how many projects it has, and how it stands in words."""

    year: int
    projects: int
    state: str


@dataclass(frozen=True, slots=True)
class Handover:
    """What the 引継書 says. `months` has what happened in each month of `year`; `projects` are that year's.

    `planned` are the projects of the year before with what was learnt and proposed then.
    """

    year: int
    today: date
    office_name: str
    clerk: str
    holds: tuple[tuple[str, str], ...]
    years: tuple[HandedYear, ...]
    bodies: tuple[HandedBody, ...]
    work: tuple[Work, ...]
    coming: tuple[tuple[date, str], ...]
    months: dict[int, tuple[str, ...]]
    projects: tuple[Project, ...]
    clerks: tuple[tuple[str, int], ...]
    planned: tuple[Project, ...] = ()


def handover(session: Session, year: int, today: date) -> Handover:
    """Read it for a fiscal year as it stands on a day."""
    kept = settings(session)
    projects = _projects(session, year)
    planned = [project for project in _projects(session, year - 1) if project.next_year or project.ideas]
    return Handover(
        year, today, kept.get("office.name", ""), kept.get("clerk", ""), tuple(_holds(session)),
        tuple(_years(session, year)), tuple(_bodies(session, today)), tuple(work_lines(session, year, today)),
        tuple(_coming(session, today)), _months(session, year), tuple(projects), tuple(_clerks(session)), tuple(planned),
    )  # fmt: skip


def _projects(session: Session, year: int) -> list[Project]:
    return [annual.project_entity(session, line.id) for line in annual.project_lines(session, year)]


def _holds(session: Session) -> Iterator[tuple[str, str]]:
    for word, row, unit in HELD:
        count = session.scalar(select(func.count()).select_from(row).where(row.binned_at.is_(None))) or 0
        yield word, f"{count:,}{unit}"


def _years(session: Session, year: int) -> Iterator[HandedYear]:
    for each in range(year + 1, year - YEARS, -1):
        projects = len(annual.project_lines(session, each))
        state = annual.year_state(session, each)
        told = [
            *(["数字を提出済み"] if state.submitted_at else []),
            *(["締め済み"] if state.closed else ["開き直し中"] if state.reopened_at else []),
        ]
        if projects or told:
            yield HandedYear(each, projects, "、".join(told) or "まだ締めていません")


def _bodies(session: Session, today: date) -> Iterator[HandedBody]:
    seat, holder = SeatRow, SeatHolderRow
    held = (
        select(holder.id)
        .where(holder.seat_id == seat.id, holder.binned_at.is_(None), holder.until_on.is_(None))
        .exists()
    )
    query = (
        standing_seats(today, BodyRow.name, seat.ends_on, held)
        .where((seat.ends_on.is_(None)) | (seat.ends_on >= today))
        .order_by(BodyRow.sort, BodyRow.name)
    )
    found: dict[str, list[tuple[date | None, bool]]] = defaultdict(list)
    for name, ends_on, taken in session.execute(query):
        found[name].append((ends_on, bool(taken)))
    for name, seats in found.items():
        ends = [on for on, _ in seats if on is not None]
        yield HandedBody(name, len(seats), sum(not taken for _, taken in seats), min(ends, default=None))


def _coming(session: Session, today: date) -> list[tuple[date, str]]:
    """Dated things that lie ahead: events, and surveys that are out."""
    event, survey = EventRow, SurveyRow
    found = [
        (on, title)
        for on, title in session.execute(
            select(event.held_on, event.title).where(event.binned_at.is_(None), event.held_on >= today)
        )
    ]
    found += [
        (on, f"「{title}」の締切")
        for on, title in session.execute(
            select(survey.due_on, survey.title).where(survey.binned_at.is_(None), survey.due_on >= today)
        )
        if on is not None
    ]
    return sorted(found)


def _months(session: Session, year: int) -> dict[int, tuple[str, ...]]:
    """What happened in each month of a year: its timeline, and what the records say beside it."""
    lines = [(line.happened_on, line.text) for line in annual.timeline_lines(session, year)]
    lines += [(one.on, one.text) for one in annual.proposals(session, year)]
    months: dict[int, list[tuple[date, str]]] = defaultdict(list)
    for on, text in lines:
        if on is not None and len(months[on.month]) < MOST_A_MONTH:
            months[on.month].append((on, text))
    return {
        month: tuple(f"{on.month}月{on.day}日 {text}" for on, text in sorted(found))
        for month, found in months.items()
    }


def _clerks(session: Session) -> list[tuple[str, int]]:
    """Who worked in the file, and how many units of work."""
    query = select(UnitRow.who, func.count()).group_by(UnitRow.who).order_by(func.count().desc()).limit(8)
    return [(who, count) for who, count in session.execute(query) if who]


def target_words(work: Work) -> str:
    """Where a piece of work is done, in words."""
    return ROOMS.get(work.room, "")


ROOMS: Final = {
    "directory": "会員名簿", "surveys": "調査", "events": "行事・講座", "pamphlets": "パンフレット",
    "annual": "年度報告",
}  # fmt: skip
