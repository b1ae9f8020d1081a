"""Every dialog that the pages name, with text that no record may hold in every field: told at the field, not written."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from pfdesk.app.main_window import MainWindow
from pfdesk.app.rooms import room_checks
from pfdesk.app.screens import grab, states
from pfdesk.app.start import Opened, open_office
from pfdesk.app.window import application, make_desk
from pfdesk.office.checks import office_checks
from pfdesk.widgets import tell
from pfdesk.widgets.print_dialog import PrintDialog

BAD = {
    "long": "あ" * 100_000,
    "unseen": "見本\u0007\u0000商店\u202e見本\u2066商店",
}
EMOJI = "見本😀👨\u200d👩\u200d👧🏳️"
"""What a record may hold, though no face of the forms has it: typed last, as a dialog may be done with it."""
OF_THE_OFFICE = ("settings", "password", "letters", "history", "bin", "print_log")
LINE = 2_000
"""So much of a text goes into an editor of one line: ten times what a record takes there. Qt itself takes each sign
on its own, and the 32,767 that it would keep took 0.05 s in each of 344 editors; test_bad_input.py pastes them all."""
SAVERS = ("save", "take", "accept")


@pytest.fixture
def opened(sample_once: Path, tmp_path: Path) -> Iterator[Opened]:
    path = Path(shutil.copy(sample_once, tmp_path / "見本.pfdesk"))
    with open_office(str(path)) as office:
        yield office


def type_everywhere(dialog: Any, typed: str) -> int:
    """Paste a text into every editor that takes one, as the clerk's clipboard would; how many took it."""
    editors = [one for one in dialog.findChildren(QLineEdit) if one.isEnabled() and not one.isReadOnly()]
    for editor in editors:
        editor.selectAll()
        editor.insert(typed[:LINE])
        editor.textEdited.emit(editor.text())
        editor.editingFinished.emit()
    notes = [*dialog.findChildren(QPlainTextEdit), *dialog.findChildren(QTextEdit)]
    notes = [one for one in notes if one.isEnabled() and not one.isReadOnly()]
    for note in notes:
        note.setPlainText(typed)
    return len(editors) + len(notes)


def press_save(dialog: Any) -> None:
    """What the dialog's first button does."""
    ours = [kind for kind in type(dialog).__mro__ if kind.__module__.startswith("pfdesk")]
    for name in SAVERS:
        step = next((vars(kind)[name] for kind in ours if name in vars(kind)), None)
        if step is not None and len(signature(step).parameters) == 1:
            getattr(dialog, name)()
            return


def paste_and_save(dialog: QDialog, name: str, walked: dict[str, int]) -> int:
    """Paste each text into a dialog and press its button; noted by name. 0, as a dialog that is given up answers."""
    for typed in (*BAD.values(), EMOJI):
        walked[name] = type_everywhere(dialog, typed)
        press_save(dialog)
        if isinstance(dialog, PrintDialog):
            grab(application(), dialog)  # until it is drawn
    return 0


@pytest.fixture
def walked(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Dialogs that open are walked through, and noted here; what asks for a file or a word is given up."""
    found: dict[str, int] = {}
    monkeypatch.setattr(QDialog, "exec", lambda dialog: paste_and_save(dialog, type(dialog).__name__, found))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("", False))
    for asked in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asked, lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    return found


def test_no_dialog_of_a_page_writes_what_no_record_may_hold(
    opened: Opened, qtbot: QtBot, walked: dict[str, int]
) -> None:
    window = MainWindow(make_desk(opened))
    qtbot.addWidget(window)
    told: list[tell.Told] = []
    with tell.listen(told.append):
        for name, dialog in states(window):
            if isinstance(dialog, QDialog):
                paste_and_save(dialog, name, walked)
    window.close()
    assert len(walked) > 15
    assert sum(walked.values()) > 60
    _nothing_bad(opened, told)


def test_no_dialog_of_the_menus_writes_what_no_record_may_hold(
    opened: Opened, qtbot: QtBot, walked: dict[str, int]
) -> None:
    window = MainWindow(make_desk(opened))
    qtbot.addWidget(window)
    told: list[tell.Told] = []
    with tell.listen(told.append):
        for verb in OF_THE_OFFICE:
            window.act(verb)
        window.desk.print_forms(window, [("recall-letter", None)])
    window.close()
    assert len(walked) == len(OF_THE_OFFICE) + 1
    assert sum(walked.values()) > 20
    _nothing_bad(opened, told)


def _nothing_bad(opened: Opened, told: list[tell.Told]) -> None:
    written = _everything(opened)
    for kind, typed in BAD.items():
        assert typed[:40].encode() not in written, kind
    assert [one.name for one in opened.office.ask(office_checks, room_checks()) if not one.ok] == []
    assert not [one for one in told if one.kind == "bug"]


def _everything(opened: Opened) -> bytes:
    assert opened.path is not None
    opened.office.close()
    return opened.path.read_bytes()
