"""Under a password nothing that a clerk typed lies anywhere in the clear, nor in any log (trust.md G8)."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from pfdesk.app.log import start_log
from pfdesk.app.start import new_office
from pfdesk.app.window import Program
from pfdesk.db import slots
from pfdesk.db.keys import set_password
from pfdesk.directory.commands import AddMember
from pfdesk.directory.model import Member

PASSWORD = "みほんの合言葉1"
NAME, PHONE, ADDRESS = "秘匿 花子", "0143-00-4321", "登別市見えない町七丁目"


def in_the_clear(folder: Path) -> list[str]:
    """Files under a folder that hold what was typed, in one of the encodings of this country."""
    words = [text.encode(code) for text in (NAME, PHONE, ADDRESS) for code in ("utf-8", "utf-16-le", "cp932")]
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and any(word in path.read_bytes() for word in words)
    ]


@pytest.mark.parametrize("sealed", [True, False])
def test_a_session_under_a_password_leaves_nothing(
    sealed: bool, qtbot: QtBot, tmp_path: Path, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots.Slot.__init__, "__defaults__", (64, 1, 1))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (PASSWORD, True))
    monkeypatch.setattr(tempfile, "tempdir", str(own_folders))
    path = tmp_path / "見本 役所.pfdesk"
    new_office(path)
    if sealed:
        set_password(path, PASSWORD)
    start_log()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Program(app)
    assert program.open(path)
    window = program.window
    assert window is not None
    window.desk.do(AddMember(Member(name=NAME, phone=PHONE, address=ADDRESS)))
    page = window.open_room("directory")
    page.search_for(NAME) if hasattr(page, "search_for") else page.focus_search()
    for room in window.pages:
        window.open_room(room)
    window.desk.undo()
    window.desk.redo()
    qtbot.wait(1)
    program._put_away()
    app.removeEventFilter(program._undo_key)
    for handler in logging.getLogger().handlers:
        handler.flush()
    found = in_the_clear(tmp_path) + in_the_clear(own_folders)
    assert bool(found) is not sealed, (
        "in a file without a password the names can be read: the test would see them"
    )
    assert not [name for name in found if not name.endswith(".pfdesk")], found
