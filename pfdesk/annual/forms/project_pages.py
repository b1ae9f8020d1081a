"""Section C: the list of projects, then a page for each with what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pfdesk.annual.forms.outline import bulleted
from pfdesk.annual.model import TEXTS, yen_text
from pfdesk.paper.charts import Bar, bar_rows
from pfdesk.paper.table import Column, TotalRow, list_table
from pfdesk.values.eras import era_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pfdesk.annual.model import Project
    from pfdesk.annual.queries import Chart, Evidence, Voices, YearReport
    from pfdesk.paper.frame import Document


VOICE: Final = 9.0
"""Size of what was written, in points."""


def draw_projects(document: Document, report: YearReport) -> None:
    """Draw the list of projects with its sum, the ideas behind it and what comes next."""
    document.new_page()
    document.heading("C　試行的事業一覧")
    if report.texts["points"]:
        document.paragraph(bulleted(report.texts["points"]), 10)
        document.gap(3)
    columns = (
        Column("number", "", 9, kind="mark"),
        Column("name", "事業名称", 40),
        Column("what", "事業内容", share=3),
        Column("aim", "目的／期待効果・KPI", share=3),
        Column("period", "実施時期", 30),
        Column("contractor", "発注先(予算)", 48),
    )
    projects = [evidence.project for evidence in report.projects]
    rows: list[Any] = [_line(project) for project in projects]
    whole = sum(project.budget or 0 for project in projects)
    if rows:
        rows.append(TotalRow("予算 合計", {"contractor": yen_text(whole)}))
    list_table(document, columns, rows, size=8.5)
    document.gap(3)
    after = (("7　次年度以降に向けた事業等の案", "next_year"), (f"8　{TEXTS['reactions']}", "reactions"))
    _pair(document, *((title, report.texts[name]) for title, name in after))


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
        Column("kpi", "KPI", share=4),
        Column("target", "目標", share=2),
        Column("actual", "実績", share=2),
        Column("period", "実施時期", 34),
        Column("contractor", "発注先", 50),
        Column("budget", "予算", 17, kind="number"),
        Column("spent", "決算", 17, kind="number"),
    )
    list_table(document, columns, [_plan(project)])
    document.gap(4)
    if evidence.links:
        did = [f"{link.text}{f'({era_text(link.on)})' if link.on else ''}" for link in evidence.links]
        document.paragraph(f"実施したこと: {'、'.join(did)}", 9.5)
        document.gap(3)
    _evidence(document, evidence)
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


def _evidence(document: Document, evidence: Evidence) -> None:
    """The pictures at the left, the voices at the right; what is alone has the whole width."""
    wide = [chart for chart in evidence.charts if chart.columns > 1]
    charts = [chart for chart in evidence.charts if chart.columns == 1]

    def pictures() -> None:
        for chart in charts:
            _chart(document, chart)

    def voices() -> None:
        _voices(document, evidence.voices)

    if charts and evidence.voices:
        document.side_by_side(pictures, voices)
    else:
        pictures()
        voices()
    for chart in wide:
        _chart(document, chart)


def _chart(document: Document, chart: Chart) -> None:
    bars = [Bar(words, value) for words, value in chart.bars]
    bar_rows(document, chart.title, bars, chart.base, chart.unit, columns=chart.columns)
    if chart.note:
        document.paragraph(f"※{chart.note}", 8.5)
        document.gap(3)


def _voices(document: Document, asked: Sequence[Voices]) -> None:
    """What was written, theme by theme, word for word; who wrote it is never told."""
    if not asked:
        return
    document.heading("寄せられた声(一部抜粋・原文のまま)")
    for voices in asked:
        document.need(16)
        document.paragraph(f"「{voices.title}」", VOICE, "bold")
        most = max(quoted.count for quoted in voices.quoted)
        for quoted in voices.quoted:
            if quoted.theme:
                told = "　※最多" if quoted.count == most and len(voices.quoted) > 1 else ""
                document.need(14)
                document.paragraph(f"{quoted.theme}({quoted.count}件){told}", VOICE)
            for text in quoted.voices:
                document.paragraph(f"「{text}」", VOICE, indent=4, leading=1.45)
        document.gap(2)
    document.gap(2)
