"""受払簿: opening, in, out and balance, line by line or day by day, of the store or of one place.

Corrected lines stay, struck and paired. A fiscal year begins with what the years before left.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from pfdesk.pamphlets.forms.target import chosen_edition
from pfdesk.pamphlets.queries import LedgerLine, identity, ledger_lines, place_lines, place_option
from pfdesk.paper.form import Form, Letterhead, Option, Printed, Problem
from pfdesk.paper.frame import Document
from pfdesk.paper.table import Column, TotalRow, list_table
from pfdesk.values.eras import era_text
from pfdesk.values.fiscal import fiscal_year, fiscal_year_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from pfdesk.pamphlets.model import Edition, Identity


@dataclass(frozen=True, slots=True)
class LedgerSheet:
    """What the form shows: the edition, its lines, its terms, and the place that is asked for ("" the store)."""

    edition: Edition
    lines: tuple[LedgerLine, ...]
    terms: Identity
    place: str = ""


@dataclass(frozen=True, slots=True)
class _Day:
    moved_on: date
    number: str
    text: str
    came: int | None
    went: int | None
    balance: int


def _years(session: Any) -> Sequence[tuple[Any, str]]:
    lines = ledger_lines(session, chosen_edition(session, None).id)
    years = sorted({fiscal_year(line.moved_on) for line in lines}, reverse=True)
    return (("", "すべて"), *((str(year), fiscal_year_text(year)) for year in years))


def _places(session: Any) -> Sequence[tuple[Any, str]]:
    lines = place_lines(session, None, closed=True)
    return (("", "事務局の在庫"), *((str(line.id), line.name) for line in lines))


OPTIONS: Final = (
    Option("by", "書き方", (("line", "1行ずつ"), ("day", "日ごと")), "line"),
    Option("year", "年度", (), "", _years),
    Option("place", "どこの受払", (), "", _places),
)


def ask(session: Any, target: UUID | None, /, place: str = "", **_: Any) -> LedgerSheet:
    """Read the ledger of an edition, or what came and went at one place."""
    edition = chosen_edition(session, target)
    lines = ledger_lines(session, edition.id)
    terms = identity(session, edition.id)
    if not place:
        return LedgerSheet(edition, tuple(lines), terms)
    key, name = place_option(session, place)
    return LedgerSheet(edition, tuple(_at(lines, key)), terms, name)


def _at(lines: Sequence[LedgerLine], place_id: UUID) -> Sequence[LedgerLine]:
    """The lines of one place: what left the store came there."""
    found, sum_ = [], 0
    for line in lines:
        if line.place_id == place_id:
            sum_ -= line.change
            found.append(replace(line, change=-line.change, balance=sum_))
    return found


def draw(
    sheet: LedgerSheet, letterhead: Letterhead, /, by: str = "line", year: str = "", **_: Any
) -> Printed:
    """Draw the ledger; the sums below are those of the lines shown."""
    subtitle = "　".join(part for part in (sheet.edition.name, sheet.place) if part)
    document = Document("受払簿", letterhead, subtitle=subtitle)
    if not sheet.place:
        _identity(document, sheet.terms)
    before, shown = _of_year(sheet.lines, int(year) if year else None)
    opening = sum(line.change for line in before)
    rows: list[Any] = _by_day(shown, opening) if by == "day" else list(shown)
    came, went = sum(line.came or 0 for line in shown), sum(line.went or 0 for line in shown)
    if year:
        rows.insert(0, TotalRow(f"{fiscal_year_text(int(year))}の初め", {"balance": opening}, "subtotal"))
    if shown or year:
        sums = {"came": came, "went": went, "balance": opening + came - went}
        rows.append(TotalRow("計", sums))
    list_table(document, _columns(sheet, by), rows, carry=partial(_carried, opening))
    if not shown:
        document.add_problems((Problem("受払", "この条件の受払はありません", "warn"),))
    document.gap(3)
    document.paragraph("※ 訂正するときは、もとの行を残したまま、取消と訂正の組で記録しています。", 9)
    return document.finish()


def _carried(opening: int, rows: Sequence[Any]) -> dict[str, object]:
    """What came, went and is left after these rows, for the foot and the head of a page."""
    lines = [row for row in rows if not isinstance(row, TotalRow)]
    came, went = sum(line.came or 0 for line in lines), sum(line.went or 0 for line in lines)
    return {"came": came, "went": went, "balance": opening + came - went}


def _identity(document: Document, terms: Identity) -> None:
    document.paragraph(
        f"発行 {terms.printed:,} = 配布 {terms.distributed:,} (折り込み {terms.inserted:,} + 配布先 {terms.placed:,})"
        f" + 在庫 {terms.stock:,} + 破損・廃棄 {terms.spoiled:,} + 不明 {terms.unknown:,}",
        9.5,
    )
    document.gap(3)


def _columns(sheet: LedgerSheet, by: str) -> tuple[Column, ...]:
    balance = "手元" if sheet.place else "残"
    return (
        Column("number", "番号", 24 if by == "day" else 12, kind="number"),
        Column("moved_on", "日付", 20, kind="date", text=lambda line: era_text(line.moved_on)),
        Column("text", "摘要", share=1, text=_words),
        Column("came", "入", 20, kind="number"),
        Column("went", "出", 20, kind="number"),
        Column("balance", balance, 20, kind="number"),
        *(() if by == "day" else (Column("clerk", "記録", 24),)),
    )


def _of_year(
    lines: Sequence[LedgerLine], year: int | None
) -> tuple[Sequence[LedgerLine], Sequence[LedgerLine]]:
    """The lines of the years before, and those of the year with the balance after each in the order of days."""
    if year is None:
        return (), lines
    before = [line for line in lines if fiscal_year(line.moved_on) < year]
    sum_ = sum(line.change for line in before)
    shown = []
    for line in lines:
        if fiscal_year(line.moved_on) == year:
            sum_ += line.change
            shown.append(replace(line, balance=sum_))
    return before, shown


def _by_day(lines: Sequence[LedgerLine], opening: int) -> list[Any]:
    days: list[Any] = []
    balance = opening
    for day, group in groupby(sorted(lines, key=lambda line: line.moved_on), key=lambda line: line.moved_on):
        run = tuple(group)
        balance += sum(line.change for line in run)
        numbers = [line.number for line in run]
        number = str(numbers[0]) if len(run) == 1 else f"{min(numbers)}～{max(numbers)}"
        text = run[0].text if len(run) == 1 else f"{run[0].text} ほか {len(run) - 1}行"
        came, went = sum(line.came or 0 for line in run), sum(line.went or 0 for line in run)
        days.append(_Day(day, number, text, came or None, went or None, balance))
    return days


def _words(line: LedgerLine | _Day) -> str:
    struck = isinstance(line, LedgerLine) and line.countered
    return f"{line.text}　(取消済み)" if struck else line.text


FORM = Form("stock-ledger", "受払簿", "A4", "edition", ask, draw, OPTIONS)
