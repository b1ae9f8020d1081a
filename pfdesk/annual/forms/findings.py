"""What the report still lacks, before it is printed: texts, actuals and results, 区分, figures that changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from pfdesk.annual.forms.figure_pages import value_text
from pfdesk.annual.model import TEXTS
from pfdesk.paper.form import Problem
from pfdesk.paper.letter import SETTINGS
from pfdesk.values.ids import THE_OFFICE

if TYPE_CHECKING:
    from pfdesk.annual.model import Project
    from pfdesk.annual.queries import YearReport

MOST: Final = 6
"""Names that one finding tells; the rest is counted."""
OPTIONAL: Final = frozenset({"further_divisions", "further_cooperation", "cautions", "turning"})
"""Texts that a report may well do without."""
WANTED: Final = (
    ("what", "事業内容"), ("aim", "目的"), ("kpi", "期待効果・KPI"), ("kpi_actual", "KPIの実績"), ("result", "結果"),
)  # fmt: skip


def findings(report: YearReport) -> tuple[Problem, ...]:
    """What the settings, the texts and each project lack, and what differs from what was submitted."""
    return tuple(_findings(report))


def _findings(report: YearReport) -> Iterator[Problem]:
    own = (
        ("市町村名", report.office_name), ("担当部局", report.division), ("人口", report.population),
    )  # fmt: skip
    if unknown := [word for word, said in own if not said]:
        yield Problem(SETTINGS, f"{'・'.join(unknown)}が設定に入っていません", "warn", THE_OFFICE)
    if report.differing:
        told = [
            f"{one.figure.label.removeprefix('うち ')} {value_text(one.told)}→{value_text(one.counted.value)}"
            for one in report.differing
        ]
        said = f"提出した数字とちがうもの {len(told)}件: {_some(told)}。提出した値を印刷します"
        yield Problem("数字", said, place="annual:figures")
    empty = [TEXTS[name] for name, text in report.texts.items() if not text and name not in OPTIONAL]
    if empty:
        yield Problem("文章", f"書いていない文章 {len(empty)}件: {_some(empty)}", place="annual:texts")
    if not report.projects:
        yield Problem("事業", "この年度の事業がまだありません", place="annual:projects")
    for evidence in report.projects:
        yield from _of_project(evidence.project)


def _of_project(project: Project) -> Iterator[Problem]:
    missing = [words for name, words in WANTED if not getattr(project, name)]
    if missing:
        yield Problem(project.name, f"書いていない欄: {'、'.join(missing)}", "warn", project.id)
    if project.budget is None:
        yield Problem(project.name, "予算が入っていません", "warn", project.id)
    elif not project.report_code:
        said = "予算に「数字での区分」がないため、内訳(うち PF推進会議 など)に入りません"
        yield Problem(project.name, said, "warn", project.id)


def _some(words: list[str]) -> str:
    more = f" ほか{len(words) - MOST}件" if len(words) > MOST else ""
    return f"{'、'.join(words[:MOST])}{more}"
