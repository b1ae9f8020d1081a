"""A table as it was read: headings, rows with the numbers that Excel shows, and what was odd."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Mark = Literal["", "subtotal", "note", "heading"]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One row of a table.

    `number` is the row's number in the file, counted from 1 as Excel shows it; `cells` has one text for each
    heading, as typed (full-width signs and outer spaces kept). `mark` tells rows that are not data:
    "subtotal", "note" below the table, "heading" repeated for a printed page; "" for data.
    """

    number: int
    cells: tuple[str, ...]
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class TableProblem:
    """Something the clerk should know about the file; it did not stop the reading.

    `row` is 0 and `column` "" where the remark is about the whole file.
    """

    what: str
    row: int = 0
    column: str = ""

    def __str__(self) -> str:
        where = f"{self.row}行目" if self.row else ""
        where += f"「{self.column}」" if self.column else ""
        return f"{where}：{self.what}" if where else self.what


@dataclass(frozen=True, slots=True)
class Table:
    """A table read from a file.

    `headings` are unique and never blank. `encoding` is "utf-8", "utf-8-sig", "utf-16" or "cp932" for CSV and
    "" for Excel; `delimiter` likewise. `sheet` and `sheets` are "" and () for CSV; hidden sheets are not in
    `sheets`. `heading_row` is the number of the (last) heading row. `from_1904`: the workbook counts days from 1904 on.
    `heading_row` is 0 where the table has none: the headings then are made up. `beside` are the further sheets that
    were asked for and are there.
    """

    headings: tuple[str, ...]
    rows: tuple[SourceRow, ...]
    encoding: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    problems: tuple[TableProblem, ...] = ()
    heading_row: int = 1
    delimiter: str = ""
    from_1904: bool = False
    beside: Mapping[str, Table] = field(default_factory=dict)

    @property
    def data_rows(self) -> tuple[SourceRow, ...]:
        """The rows without subtotals, notes and repeated headings."""
        return tuple(row for row in self.rows if not row.mark)

    @property
    def marked_rows(self) -> tuple[SourceRow, ...]:
        """Subtotals, notes and repeated headings, which an import leaves out."""
        return tuple(row for row in self.rows if row.mark)


def to_plain(table: Table) -> dict[str, Any]:
    """The table as lists and texts, for the way from the reading process."""
    plain = {name: getattr(table, name) for name in Table.__slots__}
    plain["rows"] = [(row.number, row.cells, row.mark) for row in table.rows]
    plain["problems"] = [asdict(problem) for problem in table.problems]
    plain["beside"] = {title: to_plain(each) for title, each in table.beside.items()}
    return plain


def from_plain(plain: Mapping[str, Any]) -> Table:
    """The table that `to_plain` took apart."""
    parts = dict(plain)
    parts["rows"] = tuple(_row(row) for row in plain["rows"])
    parts["problems"] = tuple(TableProblem(**problem) for problem in plain["problems"])
    parts["beside"] = {title: from_plain(each) for title, each in plain.get("beside", {}).items()}
    return Table(**{**parts, "headings": tuple(plain["headings"]), "sheets": tuple(plain["sheets"])})


def _row(row: Sequence[Any]) -> SourceRow:
    number, cells, mark = row
    return SourceRow(number, tuple(cells), mark)
