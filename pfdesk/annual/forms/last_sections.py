"""Sections D and E: what to watch for, and what made the difference, month by month."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from pfdesk.annual.forms.outline import bulleted
from pfdesk.annual.model import KINDS
from pfdesk.paper.table import Column, list_table
from pfdesk.values.eras import era_text

if TYPE_CHECKING:
    from pfdesk.annual.queries import TimelineLine, YearReport
    from pfdesk.paper.frame import Document


def draw_last_sections(document: Document, report: YearReport) -> None:
    """Draw D and E on one page, each where somebody wrote it."""
    cautions, told = report.texts["cautions"], _by_kind(report)
    if not cautions and not any(told.values()):
        return
    document.new_page()
    if cautions:
        document.heading("D　留意点")
        document.paragraph(bulleted(cautions))
        document.gap(8)
    if any(told.values()):
        said = report.texts["turning"]
        document.heading(f"E　ブレイクスルー要因{f'　{said}' if said else ''}")
        columns = tuple(Column(kind, words) for kind, words in KINDS.items())
        list_table(document, columns, [told], size=10)
        document.gap(6)


def _by_kind(report: YearReport) -> dict[str, str]:
    return {
        kind: "\n".join(_months([line for line in report.timeline if line.kind == kind])) for kind in KINDS
    }


def _months(lines: list[TimelineLine]) -> list[str]:
    """The entries under the month in which they happened; those without a day come first."""
    told: list[str] = []
    for month, found in groupby(lines, key=_month):
        told += [f"【{month}】"] if month else []
        told += [f"・{line.text}" for line in found]
    return told


def _month(line: TimelineLine) -> str:
    if line.happened_on is None:
        return ""
    year = era_text(line.happened_on, "long").partition("年")[0]
    return f"{year}年{line.happened_on.month}月"
