"""実績報告書: the tables of the account to the Cabinet Secretariat, filled from all rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pfdesk.annual.forms.figure_pages import draw_figures
from pfdesk.annual.forms.findings import findings
from pfdesk.annual.forms.last_sections import APART, draw_last_sections
from pfdesk.annual.forms.outline import draw_outline, draw_platform
from pfdesk.annual.forms.project_pages import draw_project, draw_projects, has_page
from pfdesk.annual.forms.trend_pages import draw_trends
from pfdesk.annual.queries import YearReport, open_year, year_report
from pfdesk.paper.form import Form, Letterhead, Option, Printed
from pfdesk.paper.frame import Document
from pfdesk.paper.sizes import A4_LANDSCAPE
from pfdesk.values.fiscal import fiscal_year_text

if TYPE_CHECKING:
    from uuid import UUID

TITLE = "実績報告書"
YEARS = ((0, "画面の年度"), *((year, fiscal_year_text(year)) for year in range(2022, 2042)))


def ask(session: Any, _target: UUID | None, /, year: int = 0, **_: Any) -> YearReport:
    """Read the report of the year; of the office's open year where it is 0."""
    return year_report(session, year or open_year(session))


def draw(report: YearReport, letterhead: Letterhead, /, **_: Any) -> Printed:
    """Draw the report: outline, platform, projects one by one, what made the difference, all figures."""
    subtitle = f"{fiscal_year_text(report.year)}　孤独・孤立対策官民連携プラットフォーム"
    document = Document(TITLE, letterhead, A4_LANDSCAPE, subtitle)
    draw_outline(document, report)
    draw_platform(document, report)
    draw_projects(document, report)
    for evidence in report.projects:
        if has_page(evidence):
            draw_project(document, evidence)
    draw_last_sections(document, report)
    draw_trends(document, report)
    document.gap(APART)
    draw_figures(document, report)
    document.add_problems(findings(report))
    return document.finish()


FISCAL_REPORT = Form(
    "fiscal-report", TITLE, "A4 横", "", ask, draw, (Option("year", "年度", YEARS, default=0),)
)
