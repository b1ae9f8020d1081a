"""All that the fiscal-year report says, read in one go: texts, projects with their evidence, figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.annual.model import Project
from pfdesk.annual.queries.platform import Platform, platform
from pfdesk.annual.queries.projects import LinkLine, TimelineLine, project_links, report_texts, timeline_lines
from pfdesk.annual.queries.trends import Trend, trends
from pfdesk.annual.queries.year import ALL_FIGURES, year_figures
from pfdesk.db.records import entity
from pfdesk.db.schema.annual import ProjectRow
from pfdesk.events.queries import kind_counts
from pfdesk.office.figures import Counted, Figure
from pfdesk.office.settings import settings
from pfdesk.pamphlets.queries import place_table
from pfdesk.surveys.model import open_questions
from pfdesk.surveys.queries import (
    TextLine,
    ThemeLine,
    area_lines,
    definition,
    free_texts,
    survey_lines,
    tabulate,
    theme_lines,
)
from pfdesk.values.fiscal import fiscal_year

QUOTED: Final = 2
"""Answers that are quoted for each theme; all of them stand in the form 自由記述一覧."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of one picture: (words, value); shares are told where there is a `base`."""

    title: str
    bars: tuple[tuple[str, int], ...]
    base: int | None = None
    unit: str = "件"
    note: str = ""
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of those who answered, under a theme ("" where the answers have none); `count` answers stand behind."""

    theme: str
    count: int
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voices:
    """What was written on one question of a survey, theme by theme, the most frequent first."""

    title: str
    quoted: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A project with what it did, the pictures of what came of it, and the words of those who answered."""

    project: Project
    links: tuple[LinkLine, ...]
    charts: tuple[Chart, ...]
    voices: tuple[Voices, ...] = ()


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
    figures: tuple[tuple[Figure, Counted], ...]
    platform: Platform
    trends: tuple[Trend, ...] = ()

    def rows_of(self, key: str) -> tuple[str, ...]:
        """What the rows behind a figure say."""
        found = (counted for figure, counted in self.figures if figure.key == key)
        return tuple(row.text for counted in found for row in counted.rows)


def open_year(session: Session) -> int:
    """The fiscal year that the office works in: its setting, else today's."""
    kept = settings(session).get("year", "")
    return int(kept) if kept.isdecimal() else fiscal_year(date.today())


def year_report(session: Session, year: int) -> YearReport:
    """Read the report of a year."""
    kept = settings(session)
    return YearReport(
        year,
        kept.get("office.name", ""),
        kept.get("office.division", ""),
        kept.get("office.population", ""),
        report_texts(session, year),
        tuple(_evidence(session, year)),
        tuple(timeline_lines(session, year)),
        tuple(year_figures(session, ALL_FIGURES, year)),
        platform(session, year),
        tuple(trends(session, year)),
    )


def _evidence(session: Session, year: int) -> Sequence[Evidence]:
    links = project_links(session, year)
    query = (
        select(ProjectRow)
        .where(ProjectRow.fiscal_year == year, ProjectRow.binned_at.is_(None))
        .order_by(ProjectRow.number, ProjectRow.id)
    )
    found = []
    for row in session.scalars(query):
        own = tuple(link for link in links if link.project_id == row.id)
        charts = tuple(chart for link in own for chart in _charts(session, link))
        voices = tuple(voice for link in own for voice in _voices(session, link))
        found.append(Evidence(entity(row, Project), own, charts, voices))
    return found


def _voices(session: Session, link: LinkLine) -> list[Voices]:
    """What was written in the surveys that a project did, or that were asked at its events."""
    if link.room == "surveys":
        asked = [link.target_id]
    else:
        asked = [line.id for line in survey_lines(session, event_id=link.target_id)]
    return [voice for survey_id in asked for voice in _written(session, survey_id)]


def _written(session: Session, survey_id: UUID) -> list[Voices]:
    """The questions that may be quoted: not those that ask for a name or a phone number."""
    found = []
    for question in open_questions(definition(session, survey_id).questions)[0]:
        texts = free_texts(session, survey_id, question.id)
        if texts:
            quoted = _by_theme(texts, theme_lines(session, survey_id, question.id))
            found.append(Voices(question.label, quoted))
    return found


def _by_theme(texts: Sequence[TextLine], themes: Sequence[ThemeLine]) -> tuple[Quoted, ...]:
    """Some of the longest answers of each theme; all alike where nothing has a theme."""
    used = sorted((theme for theme in themes if theme.count), key=lambda theme: (-theme.count, theme.number))
    if not used:
        return (Quoted("", len(texts), _longest([line.text for line in texts], 2 * QUOTED)),)
    told: set[str] = set()
    found = []
    for theme in used:
        own = [line.text for line in texts if theme.id in line.themes]
        voices = _longest([text for text in own if text not in told], QUOTED)
        told.update(voices)
        found.append(Quoted(theme.label, theme.count, voices))
    return tuple(found)


def _longest(texts: Sequence[str], most: int) -> tuple[str, ...]:
    """The longest, in the order in which they came: they say more than a word of thanks."""
    chosen = sorted(range(len(texts)), key=lambda place: -len(texts[place]))[:most]
    return tuple(texts[place] for place in sorted(chosen))


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


def _of_survey(session: Session, survey_id: UUID) -> list[Chart]:
    charts: list[Chart] = []
    for question in definition(session, survey_id).questions:
        if question.kind == "multiple":
            table = tabulate(session, survey_id, question.code)
            bars = tuple((row.label, row.count) for row in table.rows if row.code or row.count)
            charts.append(Chart(f"問{question.number} {question.label}", bars, table.base, "件", table.note))
    areas = area_lines(session, survey_id)
    bars = tuple((f"{area.municipality}(対象 {area.sent})", area.returned) for area in areas)
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
