"""Projects of a year, what each one did, and the year's timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.annual import store
from pfdesk.annual.model import TEXTS, Project, TimelineEntry, text_setting
from pfdesk.db.schema.annual import ProjectLinkRow, ProjectRow, TimelineRow
from pfdesk.db.schema.events import EventRow
from pfdesk.db.schema.pamphlets import EditionRow
from pfdesk.db.schema.surveys import SurveyRow
from pfdesk.office.settings import settings
from pfdesk.values.fiscal import fiscal_year_days
from pfdesk.values.folding import fold


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """One line of the year's plan; `budget` in yen."""

    id: UUID
    number: int
    name: str
    period: str
    contractor: str
    budget: int | None
    result: str


@dataclass(frozen=True, slots=True)
class LinkLine:
    """What a project did: `id` is the link's, `target_id` the event's, survey's or edition's, in its room."""

    id: UUID
    project_id: UUID
    room: str
    target_id: UUID
    text: str
    on: date | None


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """A challenge, an action or a change of the year."""

    id: UUID
    happened_on: date | None
    kind: str
    text: str
    source: str
    source_id: UUID | None = None


def project_lines(session: Session, year: int, text: str = "") -> list[ProjectLine]:
    """The projects of a year by number; `text` is looked for in name and contractor."""
    query = (
        select(
            ProjectRow.id, ProjectRow.number, ProjectRow.name, ProjectRow.period, ProjectRow.contractor,
            ProjectRow.budget, ProjectRow.result,
        )
        .where(ProjectRow.fiscal_year == year, ProjectRow.binned_at.is_(None))
        .order_by(ProjectRow.number, ProjectRow.id)
    )  # fmt: skip
    lines = [ProjectLine(*row) for row in session.execute(query)]
    wanted = fold(text)
    return [line for line in lines if wanted in fold(f"{line.name} {line.contractor}")]


def project_entity(session: Session, project_id: UUID) -> Project:
    """One project; Refused when it is not there."""
    return store.load(session, Project, project_id)


def next_year_copy(session: Session, project_id: UUID) -> UUID | None:
    """The project of a later year that was copied from this one."""
    query = select(ProjectRow.id).where(
        ProjectRow.copied_from_id == project_id, ProjectRow.binned_at.is_(None)
    )
    return session.scalar(query.order_by(ProjectRow.fiscal_year).limit(1))


_TARGETS: tuple[tuple[str, Any, Any, Any], ...] = (
    ("events", EventRow, ProjectLinkRow.event_id, EventRow.held_on),
    ("surveys", SurveyRow, ProjectLinkRow.survey_id, SurveyRow.sent_on),
    ("pamphlets", EditionRow, ProjectLinkRow.edition_id, EditionRow.delivered_on),
)


def project_links(session: Session, year: int) -> list[LinkLine]:
    """What the projects of a year did, by project: events, surveys, editions."""
    found: list[LinkLine] = []
    for room, target, key, day in _TARGETS:
        query = (
            select(ProjectLinkRow.id, ProjectRow.id, target.id, target.title, day)
            .join(ProjectRow, ProjectRow.id == ProjectLinkRow.project_id)
            .join(target, target.id == key)
            .where(ProjectRow.fiscal_year == year, ProjectRow.binned_at.is_(None))
            .where(ProjectLinkRow.binned_at.is_(None), target.binned_at.is_(None))
            .order_by(ProjectRow.number, day, target.title)
        )
        found += [
            LinkLine(link, of, room, to, title, on) for link, of, to, title, on in session.execute(query)
        ]
    return found


def linkable(session: Session, year: int) -> list[tuple[str, UUID, str]]:
    """Events, surveys and editions of a year that a project may point to: (room, id, title)."""
    conditions: dict[str, Any] = {
        "events": EventRow.held_on.between(*fiscal_year_days(year)),
        "surveys": SurveyRow.fiscal_year == year,
        "pamphlets": EditionRow.fiscal_year == year,
    }
    return [
        (room, key, title)
        for room, target, _, _ in _TARGETS
        for key, title in session.execute(
            select(target.id, target.title)
            .where(conditions[room], target.binned_at.is_(None))
            .order_by(target.title)
        )
    ]


def timeline_lines(session: Session, year: int) -> list[TimelineLine]:
    """The year's timeline by day; what has no day comes first."""
    query = (
        select(
            TimelineRow.id,
            TimelineRow.happened_on,
            TimelineRow.kind,
            TimelineRow.text,
            TimelineRow.source,
            TimelineRow.source_id,
        )
        .where(TimelineRow.fiscal_year == year, TimelineRow.binned_at.is_(None))
        .order_by(TimelineRow.happened_on.is_not(None), TimelineRow.happened_on, TimelineRow.id)
    )
    return [TimelineLine(*row) for row in session.execute(query)]


def timeline_entity(session: Session, entry_id: UUID) -> TimelineEntry:
    """One entry of the timeline; Refused when it is not there."""
    return store.load(session, TimelineEntry, entry_id)


def report_texts(session: Session, year: int) -> dict[str, str]:
    """The report's own texts of a year by their names in TEXTS; empty where none was written."""
    kept = settings(session)
    return {name: kept.get(text_setting(year, name), "") for name in TEXTS}
