"""Files made to harm or by mistake: each is refused in words, quickly, and names what it is."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from pfdesk.tables.child import answered

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def package(sheet: bytes, extra: dict[str, bytes] | None = None) -> bytes:
    """A workbook of one sheet whose XML is given."""
    plain = BytesIO()
    openpyxl.Workbook().save(plain)
    made = BytesIO()
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, sheet if name == "xl/worksheets/sheet1.xml" else source.read(name))
        for name, content in (extra or {}).items():
            target.writestr(name, content)
    return made.getvalue()


def sheet(rows: str, before: str = "", dimension: str = "A1:B2") -> bytes:
    return f'{before}<worksheet {MAIN}><dimension ref="{dimension}"/><sheetData>{rows}</sheetData></worksheet>'.encode()


def text(ref: str, value: str) -> str:
    return f'<c r="{ref}" t="inlineStr"><is><t>{value}</t></is></c>'


HEADING = f'<row r="1">{text("A1", "氏名")}{text("B1", "電話")}</row><row r="2">{text("A2", "花子")}</row>'
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
STYLED = "".join(f'<row r="{n}" spans="1:2"><c r="A{n}"/></row>' for n in range(3, 60_000))


def lying() -> bytes:
    content = bytearray(package(sheet(HEADING + "<!--" + "x" * 5000 + "-->")))
    with zipfile.ZipFile(BytesIO(bytes(content))) as made:
        size = made.getinfo("xl/worksheets/sheet1.xml").file_size
    return bytes(content).replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))


def asked(path: Path, **limits: int) -> dict[str, object]:
    request = {"path": str(path), "sheet": None, "heading_row": None, "encoding": None, "limits": limits}
    return answered(request)


def zipped(name: str, content: bytes = b"") -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as target:
        target.writestr(name, content)
    return made.getvalue()


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "zip bomb": (lambda: package(sheet(HEADING + " " * 20_000_000)), "圧縮"),
    "many parts": (lambda: package(sheet(HEADING), {f"x/{n}": b"" for n in range(2001)}), "2,000個"),
    "entities": (lambda: package(sheet(HEADING.replace("花子", "&b;"), LAUGHS)), "Excelのファイルとして"),
    "outside entity": (
        lambda: package(
            sheet(HEADING.replace("花子", "&e;"), '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')
        ),
        "Excelのファイルとして",
    ),
    "wide": (lambda: package(sheet(HEADING + f'<row r="3">{text("XFD3", "遠い")}</row>')), "XFD3"),
    "long cell": (lambda: package(sheet(HEADING.replace("花子", "花" * 32_768))), "A2"),
    "lying sizes": (lying, "壊れている"),
    "truncated": (lambda: package(sheet(HEADING))[:-300], "壊れている"),
    "no xml": (lambda: package(b"\x00\x01garbage"), "Excelのファイルとして"),
    "html": (lambda: b"\xef\xbb\xbf\r\n<html><table><tr><td>1</td></tr></table></html>", "HTML"),
    "zero byte": (lambda: b"", "空です"),
    "pdf": (lambda: b"%PDF-1.7\n", "PDF"),
    "old excel": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), ".xls"),
    "password": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "パスワード",
    ),
    "word": (lambda: zipped("word/document.xml"), "Word"),
    "ods": (lambda: zipped("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ".ods"),
    "just zip": (lambda: zipped("名簿.csv"), "展開"),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n", "画像"),
    "blank sheet": (lambda: package(sheet("")), "表が見つかりません"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_in_words_and_quickly(tmp_path: Path, name: str) -> None:
    make, words = HOSTILE[name]
    path = tmp_path / "名簿.xlsx"
    path.write_bytes(make())
    started = time.perf_counter()
    answer = asked(path)
    assert words in str(answer["refused"])
    assert time.perf_counter() - started < 5


def test_defusedxml_is_in_use() -> None:
    assert openpyxl.DEFUSEDXML is True


@pytest.mark.parametrize(
    "rows",
    [HEADING + f'<row r="1048576">{text("A1048576", "遠い")}</row>', HEADING + STYLED],
    ids=["far row", "styled empty rows"],
)
def test_far_and_empty_rows_are_left_and_told(tmp_path: Path, rows: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(package(sheet(rows, dimension="A1:XFD1048576")))
    started = time.perf_counter()
    table = asked(path)["table"]
    assert isinstance(table, dict)
    assert [row[1] for row in table["rows"]] == [("花子", "")]
    assert "2002行目まで空白" in table["problems"][0]["what"]
    assert time.perf_counter() - started < 3


def test_a_dimension_that_is_too_small_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(package(sheet(HEADING, dimension="A1")))
    table = asked(path)["table"]
    assert isinstance(table, dict)
    assert table["headings"] == ("氏名", "電話")


def test_macros_and_links_are_left_alone_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsm"
    extra = {"xl/vbaProject.bin": b"x", "xl/externalLinks/externalLink1.xml": b"<x/>"}
    path.write_bytes(package(sheet(HEADING), extra))
    table = asked(path)["table"]
    assert isinstance(table, dict)
    assert ["マクロ" in table["problems"][0]["what"], "リンク" in table["problems"][1]["what"]] == [
        True,
        True,
    ]


def test_one_long_text_shared_by_many_cells_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    rows = "".join(f'<row r="{n}">{text(f"A{n}", "あ" * 1000)}</row>' for n in range(1, 50))
    path.write_bytes(package(sheet(rows)))
    assert "文字が多すぎ" in str(asked(path, characters=10_000)["refused"])


def test_csv_named_as_workbook_is_read_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"name,note\nhanako,x\n")
    table = asked(path)["table"]
    assert isinstance(table, dict)
    assert "CSV" in table["problems"][0]["what"]
