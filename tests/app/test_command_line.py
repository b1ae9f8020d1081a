"""The command line as a script uses it: answers, exit codes, and one clear line for everything that is wrong."""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pfdesk.annual.commands import CloseYear
from pfdesk.app import display
from pfdesk.app.cli.main import run
from pfdesk.app.start import open_office
from pfdesk.db.keys import set_password
from pfdesk.office.settings import ChangeSetting


@pytest.fixture
def office_file(tmp_path: Path) -> Path:
    """An office file with two units of work."""
    path = tmp_path / "見本 役所.pfdesk"
    assert run(["new", str(path)]) == 0
    with open_office(str(path)) as opened:
        opened.office.do(ChangeSetting("office.name", "登別市"))
        opened.office.do(ChangeSetting("office.name", "室蘭市"))
    return path


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    """The JSON object that a command answers."""
    capsys.readouterr()
    assert run([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_new_refuses_to_overwrite(office_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = office_file.read_bytes()
    assert run(["new", str(office_file)]) == 1
    assert "同じ名前のファイル" in capsys.readouterr().err
    assert office_file.read_bytes() == before


def test_check_holds_and_says_each_check(office_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = answer(capsys, "check", str(office_file))
    assert told["ok"] is True
    assert {"変更記録のつながり", "検索の索引", "ファイルの構造"} <= {
        check["name"] for check in told["checks"]
    }


def test_undo_across_a_restart_and_its_history(office_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "undo", str(office_file))["units"] == [{"label": "市町村名の変更"}]
    units = answer(capsys, "history", str(office_file))["units"]
    assert [unit["undone"] for unit in units] == [False, True, False, False]
    assert units[1].keys() >= {"id", "at", "by", "label", "rows", "undone"}
    assert len(answer(capsys, "undo", str(office_file), "--steps", "9")["units"]) == 1
    assert answer(capsys, "undo", str(office_file))["units"] == []
    assert len(answer(capsys, "redo", str(office_file), "--steps", "2")["units"]) == 2


def test_undo_that_is_refused_on_the_way_tells_what_it_took_back_before(
    office_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_office(str(office_file)) as opened:
        opened.office.do(CloseYear(2023, datetime.now(UTC)))
        opened.office.do(ChangeSetting("office.phone", "0143-00-1111"))
        opened.office.do(ChangeSetting("office.division", "見本課"))
    assert run(["undo", str(office_file), "--steps", "9", "--json"]) == 1
    told = capsys.readouterr()
    answered = json.loads(told.out)
    assert [unit["label"] for unit in answered["units"]] == ["担当部局の変更", "担当の電話番号の変更"]
    assert answered["ok"] is False
    assert "令和5年度の締め" in answered["refused"]
    assert answered["refused"] in told.err
    assert run(["undo", str(office_file)]) == 1, "alone it is refused in the same words"
    assert answered["refused"] in capsys.readouterr().err


def test_backup_and_restore(office_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy, back = tmp_path / "copy.pfdesk", tmp_path / "back.pfdesk"
    assert run(["backup", str(office_file), "--to", str(copy)]) == 0
    assert run(["restore", str(copy), "--to", str(back)]) == 0
    assert len(answer(capsys, "history", str(back))["units"]) == 3


def test_a_backup_replaces_no_file_unless_forced(
    office_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "名簿.txt"
    other.write_text("見本", encoding="utf-8")
    assert run(["backup", str(office_file), "--to", str(other)]) == 2
    assert "すでにあります" in capsys.readouterr().err
    assert other.read_text(encoding="utf-8") == "見本"
    assert run(["backup", str(office_file), "--to", str(other), "--force"]) == 0
    assert len(answer(capsys, "history", str(other))["units"]) == 3


def test_restore_keeps_a_newer_file_unless_forced(
    office_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.pfdesk"
    assert run(["backup", str(office_file), "--to", str(copy)]) == 0
    os.utime(copy, (1, 1))
    before = office_file.read_bytes()
    assert run(["restore", str(copy), "--to", str(office_file)]) == 2
    assert "--force" in capsys.readouterr().err
    assert office_file.read_bytes() == before
    assert run(["restore", str(copy), "--to", str(office_file), "--force"]) == 0


def test_a_file_in_use_can_be_read_but_not_written(
    office_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_office(str(office_file), clerk="例示 桃子"):
        assert run(["history", str(office_file)]) == 0
        assert run(["backup", str(office_file), "--to", str(office_file.with_name("b.pfdesk"))]) == 0
        capsys.readouterr()
        assert run(["undo", str(office_file)]) == 2
        assert "例示 桃子" in capsys.readouterr().err


BAD = {
    "zero bytes": b"",
    "text": "これは名簿ではありません".encode(),
    "zip": b"PK\x03\x04" + bytes(5000),
    "sqlite of others": b"SQLite format 3\0" + bytes(4080),
}


@pytest.mark.parametrize("command", ["check", "history", "undo", "figures"])
@pytest.mark.parametrize("kind", [*BAD, "missing", "folder", "truncated"])
def test_what_is_no_office_file_is_one_line_and_untouched(
    office_file: Path, capsys: pytest.CaptureFixture[str], command: str, kind: str
) -> None:
    path = office_file.with_name("bad.pfdesk")
    if kind == "folder":
        path.mkdir()
    elif kind == "truncated":
        path.write_bytes(office_file.read_bytes()[:-5000])
    elif kind != "missing":
        path.write_bytes(BAD[kind])
    before = path.read_bytes() if path.is_file() else None
    more = ["--year", "2023"] if command == "figures" else []
    capsys.readouterr()
    assert run([command, str(path), *more]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1
    assert "Traceback" not in told.err
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize(
    "words",
    [
        ["figures", "x.pfdesk"],
        ["figures", "x.pfdesk", "--year", "五年"],
        ["print", "no-such-form", "x.pfdesk", "--to", "x.pdf"],
        ["print", "member-roster", "x.pfdesk", "--to", "x.pdf", "--for", "12"],
        ["undo", "x.pfdesk", "--steps", "-1"],
        ["--no-such-option"],
    ],
)
def test_bad_arguments_are_one_line_and_exit_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_no_display_names_the_demo(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert run([]) == 2
    assert "pfdesk demo" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="X is Linux's way to a screen")
def test_a_display_that_does_not_answer_ends_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":977")
    assert run([]) == 2
    told = capsys.readouterr().err.strip()
    assert len(told.splitlines()) == 1
    assert "display :977" in told or "system library" in told


def test_a_missing_system_library_is_named_before_qt_ends_the_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(display, "_x_plugin", lambda: tmp_path / "libqxcb.so")
    assert "libqxcb.so" in display.no_window_because()


def test_a_password_is_asked_for_and_told_apart_from_damage(
    office_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    set_password(office_file, "ひみつのことば123")
    assert run(["check", str(office_file)]) == 2
    assert "パスワード" in capsys.readouterr().err
    monkeypatch.setenv("PFDESK_PASSWORD", "ちがうことば12345")
    assert run(["check", str(office_file)]) == 2
    assert "パスワード" in capsys.readouterr().err
    monkeypatch.setenv("PFDESK_PASSWORD", "ひみつのことば123")
    assert run(["check", str(office_file)]) == 0


def test_text_that_no_file_can_hold_is_refused(office_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["history", str(office_file) + "\0x"]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
