from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pfdesk.tables.child import answered
from pfdesk.tables.write import ColumnOut, SheetOut, write_csv, write_xlsx
from pfdesk.tables.write_csv import lost_characters
from pfdesk.values.errors import Refused, Trouble

COLUMNS = (ColumnOut("氏名"), ColumnOut("備考"))
SIGNS = st.characters(
    exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff\ufeff"
) | st.sampled_from("=+-@＝＋－＠'_x0D\n\t,\"髙﨑①㈱𠮷葛󠄀か゚")
TEXT = st.text(SIGNS, min_size=1, max_size=20).filter(lambda text: text.strip() != "")
FORMULAS = ("=1+1", "+81-3", "-5", "@SUM(1)", "＝1+1", "＋1", "－1", "＠a", "\t=1", "'=1", "''=1", "'a")
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def sheet(*rows: tuple[object, ...]) -> SheetOut:
    return SheetOut("名簿", COLUMNS, rows)  # type: ignore[arg-type]


def back(path: Path, encoding: str | None = None) -> list[tuple[str, ...]]:
    """The rows as they are read again; row 1 is told to be the heading."""
    answer = answered(
        {"path": str(path), "sheet": None, "heading_row": 1, "encoding": encoding, "limits": {}}
    )
    return [cells for _, cells, _ in answer["table"]["rows"]]


@QUICK
@given(rows=st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=5))
def test_any_text_comes_back_from_excel(tmp_path: Path, rows: list[tuple[str, str]]) -> None:
    write_xlsx(tmp_path / "a.xlsx", sheet(*rows))
    assert back(tmp_path / "a.xlsx") == rows


@QUICK
@given(rows=st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=5))
def test_any_text_comes_back_from_csv(tmp_path: Path, rows: list[tuple[str, str]]) -> None:
    write_csv(tmp_path / "a.csv", sheet(*rows))
    assert back(tmp_path / "a.csv") == rows


