"""Sections D and E: what to watch for, and what made the difference, month by month."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from pfdesk.annual.forms.outline import bulleted
from pfdesk.annual.forms.turning_picture import draw_turning
from pfdesk.annual.model import KINDS
from pfdesk.values.eras import era_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pfdesk.annual.queries import TimelineLine, YearReport
    from pfdesk.paper.frame import Document


APART: Final = 8.0
"""White above D and E where they stand below a project, in mm."""


def draw_last_sections(document: Document, report: YearReport) -> None:
    """Draw D and E, each where somebody wrote it and as a whole: on a new page where this one has no room for it."""
    cautions, told = report.texts["cautions"], _by_kind(report)
    if cautions:
        _whole(document, partial(_cautions, document, cautions))
    if any(told.values()):
        _whole(document, partial(_turning, document, report.texts["turning"], told))


def _whole(document: Document, draw: Callable[[], None]) -> None:
    if document.height_of(draw) + APART > document.room:
        document.new_page()
    document.gap(APART)
    draw()


def _cautions(document: Document, text: str) -> None:
    document.heading("D　留意点")
    document.paragraph(bulleted(text))


def _turning(document: Document, said: str, told: dict[str, str]) -> None:
    document.heading(f"E　ブレイクスルー要因{f'　{said}' if said else ''}")
    draw_turning(document, told)


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
