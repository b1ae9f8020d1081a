"""All that the fiscal-year report says, read in one go: texts, projects with their evidence, figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.annual.model import Project
from pfdesk.annual.queries.platform import Platform, platform
from pfdesk.annual.queries.projects import LinkLine, TimelineLine, project_links, report_texts, timeline_lines
from pfdesk.annual.queries.trends import Trend, trends
from pfdesk.annual.queries.voices import Chosen, Voices, asked_by, chosen_voices, written
from pfdesk.annual.queries.year import ALL_FIGURES
from pfdesk.annual.queries.years import Compared, YearState, compared_figures, gone_names, year_state
from pfdesk.db.records import entity
from pfdesk.db.schema.annual import ProjectRow
from pfdesk.events.queries import kind_counts, part_entities
from pfdesk.office.settings import settings
from pfdesk.pamphlets.queries import DeskLine, desk_lines, place_table
from pfdesk.surveys.model import open_questions
from pfdesk.surveys.queries import (
    area_lines,
    definition,
    survey_lines,
    tabulate,
    theme_lines,
)
from pfdesk.values.fiscal import fiscal_year

NOT_YET: Final = YearState(None, None, None, "")


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of one picture: (words, value); shares are told where there is a `base`.

    `quiet` are the words of 回答無し and the like.
    """

    title: str
    bars: tuple[tuple[str, int], ...]
    base: int | None = None
    unit: str = "件"
    note: str = ""
    columns: int = 1
    quiet: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part of an event that a project held: 第1部, its title, when and with whom."""

    number: int
    title: str
    on: date
    times: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A project with what it did, the pictures of what came of it, and the words of those who answered.

    `parts` are those of events with several; `hand_out` is the name and the desks of an edition.
    """

    project: Project
    links: tuple[LinkLine, ...]
    charts: tuple[Chart, ...]
    voices: tuple[Voices, ...] = ()
    parts: tuple[PartLine, ...] = ()
    hand_out: tuple[str, tuple[DeskLine, ...]] | None = None


@dataclass(frozen=True, slots=True)
class YearReport:
    """What the report of a fiscal year says."""

    year: int
    office_name: str
    division: str
    population: str
    texts: dict[str, str]
    projects: tuple[Evidence, ...]
    timeline: tuple[TimelineLine, ...]
    figures: tuple[Compared, ...]
    platform: Platform
    trends: tuple[Trend, ...] = ()
    state: YearState = NOT_YET
    gone: Mapping[UUID, str] = field(default_factory=dict)

    @property
    def differing(self) -> tuple[Compared, ...]:
        """The figures of which another value was submitted than is counted now."""
        return tuple(one for one in self.figures if one.differs)

    def figure(self, key: str) -> Compared | None:
        """A figure by its key."""
        return next((one for one in self.figures if one.figure.key == key), None)

    def rows_of(self, key: str) -> tuple[str, ...]:
        """What the rows behind a figure say."""
        one = self.figure(key)
        return () if one is None else tuple(row.text for row in one.counted.rows)


def open_year(session: Session) -> int:
    """The fiscal year that the office works in: its setting, else today's."""
    kept = settings(session).get("year", "")
    return int(kept) if kept.isdecimal() else fiscal_year(date.today())


def year_report(session: Session, year: int) -> YearReport:
    """Read the report of a year."""
    kept = settings(session)
    figures = compared_figures(session, ALL_FIGURES, year)
    return YearReport(
        year,
        kept.get("office.name", ""),
        kept.get("office.division", ""),
        kept.get("office.population", ""),
        report_texts(session, year),
        tuple(_evidence(session, year)),
        tuple(timeline_lines(session, year)),
        tuple(figures),
        platform(session, year),
        tuple(trends(session, year)),
        year_state(session, year),
        gone_names(session, figures),
    )