@QUICK
@given(row=st.tuples(TEXT, TEXT))
def test_cp932_comes_back_or_names_what_it_loses(tmp_path: Path, row: tuple[str, str]) -> None:
    lost = {each.character for each in lost_characters(sheet(row), "cp932")}
    kept = tuple("".join(sign for sign in text if sign not in lost) for text in row)
    if not all(text.strip() for text in kept):
        return
    assert write_csv(tmp_path / "a.csv", sheet(kept), "cp932") == ()
    assert back(tmp_path / "a.csv", "cp932") == [kept]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_starts_a_formula(tmp_path: Path, text: str) -> None:
    write_xlsx(tmp_path / "a.xlsx", sheet((text, "x")))
    cell = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]["A2"]
    assert (cell.data_type, cell.value) == ("s", text)
    write_csv(tmp_path / "a.csv", sheet((text, "x")))
    written = (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()[1]
    assert written.lstrip('"')[0] not in "=+-@＝＋－＠\t"
    assert back(tmp_path / "a.csv") == [(text, "x")]


def test_numbers_and_dates_are_values_in_excel(tmp_path: Path) -> None:
    columns = (ColumnOut("数", "number"), ColumnOut("日", "date", 12), ColumnOut("時", "date"))
    rows = [(-5, date(2024, 2, 16), datetime(2024, 2, 16, 13, 30)), (1.5, date(1899, 1, 1), None)]
    write_xlsx(tmp_path / "a.xlsx", SheetOut("集計", columns, rows))
    page = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert [page["A2"].value, page["A3"].value, page["B3"].value] == [-5, 1.5, "1899-01-01"]
    assert (page["B2"].value, page["C2"].value) == (datetime(2024, 2, 16), rows[0][2])
    assert back(tmp_path / "a.xlsx")[0] == ("-5", "2024-02-16", "2024-02-16 13:30")
    write_csv(tmp_path / "a.csv", SheetOut("集計", columns, rows))
    assert (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()[1] == "-5,2024-02-16,2024-02-16 13:30"


def test_the_sheet_looks_and_prints_right(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "a.xlsx", sheet(("見本 花子" * 3, "x"), ("a", "b")))
    page = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert (page.title, page.freeze_panes, page.auto_filter.ref) == ("名簿", "A2", "A1:B3")
    assert (page["A1"].font.b, page["A2"].font.b, page["A2"].font.name) == (True, False, "BIZ UDPゴシック")
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
    assert page.sheet_properties.pageSetUpPr is not None
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.print_title_rows == "$1:$1"
    assert (page.column_dimensions["A"].width, page.column_dimensions["B"].width) == (29, 6)


def test_sheet_names_are_made_to_fit(tmp_path: Path) -> None:
    other = SheetOut("名/簿[1]" + "あ" * 40, COLUMNS, [])
    write_xlsx(tmp_path / "a.xlsx", sheet(), sheet(), other)
    names = openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames
    assert names[:2] == ["名簿", "名簿（2）"]
    assert names[2].startswith("名／簿［1］")
    assert len(names[2]) == 31


def test_the_same_data_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_xlsx(tmp_path / "a.xlsx", sheet(("花子", "x")))
    monkeypatch.setattr("time.localtime", lambda *_: (2031, 1, 2, 3, 4, 5, 0, 2, 0))
    write_xlsx(tmp_path / "b.xlsx", sheet(("花子", "x")))
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_signs_that_no_file_can_hold_are_left_out(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "a.xlsx", sheet(("花\x00\x0b子\ufffe\ud800", "x")))
    assert back(tmp_path / "a.xlsx") == [("花\n子", "x")]


@pytest.mark.parametrize("write", [write_xlsx, write_csv])
def test_a_text_that_excel_would_cut_is_refused_by_its_cell(tmp_path: Path, write: object) -> None:
    with pytest.raises(Refused, match="B3"):
        write(tmp_path / "a", sheet(("a", "b"), ("c", "あ" * 32_768)))  # type: ignore[operator]
    assert list(tmp_path.iterdir()) == []


def test_signs_of_two_names_are_written_as_cp932_has_them(tmp_path: Path) -> None:
    """JIS X 0208 and Microsoft's cp932 call the same sign by two code points; Python's cp932 knows the second only."""
    page = sheet(("NPO法人ゆめみ\u301cる", "\u2016\u2212\u00a2\u00a3\u00ac\u2014"))
    assert write_csv(tmp_path / "a.csv", page, "cp932") == ()
    assert back(tmp_path / "a.csv", "cp932") == [
        ("NPO法人ゆめみ\uff5eる", "\u2225\uff0d\uffe0\uffe1\uffe2\u2015")
    ]
    assert b"\x81\x60" in (tmp_path / "a.csv").read_bytes()


def test_cp932_lists_what_it_cannot_hold_and_writes_a_stand_in_when_told(tmp_path: Path) -> None:
    page = sheet(("髙﨑①㈱", "𠮷"), ("𠮷", "¥"))
    with pytest.raises(Refused, match=r"𠮷（U\+20BB7、2行目「備考」）"):
        write_csv(tmp_path / "a.csv", page, "cp932")
    lost = write_csv(tmp_path / "a.csv", page, "cp932", replacement="〓")
    assert [each.character for each in lost] == ["𠮷", "¥"]
    assert back(tmp_path / "a.csv", "cp932") == [("髙﨑①㈱", "〓"), ("〓", "〓")]


def test_a_file_held_by_excel_is_trouble_and_the_old_one_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")

    def held(*_: object) -> None:
        raise PermissionError(13, "held")

    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr("pfdesk.db.swap.PAUSE_S", 0)
    with pytest.raises(Trouble) as caught:
        write_xlsx(path, sheet(("a", "b")))
    assert "Excel" in caught.value.todo
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.xlsx", b"old")]


def test_a_missing_folder_is_trouble(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"a\.csv"):
        write_csv(tmp_path / "ない" / "a.csv", sheet())
