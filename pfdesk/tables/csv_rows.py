"""CSV to rows of text: the encoding is tried in a fixed order and told, never guessed."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from pfdesk.tables.grid import Grid, cell_name
from pfdesk.tables.limits import Limits
from pfdesk.tables.table import TableProblem
from pfdesk.values.errors import Refused

ENCODINGS: dict[str, str] = {
    "utf-8-sig": "UTF-8（BOM付き）",
    "utf-8": "UTF-8",
    "utf-16": "UTF-16（Unicodeテキスト）",
    "cp932": "シフトJIS（cp932）",
    "euc_jp": "EUC-JP",
    "iso2022_jp": "JIS（ISO-2022-JP）",
}
"""The encodings that can be read, and their names on screen."""

FORMULA_STARTS = "=+\\-@＝＋－＠\t\r\n"
"""Signs that a spreadsheet takes for the start of a formula, as the inside of a pattern's brackets."""

_NEUTRALISED = re.compile(f"'+[{FORMULA_STARTS}]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_NO_CP932 = re.compile("[\x80\uf8f0-\uf8f3]")  # Python takes the unused bytes 80, A0 and FD to FF for these
_JIS = re.compile(rb"\x1b\$[@B]")  # its sign for kanji; a text has no other use for it
_AS_TEXT = re.compile('="((?:[^"]|"")*)"')  # how web systems keep Excel from making a number of 0590014
_SAMPLE = 65_536


def read_csv(content: bytes, limits: Limits, encoding: str | None = None) -> Grid:
    """The rows of a CSV file. Row numbers are Excel's: a cell with line breaks does not add rows.

    Raises Refused naming the row for NUL, open quotes and limits, or for an encoding that does not fit.
    """
    text, found = decode(content, encoding)
    delimiter, skipped, text = _split_hint(text)
    grid = Grid(encoding=found, delimiter=delimiter or find_delimiter(text))
    stripped = 0
    for number, record in enumerate(_records(text, grid.delimiter, limits, skipped), start=1 + skipped):
        cells = [_cell(cell, number, column) for column, cell in enumerate(record, start=1)]
        pairs = zip(record, cells, strict=True)
        stripped += sum(len(old) != len(new) and "\r" not in old for old, new in pairs)
        grid.add(number, cells, limits)
    if stripped:
        what = f'{stripped}個のセルで、先頭の \' か、="…" の外側か、表示できない制御文字を取り除きました。'
        grid.problems.append(TableProblem(what))
    return grid


def decode(content: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text and the encoding's name: a BOM decides, then the marks of JIS, then strict UTF-8, cp932, EUC-JP.

    `encoding` is the clerk's own choice, one of `ENCODINGS`.
    """
    start = 0
    for name in [encoding] if encoding else _candidates(content):
        try:
            text = content.decode("utf-8-sig" if name == "utf-8" else name)
        except UnicodeDecodeError as error:
            start = error.start
            continue
        if name != "cp932" or not _NO_CP932.search(text):
            return text, name
    row = content[:start].count(b"\n") + 1
    raise Refused(
        "", f"文字コードが合わず読み込めません（{row}行目付近）。UTF-8かシフトJISで保存し直してください。"
    )


def _candidates(content: bytes) -> list[str]:
    if content.startswith(b"\xef\xbb\xbf"):
        return ["utf-8-sig"]
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ["utf-16"]
    if _JIS.search(content):
        return ["iso2022_jp"]
    return ["utf-8", "cp932", "euc_jp"]


def _split_hint(text: str) -> tuple[str, int, str]:
    """Excel's own first line "sep=;" names the delimiter; it counts as a row but is none of the table."""
    hint = re.match(r"sep=([,;\t])(\r\n|\r|\n)", text)
    return (hint[1], 1, text[hint.end() :]) if hint else ("", 0, text)


def find_delimiter(text: str) -> str:
    """The one of comma, semicolon and tab that cuts the first rows most often into the same number of cells."""

    def score(delimiter: str) -> tuple[int, int]:
        sample = csv.reader(io.StringIO(text[:_SAMPLE], newline=""), delimiter=delimiter)
        widths = Counter(len(record) for _, record in zip(range(50), _until_error(sample), strict=False))
        widths.pop(1, None)
        return max(((rows, width) for width, rows in widths.items()), default=(0, 0))

    return max((",", ";", "\t"), key=score)


def _until_error(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        yield from reader
    except csv.Error:
        return


def _records(text: str, delimiter: str, limits: Limits, skipped: int) -> Iterator[list[str]]:
    csv.field_size_limit(limits.cell_characters)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = skipped
    try:
        for record in reader:
            number += 1
            yield record
    except csv.Error as error:
        row = number + 1
        if "field larger" in str(error):
            sentence = f"{row}行目に{limits.cell_characters:,}文字を超えるセルがあります。短くしてください。"
        else:
            sentence = f'{row}行目の引用符（"）の使い方が正しくないため、行の区切りが分かりません。'
        raise Refused("", sentence) from error


def _cell(text: str, row: int, column: int) -> str:
    if "\x00" in text:
        raise Refused("", f"{row}行目（{cell_name(row, column)}）に使えない文字（NUL）があります。")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _NEUTRALISED.match(text):
        text = text[1:]
    elif kept := _AS_TEXT.fullmatch(text):
        text = kept[1].replace('""', '"')
    if _CONTROLS.search(text):
        text = _CONTROLS.sub("", text)
    return text.replace("\x0b", "\n").replace("\x0c", "\n")
