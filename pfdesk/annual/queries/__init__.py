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
from pfdesk.annual.queries.trends import TREND_KEYS, Trend, trends
from pfdesk.annual.queries.year import ALL_FIGURES, year_figures
from pfdesk.annual.queries.years import (
    Compared,
    EndingSeat,
    Kept,
    YearState,
    compared,
    ending_seats,
    submitted_figures,
    value_key,
    year_state,
    years_with_records,
)

__all__ = [
    "ALL_FIGURES",
    "TREND_KEYS",
    "Chart",
    "Compared",
    "EndingSeat",
    "Evidence",
    "Kept",
    "LinkLine",
    "ProjectLine",
    "Proposal",
    "TimelineLine",
    "Trend",
    "YearReport",
    "YearState",
    "compared",
    "ending_seats",
    "linkable",
    "next_year_copy",
    "open_year",
    "project_entity",
    "project_lines",
    "project_links",
    "proposals",
    "report_texts",
    "submitted_figures",
    "timeline_entity",
    "timeline_lines",
    "trends",
    "value_key",
    "year_figures",
    "year_report",
    "year_state",
    "years_with_records",
]
