"""The table of the ledger: runs of hand-outs folded into one line that opens, corrected lines struck."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from operator import is_
from typing import Final
from uuid import UUID

from pfdesk.pamphlets.queries import FoldedLines, LedgerLine, folded, last_run
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


class LedgerRows:
    """The rows of a ledger that is written on: what stands before its last run is made once."""

    def __init__(self) -> None:
        self._opened: frozenset[UUID] = frozenset()
        self._lines: Sequence[LedgerLine] = ()
        self._rows: list[LedgerRow] = []

    def of(self, lines: Sequence[LedgerLine], opened: Collection[UUID]) -> list[LedgerRow]:
        """The rows; a run whose first line is in `opened` shows its lines instead."""
        known = len(self._lines)
        if self._opened != opened or known > len(lines) or not all(map(is_, self._lines, lines)):
            known, self._rows, self._opened = 0, [], frozenset(opened)
        last = last_run(lines)
        self._rows += ledger_rows(lines[known:last], opened, ended=False)
        self._lines = lines[:last]
        return [*self._rows, *ledger_rows(lines[last:], opened)]


def ledger_rows(
    lines: Sequence[LedgerLine], opened: Collection[UUID], *, ended: bool = True
) -> list[LedgerRow]:
    """The rows of whole runs; where they end the ledger, its last balance is marked."""
    rows: list[LedgerRow] = []
    for item in folded(lines):
        if isinstance(item, FoldedLines) and item.id not in opened:
            rows.append(
                LedgerRow(
                    item.id, item.numbers, item.moved_on, item.text, None, item.went, item.balance, folds=True,
                    last=ended and item.lines[-1] is lines[-1],
                )
            )  # fmt: skip
            continue
        run = item.lines if isinstance(item, FoldedLines) else (item,)
        rows += [_row(line, last=ended and line is lines[-1]) for line in run]
    return rows


def _row(line: LedgerLine, *, last: bool) -> LedgerRow:
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
    )


def cell_style(row: LedgerRow, column: str) -> set[str]:
    """A corrected line is struck through where it says what and how many; the last balance is bold."""
    if row.line is not None and row.line.countered and column in {"text", "came", "went"}:
        return {"struck"}
    return {"bold"} if column == "balance" and row.last else set()


COLUMNS: Final = (
    Column("number", "番号", 70, "number", text=lambda row: row.number),
    Column("moved_on", "日付", 44, "quiet", text=lambda row: f"{row.moved_on.month}.{row.moved_on.day}"),
    Column("text", "摘要", 92, stretch=True, text=lambda row: f"{row.text}  ›" if row.folds else row.text),
    Column("came", "入", 66, "number"),
    Column("went", "出", 66, "number", strong=True),
    Column("balance", "残", 66, "number"),
)
