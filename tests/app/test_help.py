"""使い方: every screen leads to its chapter, and every picture in it is one that the command takes."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QImage, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

import pfdesk
from pfdesk.app.help_key import OF_TITLE, OF_WINDOW, SERVING, HelpKey, place_of
from pfdesk.app.history_dialog import HistoryDialog
from pfdesk.app.main_window import MainWindow
from pfdesk.app.manual_dialog import ManualDialog
from pfdesk.app.manual_pictures import FOLDER, wanted
from pfdesk.app.password_dialog import PasswordDialog
from pfdesk.app.rooms import ROOMS
from pfdesk.app.sample.office import TODAY
from pfdesk.app.start import Opened
from pfdesk.app.window import make_desk
from pfdesk.office.manual import Block, chapters, manual_file
from pfdesk.widgets.writing import InSight

BESIDE = {"welcome", "history", "settings", "practice"}


@pytest.fixture
def window(sample: Opened, qtbot: QtBot) -> MainWindow:
    desk = make_desk(sample, lambda: TODAY)
    made = MainWindow(desk, "sample")
    desk.setParent(made)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


@pytest.mark.parametrize("room", [room.name for room in ROOMS])
def test_f1_opens_the_chapter_of_the_room(window: MainWindow, room: str) -> None:
    title = next(one.title for one in ROOMS if one.name == room)
    window.open_room(room)
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ManualDialog)
        seen.extend([dialog.contents.currentItem().text(), dialog.shown()])
        dialog.reject()

    QTimer.singleShot(0, look)
    window.act("manual")
    assert seen[0] == title
    assert seen[1].startswith({"annual": "事業"}.get(room, title))


BASES = {
    "app.LettersScreen",
    "events._Measured",
    "pamphlets.FieldDialog",
    "pamphlets.RowsDialog",
    "pamphlets._EntityDialog",
    "pamphlets._LineDialog",
    "widgets.EntryDialog",
}
"""Frames that other dialogs fill; none is shown by itself."""


def all_dialogs() -> set[str]:
    """Every class of the program that is a QDialog, as F1 names it, but the manual itself."""
    for module in pkgutil.walk_packages(pfdesk.__path__, "pfdesk."):
        if module.name != "pfdesk.__main__" and ".migrations." not in module.name:
            importlib.import_module(module.name)
    waiting, found = [QDialog], set()
    while waiting:
        classes = waiting.pop().__subclasses__()
        waiting += classes
        found |= {one for one in classes if one.__module__.startswith("pfdesk.")}
    return {f"{one.__module__.split('.')[1]}.{one.__name__}" for one in found} - {"app.ManualDialog"}


def test_every_dialog_of_the_program_has_its_place() -> None:
    dialogs = all_dialogs()
    assert len(dialogs) > 60
    assert dialogs >= BASES
    assert dialogs - BASES - set(OF_WINDOW) == set(), "F1 would open no page of their own"
    windows = {"app.Welcome", "events.ReceptionWindow"}
    assert set(OF_WINDOW) - dialogs == windows, "windows that are called so no more"
    assert set(OF_WINDOW) >= SERVING


@pytest.mark.parametrize("place", sorted({*OF_WINDOW.values(), *OF_TITLE.values()}))
def test_every_place_is_found_in_the_manual(qtbot: QtBot, place: tuple[str, str]) -> None:
    chapter, word = place
    manual = ManualDialog(chapter, None, word)
    qtbot.addWidget(manual)
    assert manual.contents.currentItem().text() == chapter
    assert manual.shown().startswith(word or chapter)


def test_a_small_window_is_told_of_with_the_one_behind_it(qtbot: QtBot) -> None:
    behind = QDialog()
    qtbot.addWidget(behind)
    work = InSight("取り込んでいます", lambda _tell: None, behind)
    assert place_of(work) == ("困ったとき", "")
    behind_it = PasswordDialog(sealed=False)
    qtbot.addWidget(behind_it)
    box = QMessageBox(behind_it)
    assert place_of(box, "surveys") == ("パスワード", "")
    assert place_of(InSight("作っています", lambda _tell: None, behind_it)) == ("パスワード", "")


@pytest.mark.usefixtures("qapp")
def test_a_question_of_qt_itself_is_known_by_its_title() -> None:
    asked = QInputDialog()
    asked.setWindowTitle("令和5年度を開き直す")
    assert place_of(asked, "home") == ("年度報告", "年度更新")
    asked.setWindowTitle("戻したいバックアップを選ぶ")
    assert place_of(asked, "home") == ("バックアップ", "")


def test_f1_works_in_a_dialog(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    key = HelpKey(app)
    dialog = HistoryDialog(window.desk, window)
    qtbot.addWidget(dialog)
    key._follow(None, dialog.ui.search)
    key._follow(None, dialog.ui.table)
    (shortcut,) = dialog.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown: list[str] = []
    monkeypatch.setattr(ManualDialog, "exec", lambda manual: shown.append(manual.shown()))
    shortcut.activated.emit()
    assert shown == ["変更の記録"]
    app.focusChanged.disconnect(key._follow)


@pytest.mark.usefixtures("qapp")
def test_a_dialog_without_a_place_is_told_of_with_its_room() -> None:
    assert place_of(QDialog(), "surveys") == ("調査", "")
    assert place_of(None, "annual", "数字") == ("年度報告", "数字")


def test_every_picture_of_the_manual_is_taken_by_the_command(window: MainWindow) -> None:
    states = set(BESIDE)
    for room in ROOMS:
        for state, _ in window.open_room(room.name).screens() or [("", None)]:
            states.add(f"{room.name}-{state}" if state else room.name)
    assert set(wanted()) <= states, "no screen is called so: the command could not take it"
    kept = {path.stem for path in (manual_file().parent / FOLDER).glob("*.png")}
    assert kept == set(wanted()), "run `python3 dev.py pictures`"
    shown = {Path(path) for one in chapters() for path in one.pictures}
    assert all(path.parts[0] == FOLDER and path.suffix == ".png" for path in shown)
    for room in ROOMS:
        chapter = next(one for one in chapters() if one.title == room.title)
        assert chapter.pictures, f"{room.title} has no picture"


def test_pictures_are_shown_no_wider_than_the_text(qtbot: QtBot) -> None:
    dialog = ManualDialog("ホーム")
    qtbot.addWidget(dialog)
    dialog.show()
    image = dialog.text.loadResource(2, QUrl("manual/home.png"))
    assert isinstance(image, QImage)
    assert image.width() / image.devicePixelRatio() == 760
    assert dialog.text.horizontalScrollBar().maximum() == 0


def test_the_manual_is_read_in_pieces() -> None:
    text = "前書き\n\n## 章\n\n**語** 文の\n続き\n\n- 項目\n\n| 左 | 右 |\n|---|---|\n| 1 | 2 |\n![絵](manual/a.png)\n"
    (one,) = chapters(text)
    assert one.blocks == (
        Block("text", "語 文の続き"),
        Block("item", "項目"),
        Block("row", "左　右", ("左", "右")),
        Block("row", "1　2", ("1", "2")),
        Block("picture", "manual/a.png"),
    )
    assert one.pictures == ("manual/a.png",)
