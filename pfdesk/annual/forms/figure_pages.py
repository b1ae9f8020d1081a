"""The figures of the year, each with its unit, how it is counted, and how many rows stand behind it.

A year that was submitted tells what was submitted; what is counted otherwise since has a mark and a table of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pfdesk.paper.table import Column, GroupRow, list_table
from pfdesk.values.eras import era_text

if TYPE_CHECKING:
    from pfdesk.annual.queries import Compared, YearReport
    from pfdesk.paper.frame import Document

GROUPS: Final = {
    "members": "会員",
    "meeting": "PF推進会議",
    "events": "行事・講座",
    "survey": "リソース調査",
    "pamphlets": "パンフレット",
    "projects": "事業",
}
CHANGED: Final = "※"
NOTHING: Final = "–"
FOLLOW: Final = 50.0
"""So much of the table, in mm, stands on the page of its heading."""
MOST_ROWS: Final = 12
"""Rows that came or went are named up to here; the workbook names them all."""


def group_of(key: str) -> str:
    """What a figure is about, in words: 会員 for members.firms."""
    return GROUPS.get(key.split(".", maxsplit=1)[0], "その他")


def value_text(value: float | None) -> str:
    """23,000 or 21.8; a dash where there is nothing to tell."""
    if value is None:
        return NOTHING
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"


def told_text(one: Compared) -> str:
    """The value on paper: as submitted, with a mark where another one is counted now."""
    return f"{CHANGED if one.differs else ''}{value_text(None if one.nothing else one.told)}"


def submitted_words(report: YearReport) -> str:
    """How the figures on paper stand to a submission; nothing where none was made."""
    at = report.state.submitted_at
    if at is None:
        return ""
    day = era_text(at.astimezone().date())
    if not report.differing:
        return f"どの数字も、{day}に提出した値のままです。"
    return (
        f"「数字の一覧」の値は、{day}に提出した数字です。{CHANGED}印の{len(report.differing)}件は、提出のあとに記録が変わり、"
        "いま数えると別の値になります(「提出後に変わった数字」)。"
    )


def draw_figures(document: Document, report: YearReport) -> None:
    """Draw the figures that changed since the submission, then the table of all with their definitions."""
    if report.differing:
        _changed(document, report)
    document.heading("数字の一覧", follow=FOLLOW)
    document.paragraph("どの数字も、記録を数えたものです。合計だけを入力した数字はありません。", 9.5)
    if words := submitted_words(report):
        document.paragraph(words, 9.5)
    document.gap(2)
    columns = (
        Column("label", "数字", 74),
        Column("value", "値", 26, kind="number"),
        Column("unit", "単位", 18),
        Column("definition", "数え方"),
        Column("rows", "もとの記録", 26, kind="number"),
    )
    groups: dict[str, list[dict[str, str]]] = {}
    for one in report.figures:
        line = {
            "label": one.figure.label,
            "value": told_text(one),
            "unit": one.figure.unit,
            "definition": one.figure.definition,
            "rows": f"{len(one.counted.rows)}件",
        }
        groups.setdefault(group_of(one.figure.key), []).append(line)
    rows: list[Any] = []
    for group, lines in groups.items():
        rows += [GroupRow(group), *lines]
    list_table(document, columns, rows)


def _changed(document: Document, report: YearReport) -> None:
    document.heading("提出後に変わった数字")
    columns = (
        Column("label", "数字", 74),
        Column("told", "提出した値", 28, kind="number"),
        Column("now", "いまの値", 28, kind="number"),
        Column("gap", "差", 24, kind="number"),
        Column("rows", "増えた記録・外れた記録"),
    )
    list_table(document, columns, [_difference(one, report) for one in report.differing])
    document.gap(6)


def _difference(one: Compared, report: YearReport) -> dict[str, str]:
    gap = round(one.counted.value - one.told, 1)
    came = [row.text for row in one.came]
    went = [report.gone[key] for key in one.went if key in report.gone]
    said = [
        *([f"増えた: {_names(came)}"] if came else []),
        *([f"外れた: {_names(sorted(went))}"] if went else []),
    ]
    return {
        "label": f"{one.figure.label}({one.figure.unit})",
        "told": value_text(one.told),
        "now": value_text(one.counted.value),
        "gap": f"{'+' if gap > 0 else '−'}{value_text(abs(gap))}",
        "rows": "\n".join(said) or "数える記録は同じで、中の数が変わっています。",
    }


def _names(names: list[str]) -> str:
    more = f" ほか{len(names) - MOST_ROWS}件" if len(names) > MOST_ROWS else ""
    return f"{'、'.join(names[:MOST_ROWS])}{more}"
