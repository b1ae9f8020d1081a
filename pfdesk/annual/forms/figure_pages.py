"""The figures of the year, each with its unit, how it is counted, and how many rows stand behind it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from pfdesk.paper.table import Column, GroupRow, list_table

if TYPE_CHECKING:
    from pfdesk.annual.queries import YearReport
    from pfdesk.paper.frame import Document

GROUPS: Final = {
    "members": "会員",
    "meeting": "PF推進会議",
    "events": "行事・講座",
    "survey": "リソース調査",
    "pamphlets": "パンフレット",
    "projects": "事業",
}


def group_of(key: str) -> str:
    """What a figure is about, in words: 会員 for members.firms."""
    return GROUPS.get(key.split(".", maxsplit=1)[0], "その他")


def value_text(value: float) -> str:
    """23,000 or 21.8."""
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"


def draw_figures(document: Document, report: YearReport) -> None:
    """Draw the table of figures with their definitions."""
    document.heading("数字の一覧")
    document.paragraph("どの数字も、記録を数えたものです。合計だけを入力した数字はありません。", 9.5)
    document.gap(2)
    columns = (
        Column("label", "数字", 66),
        Column("value", "値", 22, kind="number"),
        Column("unit", "単位", 16),
        Column("definition", "数え方"),
        Column("rows", "もとの記録", 24, kind="number"),
        Column("key", "キー", 56),
    )
    rows: list[Any] = []
    for group, found in groupby(report.figures, lambda pair: group_of(pair[0].key)):
        rows.append(GroupRow(group))
        rows += [
            {
                "label": figure.label,
                "value": value_text(counted.value),
                "unit": figure.unit,
                "definition": figure.definition,
                "rows": f"{len(counted.rows)}件",
                "key": figure.key,
            }
            for figure, counted in found
        ]
    list_table(document, columns, rows)
