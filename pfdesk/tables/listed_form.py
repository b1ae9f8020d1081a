"""The Excel twin of a printed list: the same rows, on A4 as on paper, heading repeated, as wide as the page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter

from pfdesk.tables.listed_grid import INDENT, SIZE, Grid, Part, column_chars, lines_needed, sheets_of
from pfdesk.tables.sheet_out import clean_cell, save
from pfdesk.tables.write import FACE, free_title, packed
from pfdesk.values.listing import ListColumn, ListedForm, ListRow, Value

_SIDES = {"number": "right", "mark": "center"}
_GROUNDS = {"head": "FFE6E6E6", "group": "FFF2F2F2", "subtotal": "FFF7F7F7"}
_RIGHT: Final = frozenset({"number", "share"})


@dataclass(frozen=True, slots=True)
class _Look:
    """Which style a cell has: what stands in it, the kind of its row, and whether a number touches it."""

    kind: str
    look: str
    set_in: bool = False


def write_listed(path: Path | str, form: ListedForm) -> None:
    """Write the workbook: the tables below one another as on paper, one longer than a page on its own sheet.

    The same form gives the same bytes. Raises Trouble when the file cannot be written.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for parts in sheets_of(form):
        _Sheet(book, form, parts).write()
    save(Path(path), packed(book))


class _Sheet:
    def __init__(self, book: Workbook, form: ListedForm, parts: list[Part]) -> None:
        self.form, self.parts = form, parts
        tables = [part.columns for part in parts if part.columns]
        self.grid = Grid(tables)
        self.widths = self.grid.widths
        self.alike = len({tuple((c.title, c.kind) for c in columns) for columns in tables}) == 1
        self.last = len(self.widths)
        alone = bool(book.sheetnames) or (len(parts) == 1 < len(form.lists))
        named = next((part.listing.title for part in parts if part.listing.title), "") if alone else ""
        self.page: Any = book.create_sheet(free_title(book, named or form.title))
        self.row = 0
        self.head = 0
        self._styles: dict[_Look, StyleArray] = {}

    def write(self) -> None:
        """Title, tables, and how it is printed."""
        self._title()
        for part in self.parts:
            self._part(part)
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
        wide = sum(self.widths) * SIZE / float(font.size or SIZE)
        self.page.row_dimensions[self.row].height = height * lines_needed(words, wide)

    def _part(self, part: Part) -> None:
        one = part.listing
        if self.row > 3:
            self.row += 1
        if one.title:
            self._across(one.title, Font(name=FACE, size=12, bold=True), "left", 18)
        for remark in one.above:
            if remark.strip():
                self._across(remark, Font(name=FACE, size=SIZE), "left", 14)
        if not part.columns:
            return
        spans = self.grid.spans(part.columns)
        if one.headed:
            self.row += 1
            self.head = self.head or self.row
            self._cells(part.columns, spans, ListRow(tuple(c.title for c in part.columns)), "head", 0)
        for row in part.rows:
            self.row += 1
            self._cells(part.columns, spans, row, row.look, one.row_height)
        if not part.rows:
            self._across("該当するものはありません。", Font(name=FACE, size=SIZE), "left", 16)

    def _cells(
        self,
        columns: tuple[ListColumn, ...],
        spans: list[tuple[int, int]],
        row: ListRow,
        look: str,
        least: float,
    ) -> None:
        """The cells of a row; the first lies over what is free beside it, where it is a label."""
        lines, reach = 1, 1 if look == "head" else _reach(row)
        for place, (column, value) in enumerate(zip(columns, row.cells, strict=True), 1):
            first, last = spans[place - 1]
            if 1 < place <= reach:
                continue  # under the label
            over = place == 1 < reach
            last = spans[reach - 1][1] if over else last
            cell = self.page.cell(self.row, first)
            kind = self._set(cell, value, column)
            if over:
                kind = "text"  # a label, whatever its column holds
            touched = kind == "text" and place > 1 and columns[place - 2].kind in _RIGHT
            if isinstance(value, str) and look != "group":
                wide = sum(self.widths[first - 1 : last]) - (INDENT if touched else 0)
                lines = max(lines, lines_needed(value, wide))
            self._lay(cell, _Look("head" if look == "head" else kind, look, touched), last)
        self.page.row_dimensions[self.row].height = max(lines * SIZE * 1.4 + 5, least * 72 / 25.4)

    def _lay(self, cell: Any, look: _Look, last: int) -> None:
        """Give a cell its style, over all the columns of the grid that it has."""
        cell._style = self._style(cell, look)  # noqa: SLF001
        if last > cell.column:
            self.page.merge_cells(
                start_row=cell.row, start_column=cell.column, end_row=cell.row, end_column=last
            )

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
            if look.set_in:
                side = "left"
            cell.alignment = Alignment(
                horizontal=side, vertical="center", wrap_text=True, indent=1 if look.set_in else 0
            )
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
        for place, width in enumerate(self.widths, 1):
            self.page.column_dimensions[get_column_letter(place)].width = column_chars(width)

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
        repeated = self.head if self.alike and self.head else 1
        page.print_title_rows = f"{repeated}:{repeated}"
        page.print_area = f"A1:{get_column_letter(self.last)}{self.row}"
        page.print_options.horizontalCentered = True
        page.oddFooter.center.text = "&P / &N"
        if len(self.parts) == 1 and self.head:
            page.freeze_panes = f"A{self.head + 1}"


def _reach(row: ListRow) -> int:
    """Over how many columns the first cell lies: a group over all, the label of a sum over the empty ones beside it."""
    if row.look == "group":
        return len(row.cells)
    if row.look == "row" or not isinstance(row.cells[0], str) or not row.cells[0]:
        return 1
    beside = [bool(value) or value == 0 for value in row.cells[1:]]
    return 1 + (beside.index(True) if True in beside else len(beside))
