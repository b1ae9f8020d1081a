"""Writing CSV: UTF-8 with BOM, or cp932 where the other side needs it, with no silent loss."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Final, Literal

from pfdesk.tables.csv_rows import FORMULA_STARTS
from pfdesk.tables.sheet_out import ColumnOut, SheetOut, Value, clean_cell, save
from pfdesk.values.errors import Refused
from pfdesk.values.practice import COLUMN, MARK, practising

# A text of ' before such a sign gets one more, so that reading it back can take away exactly one.
_FORMULA = re.compile(f"'*[{FORMULA_STARTS}]")


TWINS: Final = str.maketrans(
    "\u301c\u2016\u2212\u00a2\u00a3\u00ac\u2014", "\uff5e\u2225\uff0d\uffe0\uffe1\uffe2\u2015"
)
"""Signs that JIS X 0208 and Microsoft's table of it call by two names: 〜 ‖ − ¢ £ ¬ —. Both read as one in cp932."""


def as_cp932_writes(sheet: SheetOut) -> SheetOut:
    """The sheet with such signs as cp932 has them."""
    rows = [
        tuple(value.translate(TWINS) if isinstance(value, str) else value for value in row)
        for row in sheet.rows
    ]
    return replace(sheet, rows=rows)


@dataclass(frozen=True, slots=True)
class LostCharacter:
    """A character that an encoding cannot hold, and where it stands first: row as in Excel, column by title."""

    character: str
    row: int
    column: str

    def __str__(self) -> str:
        return f"{self.character}（U+{ord(self.character):04X}、{self.row}行目「{self.column}」）"


def _marked(sheet: SheetOut) -> SheetOut:
    """One more column: a CSV file has no other place that says where it comes from."""
    return replace(
        sheet, columns=(*sheet.columns, ColumnOut(COLUMN)), rows=[(*row, MARK) for row in sheet.rows]
    )


def write_csv(
    path: Path | str,
    sheet: SheetOut,
    encoding: Literal["utf-8-sig", "cp932"] = "utf-8-sig",
    replacement: str | None = None,
) -> tuple[LostCharacter, ...]:
    """Write a sheet as CSV; gives the characters that were replaced (none unless `replacement` is given).

    A text that a spreadsheet would take for a formula gets a leading '; `read_table` takes it away again.
    Raises Refused listing the characters that `encoding` cannot hold, unless `replacement` (「〓」) stands in
    for them; Refused naming a cell that is too long; Trouble when the file cannot be written.
    """
    if practising():
        sheet = _marked(sheet)
    if encoding == "cp932":
        sheet = as_cp932_writes(sheet)
    lost = lost_characters(sheet, encoding)
    if lost and replacement is None:
        listed = "、".join(map(str, lost[:10])) + (f"ほか{len(lost) - 10}字" if len(lost) > 10 else "")
        raise Refused("", f"シフトJISにない文字があります：{listed}。UTF-8で保存してください。")
    table = str.maketrans({each.character: replacement for each in lost})
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    for number, row in sheet.lines():
        writer.writerow(
            [_text(value, number, column).translate(table) for column, value in enumerate(row, start=1)]
        )
    save(Path(path), stream.getvalue().encode(encoding))
    return lost


def lost_characters(sheet: SheetOut, encoding: str) -> tuple[LostCharacter, ...]:
    """The characters that would not come back from a file in this encoding, each at its first place."""
    if encoding.startswith("utf"):
        return ()
    lost: dict[str, LostCharacter] = {}
    for number, row in sheet.lines():
        for column, value in enumerate(row, start=1):
            text = _text(value, number, column)
            if text.isascii() or _held(text, encoding):
                continue
            for sign in text:
                if sign not in lost and not _held(sign, encoding):
                    lost[sign] = LostCharacter(sign, number, sheet.columns[column - 1].title)
    return tuple(lost.values())


def _held(text: str, encoding: str) -> bool:
    try:
        return text.encode(encoding).decode(encoding) == text
    except UnicodeError:
        return False


def _text(value: Value, row: int, column: int) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (int, float, Decimal)):
        return str(value)
    text = clean_cell(value, row, column)
    return f"'{text}" if _FORMULA.match(text) else text
