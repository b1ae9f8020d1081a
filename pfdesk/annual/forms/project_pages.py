"""Section C: the list of projects, then a page for each with what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pfdesk.annual.forms.outline import bulleted
from pfdesk.annual.model import TEXTS, yen_text
from pfdesk.paper.charts import Bar, bar_rows
from pfdesk.paper.table import Column, TotalRow, list_table
from pfdesk.values.eras import era_text

if TYPE_CHECKING:
    from pfdesk.annual.model import Project
    from pfdesk.annual.queries import Chart, Evidence, YearReport
    from pfdesk.paper.frame import Document


def draw_projects(document: Document, report: YearReport) -> None:
    """Draw the list of projects with its sum, the ideas behind it and what comes next."""
    document.new_page()
    document.heading("C　試行的事業一覧")
    if report.texts["points"]:
        document.paragraph(bulleted(report.texts["points"]), 10)
        document.gap(3)
    columns = (
        Column("number", "", 9, kind="mark"),
        Column("name", "事業名称", 42),
        Column("what", "事業内容", share=3),
        Column("aim", "目的／期待効果・KPI", share=3),
        Column("period", "実施時期", 32),
        Column("contractor", "発注先(予算)", 46),
    )
    projects = [evidence.project for evidence in report.projects]
    rows: list[Any] = [_line(project) for project in projects]
    whole = sum(project.budget or 0 for project in projects)
    if rows:
        rows.append(TotalRow("予算 合計", {"contractor": yen_text(whole)}))
    list_table(document, columns, rows)
    document.gap(5)
    for name, section in (("next_year", "次年度以降に向けた事業等の案"), ("reactions", TEXTS["reactions"])):
        if report.texts[name]:
            document.heading(section)
            document.paragraph(bulleted(report.texts[name]), 10)
            document.gap(3)


def _line(project: Project) -> dict[str, str]:
    budget = f"({yen_text(project.budget)})" if project.budget is not None else ""
    return {
        "number": str(project.number),
        "name": project.name,
        "what": bulleted(project.what),
        "aim": "\n".join(part for part in (bulleted(project.aim), bulleted(project.kpi)) if part),
        "period": project.period,
        "contractor": f"{project.contractor}\n{budget}".strip(),
    }


def draw_project(document: Document, evidence: Evidence) -> None:
    """Draw one project: outline and ideas, aim and result, plan and outcome, then its pictures."""
    project = evidence.project
    document.heading(f"C-{project.number}　{project.name}")
    _pair(document, ("概要", project.what), ("工夫点", project.ideas))
    _pair(document, ("ねらい", project.aim), ("結果", project.result))
    columns = (
        Column("kpi", "KPI", share=3),
        Column("target", "目標", share=2),
        Column("actual", "実績", share=2),
        Column("period", "実施時期", 44),
        Column("contractor", "発注先", 56),
        Column("budget", "予算", 20, kind="number"),
        Column("spent", "決算", 20, kind="number"),
    )
    list_table(document, columns, [_plan(project)])
    document.gap(4)
    if evidence.links:
        did = [f"{link.text}{f'({era_text(link.on)})' if link.on else ''}" for link in evidence.links]
        document.paragraph(f"実施したこと: {'、'.join(did)}", 9.5)
        document.gap(3)
    for chart in evidence.charts:
        _chart(document, chart)
    _pair(document, ("反響", project.reactions), ("次年度の案", project.next_year))


def _plan(project: Project) -> dict[str, str]:
    return {
        "kpi": bulleted(project.kpi),
        "target": project.kpi_target,
        "actual": project.kpi_actual,
        "period": project.period,
        "contractor": project.contractor,
        "budget": yen_text(project.budget),
        "spent": yen_text(project.spent),
    }


def _pair(document: Document, *boxes: tuple[str, str]) -> None:
    """Boxes side by side, as in the account; those that are empty are left out."""
    written = [(title, bulleted(text)) for title, text in boxes if text]
    if written:
        columns = [Column(title, title) for title, _ in written]
        list_table(document, columns, [dict(written)], size=10)
        document.gap(4)


def _chart(document: Document, chart: Chart) -> None:
    bars = [Bar(words, value) for words, value in chart.bars]
    bar_rows(document, chart.title, bars, chart.base, chart.unit)
    if chart.note:
        document.paragraph(f"※{chart.note}", 8.5)
        document.gap(3)
