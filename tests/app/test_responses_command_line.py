"""Answers by command line: a survey proposed from a table, answers read in, taken back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pfdesk.app.cli.main import run

USES = ("温泉;宿", "温泉", "宿")
GRADES = ("満足", "とても満足", "満足", "不満")
ROWS = "回答日時,満足度,使うもの,理由\n" + "".join(
    f"2024-02-{day:02} 10:00,{GRADES[day % 4]},{USES[day % 3]},駅から{day}分ほど歩いたため\n"
    for day in range(1, 25)
)


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "回答.csv"
    path.write_text(ROWS, "cp932")
    return path


@pytest.fixture
def office_file(tmp_path: Path) -> Path:
    path = tmp_path / "見本.pfdesk"
    assert run(["new", str(path)]) == 0
    return path


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    capsys.readouterr()
    assert run([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_infer_import_tabulate_undo(
    office_file: Path, answers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, source = str(office_file), str(answers)
    shown = answer(capsys, "survey", "infer", file, "--from", source, "--dry-run")
    assert shown["survey"] is None
    assert answer(capsys, "survey", "list", file)["surveys"] == []
    told = answer(
        capsys, "survey", "infer", file, "--from", source, "--title", "来訪者調査", "--year", "2023"
    )
    assert {q["label"]: q["kind"] for q in told["questions"]} == {
        "満足度": "scale",
        "使うもの": "multiple",
        "理由": "text",
    }
    survey = told["survey"]
    dry = answer(capsys, "import", "responses", file, "--from", source, "--survey", survey, "--dry-run")
    assert (dry["new"], dry["errors"], dry["unit"]) == (24, [], None)
    done = answer(capsys, "import", "responses", file, "--from", source, "--survey", survey)
    assert (done["new"], done["same"]) == (24, 0)
    assert done["unit"]
    counted = answer(capsys, "tabulate", file, "--survey", survey, "--question", "q1")
    assert counted["base"] == 24
    assert {row["label"]: row["count"] for row in counted["rows"]}["満足"] == 12
    assert answer(capsys, "undo", file)["units"] == [{"label": "回答24件の取り込み"}]
    fields = answer(capsys, "import", "responses", file, "--survey", survey, "--fields")["fields"]
    assert [field["field"] for field in fields] == ["q1", "q2", "q3"]


def test_wrong_arguments_are_told_in_one_line(
    office_file: Path, answers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", "responses", str(office_file), "--from", str(answers)]) == 2
    assert "Missing option '--survey'" in capsys.readouterr().err


def test_a_definition_goes_out_and_comes_in(
    office_file: Path, answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, form = str(office_file), tmp_path / "form.xlsx"
    survey = answer(capsys, "survey", "infer", file, "--from", str(answers), "--code", "visit")["survey"]
    assert (
        len(answer(capsys, "survey", "export", file, "--survey", survey, "--to", str(form))["questions"]) == 3
    )
    assert run(["survey", "define", file, "--from", str(form)]) == 1
    assert "符号「visit」" in capsys.readouterr().err
    other = tmp_path / "other.pfdesk"
    assert run(["new", str(other)]) == 0
    told = answer(capsys, "survey", "import-xlsform", str(other), "--from", str(form))
    assert [q["kind"] for q in told["questions"]] == ["scale", "multiple", "text"]
    assert told["not_supported"] == []
    assert answer(capsys, "survey", "list", str(other))["surveys"][0]["id"] == told["survey"]


def tick_first(path: Path) -> None:
    """What a recipient's Excel does: a tick at the first option that takes one."""
    book = openpyxl.load_workbook(path)
    page = book["調査票"]
    keys = ((row, str(page.cell(row, 1).value or "")) for row in range(6, page.max_row + 1))
    row = next(row for row, key in keys if "/" in key and not key.startswith("#"))
    page.cell(row, 4).value = "○"
    book.save(path)


def test_forms_by_mail_and_sheets(
    office_file: Path, answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, folder, source = str(office_file), tmp_path / "mail", str(answers)
    survey = answer(capsys, "survey", "infer", file, "--from", source, "--answers")["survey"]
    assert len(answer(capsys, "survey", "form", file, "--survey", survey, "--to", str(folder))["files"]) == 1
    (folder / "手紙.txt").write_text("x", "utf-8")
    told = answer(capsys, "survey", "returned", file, "--survey", survey, "--from", str(folder))
    assert (told["new"], len(told["unread"])) == (0, 2), "a questionnaire without an answer is none"
    tick_first(next(folder.glob("*.xlsx")))
    told = answer(capsys, "survey", "returned", file, "--survey", survey, "--from", str(folder))
    assert (told["new"], [one["file"] for one in told["unread"]]) == (1, ["手紙.txt"])
    again = answer(capsys, "survey", "returned", file, "--survey", survey, "--from", str(folder))
    assert (again["new"], again["same"]) == (0, 1)
    out = tmp_path / "out.xlsx"
    sheets = answer(capsys, "survey", "sheets", file, "--survey", survey, "--to", str(out))["sheets"]
    assert {"回答", "回答(符号)", "符号表"} <= set(sheets)
    assert out.exists()
