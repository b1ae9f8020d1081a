"""The table of the ledger: runs of hand-outs folded into one line that opens, corrected lines struck."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from operator import is_
from typing import Final
from uuid import UUID

from pfdesk.pamphlets.queries import FoldedLines, LedgerLine, folded, last_run
from pfdesk.values.eras import era_text
from pfdesk.values.fiscal import fiscal_year
from pfdesk.widgets.row_table import Column


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One row; `line` is None for a folded run, whose lines follow when it is `open`."""

    id: UUID
    number: str
    moved_on: date
    text: str
    came: int | None
    went: int | None
    balance: int
    line: LedgerLine | None = None
    folds: bool = False
    last: bool = False
    day: str = ""


class LedgerRows:
    """The rows of a ledger that is written on: what stands before its last run is made once.

    A day of another fiscal year than the first line's is written with its year; `longest` is the longest of them.
    """

    def __init__(self) -> None:
        self._opened: frozenset[UUID] = frozenset()
        self._lines: Sequence[LedgerLine] = ()
        self._rows: list[LedgerRow] = []
        self._longest = self.longest = 0

    def of(self, lines: Sequence[LedgerLine], opened: Collection[UUID]) -> list[LedgerRow]:
        """The rows; a run whose first line is in `opened` shows its lines instead."""
        known, year = len(self._lines), fiscal_year(lines[0].moved_on) if lines else 0
        if self._opened != opened or known > len(lines) or not all(map(is_, self._lines, lines)):
            known, self._rows, self._opened, self._longest = 0, [], frozenset(opened), 0
        last = last_run(lines)
        more = ledger_rows(lines[known:last], opened, year, ended=False)
        self._rows += more
        self._lines = lines[:last]
        end = ledger_rows(lines[last:], opened, year)
        self._longest = max(self._longest, _longest(more))
        self.longest = max(self._longest, _longest(end))
        return [*self._rows, *end]


def _longest(rows: Sequence[LedgerRow]) -> int:
    return max((len(row.day) for row in rows), default=0)


def ledger_rows(
    lines: Sequence[LedgerLine], opened: Collection[UUID], year: int | None = None, *, ended: bool = True
) -> list[LedgerRow]:
    """The rows of whole runs; where they end the ledger, its last balance is marked.

    `year` is the fiscal year of the ledger's first line, that of these lines where it is not given.
    """
    if year is None:
        year = fiscal_year(lines[0].moved_on) if lines else 0
    rows: list[LedgerRow] = []
    for item in folded(lines):
        if isinstance(item, FoldedLines) and item.id not in opened:
            rows.append(
                LedgerRow(
                    item.id, item.numbers, item.moved_on, item.text, None, item.went, item.balance, folds=True,
                    last=ended and item.lines[-1] is lines[-1], day=_day(item.moved_on, year),
                )
            )  # fmt: skip
            continue
        run = item.lines if isinstance(item, FoldedLines) else (item,)
        rows += [_row(line, year, last=ended and line is lines[-1]) for line in run]
    return rows


def _day(day: date, year: int) -> str:
    """11.28 in the year of the ledger's first line, R8.11.28 in another."""
    return f"{day.month}.{day.day}" if fiscal_year(day) == year else era_text(day)


def _row(line: LedgerLine, year: int, *, last: bool) -> LedgerRow:
    return LedgerRow(
        line.id,
        str(line.number),
        line.moved_on,
        line.text,
        line.came,
        line.went,
        line.balance,
        line,
        last=last,
        day=_day(line.moved_on, year),
    )


def cell_style(row: LedgerRow, column: str) -> set[str]:
    """A corrected line is struck through where it says what and how many; the last balance is bold."""
    if row.line is not None and row.line.countered and column in {"text", "came", "went", "moved"}:
        return {"struck"}
    return {"bold"} if column == "balance" and row.last else set()


SHORT_DAYS: Final = 74
"""Width of the days as long as none is written with its year, in pixels."""


def columns(longest: int, *, narrow: bool = False) -> tuple[Column, ...]:
    """The columns; the days have the room that the longest of them wants: 2.21, 11.28, R8.11.28.

    On a narrow page what came and what went share one column, so that the words have room.
    """
    lengths = (("2.21", 44), ("11.28", SHORT_DAYS), ("R8.11.28", 94))
    day = next((width for day, width in lengths if longest <= len(day)), 104)
    moved = (Column("came", "入", 66, "number"), Column("went", "出", 66, "number", strong=True))
    return (
        Column("number", "番号", 70, "number", text=lambda row: row.number),
        Column("moved_on", "日付", day, "quiet", text=lambda row: row.day),
        Column(
            "text", "摘要", 92, stretch=True, text=lambda row: f"{row.text}  ›" if row.folds else row.text
        ),
        *((Column("moved", "入・出", 76, "number", strong=True, text=_moved),) if narrow else moved),
        Column("balance", "残", 66, "number"),
    )


def _moved(row: LedgerRow) -> str:
    """+1,200 for what came in, −400 for what went out."""
    return f"+{row.came:,}" if row.came else f"−{row.went:,}" if row.went else ""
