"""Sample projects: the three of the account of FY2023, its timeline and its texts."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from pfdesk.annual import commands
from pfdesk.annual.model import ProjectLink, TimelineEntry
from pfdesk.app.sample import annual_words as words
from pfdesk.office.office import Office


@dataclass(frozen=True)
class AnnualSample:
    """Keys of the three projects."""

    meeting: UUID
    survey: UUID
    pamphlet: UUID


def fill(
    office: Office,
    *,
    event_id: UUID | None = None,
    survey_id: UUID | None = None,
    edition_id: UUID | None = None,
) -> AnnualSample:
    """Write the sample through the office's own commands; what the projects did is linked where it is given."""
    made = AnnualSample(words.MEETING.id, words.SURVEY.id, words.PAMPHLET.id)
    for project in (words.MEETING, words.SURVEY, words.PAMPHLET):
        office.do(commands.AddProject(project))
    if event_id is not None:
        office.do(commands.AddProjectLink(ProjectLink(project_id=made.meeting, event_id=event_id)))
    if survey_id is not None:
        office.do(commands.AddProjectLink(ProjectLink(project_id=made.survey, survey_id=survey_id)))
    if edition_id is not None:
        office.do(commands.AddProjectLink(ProjectLink(project_id=made.pamphlet, edition_id=edition_id)))
    for day, kind, text, source in words.TIMELINE:
        entry = TimelineEntry(fiscal_year=words.YEAR, happened_on=day, kind=kind, text=text, source=source)
        office.do(commands.AddTimelineEntry(entry))
    for name, text in words.TEXTS.items():
        office.do(commands.ChangeReportText(words.YEAR, name, text))
    return made
