"""The main job through the real window: find, type, receive, book, print, close, open again, take back by name."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from pfdesk.app.main_window import MainWindow
from pfdesk.app.rooms import ROOMS
from pfdesk.app.sample.office import TODAY
from pfdesk.app.start import open_office
from pfdesk.app.window import make_desk
from pfdesk.widgets import tell
from pfdesk.widgets.fields import TextField
from pfdesk.widgets.print_dialog import PrintDialog

YAMATO = "ヤマト運輸(株)"
FORM_OF = {
    "directory": "member-roster",
    "surveys": "tabulation",
    "events": "attendee-roster",
    "pamphlets": "distribution-plan",
    "annual": "fiscal-report",
}


@pytest.fixture
def place(sample_file: Path, tmp_path: Path) -> Path:
    """A copy of the sample that may be written to."""
    return Path(shutil.copy(sample_file, tmp_path / "見本 役所.pfdesk"))


@contextmanager
def window_on(place: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on the file, as the program shows it; the file is let go afterwards."""
    with open_office(str(place)) as opened:
        desk = make_desk(opened, lambda: TODAY)
        window = MainWindow(desk, "sample")
        desk.setParent(window)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        with qtbot.waitExposed(window):
            window.show()
        yield window
        window.close()


def test_a_change_is_saved_found_and_taken_back_by_name_after_a_restart(place: Path, qtbot: QtBot) -> None:
    with window_on(place, qtbot) as window:
        page = window.open_room("directory")
        page.search_for("ﾔﾏﾄ")
        (line,) = page.ui.table.lines()
        assert line.name == YAMATO
        page.ui.table.select_id(line.id)
        field = page.record.field("phone")
        assert isinstance(field, TextField)
        before = field.text()
        field.setFocus()
        field.line.selectAll()
        field.line.insert("0143009876")
        field.edited.emit()
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.ui.table.selected().phone == "0143-00-9876")
    with window_on(place, qtbot) as window:
        assert "電話番号の変更" in window.actions_by_name["undo"].text()
        window.act("undo")
        page = window.open_room("directory")
        page.search_for("0143-00-9876")
        assert page.ui.table.lines() == []
        page.search_for(before)
        assert YAMATO in [one.name for one in page.ui.table.lines()]


def test_somebody_is_received_and_copies_are_booked(place: Path, qtbot: QtBot) -> None:
    with window_on(place, qtbot) as window:
        page = window.open_room("events")
        asked: list[tell.Told] = []

        def go_on(told: tell.Told) -> bool:
            asked.append(told)
            return True

        with tell.listen(go_on):
            page.record.open_reception()
        assert ["今日ではありません" in told.sentence for told in asked] == [True]
        table = page.record.reception
        absent = next(one for one in page.record.ui.people.lines() if not one.came)
        qtbot.keyClicks(table.box, str(absent.number))
        qtbot.keyClick(table.box, Qt.Key.Key_Return)
        assert window.desk.office.undo_label() == "受付"
        table.close()
        qtbot.waitUntil(
            lambda: bool(next(o for o in page.record.ui.people.lines() if o.id == absent.id).came)
        )
        window.act("undo")
        qtbot.waitUntil(lambda: not next(o for o in page.record.ui.people.lines() if o.id == absent.id).came)


@pytest.mark.parametrize("room", sorted(FORM_OF))
def test_one_form_is_printed_from_each_tab(place: Path, qtbot: QtBot, tmp_path: Path, room: str) -> None:
    with window_on(place, qtbot) as window:
        page = window.open_room(room)
        offered = dict(page.printables())
        name = FORM_OF[room]
        assert name in offered
        dialog = PrintDialog(window.desk, [(window.desk.forms[name], offered[name])], {}, window)
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda: dialog.result_shown() is not None, timeout=30_000)
        dialog.save_to(tmp_path / "form.pdf")
        dialog.reject()
    document = PdfDocument(tmp_path / "form.pdf")
    assert len(document) >= 1
    assert "登別市" in document[0].get_textpage().get_text_range()


def letters(root: QWidget) -> dict[str, list[str]]:
    """Alt letter -> texts of the visible buttons that claim it."""
    found: dict[str, list[str]] = {}
    for button in root.findChildren(QAbstractButton):
        letter = QKeySequence.mnemonic(button.text()).toString()
        if letter and button.isVisible():
            found.setdefault(letter, []).append(button.text())
    return found


def test_no_two_buttons_of_a_tab_and_no_menu_share_an_alt_letter(place: Path, qtbot: QtBot) -> None:
    clashes: dict[str, dict[str, list[str]]] = {}
    with window_on(place, qtbot) as window:
        menus = {
            QKeySequence.mnemonic(menu.title()).toString(): menu.title() for menu in window.menus.values()
        }
        for room in ROOMS:
            page = window.open_room(room.name)
            states = page.screens() or [("", lambda: None)]
            assert states[0][1]() is None
            qtbot.wait(1)
            for letter, texts in letters(page).items():
                claimed = [*texts, *([menus[letter]] if letter in menus else [])]
                if len(claimed) > 1:
                    clashes.setdefault(room.name, {})[letter] = claimed
    assert clashes == {}
