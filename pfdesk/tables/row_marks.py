"""Rows below the heading, with a mark on those that are no data: subtotals, notes, repeated headings."""

from __future__ import annotations

import re
import unicodedata

from pfdesk.tables.table import Mark, SourceRow, TableProblem

_SUBTOTAL = re.compile(r"(総合|総|小|合|累)?計([((].*)?|平均|.{1,20}(小計|合計|総計)")
# With the count in the same cell ("合計 30法人"), as a table without a column of numbers closes. Only where nearly
# nothing else stands in the row: a cell of data may read "合計3回" as well.
_COUNTED = re.compile(r"([総小合累]?計|全)[::]?\d[\d,.]*\D{0,4}")
_NOTE = re.compile(r"※|[((]?注|備考[::]|出典|資料[::]|作成[::]|以上$|\*")

Row = tuple[int, list[str]]


def filled(cells: list[str]) -> list[int]:
    """The indexes of the cells that have text."""
    return [column for column, text in enumerate(cells) if text.strip()]


def cell_at(cells: list[str], column: int) -> str:
    """A cell, or blank where the row is shorter."""
    return cells[column] if column < len(cells) else ""


def picked(cells: list[str], columns: list[int]) -> tuple[str, ...]:
    """The row's cells in the given columns."""
    return tuple(cell_at(cells, column) for column in columns)


def source_rows(rows: list[Row], columns: list[int], line: tuple[str, ...]) -> tuple[SourceRow, ...]:
    """The rows below the heading, each marked; `line` is the heading's last line in the same columns."""
    made: list[SourceRow] = []
    tail = True
    for index in range(len(rows) - 1, -1, -1):
        number, cells = rows[index]
        texts = [cells[column].strip() for column in filled(cells)]
        after_blank = index == 0 or number > rows[index - 1][0] + 1
        lonely = len(texts) == 1 and len(columns) >= 3
        mark = _mark(texts, lonely, picked(cells, columns) == line)
        made.append(SourceRow(number, picked(cells, columns), mark))
        tail = tail and (lonely or mark == "note")
        if tail and after_blank:
            made = [_as_note(row) for row in made]
    return tuple(reversed(made))


def _as_note(row: SourceRow) -> SourceRow:
    return row if row.mark else SourceRow(row.number, row.cells, "note")


def _mark(texts: list[str], lonely: bool, repeated: bool) -> Mark:
    if repeated:
        return "heading"
    folded = ["".join(unicodedata.normalize("NFKC", text).split()) for text in texts[:3]]
    if any(_SUBTOTAL.fullmatch(text) for text in folded):
        return "subtotal"
    if len(texts) <= 2 and any(_COUNTED.fullmatch(text) for text in folded):
        return "subtotal"
    return "note" if lonely and _NOTE.match(folded[0]) else ""


def told_marks(rows: tuple[SourceRow, ...]) -> list[TableProblem]:
    """Each marked row told in words."""
    words = {
        "subtotal": "合計・小計の行とみて、取り込みません。",
        "note": "表の下の注記とみて、取り込みません。",
        "heading": "見出しのくり返しとみて、取り込みません。",
    }
    return [TableProblem(words[row.mark], row.number) for row in rows if row.mark]
