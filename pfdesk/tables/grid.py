"""What the two readers hand on: rows of text with their numbers, before a heading has been found in them."""

from __future__ import annotations

from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter

from pfdesk.tables.limits import Limits
from pfdesk.tables.table import TableProblem
from pfdesk.values.errors import Refused


@dataclass(frozen=True, slots=True)
class Merge:
    """A range of merged cells; rows and columns are counted from 1."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(slots=True)
class Grid:
    """Rows that have text in them: (number in the file, cells). The same length is not promised."""

    rows: list[tuple[int, list[str]]] = field(default_factory=list)
    merges: tuple[Merge, ...] = ()
    problems: list[TableProblem] = field(default_factory=list)
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    from_1904: bool = False
    characters: int = 0
    beside: dict[str, Grid] = field(default_factory=dict)

    def add(self, number: int, cells: list[str], limits: Limits) -> None:
        """Keep a row unless it is blank; refuse it when it passes a limit."""
        while cells and not cells[-1].strip():
            cells.pop()
        if not cells:
            return
        self.characters += sum(map(len, cells))
        check_row(number, cells, limits)
        if self.characters > limits.characters:
            raise Refused("", "表の文字が多すぎて読み込めません。表を分けてください。")
        if len(self.rows) >= limits.rows + 1:
            most = f"{limits.rows:,}"
            raise Refused("", f"行が多すぎます。読み込めるのは{most}行までです。表を分けてください。")
        self.rows.append((number, cells))


def check_row(number: int, cells: list[str], limits: Limits) -> None:
    """Refuse a row that is too wide or has a cell that is too long, naming the cell."""
    if len(cells) > limits.columns:
        name = cell_name(number, len(cells))
        raise Refused("", f"{limits.columns}列より右（{name}）に値があります。列を減らしてください。")
    for column, text in enumerate(cells, start=1):
        if len(text) > limits.cell_characters:
            name = cell_name(number, column)
            most = f"{limits.cell_characters:,}"
            raise Refused("", f"{name}のセルが{most}文字を超えています。短くしてください。")


def cell_name(row: int, column: int) -> str:
    """Excel's name of a cell: row 3, column 2 is "B3"."""
    return f"{get_column_letter(min(column, 18_278))}{row}"
