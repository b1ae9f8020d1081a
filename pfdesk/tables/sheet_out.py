"""A sheet to be handed on: its columns and rows, the same for Excel and CSV."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Literal

from pfdesk.db.swap import write_whole
from pfdesk.tables.grid import cell_name
from pfdesk.tables.limits import CELL_CHARACTERS
from pfdesk.values.errors import Refused, Trouble

Value = str | int | float | Decimal | date | datetime | None
"""What a cell may hold. A bool is an int; give words (「あり」) instead."""

# All that XML 1.0 cannot hold, and the controls that it can but no clerk can see.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class ColumnOut:
    """A column of a sheet. `width` in half-width characters, 0 to measure the texts.

    `kind` "number" and "date" concern ints, floats and dates only: a text in such a column stays a text.
    """

    title: str
    kind: Literal["text", "number", "date"] = "text"
    width: float = 0


@dataclass(frozen=True, slots=True)
class ChartOut:
    """Bars of some rows of a sheet: Excel's row numbers, and the places of the columns (from 0)."""

    title: str
    first_row: int
    last_row: int
    labels: int
    values: int


@dataclass(frozen=True)
class SheetOut:
    """A sheet: its name, its columns and its rows, each row as long as the columns, and its charts.

    `links` lead from a cell, (row, column) from 0, to the sheet of that title in the same workbook.
    """

    title: str
    columns: tuple[ColumnOut, ...]
    rows: Sequence[Sequence[Value]]
    charts: tuple[ChartOut, ...] = ()
    links: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def lines(self) -> Iterator[tuple[int, Sequence[Value]]]:
        """The heading and the rows with the numbers they get in Excel."""
        yield 1, tuple(column.title for column in self.columns)
        for number, row in enumerate(self.rows, start=2):
            if len(row) != len(self.columns):
                raise ValueError(f"row {number} has {len(row)} cells for {len(self.columns)} columns")
            yield number, row


def clean_cell(text: str, row: int, column: int) -> str:
    """Text that a file can hold: one kind of line break, no invisible controls.

    Raises Refused naming the cell where the text is longer than Excel's cell: Excel would cut it silently.
    """
    text = _NO_TEXT.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n"))
    # Excel counts UTF-16 units.
    length = (
        len(text)
        if text.isascii() or len(text) * 2 <= CELL_CHARACTERS
        else len(text.encode("utf-16-le")) // 2
    )
    if length > CELL_CHARACTERS:
        name = cell_name(row, column)
        raise Refused(
            "", f"{name}のセルが{CELL_CHARACTERS:,}文字を超えるため保存できません。短くしてください。"
        )
    return text


def save(path: Path, content: bytes) -> None:
    """Put a finished file in place: the old one or the new one, never a half.

    Raises Trouble when Excel holds the file, the folder is gone or the disk is full.
    """
    try:
        write_whole(path, content)
    except PermissionError as error:
        todo = "Excelで開いているときは閉じてから、もう一度お試しください。別の名前で保存することもできます。"
        raise Trouble(f"ファイルに書き込めません：{path.name}", todo) from error
    except OSError as error:
        todo = "保存先のフォルダーがあるか、ディスクに空きがあるかを確かめてください。"
        raise Trouble(f"ファイルを保存できません：{path.name}", todo) from error
