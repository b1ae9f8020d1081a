"""The window's own promises to every room: Ctrl+N begins a record, and a note takes back what it names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pfdesk.app.main_window import MainWindow
from pfdesk.app.rooms import ROOMS
from pfdesk.app.sample.office import TODAY
from pfdesk.app.saved_line import SAVED, UNSAVED
from pfdesk.app.start import Opened
from pfdesk.app.undo_key import UndoKey
from pfdesk.app.window import make_desk
from pfdesk.db.journal import next_to_undo
from pfdesk.directory.commands import AddMember, BinMember
from pfdesk.directory.model import Member
from pfdesk.directory.queries import member_entity
from pfdesk.values.errors import Refused
from pfdesk.widgets import theme
from pfdesk.widgets.room_page import RoomPage
from pfdesk.widgets.toast import Toast
from pfdesk.widgets.tokens import SPACE_3


@pytest.fixture
def window(sample: Opened, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(make_desk(sample, lambda: TODAY), "見本")
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def notes(window: MainWindow) -> list[str]:
    """The words of the notes that are seen."""
    shown = [note for note in window.findChildren(Toast) if not note.isHidden()]
    return [note.findChildren(QLabel)[1].text() for note in shown]


@pytest.mark.parametrize("room", [room.name for room in ROOMS])
def test_every_page_keeps_what_the_window_asks_of_a_page(room: str) -> None:
    page = next(each for each in ROOMS if each.name == room).page_class()
    assert issubclass(page, RoomPage)
    asked = ("refresh", "focus_search", "show_record", "add_record", "printables")
    assert [name for name in asked if getattr(page, name) is getattr(RoomPage, name)] == []


def test_going_to_a_tab_by_key_stays_there(window: MainWindow) -> None:
    for room in reversed(ROOMS):
        window.act(f"go:{room.name}")
        QApplication.processEvents()
        assert window.shell.room() == room.name


def test_no_two_lines_of_the_menu_of_prints_say_the_same(window: MainWindow) -> None:
    window.open_room("home")
    window.menus["print"].aboutToShow.emit()
    said = [one.text().split("(&")[0].rstrip("…") for one in window.menus["print"].actions() if one.text()]
    assert {"印刷の記録", "個人情報の報告"} <= set(said)
    assert len(said) == len(set(said))


def test_ctrl_n_begins_a_member(window: MainWindow) -> None:
    window.open_room("directory")
    window.act("add")
    assert window.page.record.isVisible()  # type: ignore[attr-defined]
    assert window.page.record.ui.name.text() == ""  # type: ignore[attr-defined]


def test_a_note_of_another_tab_is_gone_when_something_else_was_done(window: MainWindow) -> None:
    first = Member(name="見本の会")
    window.open_room("directory")
    window.desk.do(AddMember(first))
    QApplication.processEvents()
    assert notes(window) == ["会員を追加しました"], "the change that it tells of does not take it away"
    window.open_room("annual")
    window.desk.do(BinMember(first.id))
    QApplication.processEvents()
    assert notes(window) == ["会員をごみ箱に入れました"], (
        "the older one's 元に戻す would take back the deletion"
    )
    link = next(
        button
        for button in window.findChildren(QPushButton)
        if button.text() == "元に戻す" and button.isVisible()
    )
    link.click()
    assert window.desk.ask(member_entity, first.id).name == "見本の会"


def test_a_change_without_a_note_takes_an_older_note_away(window: MainWindow) -> None:
    window.open_room("directory")
    window.desk.do(AddMember(Member(name="見本の会")))
    QApplication.processEvents()
    window.desk.do(AddMember(Member(name="例示の会")), quietly=True)
    QApplication.processEvents()
    assert notes(window) == []


def test_ctrl_z_in_the_search_box_takes_back_work_and_not_old_words(window: MainWindow, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    UndoKey(app)
    window.open_room("directory")
    window.activateWindow()
    search = window.page.ui.search  # type: ignore[attr-defined]
    search.setFocus()
    qtbot.keyClicks(search, "sagawa")
    search.clear()
    member = Member(name="見本の会")
    window.desk.do(AddMember(member))
    QApplication.processEvents()
    qtbot.keyClick(search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert search.text() == ""
    with pytest.raises(Refused):
        window.desk.ask(member_entity, member.id)


def test_days_are_whole_in_a_list_that_was_empty_at_first(window: MainWindow) -> None:
    page: Any = window.open_room("annual")
    pane = page.timeline
    pane.table.show_lines([])
    page.show_view("timeline")
    needed = QFontMetrics(theme.font()).horizontalAdvance("R8.11.20") + 2 * SPACE_3
    assert min(pane.table.columnWidth(0), pane.proposed.columnWidth(0)) >= needed
    assert not page.toast_pane.isAncestorOf(pane.editor), "a note covers nothing of the form"
    page.show_view("texts")
    assert page.toast_pane is page


def test_ctrl_z_in_a_saved_text_takes_back_the_work(window: MainWindow, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    UndoKey(app)
    page: Any = window.open_room("annual")
    window.activateWindow()
    page.show_view("texts")
    field, other = page.texts.fields["final_goal"], page.texts.fields["former"]
    before, last = field.text(), window.desk.ask(next_to_undo)
    control = Qt.KeyboardModifier.ControlModifier
    field.note.setFocus()
    qtbot.keyClicks(field.note, "abc")
    qtbot.keyClick(field.note, Qt.Key.Key_Z, control)
    assert field.text() == before, "what is typed and not saved is the field's own"
    assert window.desk.ask(next_to_undo) == last
    qtbot.keyClicks(field.note, "abc")
    other.note.setFocus()
    field.note.setFocus()
    qtbot.keyClick(field.note, Qt.Key.Key_Z, control)
    QApplication.processEvents()
    assert field.text() == before
    assert window.desk.ask(next_to_undo) == last
    assert [note[:7] for note in notes(window)] == ["元に戻しました"]
    qtbot.keyClick(field.note, Qt.Key.Key_Y, control)
    QApplication.processEvents()
    assert "abc" in field.text()


def test_a_record_that_undo_takes_away_goes_without_a_second_note(window: MainWindow) -> None:
    window.open_room("directory")
    member = Member(name="見本の会")
    window.desk.do(AddMember(member))
    window.page.show_record(member.id)
    window.act("undo")
    QApplication.processEvents()
    assert notes(window) == ["元に戻しました: 会員の追加"]


def test_the_status_line_tells_what_is_not_saved(window: MainWindow, qtbot: QtBot) -> None:
    """While something is half typed, and while it stands there refused; and again when it is put right."""
    window.act("go:directory")
    page = window.page
    page.show_record(page.ui.table.lines()[0].id)  # type: ignore[attr-defined]
    field = page.record.field("postal_code")  # type: ignore[attr-defined]
    assert window.shell.saved() == SAVED
    field.editor.setFocus()
    good = field.text()
    qtbot.keyClicks(field.editor, "9")
    qtbot.waitUntil(lambda: window.shell.saved() == UNSAVED)
    window.act("save")
    assert field.is_wrong()
    assert window.shell.saved() == UNSAVED
    assert any("書きかけ" in note for note in notes(window))
    field.set_text(good)
    window.act("save")
    qtbot.waitUntil(lambda: window.shell.saved() == SAVED)
