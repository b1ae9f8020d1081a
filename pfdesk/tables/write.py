"""Writing workbooks that open in Excel and look right, and the same sheets as CSV."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink

from pfdesk.tables.charts_out import add_charts
from pfdesk.tables.sheet_out import ColumnOut, SheetOut, Value, clean_cell, save
from pfdesk.tables.write_csv import write_csv
from pfdesk.values.errors import Refused
from pfdesk.values.practice import KEYWORD, practising

__all__ = ["ColumnOut", "SheetOut", "Value", "write_csv", "write_xlsx"]

FACE = "BIZ UDPゴシック"
_FORMATS = {"date": "[$-411]ge.m.d", "moment": "[$-411]ge.m.d h:mm", "heading": "General", "text": "@"}
_LEAST, _MOST = 6.0, 48.0  # width of a measured column, in half-width characters
_MOST_ROWS = 1_048_575  # Excel's rows less the heading
_FIRST_DAY = date(1900, 3, 1)  # Excel counts 29 February 1900, which never was
_NO_TITLE = str.maketrans("[]:*?/\\'", "［］：＊？／＼’")
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def write_xlsx(path: Path | str, sheet: SheetOut, *more: SheetOut) -> None:
    """Write one workbook with one or more sheets: heading in bold and frozen, filter, A4 landscape.

    Texts are always written as texts, so that none can start a formula; characters that a workbook cannot
    hold are left out. The same sheets give the same bytes.
    Raises Refused naming the cell where a text is too long; Trouble when the file cannot be written.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for each in (sheet, *more):
        _add_sheet(book, each)
    _add_links(book, (sheet, *more))
    save(Path(path), packed(book))


def text_width(text: str) -> int:
    """The longest line in half-width characters; full-width and ambiguous signs count as two."""
    wide = {"W", "F", "A"}
    return max(
        sum(2 if unicodedata.east_asian_width(sign) in wide else 1 for sign in line)
        for line in text.split("\n")
    )


def _add_sheet(book: Workbook, sheet: SheetOut) -> None:
    if len(sheet.rows) > _MOST_ROWS:
        raise Refused("", f"Excelに書き出せるのは{_MOST_ROWS:,}行までです。条件でしぼってください。")
    page: Any = book.create_sheet(free_title(book, sheet.title))
    styles = _styles(page)
    widths = [0.0] * len(sheet.columns)
    for number, row in sheet.lines():
        for column, value in enumerate(row, start=1):
            if value is not None and value != "":
                shown = _write_cell(page.cell(number, column), value, styles, heading=number == 1)
                widths[column - 1] = max(widths[column - 1], text_width(shown))
    for index, column_out in enumerate(sheet.columns):
        # Two for the filter's arrow and the cell's inner margins.
        measured = min(max(widths[index] + 2, _LEAST), _MOST)
        page.column_dimensions[get_column_letter(index + 1)].width = column_out.width or measured
    _set_page(page, sheet)
    add_charts(page, sheet)


def _add_links(book: Workbook, sheets: Sequence[SheetOut]) -> None:
    """Lead from cells to sheets, once all sheets have their titles."""
    pages = dict(zip([each.title for each in sheets], book.worksheets, strict=True))
    for each, page in zip(sheets, book.worksheets, strict=True):
        for (row, column), title in each.links.items():
            cell = page.cell(row + 2, column + 1)
            name = pages[title].title.replace("'", "''")
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{name}'!A1")
            cell.font = Font(name=FACE, size=11, underline="single", color="FF1F5BA8")


def free_title(book: Workbook, title: str) -> str:
    """A name for a sheet that Excel takes and that the book does not have yet."""
    base = (
        clean_cell(title, 0, 1).replace("\n", " ").replace("\t", " ").translate(_NO_TITLE).strip()[:31]
        or "表"
    )
    free, count = base, 1
    taken = {name.casefold() for name in book.sheetnames}
    while free.casefold() in taken or free.casefold() == "history":  # Excel keeps "History" for itself
        count += 1
        tail = f"（{count}）"
        free = base[: 31 - len(tail)] + tail
    return free


def _styles(page: Any) -> dict[str, StyleArray]:
    """One style for each kind of cell, shared: setting fonts cell by cell takes far longer."""
    spare = page.cell(1, 1)
    side = Side(style="thin", color="FFB9C2CC")
    styles: dict[str, StyleArray] = {}
    for kind in ("heading", "text", "number", "date", "moment"):
        heading = kind == "heading"
        spare.font = Font(name=FACE, size=11, bold=heading)
        spare.alignment = Alignment(
            vertical="center" if heading else "top", wrap_text=kind in {"heading", "text"}, horizontal=None
        )
        spare.border = Border(left=side, right=side, top=side, bottom=side)
        spare.fill = PatternFill("solid", fgColor="FFE9EEF3") if heading else PatternFill()
        spare.number_format = _FORMATS.get(kind, "General")
        styles[kind] = spare._style  # noqa: SLF001 - the only way to share a style between cells
        spare._style = StyleArray()  # noqa: SLF001
    return styles


def _write_cell(cell: Any, value: Value, styles: dict[str, StyleArray], *, heading: bool) -> str:
    """Set the cell's value and style; gives the text by which its width is measured."""
    kind = "heading" if heading else "text"
    if isinstance(value, datetime) and value.date() >= _FIRST_DAY:
        cell.value = (value.astimezone() if value.tzinfo else value).replace(tzinfo=None)
        kind, shown = "moment", "R88.88.88 88:88"
    elif isinstance(value, date) and not isinstance(value, datetime) and value >= _FIRST_DAY:
        cell.value, kind, shown = value, "date", "R88.88.88"
    elif isinstance(value, (int, float, Decimal)) and -(10**15) < value < 10**15:
        cell.value, kind, shown = value, "number", str(value)
    else:
        shown = clean_cell(str(value), cell.row, cell.column)
        cell.value = re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", shown)  # Excel would take it for an escape
        cell.data_type = "s"  # never "f": a name that starts with = is a name
    cell._style = styles[kind]  # noqa: SLF001
    return shown


def _set_page(page: Any, sheet: SheetOut) -> None:
    last = f"{get_column_letter(max(len(sheet.columns), 1))}{len(sheet.rows) + 1}"
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{last}"
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.oddHeader.left.text = sheet.title.replace("&", "&&")[:100]
    page.oddFooter.center.text = "&P / &N"


def packed(book: Workbook) -> bytes:
    """The workbook's bytes with every time in it fixed, so that the same data give the same file."""
    made, fixed = io.BytesIO(), io.BytesIO()
    book.properties.creator = "pfdesk"
    if practising():
        book.properties.keywords = KEYWORD
    book.save(made)
    with ZipFile(made) as source, ZipFile(fixed, "w", ZIP_DEFLATED) as target:
        for part in source.infolist():
            content = source.read(part)
            if part.filename == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z", content)
            target.writestr(ZipInfo(part.filename, (1980, 1, 1, 0, 0, 0)), content, ZIP_DEFLATED)
    return fixed.getvalue()
