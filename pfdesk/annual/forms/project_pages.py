"""Section C: the list of projects, then a page for each with what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from pfdesk.annual.forms.figure_pages import value_text
from pfdesk.annual.forms.hand_out import draw_hand_out
from pfdesk.annual.forms.outline import bulleted
from pfdesk.annual.model import TEXTS, yen_text
from pfdesk.paper.charts import Bar, bar_rows
from pfdesk.paper.columns import in_columns
from pfdesk.paper.table import Column, TotalRow, list_table
from pfdesk.values.eras import era_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pfdesk.annual.model import Project
    from pfdesk.annual.queries import Chart, Evidence, PartLine, Voices, YearReport
    from pfdesk.paper.frame import Document

    Block = Callable[[], None]

ROOMY: Final = 0.6
"""A long section begins on a page of which so much is left."""
APART: Final = 7.0
"""White above a project that stands below another one, in mm."""
BELOW: Final = 2.5
"""White below a box, in mm."""
VOICE: Final = 9.0
"""Size of what was written, in points."""


def begin_below(document: Document) -> None:
    """Begin a long section on this page where most of it is empty, else on the next."""
    if document.room < document.page_room * ROOMY:
        document.new_page()
    document.gap(APART)


def draw_projects(document: Document, report: YearReport) -> None:
    """Draw the list of projects with its sum, the ideas behind it and what comes next."""
    begin_below(document)
    document.heading("C　試行的事業一覧")
    document.paragraph(f"6　本年度に取り組む試行的事業の概要　　{TEXTS['points']}", 10.5, "bold")
    document.gap(1)
    if report.texts["points"]:
        document.paragraph(bulleted(report.texts["points"]), 9)
        document.gap(2)
    columns = (
        Column("number", "", 8, kind="mark"),
        Column("name", "事業名称", 38),
        Column("what", "事業内容", share=3),
        Column("aim", "目的／期待効果・KPI", share=3),
        Column("period", "実施時期", 25),
        Column("contractor", "発注先(予算)", 46),
    )
    rows: list[Any] = []
    for evidence in report.projects:
        rows += [_line(evidence.project), *(_part(part) for part in evidence.parts)]
    if rows:
        rows.append(TotalRow("予算 合計", {"contractor": _whole(report)}))
    list_table(document, columns, rows, size=8)
    document.gap(2)
    after = (("7　次年度以降に向けた事業等の案", "next_year"), (f"8　{TEXTS['reactions']}", "reactions"))
    _pair(document, *((title, report.texts[name]) for title, name in after))


def _whole(report: YearReport) -> str:
    """The sum of the budgets, and what was submitted where that is another."""
    now = yen_text(sum(evidence.project.budget or 0 for evidence in report.projects))
    one = report.figure("projects.budget_total")
    return f"※提出 {value_text(one.told)}万円\n(いまの記録 {now})" if one is not None and one.differs else now


def _part(part: PartLine) -> dict[str, str]:
    """A part of an event under its project, as the account tells them one by one."""
    speaker = f"講師 {part.speaker}" if part.speaker else ""
    return {
        "name": f"　第{part.number}部",
        "what": "\n".join(words for words in (part.title, speaker) if words),
        "period": f"{era_text(part.on)}\n{part.times}".strip(),
    }


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


TOLD: Final = ("what", "aim", "kpi", "kpi_target", "kpi_actual", "ideas", "result", "next_year", "reactions")


def has_page(evidence: Evidence) -> bool:
    """Whether a project has more to tell than its line in the list."""
    return bool(evidence.links) or any(getattr(evidence.project, name) for name in TOLD)


def draw_project(document: Document, evidence: Evidence) -> None:
    """Draw one project: outline and ideas, aim and result, plan and outcome, then its pictures and voices.

    It stands below the former one where all its boxes still find room there: none is torn off from what it tells of.
    """

    def boxes() -> None:
        _opening(document, evidence.project)
        _outcome(document, evidence)

    if APART + document.height_of(boxes) - BELOW > document.room:
        document.new_page()
    document.gap(APART)
    boxes()
    _evidence(document, evidence)


def _opening(document: Document, project: Project) -> None:
    document.heading(f"C-{project.number}　{project.name}", follow=0)
    _pair(document, ("概要", project.what), ("工夫点", project.ideas))
    _pair(document, ("ねらい", project.aim), ("結果", project.result))


def _outcome(document: Document, evidence: Evidence) -> None:
    project = evidence.project
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
    document.gap(BELOW)
    did = "\n".join(f"{link.text}{f'({era_text(link.on)})' if link.on else ''}" for link in evidence.links)
    _pair(document, ("実施したこと", did), ("反響", project.reactions), ("次年度の案", project.next_year))


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
        list_table(document, columns, [dict(written)], size=9.5)
        document.gap(BELOW)


def _evidence(document: Document, evidence: Evidence) -> None:
    """The faces of the hand-out, the pictures and the voices in two columns; a wide picture over both."""
    narrow: list[list[Block]] = [
        [partial(_chart, document, chart)] for chart in evidence.charts if chart.columns == 1
    ]
    if evidence.hand_out is not None:
        narrow.insert(0, [partial(draw_hand_out, document, *evidence.hand_out)])
    wide = [chart for chart in evidence.charts if chart.columns > 1]
    voices = list(_voices(document, evidence.voices))
    if voices:
        voices[-1] = partial(_together, (voices[-1], partial(document.gap, 4)))
    in_columns(document, *narrow, *([] if wide else [voices]))
    for chart in wide:
        _chart(document, chart)
    if wide:
        in_columns(document, voices)


def _chart(document: Document, chart: Chart) -> None:
    bars = [Bar(words, value, quiet=words in chart.quiet) for words, value in chart.bars]
    bar_rows(document, chart.title, bars, chart.base, chart.unit, columns=chart.columns)
    if chart.note:
        document.paragraph(f"※{chart.note}", 8.5)
        document.gap(3)


def _voices(document: Document, asked: Sequence[Voices]) -> Iterator[Block]:
    """What was written, theme by theme, word for word; who wrote it is never told. A heading has a voice with it."""
    above: list[Block] = []
    if asked:
        words = "寄せられた声(一部抜粋・原文のまま)"
        above.append(lambda: document.heading(words, follow=0))
    for voices in asked:
        above.append(partial(_asked, document, voices))
        most = max(quoted.count for quoted in voices.quoted)
        for quoted in voices.quoted:
            if quoted.theme:
                told = "　※最多" if quoted.count == most and len(voices.quoted) > 1 else ""
                said = f"{quoted.theme}({quoted.count}件){told}"
                above.append(partial(document.paragraph, said, VOICE))
            for text in quoted.voices:
                quote = partial(document.paragraph, f"「{text}」", VOICE, indent=4, leading=1.45)
                yield partial(_together, (*above, quote))
                above.clear()


def _together(blocks: Sequence[Block]) -> None:
    for block in blocks:
        block()


def _asked(document: Document, voices: Voices) -> None:
    document.gap(1.5)
    document.paragraph(f"「{voices.title}」(回答 {voices.count}件)", VOICE, "bold")
    if voices.before:
        document.paragraph(voices.before, VOICE)
