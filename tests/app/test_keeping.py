"""Copies are made without being asked for, and a file that cannot be opened comes back from the newest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot

from pfdesk.app import keeping as under_test
from pfdesk.app.cli.main import run
from pfdesk.app.copies import CopyClock
from pfdesk.app.folders import backup_folder, last_file, remember_last
from pfdesk.app.start import new_office, open_office
from pfdesk.app.welcome import Welcome
from pfdesk.app.window import Program
from pfdesk.db import slots
from pfdesk.db.backup import list_backups
from pfdesk.db.errors import disk_full
from pfdesk.db.keys import set_password
from pfdesk.office.settings import ChangeSetting, settings
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk

PASSWORD = "みほんの合言葉1"


@pytest.fixture
def office_file(tmp_path: Path) -> Path:
    path = tmp_path / "見本 役所.pfdesk"
    new_office(path)
    return path


@pytest.fixture
def program(qtbot: QtBot) -> Iterator[Program]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = Program(app)
    yield made
    if made._welcome is not None:
        made._welcome.close()
    made._put_away()
    app.removeEventFilter(made._undo_key)


def reasons(path: Path) -> list[str]:
    """Why each copy was made, the newest first."""
    return [one.reason for one in list_backups(backup_folder(path))]


def town_in(path: Path) -> str:
    with open_office(str(path), writing=False) as opened:
        return opened.office.ask(settings).get("office.name", "")


def write(program: Program, town: str) -> None:
    assert program.window is not None
    program.window.desk.do(ChangeSetting("office.name", town))


# copies


def test_a_copy_is_due_half_an_hour_after_the_last_where_something_was_written(office_file: Path) -> None:
    now = datetime(2026, 4, 1, 9)
    with open_office(str(office_file)) as opened:
        keeping = under_test.Keeping(opened.office, office_file, lambda: now)
        now += timedelta(hours=3)
        assert not keeping.due()
        assert keeping.copy_if_changed("作業中") is None
        opened.office.do(ChangeSetting("office.name", "登別市"))
        assert keeping.due()
        assert keeping.copy_if_changed("作業中") is not None
        assert not keeping.due()
        opened.office.do(ChangeSetting("office.name", "室蘭市"))
        now += timedelta(minutes=29)
        assert not keeping.due()
        now += timedelta(minutes=1)
        assert keeping.due()
        keeping.put_off()
        assert not keeping.due()
    assert reasons(office_file) == ["作業中"]
    assert town_in(list_backups(backup_folder(office_file))[0].path) == "登別市"


def test_the_window_s_clock_makes_the_copy_beside_the_work(office_file: Path, qtbot: QtBot) -> None:
    with open_office(str(office_file)) as opened:
        assert opened.keeping is not None
        desk = Desk(opened.office)
        clock = CopyClock(opened.keeping, desk, desk)
        desk.do(ChangeSetting("office.name", "登別市"))
        clock.look()
        assert not clock._runner.is_busy(), "half an hour has not gone by"
        opened.keeping._at -= under_test.EVERY
        clock.look()
        qtbot.waitUntil(lambda: not clock._runner.is_busy())
        assert reasons(office_file) == ["作業中"]
        clock._runner.cancel_all()


def test_a_copy_that_cannot_be_made_is_told_once(
    office_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Path:
        raise disk_full()

    told: list[tell.Told] = []
    with open_office(str(office_file)) as opened, tell.listen(told.append):
        assert opened.keeping is not None
        desk = Desk(opened.office)
        clock = CopyClock(opened.keeping, desk, desk)
        monkeypatch.setattr(under_test, "daily_backup", full)
        desk.do(ChangeSetting("office.name", "登別市"))
        opened.keeping._at -= under_test.EVERY
        clock.look()
        qtbot.waitUntil(lambda: not clock._runner.is_busy())
        clock.look()
        assert not clock._runner.is_busy()
        clock._runner.cancel_all()
    assert ["空き" in one.sentence for one in told] == [True]


def test_closing_copies_what_was_written_since(office_file: Path, program: Program) -> None:
    assert program.open(office_file)
    program._put_away()
    assert reasons(office_file) == ["開いた時"]
    assert program.open(office_file)
    write(program, "登別市")
    program._put_away()
    assert reasons(office_file)[0] == "終了時"
    assert town_in(list_backups(backup_folder(office_file))[0].path) == "登別市"


def test_every_table_is_taken_in_after_a_copy_of_what_was_there(
    office_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "people.csv"
    table.write_text("名称,フリガナ\n見本商店,ミホン\n", "utf-8")
    words = ["import", "members", str(office_file), "--from", str(table)]
    assert run([*words, "--dry-run"]) == 0
    assert reasons(office_file) == []
    assert run(words) == 0
    assert reasons(office_file) == ["取り込み前"]

    def full(*_: object) -> Path:
        raise disk_full()

    monkeypatch.setattr(under_test, "daily_backup", full)
    table.write_text("名称,フリガナ\n例示商店,レイジ\n", "utf-8")
    before = office_file.read_bytes()
    assert run(words) == 2
    assert office_file.read_bytes() == before, "without its copy nothing is taken in"


# a file that cannot be opened


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9000])


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100] ^= 255  # the head of the first page
    path.write_bytes(content)


def overwrite(path: Path) -> None:
    path.write_bytes(b"PK\3\4" + path.read_bytes()[4:])


DAMAGES = {
    "truncated": truncate,
    "flipped": flip,
    "empty": lambda path: path.write_bytes(b""),
    "not ours": overwrite,
    "deleted": Path.unlink,
}


def damaged(program: Program, path: Path, damage: str) -> bytes | None:
    """A file with a copy of its last state, then broken; what is left of it."""
    assert program.open(path)
    write(program, "登別市")
    program._put_away()
    DAMAGES[damage](path)  # type: ignore[operator]
    return path.read_bytes() if path.exists() else None


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_broken_file_comes_back_by_one_answer(office_file: Path, program: Program, damage: str) -> None:
    broken = damaged(program, office_file, damage)
    told: list[tell.Told] = []

    def yes(one: tell.Told) -> bool:
        told.append(one)
        return True

    with tell.listen(yes):
        assert program.open(office_file)
    assert [one.kind for one in told] == ["question"]
    assert "今日" in told[0].sentence
    assert "終了時" in told[0].sentence
    assert program.window is not None
    assert program.window.desk.ask(settings)["office.name"] == "登別市"
    kept = [one.read_bytes() for one in backup_folder(office_file).glob("*.broken")]
    assert kept == ([broken] if broken is not None else [])


@pytest.mark.parametrize("damage", ["truncated", "deleted"])
def test_who_declines_has_the_file_as_it_was(office_file: Path, program: Program, damage: str) -> None:
    broken = damaged(program, office_file, damage)
    with tell.listen(lambda _one: False):
        assert not program.open(office_file)
    assert (office_file.read_bytes() if office_file.exists() else None) == broken
    assert program.window is None


def test_a_broken_backup_is_passed_over(office_file: Path, program: Program) -> None:
    damaged(program, office_file, "truncated")
    newest, before, *_ = list_backups(backup_folder(office_file))
    truncate(newest.path)
    with tell.listen(lambda _one: True):
        assert program.open(office_file)
    assert program.window is not None
    assert "office.name" not in program.window.desk.ask(settings), before.reason


def test_a_broken_file_under_a_password(
    office_file: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots.Slot.__init__, "__defaults__", (64, 1, 1))
    typed = iter(["ちがう合言葉です", PASSWORD, PASSWORD, PASSWORD, PASSWORD, PASSWORD])
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (next(typed), True))
    set_password(office_file, PASSWORD)
    damaged(program, office_file, "flipped")
    with tell.listen(lambda _one: True):
        assert program.open(office_file)
    assert program.window is not None
    assert program.window.desk.ask(settings)["office.name"] == "登別市"


def test_without_a_backup_it_is_told(office_file: Path, program: Program) -> None:
    truncate(office_file)
    told: list[tell.Told] = []
    with tell.listen(told.append):
        assert not program.open(office_file)
    assert [one.kind for one in told] == ["trouble"]


def test_the_file_used_last_is_asked_for_again_while_it_has_backups(
    office_file: Path, program: Program
) -> None:
    remember_last(office_file)
    assert last_file() == office_file.resolve()
    damaged(program, office_file, "deleted")
    assert last_file() == office_file.resolve()
    for one in backup_folder(office_file).iterdir():
        one.unlink()
    assert last_file() is None


def offered(welcome: Welcome) -> list[str]:
    return [one.text() for one in welcome.choices.findChildren(QAbstractButton) if not one.isHidden()]


def test_a_backup_is_brought_back_from_the_first_page(
    office_file: Path, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert offered(Welcome()) == ["新しいファイルを作る", "ファイルを開く", "見本で練習する"]
    damaged(program, office_file, "deleted")
    backup = list_backups(backup_folder(office_file))[0].path
    target = tmp_path / "戻した.pfdesk"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(backup), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    program.welcome()
    assert program._welcome is not None
    assert offered(program._welcome)[-1] == "バックアップから戻す"
    program._welcome.restore()
    assert program.window is not None
    assert not program._welcome.isVisible()
    assert program.window.desk.ask(settings)["office.name"] == "登別市"
