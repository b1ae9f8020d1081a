"""What the yearly report answers: projects, what they did, the timeline, texts, and the year's figures."""

from pfdesk.annual.queries.projects import (
    LinkLine,
    ProjectLine,
    TimelineLine,
    linkable,
    next_year_copy,
    project_entity,
    project_lines,
    project_links,
    report_texts,
    timeline_entity,
    timeline_lines,
)
from pfdesk.annual.queries.proposals import Proposal, proposals
from pfdesk.annual.queries.report import Chart, Evidence, YearReport, open_year, year_report
from pfdesk.annual.queries.year import ALL_FIGURES, year_figures

__all__ = [
    "ALL_FIGURES",
    "Chart",
    "Evidence",
    "LinkLine",
    "ProjectLine",
    "Proposal",
    "TimelineLine",
    "YearReport",
    "linkable",
    "next_year_copy",
    "open_year",
    "project_entity",
    "project_lines",
    "project_links",
    "proposals",
    "report_texts",
    "timeline_entity",
    "timeline_lines",
    "year_figures",
    "year_report",
]
