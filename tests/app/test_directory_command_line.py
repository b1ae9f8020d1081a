"""Members in and out on the command line: what was mapped once is known the next time."""

from __future__ import annotations

import json
import lzma
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from pfdesk.app.cli.main import run


def answer(capsys: pytest.CaptureFixture[str], *words: object) -> Any:
    capsys.readouterr()
    assert run([*map(str, words), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_columns_of_such_a_table_are_remembered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office, table, pairs = (tmp_path / name for name in ("a.pfdesk", "a.csv", "map.json"))
    assert run(["new", str(office)]) == 0
    table.write_text("だれ,どこ\n見本の会,登別市見本町1\n", "cp932")
    pairs.write_text('{"だれ": "name", "どこ": "address"}', "utf-8")
    asked = ("import", "members", office, "--from", table)
    assert answer(capsys, *asked, "--mapping", pairs)["new"] == 1
    again = answer(capsys, *asked, "--dry-run")
    assert (again["new"], again["same"], again["unit"]) == (0, 1, None)
    assert answer(capsys, "undo", office)["units"] == [{"label": "会員1件の取り込み"}]
    assert run([*map(str, asked), "--dry-run"]) != 0
    assert "名称" in capsys.readouterr().err
    book, named = Workbook(), tmp_path / "two.xlsx"
    for cells in (("団体名", "住所"), ("見本の会", "登別市見本町1")):
        (book["一覧"] if "一覧" in book.sheetnames else book.create_sheet("一覧")).append(cells)
    book.worksheets[0].append(["この表は、見本です"])
    book.save(named)
    words = ("import", "members", office, "--from", named, "--dry-run")
    assert run([*map(str, words)]) != 0
    assert "ほかのシート: 「一覧」(--sheet で選びます)" in capsys.readouterr().err
    assert answer(capsys, *words, "--sheet", "一覧")["new"] == 1


def test_a_workbook_goes_from_a_file_of_an_earlier_version_into_an_empty_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, empty, book = (tmp_path / name for name in ("old.pfdesk", "new.pfdesk", "m.xlsx"))
    old.write_bytes(
        lzma.decompress((Path(__file__).parents[1] / "data" / "version-2.pfdesk.xz").read_bytes())
    )
    assert run(["new", str(empty)]) == 0
    out = answer(capsys, "export", "members", old, "--to", book)
    told = answer(capsys, "import", "members", empty, "--from", book, "--dry-run")
    done = answer(capsys, "import", "members", empty, "--from", book)
    assert {**done, "unit": None} == told
    assert (told["new"], told["errors"]) == (out["rows"], [])
    assert told["sheets"]["連絡記録"]["new"] == out["sheets"]["連絡記録"] > 0
    again = answer(capsys, "import", "members", empty, "--from", book)
    assert (again["new"], again["same"], again["unit"]) == (0, out["rows"], None)
    assert all(each["new"] == each["changed"] == 0 for each in again["sheets"].values())
    csv = answer(capsys, "export", "members", old, "--to", tmp_path / "m.csv")
    assert "CSVには会員の項目だけ" in csv["notes"][0]


def test_a_list_for_others_names_who_is_not_on_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    office, table, out = (tmp_path / name for name in ("a.pfdesk", "a.csv", "b.csv"))
    assert run(["new", str(office)]) == 0
    table.write_text("名称,緯度\n見本の会,42.4\n", "utf-8")
    told = answer(capsys, "import", "members", office, "--from", table)
    assert (told["columns"], told["unused"]) == ({"name": "名称"}, ["緯度"])
    assert "取り込まない列が1列あります: 「緯度」" in told["remarks"]
    shared = answer(capsys, "export", "members", office, "--to", out, "--for-others")
    assert (shared["rows"], [one["name"] for one in shared["left_out"]]) == (0, ["見本の会"])
    assert "見本の会" not in out.read_text("utf-8-sig")