def _evidence(session: Session, year: int) -> Sequence[Evidence]:
    links = project_links(session, year)
    query = (
        select(ProjectRow)
        .where(ProjectRow.fiscal_year == year, ProjectRow.binned_at.is_(None))
        .order_by(ProjectRow.number, ProjectRow.id)
    )
    found = []
    chosen = chosen_voices(session, year)
    for row in session.scalars(query):
        own = tuple(link for link in links if link.project_id == row.id)
        charts = tuple(chart for link in own for chart in _charts(session, link))
        voices = tuple(voice for link in own for voice in _voices(session, link, chosen))
        parts = tuple(part for link in own for part in _parts(session, link))
        found.append(Evidence(entity(row, Project), own, charts, voices, parts, _hand_out(session, own)))
    return found


def _parts(session: Session, link: LinkLine) -> list[PartLine]:
    """The parts of an event that has several."""
    parts = part_entities(session, link.target_id) if link.room == "events" else []
    return [
        PartLine(part.number, part.title, link.on, f"{part.starts}–{part.ends}".strip("–"), part.speaker)
        for part in parts
        if len(parts) > 1 and link.on is not None
    ]


def _hand_out(session: Session, links: Sequence[LinkLine]) -> tuple[str, tuple[DeskLine, ...]] | None:
    """What the desk list of the first linked edition shows; None where no desk was chosen for it."""
    for link in links:
        if link.room == "pamphlets":
            desks = tuple(desk_lines(session, link.target_id, listed_only=True))
            return (link.text, desks) if desks else None
    return None


def _voices(session: Session, link: LinkLine, chosen: Chosen) -> list[Voices]:
    """What was written in the surveys that a project did, or that were asked at its events."""
    return [voice for survey_id in asked_by(session, link) for voice in written(session, survey_id, chosen)]


def _charts(session: Session, link: LinkLine) -> list[Chart]:
    match link.room:
        case "events":
            return _of_event(session, link.target_id)
        case "surveys":
            return _of_survey(session, link.target_id)
        case _:
            return _of_edition(session, link.target_id)


def _of_event(session: Session, event_id: UUID) -> list[Chart]:
    kinds = kind_counts(session, event_id)
    whole = sum(kind.expected for kind in kinds)
    charts = [Chart("申込の内訳", tuple((kind.name, kind.expected) for kind in kinds), whole, "名")]
    for survey in survey_lines(session, event_id=event_id):
        charts += _of_themes(session, survey.id)
    return [chart for chart in charts if chart.bars]


def _of_themes(session: Session, survey_id: UUID) -> list[Chart]:
    asked, _who = open_questions(definition(session, survey_id).questions)
    return [
        Chart(f"アンケート「{question.title}」の分類", bars)
        for question in asked
        if (bars := tuple((line.label, line.count) for line in theme_lines(session, survey_id, question.id)))
    ]


NOWHERE: Final = "市町村の記入なし"


def _of_survey(session: Session, survey_id: UUID) -> list[Chart]:
    charts: list[Chart] = []
    for question in definition(session, survey_id).questions:
        if question.kind == "multiple":
            table = tabulate(session, survey_id, question.code)
            bars = tuple((row.label, row.count) for row in table.rows if row.code or row.count)
            quiet = frozenset(row.label for row in table.rows if row.quiet)
            title = f"問{question.number} {question.label}"
            charts.append(Chart(title, bars, table.base, "件", table.note, quiet=quiet))
    areas = area_lines(session, survey_id)
    bars = tuple((f"{area.municipality or NOWHERE}(対象 {area.sent})", area.returned) for area in areas)
    charts.append(Chart("市町ごとの回答", bars, unit="団体"))
    return [chart for chart in charts if chart.bars]


def _of_edition(session: Session, edition_id: UUID) -> list[Chart]:
    table = place_table(session, edition_id)
    groups = tuple((f"{group.name}({len(group.places)}か所)", group.delivered) for group in table.groups)
    places = tuple((place.name, place.delivered) for place in table.places if place.delivered)
    whole = sum(place.delivered for place in table.places)
    return [
        Chart("配布の内訳", groups, table.delivered, "部"),
        Chart(f"配布先ごとの部数({len(places)}か所)", places, whole, "部", columns=2),
    ]
