"""The Excel twin of a printed list: the same rows, on A4 as on paper, heading repeated, as wide as the page."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter

from pfdesk.tables.sheet_out import clean_cell, save
from pfdesk.tables.write import FACE, free_title, packed, text_width
from pfdesk.values.listing import ListColumn, ListedForm, Listing, ListRow, Value

SIZE: Final = 9
_PIXEL: Final = 25.4 / 96
_SIDES = {"number": "right", "mark": "center"}
_GROUNDS = {"head": "FFE6E6E6", "group": "FFF2F2F2", "subtotal": "FFF7F7F7"}


@dataclass(frozen=True, slots=True)
class _Look:
    """Which style a cell has: what stands in it, and the kind of its row."""

    kind: str
    look: str


def write_listed(path: Path | str, form: ListedForm) -> None:
    """Write the workbook: a sheet for each run of tables with the same columns.

    The same form gives the same bytes. Raises Trouble when the file cannot be written.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for _columns, run in groupby(form.lists, key=lambda one: [(c.title, c.kind) for c in one.columns]):
        _Sheet(book, form, list(run)).write()
    save(Path(path), packed(book))


def column_chars(width: float) -> float:
    """A width in mm as Excel counts it: digits of 7 pixels and 5 pixels of margin."""
    return max(1.0, (width / _PIXEL - 5) / 7)


def lines_needed(text: str, width: float) -> int:
    """How many lines a text takes in a column of so many mm at the twin's size of type."""
    room = max(1.0, (width / _PIXEL - 10) / (SIZE * 96 / 72 / 2) - 1)
    return sum(max(1, math.ceil(text_width(line) / room)) for line in text.split("\n"))


