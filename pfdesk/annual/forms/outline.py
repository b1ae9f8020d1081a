"""Sections A and B: the city, the platform that is aimed at, and who is in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from pfdesk.annual.forms.figure_pages import submitted_words
from pfdesk.annual.forms.platform_picture import draw_picture, drawable
from pfdesk.annual.model import TEXTS
from pfdesk.paper.table import Column, TotalRow, list_table

if TYPE_CHECKING:
    from pfdesk.annual.queries import YearReport
    from pfdesk.paper.frame import Document

PARTS: Final = (
    ("1　自治体の概要", ("main_divisions", "main_cooperation", "further_divisions", "further_cooperation")),
    ("2　形成をめざす連携PFの姿", ("former", "final_goal", "year_goal")),
    ("3　連携PFの外部連携体制", ("platform_members", "platform_choice", "council_members", "council_choice")),
    ("4　PF連携による価値や工夫", ("value",)),
)
GROUPS: Final = (
    ("members.firms", "民間企業等(協定を締結している企業)"),
    ("members.council_bodies", "地域福祉推進市民会議の構成団体"),
    ("members.agencies", "支援機関等"),
    ("members.others", "そのほか"),
)


LONG: Final = 60
"""Letters above which a text gets more room than its neighbours."""


def bulleted(text: str) -> str:
    """Several lines with a dot before each; one line as it is."""
    lines = [line for line in text.split("\n") if line]
    return text if len(lines) < 2 else "\n".join(f"・{line}" for line in lines)


def outlined(report: YearReport) -> bool:
    """Whether there is anything to stand in section A."""
    written = any(report.texts[key] for _, keys in PARTS for key in keys)
    return written or bool(report.differing or report.office_name or report.division or report.population)


def draw_outline(document: Document, report: YearReport) -> None:
    """Draw section A, leaving out what nobody has written: where nothing is, the report begins with section B."""
    if not outlined(report):
        return
    document.heading("A　取り組みの全体像")
    if report.differing:
        document.paragraph(submitted_words(report), 9.5)
        document.gap(2)
    people = f"{int(report.population):,}人" if report.population.isdecimal() else report.population
    first = (("自治体名", report.office_name), ("担当部局名", report.division), ("人口", people))
    for title, keys in PARTS:
        texts = [(TEXTS[key], report.texts[key]) for key in keys]
        _part(document, title, (first, texts) if title == PARTS[0][0] else (texts,))


def _part(document: Document, title: str, rows: Sequence[Sequence[tuple[str, str]]]) -> None:
    """A part: its title, then texts side by side, each below its own words, as in the account."""
    written = [[(word, bulleted(text)) for word, text in row if text] for row in rows]
    if any(written):
        document.keep(lambda: _boxes(document, title, [row for row in written if row]))


def _boxes(document: Document, title: str, rows: Sequence[Sequence[tuple[str, str]]]) -> None:
    if sum(map(len, rows)) > 1:
        document.paragraph(title, 10.5, "bold")
    else:  # the one text needs no words of its own
        rows = [[(title, rows[0][0][1])]]
    for row in rows:
        columns = [Column(word, word, share=_share(text)) for word, text in row]
        list_table(document, columns, [dict(row)], size=9)
    document.gap(3)


def _share(text: str) -> int:
    """More room for a longer text, so that the boxes of a row are no higher than need be."""
    return 1 + (len(text) > LONG) + (len(text) > 3 * LONG)


def draw_platform(document: Document, report: YearReport) -> None:
    """Draw section B: the picture on a page of its own, or the names as a table where they are too many for it."""
    if not report.rows_of("members.organisations"):
        return
    if outlined(report):
        document.new_page()
    document.heading("B　連携PFイメージ　　5　連携プラットフォームのイメージ図")
    if drawable(report.platform):
        draw_picture(document, report)
        return
    _names(document, report)


def _names(document: Document, report: YearReport) -> None:
    shown = [(key, title) for key, title in GROUPS if key != "members.others" or report.rows_of(key)]
    columns = tuple(Column(key, title) for key, title in shown)
    groups = [report.rows_of(key) for key, _ in shown]
    rows = [
        dict(zip((key for key, _ in shown), names, strict=True))
        for names in zip_longest(*groups, fillvalue="")
    ]
    sums = {key: f"{len(names)}団体" for (key, _), names in zip(shown, groups, strict=True)}
    list_table(document, columns, [*rows, TotalRow("計", sums)] if rows else [], size=10)
    document.gap(2)
    whole = len(report.rows_of("members.organisations"))
    document.paragraph(f"{report.office_name}と、合わせて{whole}団体が参画しています。", 9.5)
    document.gap(5)
