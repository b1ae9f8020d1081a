"""Every row of the command line's table of --json keys, run as written on the sample, with and without --json."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from pfdesk.app.cli.main import run


@pytest.fixture(scope="module")
def file(sample_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copy(sample_once, tmp_path_factory.mktemp("keys") / "見本 s.pfdesk"))


def told(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> tuple[Any, str]:
    """The object that --json gives, and the words without it."""
    capsys.readouterr()
    assert run([*words, "--json"]) == code
    found = json.loads(capsys.readouterr().out)
    assert run(list(words)) == code
    return found, capsys.readouterr().out


def keys(found: Any) -> set[str]:
    return set(found)


def test_check_history_forms_and_figures(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checks, _ = told(capsys, "check", str(file))
    assert keys(checks) >= {"ok", "checks"}
    assert all(keys(one) >= {"name", "ok", "detail"} for one in checks["checks"])
    history, words = told(capsys, "history", str(file), "--limit", "2")
    assert len(history["units"]) == len(words.splitlines()) == 2
    assert all(keys(u) >= {"id", "at", "by", "label", "rows", "undone"} for u in history["units"])
    forms, words = told(capsys, "forms")
    assert len(forms["forms"]) == len(words.splitlines()) > 30
    assert all(keys(one) >= {"name", "title", "paper", "needs"} for one in forms["forms"])
    figures, _ = told(capsys, "figures", str(file), "--year", "2023")
    assert figures["year"] == 2023
    assert all(keys(one) >= {"key", "label", "value", "rows"} for one in figures["figures"])


def test_surveys_and_their_tables(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed, _ = told(capsys, "survey", "list", str(file))
    assert all(keys(one) >= {"id", "title", "year", "targets", "responses"} for one in listed["surveys"])
    survey = next(one["id"] for one in listed["surveys"] if one["targets"])
    tabulate = ("tabulate", str(file), "--survey", survey)
    whole, _ = told(capsys, *tabulate)
    assert keys(whole) >= {"question", "kind", "base", "rows", "tables"}
    one, words = told(capsys, *tabulate, "--question", "case")
    assert one["question"] == "case"
    assert keys(one) >= {"kind", "base", "rows"}
    assert all(keys(row) >= {"code", "label", "count", "percent"} for row in one["rows"])
    crossed, words = told(capsys, *tabulate, "--question", "case", "--by", "need")
    assert [column["label"] for column in crossed["columns"]] == ["感じている", "感じていない"]
    assert all(len(row["counts"]) == 2 for row in crossed["rows"])
    assert "(1) 感じている n=15" in words
    form, answers = tmp_path / "form.xlsx", tmp_path / "answers.csv"
    assert run(["survey", "export", str(file), "--survey", survey, "--to", str(form)]) == 0
    assert run(["export", "responses", str(file), "--to", str(answers)]) == 0
    for verb, source in (("define", form), ("infer", answers)):
        empty = tmp_path / f"{verb}.pfdesk"
        assert run(["new", str(empty)]) == 0
        capsys.readouterr()
        assert run(["survey", verb, str(empty), "--from", str(source), "--json"]) == 0
        found = json.loads(capsys.readouterr().out)
        assert keys(found) >= {"survey", "questions"}
        assert len(found["questions"]) == 12
        assert all(keys(q) >= {"code", "kind", "label", "options"} for q in found["questions"])


def test_print_and_import(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done, _ = told(capsys, "print", "member-roster", str(file), "--to", str(tmp_path / "a.pdf"))
    assert done["pages"] == 3
    assert all(keys(one) >= {"where", "what"} for one in done["problems"])
    left, _ = told(capsys, "print", "recall-letter", str(file), "--to", str(tmp_path / "b.pdf"), code=1)
    assert left["pages"] == 0
    assert left["problems"]
    assert not (tmp_path / "b.pdf").exists()
    table = tmp_path / "t.csv"
    table.write_text("名称,電話\n見本の新しい店,0143-00-0001\n,abc\n", "utf-8")
    words = ("import", "members", str(file), "--from", str(table))
    dry, _ = told(capsys, *words, "--dry-run")
    assert dry["unit"] is None
    assert all(keys(one) >= {"row", "column", "value", "reason"} for one in dry["errors"])
    capsys.readouterr()
    assert run([*words, "--json"]) == 0
    real = json.loads(capsys.readouterr().out)
    names = ("new", "changed", "same", "errors")
    assert [real[name] for name in names] == [dry[name] for name in names]
    assert real["unit"]
    assert run(["undo", str(file)]) == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("tabulate", "FILE", "--survey", "ID", "--to", "t.pdf"), ".xlsx"),
        (("print", "member-roster", "FILE", "--to", "t.doc"), ".pdf"),
        (("import", "nothing", "FILE", "--from", "x.csv"), "responses"),
        (("frobnicate",), "no command"),
        (("demo", "FILE"), "フォルダー"),
        (("survey", "export", "FILE", "--survey", "ID", "--to", "x.csv"), ".xlsx"),
    ],
)
def test_what_is_asked_wrongly(
    file: Path, words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = file.read_bytes()
    capsys.readouterr()
    assert run([str(file) if word == "FILE" else word for word in words]) == 2
    found = capsys.readouterr()
    assert (found.out, len(found.err.strip().splitlines())) == ("", 1)
    assert said in found.err
    assert file.read_bytes() == before


def test_a_csv_has_no_sheets(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "t.csv"
    table.write_text("名称\n見本の新しい店\n", "utf-8")
    assert run(["import", "members", str(file), "--from", str(table), "--sheet", "名簿", "--dry-run"]) == 2
    assert "シートがありません" in capsys.readouterr().err
