"""Sheets as other divisions send them: one list of members, spoiled in every way that was seen in practice."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.styles import PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from pfdesk.values.eras import era_text

_WIDE = str.maketrans("0123456789-", "０１２３４５６７８９－")
UPPER: Final = ("会員番号", "名称", "フリガナ", "種別", "所在地", "", "", "連絡先", "", "入会日", "備考")
LOWER: Final = ("", "", "", "", "郵便番号", "市町村", "住所", "電話番号", "FAX", "", "")
ONE: Final = (
    "会員番号", "団体名", "ふりがな", "区分", "〒", "市町村名", "住　所", "TEL\n（代表）", "ＦＡＸ", "登録日", "備考",
)  # fmt: skip
DATES: Final = ("era", "short", "wide", "slash", "real", "serial")


@dataclass(frozen=True)
class Person:
    """One row as it should arrive."""

    number: int
    name: str
    kana: str
    category: str
    postal_code: str
    municipality: str
    address: str
    phone: str
    fax: str
    joined_on: date


PEOPLE: Final = tuple(
    Person(
        number,
        f"見本第{number}の会",
        "ミホンノカイ",
        "NPO法人" if number < 6 else "町内会",
        f"059-00{number:02}" if number % 3 else f"050-00{number:02}",
        "登別市",
        f"登別市見本町{number}-1",
        f"0143-00-00{number:02}" if number % 2 else f"090-0000-00{number:02}",
        f"0143-00-01{number:02}",
        date(2019, 4, 25) if number == 1 else date(2023, number, 3 + number),
    )
    for number in range(1, 12)
)


@dataclass(frozen=True)
class Mess:
    """How the sheet is spoiled."""

    titles: int = 0
    two_lines: bool = False
    merged: bool = False
    wide: bool = False
    dates: str = "real"
    numbers: bool = False
    blanks: bool = False
    subtotals: bool = False
    notes: bool = False
    repeated: bool = False
    from_1904: bool = False
    styled: bool = False


def _cells(person: Person, mess: Mess) -> list[Any]:
    postal, telephone, fax = person.postal_code, person.phone, person.fax
    if mess.numbers:
        postal, telephone, fax = (int(text.replace("-", "")) for text in (postal, telephone, fax))  # type: ignore[assignment]
    elif mess.wide:
        postal, telephone, fax = (text.translate(_WIDE) for text in (f"〒{postal}", telephone, fax))
    number: Any = str(person.number).translate(_WIDE) if mess.wide else person.number
    return [
        number, person.name, person.kana, person.category, postal, person.municipality, person.address, telephone,
        fax, _day(person.joined_on, mess), "",
    ]  # fmt: skip


def _day(day: date, mess: Mess) -> Any:
    if mess.dates == "real":
        return day
    if mess.dates == "serial":
        first = date(1904, 1, 1) if mess.from_1904 else date(1899, 12, 30)
        return (day - first).days
    if mess.dates == "slash":
        return f"{day.year}/{day.month}/{day.day}"
    text = era_text(day, "long" if mess.dates in {"era", "wide"} else "short")
    return text.translate(_WIDE) if mess.dates == "wide" else text


def grid(mess: Mess) -> list[list[Any]]:
    """The rows of the sheet; a blank one is an empty list."""
    rows: list[list[Any]] = [
        ["令和5年度　会員名簿"],
        ["", "", "", "", "", "", "", "", "", "令和6年2月9日現在"],
        [],
    ]
    rows = rows[: mess.titles]
    heading = [list(UPPER), list(LOWER)] if mess.two_lines else [list(ONE)]
    rows += heading
    for person in PEOPLE:
        rows.append(_cells(person, mess))
        if mess.blanks and person.number % 4 == 0:
            rows += [[], []]
        if mess.subtotals and person.number in {5, 11}:
            rows.append(["", "小　計", "", "", "", "", "", "", "", "", 6])
        if mess.repeated and person.number == 7:
            rows.append(heading[-1])
    if mess.subtotals:
        rows.append(["合計（団体）", 11])
    if mess.notes:
        rows += [[], ["※ 電話番号は代表のもの。"], ["作成：総務グループ"], ["ご不明の点は下記へ"]]
    return rows


def workbook(mess: Mess) -> bytes:
    """The sheet as .xlsx."""
    book = Workbook()
    if mess.from_1904:
        book.epoch = CALENDAR_MAC_1904
    sheet: Any = book.worksheets[0]
    for number, row in enumerate(grid(mess), start=1):
        for column, value in enumerate(row, start=1):
            if value != "":
                sheet.cell(number, column, value)
    if mess.titles:
        sheet.merge_cells("A1:K1")
    if mess.two_lines and mess.merged:
        _merge(sheet, mess.titles + 1)
    if mess.styled:
        for line in range(60, 120):
            for column in range(1, 20):
                sheet.cell(line, column).fill = PatternFill("solid", fgColor="FFEEEEEE")
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _merge(sheet: Any, top: int) -> None:
    for column in "ABCDJK":
        sheet.merge_cells(f"{column}{top}:{column}{top + 1}")
    sheet.merge_cells(f"E{top}:G{top}")
    sheet.merge_cells(f"H{top}:I{top}")


def text_file(mess: Mess, encoding: str) -> bytes:
    """The sheet as .csv, dates and numbers as Excel would write them."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    for row in grid(mess):
        cells: list[Any] = [f"{cell:%Y/%m/%d}" if isinstance(cell, date) else cell for cell in row]
        writer.writerow([*cells, *[""] * (11 - len(cells))])
    return stream.getvalue().encode(encoding)


def write(folder: Path, name: str, content: bytes) -> Path:
    """The content as a file."""
    path = folder / name
    path.write_bytes(content)
    return path
