from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import psutil
import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from pfdesk.tables.child import CHILD_ARGUMENT
from pfdesk.tables.limits import Limits
from pfdesk.tables.read import read_table
from pfdesk.values.errors import Refused


def csv_file(folder: Path, content: bytes, name: str = "a.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def book(folder: Path, *rows: tuple[str | int, ...], merges: tuple[str, ...] = ()) -> Path:
    made = Workbook()
    sheet = made.worksheets[0]
    for row in rows:
        sheet.append(row)
    for merge in merges:
        sheet.merge_cells(merge)
    path = folder / "a.xlsx"
    made.save(path)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_the_encoding_is_found_and_told(tmp_path: Path, encoding: str) -> None:
    path = csv_file(tmp_path, "氏名,電話\r\n髙橋 花子①,０１４３\r\n".encode(encoding))
    table = read_table(path)
    assert table.encoding == encoding
    assert table.headings == ("氏名", "電話")
    assert table.rows[0].cells == ("髙橋 花子①", "０１４３")
    assert table.rows[0].number == 2


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiters_quotes_and_breaks_in_cells(tmp_path: Path, delimiter: str) -> None:
    text = f'氏名{delimiter}"備,考;\t"\n花子{delimiter}"一行目\r\n""二""行目"\n太郎{delimiter}x\n'
    table = read_table(csv_file(tmp_path, text.encode()))
    assert table.delimiter == delimiter
    assert [row.cells for row in table.rows] == [("花子", '一行目\n"二"行目'), ("太郎", "x")]
    assert [row.number for row in table.rows] == [2, 3]


def test_excels_own_delimiter_line_is_a_row_but_no_data(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, b"sep=;\r\nname;note\r\nhanako;a,b\r\n"))
    assert (table.headings, table.rows[0].number) == (("name", "note"), 3)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"a,b\nc,d\ne,f\x00\n", "3行目（B3）"),
        (b'a,b\nc,"d\ne,f\n', "引用符"),
        (b"a,b\nc,\xff\xfd", "2行目付近"),
        (b"a,b\n" + b"x" * 40_000 + b",c\n", "2行目に32,767文字"),
        (b",".join(b"%d" % n for n in range(201)), "200列"),
        (b"a\n" * 12, "10行まで"),
    ],
)
def test_refusals_of_text_name_the_place(tmp_path: Path, content: bytes, words: str) -> None:
    with pytest.raises(Refused, match=words):
        read_table(csv_file(tmp_path, content), limits=Limits(rows=10))


def test_values_of_a_workbook_as_text(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.append(["甲", "乙", "丙", "丁", "戊", "己", "庚"])
    sheet.append([3.0, date(2024, 2, 16), datetime(2024, 2, 16, 13, 30), 0.1 + 0.2, True, 590014, 45338])
    sheet["F2"].number_format = "000\\-0000"
    sheet["G2"].number_format = "General"
    made.save(tmp_path / "a.xlsx")
    cells = read_table(tmp_path / "a.xlsx").rows[0].cells
    assert cells == ("3", "2024-02-16", "2024-02-16 13:30", "0.3", "TRUE", "059-0014", "45338")


def test_dates_of_1904_and_of_japanese_excel(tmp_path: Path) -> None:
    from zipfile import ZipFile

    made = Workbook()
    made.epoch = CALENDAR_MAC_1904
    made.worksheets[0].append(["名", "日"])
    made.worksheets[0].append(["花子", date(2024, 2, 16)])
    made.save(tmp_path / "mac.xlsx")
    assert read_table(tmp_path / "mac.xlsx").rows[0].cells[1] == "2024-02-16"

    plain = book(tmp_path, ("名", "日"), ("花子", 45338))
    with ZipFile(plain) as source, ZipFile(tmp_path / "ja.xlsx", "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/styles.xml":
                content = content.replace(b'<xf numFmtId="0"', b'<xf numFmtId="57"')
            target.writestr(name, content)
    assert read_table(tmp_path / "ja.xlsx").rows[0].cells[1] == "2024-02-16"


def test_a_formula_gives_its_value_or_is_told(tmp_path: Path) -> None:
    table = read_table(book(tmp_path, ("名", "計"), ("花子", "=1+1")))
    assert table.rows[0].cells == ("花子", "")
    assert "B2" in str(table.problems[0])


def test_sheets_hidden_sheets_and_a_wrong_name(tmp_path: Path) -> None:
    made = Workbook()
    made.worksheets[0].title = "空"
    made.create_sheet("名簿").append(["氏名", "電話"])
    made.create_sheet("秘密").sheet_state = "hidden"
    made.save(tmp_path / "a.xlsx")
    table = read_table(tmp_path / "a.xlsx")
    assert (table.sheet, table.sheets) == ("名簿", ("空", "名簿"))
    assert any("秘密" in str(problem) for problem in table.problems)
    with pytest.raises(Refused, match="「名簿」"):
        read_table(tmp_path / "a.xlsx", sheet="ない")


def test_the_packaged_programs_argument_serves_the_same(tmp_path: Path) -> None:
    path = csv_file(tmp_path, b"name,note\nhanako,x\n")
    request: dict[str, object] = {
        "path": str(path),
        "sheet": None,
        "heading_row": None,
        "encoding": None,
        "limits": {},
    }
    code = "from pfdesk.tables.child import serve_if_asked; serve_if_asked(); raise SystemExit(9)"
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", code, CHILD_ARGUMENT],
        input=json.dumps(request).encode(),
        capture_output=True,
        cwd=root,
        check=True,
    )
    assert json.loads(done.stdout)["table"]["headings"] == ["name", "note"]


@pytest.mark.parametrize(
    ("limits", "words"), [(Limits(seconds=0.05), "0.05秒"), (Limits(memory=1_000_000), "大きすぎる")]
)
def test_the_reading_process_is_killed_at_a_limit(tmp_path: Path, limits: Limits, words: str) -> None:
    before = set(psutil.Process().children())
    with pytest.raises(Refused, match=words):
        read_table(csv_file(tmp_path, b"a,b\n" + b"c,d\n" * 100_000), limits=limits)
    assert set(psutil.Process().children()) == before


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="取りやめ"):
        read_table(csv_file(tmp_path, b"a,b\n" + b"c,d\n" * 100_000), cancelled=lambda: True)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"ない\.csv"):
        read_table(tmp_path / "ない.csv")


def test_modules_lying_in_the_working_folder_are_not_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "csv.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    assert read_table(csv_file(tmp_path, b"name,note\nhanako,x\n")).rows
