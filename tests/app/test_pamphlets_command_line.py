"""Pamphlets on the command line: tables in and out, forms, and the check of the identity."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from pfdesk.app.cli.main import run
from pfdesk.pamphlets.sheets.facilities import COLUMNS


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    """The JSON object that a command answers."""
    capsys.readouterr()
    assert run([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_places_go_out_and_come_back_as_the_same(
    sample_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "配布先.csv"
    answer(capsys, "export", "places", str(sample_file), "--to", str(table))
    told = answer(capsys, "import", "places", str(sample_file), "--from", str(table), "--dry-run")
    assert (told["new"], told["changed"], told["same"], told["errors"]) == (0, 0, 27, [])
    assert told["unit"] is None


def test_plans_and_desks_are_read_in_as_one_unit_each(
    sample_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plans, desks = tmp_path / "計画.csv", tmp_path / "窓口.csv"
    plans.write_text("配布先,部数\n児童相談所,1束+30\nどこにもない所,5\n", encoding="cp932")
    desks.write_text("窓口,区分,電話\n例示相談,民間,0120-000-199\n", encoding="utf-8")
    told = answer(capsys, "import", "plans", str(sample_file), "--from", str(plans))
    assert (told["changed"], told["errors"][0]["row"], told["errors"][0]["column"]) == (1, 3, "配布先")
    told = answer(capsys, "import", "desks", str(sample_file), "--from", str(desks))
    assert (told["new"], told["errors"]) == (1, [])
    assert answer(capsys, "undo", str(sample_file))["units"] == [{"label": "相談窓口1件の取り込み"}]


def test_the_desks_stand_in_the_columns_of_the_recommended_data_set(
    sample_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "公共施設一覧.csv"
    answer(capsys, "export", "desks-open-data", str(sample_file), "--to", str(table))
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == list(COLUMNS)
    assert len(rows) == 15
    assert {row[0] for row in rows[1:]} == {"012301"}


def test_the_fields_of_each_import_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    for what in ("places", "plans", "desks"):
        fields = answer(capsys, "import", what, "--fields")["fields"]
        assert "name" in [field["field"] for field in fields if field["required"]]


def test_a_table_without_its_column_is_one_clear_line(
    sample_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "表.csv"
    table.write_text("色,形\n赤,丸\n", encoding="utf-8")
    assert run(["import", "places", str(sample_file), "--from", str(table)]) != 0
    said = capsys.readouterr().err
    assert "「配布先」にあたる列がありません" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("form", ["consent-slips", "insert-list", "delivery-round", "receipt-slips"])
def test_forms_are_printed(
    form: str, sample_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "出力.pdf"
    told = answer(capsys, "print", form, str(sample_file), "--to", str(target))
    assert told["pages"] >= 1
    assert target.read_bytes().startswith(b"%PDF")


def test_the_letter_of_recall_wants_its_reason_first(
    sample_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "回収.pdf"
    assert run(["print", "recall-letter", str(sample_file), "--to", str(target), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["problems"][0]["what"].startswith("回収の理由がありません")


def test_the_check_proves_the_identity(sample_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checks = answer(capsys, "check", str(sample_file))["checks"]
    [identity] = [check for check in checks if check["name"].startswith("部数の合計")]
    assert identity["ok"]
