"""A workbook to be filled in: locked but for its answers, with drop-downs, and a key that nobody sees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation

from pfdesk.tables.sheet_out import clean_cell, save
from pfdesk.tables.write import FACE, packed

SHEET: Final = "調査票"
HEADING_ROW: Final = 5
"""The row of the headings; the rows below are read by their key in the first, hidden column."""
HEADINGS: Final = ("キー", "番号", "設問", "回答", "答え方")
_LISTS: Final = "選択肢"
_LINE: Final = Side(style="thin", color="FFB9C2CC")


@dataclass(frozen=True, slots=True)
class FormRow:
    """One line. `key` is empty for a line that only says something; `options` make a drop-down."""

    key: str
    mark: str
    words: str
    hint: str = ""
    kind: Literal["none", "choice", "number", "date", "text"] = "none"
    options: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class FormBook:
    """The whole form: its title, what stands above the questions, and the hidden key."""

    title: str
    above: tuple[str, str, str]
    rows: Sequence[FormRow]
    key: str


def write_form(path: Path, form: FormBook) -> None:
    """Write the workbook. Raises Trouble where the file cannot be written."""
    book = Workbook()
    page: Any = book.worksheets[0]
    page.title = SHEET
    lists: Any = book.create_sheet(_LISTS)
    _head(page, form)
    number = HEADING_ROW
    for number, row in enumerate(form.rows, HEADING_ROW + 1):
        _row(page, lists, number, row)
    page.cell(number + 1, 1, "#pfdesk")
    page.cell(number + 1, 4, form.key)
    page.row_dimensions[number + 1].hidden = True
    lists.sheet_state = "hidden"
    _protect(page, number)
    save(path, packed(book))


def _head(page: Any, form: FormBook) -> None:
    page.cell(1, 2, clean_cell(form.title, 1, 2)).font = Font(name=FACE, size=16, bold=True)
    for number, words in enumerate(form.above, 2):
        cell = page.cell(number, 2, clean_cell(words, number, 2))
        cell.font = Font(name=FACE, size=11)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        page.merge_cells(start_row=number, start_column=2, end_row=number, end_column=5)
        page.row_dimensions[number].height = 18 * max(1, -(-len(words) // 48))
    for column, words in enumerate(HEADINGS, 1):
        cell = page.cell(HEADING_ROW, column, words)
        cell.font = Font(name=FACE, size=11, bold=True)
        cell.fill = PatternFill("solid", fgColor="FFE9EEF3")
    for name, width in (("B", 7), ("C", 54), ("D", 38), ("E", 26)):
        page.column_dimensions[name].width = width
    page.column_dimensions["A"].hidden = True


def _row(page: Any, lists: Any, number: int, row: FormRow) -> None:
    for column, words in ((1, row.key), (2, row.mark), (3, row.words), (5, row.hint)):
        cell = page.cell(number, column, clean_cell(words, number, column))
        cell.data_type = "s"
        cell.font = Font(name=FACE, size=9 if column == 5 else 11, bold=column == 3 and bool(row.mark))
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    lines = max(1, -(-len(row.words) // 25))
    page.row_dimensions[number].height = 90 if row.kind == "text" else 19 * lines + 3
    if row.kind == "none":
        return
    answer = page.cell(number, 4)
    answer.font = Font(name=FACE, size=11)
    answer.protection = Protection(locked=False)
    answer.fill = PatternFill("solid", fgColor="FFFFFDE7")
    answer.border = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
    answer.alignment = Alignment(wrap_text=True, vertical="top" if row.kind == "text" else "center")
    if row.kind == "text":
        answer.number_format = "@"
    check = _check(lists, number, row)
    if check is not None:
        check.showErrorMessage = True
        page.add_data_validation(check)
        check.add(answer)


def _check(lists: Any, number: int, row: FormRow) -> DataValidation | None:
    if row.kind == "choice":
        for place, option in enumerate(row.options, 1):
            lists.cell(place, number, clean_cell(option, place, number)).data_type = "s"
        column = lists.cell(1, number).column_letter
        listed = f"'{_LISTS}'!${column}$1:${column}${len(row.options)}"
        return DataValidation("list", formula1=listed, allow_blank=True, errorTitle="一覧から選んでください",
                              error="右の▼から選んでください。")  # fmt: skip
    if row.kind == "number":
        low = -1e9 if row.least is None else row.least
        high = 1e9 if row.most is None else row.most
        return DataValidation("decimal", operator="between", formula1=f"{low:g}", formula2=f"{high:g}",
                              allow_blank=True, error="範囲にある数を入れてください。")  # fmt: skip
    if row.kind == "date":
        return DataValidation("date", operator="greaterThan", formula1="1", allow_blank=True,
                              errorTitle="日付で入れてください", error="2024/2/16 のように入れてください。")  # fmt: skip
    return None


def _protect(page: Any, last: int) -> None:
    page.protection.sheet = True
    page.protection.formatRows = False
    page.freeze_panes = f"A{HEADING_ROW + 1}"
    page.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    page.print_area = f"B1:E{last}"
    page.page_setup.paperSize = 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
