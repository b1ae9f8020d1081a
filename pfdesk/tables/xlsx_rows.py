"""Workbook to rows of text. Runs only in the reading process; the package's parts were gated before."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, BinaryIO
from zipfile import ZipFile

import openpyxl
from openpyxl import Workbook
from openpyxl.utils import range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904, from_excel

from pfdesk.tables.cell_text import JAPANESE_DATE_FORMATS, cell_text
from pfdesk.tables.gates import check_parts
from pfdesk.tables.grid import Grid, Merge, cell_name
from pfdesk.tables.limits import Limits
from pfdesk.tables.shared_texts import use_in_openpyxl
from pfdesk.tables.table import TableProblem
from pfdesk.values.errors import Refused

_MERGE = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*?\bref=\"([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})\"")
# Excel writes t="str" and an empty <v> for a formula that gives an empty text: that one is no problem.
_NO_VALUE = re.compile(
    rb"<c r=\"([A-Z]{1,3}[0-9]{1,7})\"(?![^>]*t=\"str\")[^>]*><f(?:[^>]*/>|[^>]*>[^<]*</f>)(?:<v ?/>|<v></v>)?</c>"
)
_HIDDEN = re.compile(rb"<row\b(?=[^>]*\bhidden=\"(?:1|true)\")[^>]*\br=\"([0-9]+)\"")
_MOST_MERGES = 10_000
_TOLD = 20
_OVERLAP = 10_000  # bytes; a formula has at most 8,192 signs


def read_xlsx(file: BinaryIO, limits: Limits, sheet: str | None = None, beside: Sequence[str] = ()) -> Grid:
    """The rows of one sheet: the named one, or the first visible one that has something in it.

    Sheets that bear one of the names in `beside` are read with it, unless the sheet itself is one of them.
    """
    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("defusedxml is not in use")
    try:
        with ZipFile(file) as package:
            check_parts(package.infolist(), limits)
            return _read(file, package, limits, sheet, beside)
    except Refused:
        raise
    except MemoryError:
        raise
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError) as error:
        raise Refused("", "ファイルが壊れているか、途中で切れています。もう一度もらってください。") from error
    except (
        Exception
    ) as error:  # openpyxl raises whatever its parts raise: KeyError, ValueError, ParseError ...
        raise Refused(
            "", "Excelのファイルとして読み込めません。Excelで開き、.xlsx で保存し直してください。"
        ) from error


def _read(file: BinaryIO, package: ZipFile, limits: Limits, sheet: str | None, beside: Sequence[str]) -> Grid:
    # A file object, not a path: with a path openpyxl judges by the extension.
    use_in_openpyxl()
    book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
    try:
        grid = Grid()
        for chosen in _chosen(book, sheet):
            grid = _read_sheet(chosen, package, limits)
            if grid.rows:
                break
        if grid.sheet not in beside:
            for each in _sheets(book):
                if each.title in beside:
                    grid.beside[each.title] = _read_sheet(each, package, limits)
        grid.sheets = tuple(each.title for each in _sheets(book) if each.sheet_state == "visible")
        grid.from_1904 = book.epoch == CALENDAR_MAC_1904
        grid.problems[:0] = [*_package_problems(package, book), *_told_others(grid)]
        return grid
    finally:
        book.close()


def _told_others(grid: Grid) -> Iterator[TableProblem]:
    """The sheets that are not read, by name: what a clerk does not hear of is taken for read."""
    others = [title for title in grid.sheets if title != grid.sheet and title not in grid.beside]
    if others:
        shown = "".join(f"「{title}」" for title in others[:_TOLD])
        more = f"ほか{len(others) - _TOLD}枚" if len(others) > _TOLD else ""
        yield TableProblem(f"シート「{grid.sheet}」を読みました。ほかのシート{shown}{more}は読んでいません。")


def _sheets(book: Workbook) -> list[Any]:
    return list(book.worksheets)  # charts have no cells and are not among them


def _chosen(book: Workbook, sheet: str | None) -> list[Any]:
    sheets = _sheets(book)
    if sheet is None:
        return [each for each in sheets if each.sheet_state == "visible"] or sheets
    found = [each for each in sheets if each.title == sheet]
    if not found:
        names = "、".join(f"「{each.title}」" for each in sheets)
        raise Refused("sheet", f"「{sheet}」というシートはありません。あるのは{names}です。")
    return found


def _read_sheet(sheet: Any, package: ZipFile, limits: Limits) -> Grid:
    grid = Grid(sheet=sheet.title)
    sheet.reset_dimensions()  # the declared size may lie, in both directions
    errors: list[TableProblem] = []
    blank = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):
        before = len(grid.rows)
        cells = [_text(cell, sheet.parent.epoch) for cell in row]
        errors += _error_cells(row, cells, number) if len(errors) <= _TOLD else []
        grid.add(number, cells, limits)
        blank = blank + 1 if len(grid.rows) == before else 0
        if blank >= limits.blank_rows and grid.rows:
            what = f"{number}行目まで空白が続くため、その下は読んでいません。"
            grid.problems.append(TableProblem(what))
            break
        if blank >= 10 * limits.blank_rows:
            break
    grid.problems += errors[:_TOLD]
    _scan(grid, package, _part(sheet))
    return grid


def _text(cell: Any, epoch: datetime) -> str:
    value = getattr(cell, "value", None)
    if value is None or isinstance(value, str):
        return cell_text(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        style: int = cell.style_array.numFmtId
        if style in JAPANESE_DATE_FORMATS and 0 < value < 2_958_466:
            return cell_text(from_excel(value, epoch))
        return cell_text(value, cell.number_format if style else "General")
    return cell_text(value)


def _error_cells(row: tuple[object, ...], cells: list[str], number: int) -> Iterator[TableProblem]:
    for column, (cell, text) in enumerate(zip(row, cells, strict=True), start=1):
        if text.startswith("#") and getattr(cell, "data_type", "") == "e":
            yield TableProblem(f"{cell_name(number, column)}が{text}のエラーになっています。", number)


def _part(sheet: Any) -> str:
    return str(vars(sheet)["_worksheet_path"])  # openpyxl gives no public way to a sheet's part


def _chunks(package: ZipFile, part: str) -> Iterator[bytes]:
    """A part in pieces that overlap, so that no short mark is cut in two."""
    rest = b""
    with package.open(part) as stream:
        while piece := stream.read(1 << 20):
            yield rest + piece
            rest = piece[-_OVERLAP:]


def _scan(grid: Grid, package: ZipFile, part: str) -> None:
    """What openpyxl does not tell of a sheet: its merges, hidden rows, formulas saved without a value."""
    merges: dict[bytes, None] = {}
    empty: dict[str, None] = {}
    hidden: set[bytes] = set()
    for chunk in _chunks(package, part):
        if b"mergeCell" in chunk:
            merges.update((match[1], None) for match in _MERGE.finditer(chunk))
        if len(merges) > _MOST_MERGES:
            raise Refused("", "結合されたセルが多すぎて読み込めません。結合を解除してください。")
        if b"<f" in chunk:
            empty.update((match[1].decode(), None) for match in _NO_VALUE.finditer(chunk))
        if b"hidden=" in chunk:
            hidden.update(match[1] for match in _HIDDEN.finditer(chunk))
    bounds = (range_boundaries(ref.decode()) for ref in merges)
    grid.merges = tuple(Merge(*(int(bound or 0) for bound in found)) for found in bounds)
    _tell_empty_formulas(grid, list(empty))
    if hidden := hidden & {str(number).encode() for number, _ in grid.rows}:
        what = f"非表示の行が{len(hidden):,}行あります。見えていない行も読みました。"
        grid.problems.append(TableProblem(what))


def _package_problems(package: ZipFile, book: Workbook) -> list[TableProblem]:
    names = package.namelist()
    problems = []
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        problems.append(TableProblem("マクロが入っていますが、使わずに表だけを読み込みました。"))
    if any(name.startswith("xl/externalLinks/") for name in names):
        problems.append(
            TableProblem("ほかのファイルへのリンクがあります。最後に保存されたときの値を読み込みました。")
        )
    hidden = [each.title for each in _sheets(book) if each.sheet_state != "visible"]
    if hidden:
        listed = "、".join(f"「{title}」" for title in hidden[:_TOLD])
        problems.append(TableProblem(f"非表示のシート{listed}は読み込んでいません。"))
    return problems


def _tell_empty_formulas(grid: Grid, names: list[str]) -> None:
    """Name the formulas that were saved without a value, by a program that does not calculate."""
    if names:
        more = f"ほか{len(names) - _TOLD}か所" if len(names) > _TOLD else ""
        listed = "、".join(names[:_TOLD]) + more
        what = f"式の値が保存されていないため空白にしました（{listed}）。Excelで開いて保存し直してください。"
        grid.problems.append(TableProblem(what))