class _Sheet:
    def __init__(self, book: Workbook, form: ListedForm, lists: list[Listing]) -> None:
        self.form, self.lists = form, lists
        self.columns = lists[0].columns
        self.lone = len(self.columns) == 1
        if self.lone:  # a single column wider than the paper is cut by LibreOffice; two are made to fit
            half = replace(self.columns[0], width=self.columns[0].width / 2)
            self.columns = (half, replace(half, title=""))
        self.last = len(self.columns)
        alone = len(lists) == 1 and len(form.lists) > 1 and lists[0].title
        self.page: Any = book.create_sheet(free_title(book, alone or form.title))
        self.row = 0
        self.head = 0
        self._styles: dict[_Look, StyleArray] = {}

    def write(self) -> None:
        """Title, tables, and how it is printed."""
        self._title()
        for one in self.lists:
            self._list(one)
        self._widths()
        self._print_set_up()

    def _title(self) -> None:
        self._across(self.form.title, Font(name=FACE, size=16, bold=True), "center", 26)
        if self.form.subtitle:
            self._across(self.form.subtitle, Font(name=FACE, size=10), "left", 16)
        self._across(self.form.head, Font(name=FACE, size=SIZE), "right", 15)

    def _across(self, words: str, font: Font, side: str, height: float) -> None:
        """A line over the whole width, as high as its text."""
        self.row += 1
        cell = self.page.cell(self.row, 1, clean_cell(words, self.row, 1))
        cell.data_type, cell.font = "s", font
        cell.alignment = Alignment(horizontal=side, vertical="center", wrap_text=True)
        if self.last > 1:
            self.page.merge_cells(start_row=self.row, start_column=1, end_row=self.row, end_column=self.last)
        wide = sum(column.width for column in self.columns) * SIZE / float(font.size or SIZE)
        self.page.row_dimensions[self.row].height = height * lines_needed(words, wide)

    def _list(self, one: Listing) -> None:
        if self.row > 3:
            self.row += 1
        if one.title:
            self._across(one.title, Font(name=FACE, size=12, bold=True), "left", 18)
        for remark in one.above:
            if remark.strip():
                self._across(remark, Font(name=FACE, size=SIZE), "left", 14)
        self.row += 1
        self.head = self.head or self.row
        self._cells([column.title for column in self.columns], "head", 0, self.last if self.lone else 1)
        rows = one.rows()
        for row in rows:
            self._row(row, one.row_height)
        if not rows:
            self._across("該当するものはありません。", Font(name=FACE, size=SIZE), "left", 16)

    def _row(self, row: ListRow, least: float) -> None:
        self.row += 1
        cells = [*row.cells, ""] if self.lone else row.cells
        self._cells(cells, row.look, least, self.last if self.lone else _reach(row))

    def _cells(self, cells: Any, look: str, least: float, reach: int = 1) -> None:
        """The cells of a row; the first lies over `reach` columns."""
        lines = 1
        for place, (column, value) in enumerate(zip(self.columns, cells, strict=True), 1):
            cell = self.page.cell(self.row, place)
            kind = self._set(cell, value, column)
            if place == 1 < reach:
                kind = "text"  # a label, whatever its column holds
            cell._style = self._style(cell, _Look("head" if look == "head" else kind, look))  # noqa: SLF001
            if isinstance(value, str) and look != "group":
                wide = sum(one.width for one in self.columns[:reach]) if place == 1 else column.width
                lines = max(lines, lines_needed(value, wide))
        self.page.row_dimensions[self.row].height = max(lines * SIZE * 1.4 + 5, least * 72 / 25.4)
        if reach > 1:
            self.page.merge_cells(start_row=self.row, start_column=1, end_row=self.row, end_column=reach)

    def _set(self, cell: Any, value: Value, column: ListColumn) -> str:
        if isinstance(value, str):
            cell.value = clean_cell(value, cell.row, cell.column)
            cell.data_type = "s"  # never a formula
            return column.kind
        cell.value = value
        return "share" if isinstance(value, float) else column.kind

    def _style(self, cell: Any, look: _Look) -> StyleArray:
        """One style for each look, shared by its cells."""
        if look not in self._styles:
            bold = look.look != "row"
            cell.font = Font(name=FACE, size=SIZE, bold=bold)
            side = "right" if look.kind == "share" else _SIDES.get(look.kind)
            if look.look == "group":  # it lies over the whole width, as on paper
                side = "left"
            cell.alignment = Alignment(horizontal=side, vertical="center", wrap_text=True)
            thin = Side(style="thin", color="FF808080")
            firm = Side(style="medium" if look.look == "head" else "thin", color="FF000000")
            edge = firm if look.look in {"head", "total"} else thin
            cell.border = Border(left=thin, right=thin, top=edge, bottom=edge)
            if look.look in _GROUNDS:
                cell.fill = PatternFill("solid", fgColor=_GROUNDS[look.look])
            formats = {"number": "#,##0", "share": "#,##0.0"}
            cell.number_format = formats.get(look.kind, "General")
            self._styles[look] = cell._style  # noqa: SLF001 - the only way to share a style
        return self._styles[look]

    def _widths(self) -> None:
        for place, column in enumerate(self.columns, 1):
            self.page.column_dimensions[get_column_letter(place)].width = column_chars(column.width)

    def _print_set_up(self) -> None:
        page, form = self.page, self.form
        top, right, bottom, left = (margin / 25.4 for margin in form.margins)
        page.page_setup.paperSize = 8 if max(form.width, form.height) > 400 else 9
        page.page_setup.orientation = "landscape" if form.width > form.height else "portrait"
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        page.sheet_properties.pageSetUpPr.fitToPage = True
        page.page_margins.left, page.page_margins.right = left, right
        page.page_margins.top, page.page_margins.bottom = top, bottom
        page.page_margins.header = page.page_margins.footer = 0.3
        page.print_title_rows = f"{self.head}:{self.head}"
        page.print_area = f"A1:{get_column_letter(self.last)}{self.row}"
        page.print_options.horizontalCentered = True
        page.oddFooter.center.text = "&P / &N"
        if len(self.lists) == 1:
            page.freeze_panes = f"A{self.head + 1}"


def _reach(row: ListRow) -> int:
    """Over how many columns the first cell lies: a group over all, the label of a sum over the empty ones beside it."""
    if row.look == "group":
        return len(row.cells)
    if row.look == "row" or not isinstance(row.cells[0], str) or not row.cells[0]:
        return 1
    beside = [bool(value) or value == 0 for value in row.cells[1:]]
    return 1 + (beside.index(True) if True in beside else len(beside))
