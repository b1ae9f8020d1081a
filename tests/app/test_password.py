"""A password is set, changed and taken off through the window; the rows and the undo stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog
from pytestqt.qtbot import QtBot

from pfdesk.app.password_dialog import PasswordDialog, PasswordWish, RecoveryDialog
from pfdesk.app.start import new_office, open_office
from pfdesk.app.window import Program
from pfdesk.db import slots
from pfdesk.db.errors import NeedsPassword
from pfdesk.db.keys import is_sealed
from pfdesk.office.settings import ChangeSetting, settings
from pfdesk.widgets import tell

FIRST, SECOND = "みほんの合言葉1", "つぎの合言葉22"


@pytest.fixture(autouse=True)
def light_hashing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(slots.Slot.__init__, "__defaults__", (64, 1, 1))
    monkeypatch.setattr("pfdesk.app.window.remember_last", lambda _path: None)


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    path = tmp_path / "見本 役所.pfdesk"
    new_office(path)
    with open_office(str(path)) as opened:
        opened.office.do(ChangeSetting("office.name", "登別市"))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = Program(app)
    shown: list[str] = []
    monkeypatch.setattr(RecoveryDialog, "exec", lambda self: shown.append(self.ui.key.text()))
    made.keys = shown  # type: ignore[attr-defined]
    assert made.open(path)
    yield made
    made._put_away()
    app.removeEventFilter(made._undo_key)


def name_in(path: Path, password: str | None) -> str:
    with open_office(str(path), password=password, writing=False) as opened:
        return opened.office.ask(settings)["office.name"]


def test_set_change_and_take_off(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "見本 役所.pfdesk"
    program.protect(PasswordWish("set", "", FIRST))
    assert is_sealed(path)
    assert "登別市".encode() not in path.read_bytes()
    assert program.window is not None
    assert program.window.desk.office.undo_label() == "市町村名の変更"
    (recovery,) = program.keys  # type: ignore[attr-defined]
    with pytest.raises(NeedsPassword):
        open_office(str(path), writing=False)
    program.protect(PasswordWish("change", FIRST, SECOND))
    assert name_in(path, SECOND) == "登別市"
    assert name_in(path, recovery) == "登別市"
    program.protect(PasswordWish("remove", SECOND))
    assert not is_sealed(path)
    assert name_in(path, None) == "登別市"
    assert program.window is not None
    program.window.desk.undo()
    assert "office.name" not in program.window.desk.ask(settings)


def test_a_wrong_password_is_told_and_the_file_is_as_it_was(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "見本 役所.pfdesk"
    program.protect(PasswordWish("set", "", FIRST))
    monkeypatch.setattr(QInputDialog, "getText", staticmethod(lambda *_args: (FIRST, True)))
    told: list[tell.Told] = []
    with tell.listen(told.append):
        program.protect(PasswordWish("remove", "ちがう合言葉です"))
    assert "パスワードが違います" in told[0].sentence
    assert is_sealed(path)
    assert program.window is not None


def test_a_key_file_left_behind_does_not_lock_a_plain_file(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "見本 役所.pfdesk"
    program.protect(PasswordWish("set", "", FIRST))
    key = next(one for one in tmp_path.iterdir() if one.name != path.name and "key" in one.name.lower())
    kept = key.read_bytes()
    program.protect(PasswordWish("remove", FIRST))
    key.write_bytes(kept)
    assert name_in(path, None) == "登別市"


@pytest.mark.parametrize(
    ("new", "again", "field"),
    [("short", "short", "new_one"), (FIRST, SECOND, "again"), ("\u0000" * 9, "\u0000" * 9, "new_one")],
)
def test_what_cannot_be_a_password_is_said_at_its_field(
    qtbot: QtBot, new: str, again: str, field: str
) -> None:
    dialog = PasswordDialog(sealed=False)
    qtbot.addWidget(dialog)
    dialog.fields["new_one"].set_text(new)
    dialog.fields["again"].set_text(again)
    dialog.accept()
    assert dialog.fields[field].is_wrong()
    assert dialog.wish is None


def test_a_sealed_file_asks_for_the_old_password(qtbot: QtBot) -> None:
    dialog = PasswordDialog(sealed=True)
    qtbot.addWidget(dialog)
    dialog.fields["deed"].set_value("remove")
    dialog.fields["deed"].edited.emit()
    assert dialog.fields["new_one"].isHidden()
    dialog.accept()
    assert dialog.fields["old"].is_wrong()
    dialog.fields["old"].set_text(FIRST)
    dialog.accept()
    assert dialog.wish == PasswordWish("remove", FIRST, "")
    assert dialog.result() == QDialog.DialogCode.Accepted
