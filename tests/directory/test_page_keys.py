"""The page by keys alone: where the focus goes, what Tab stops at, and that nothing half typed is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pfdesk.app.main_window import MainWindow
from pfdesk.directory import queries
from pfdesk.directory.gui.page import DirectoryPage
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.fields import TextField
from tests.directory.conftest import TODAY, Filled

YAMATO = "ヤマト運輸(株)"


@pytest.fixture
def window(filled: Filled, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(Desk(filled.office, clerk="見本 一郎", today=lambda: TODAY))
    qtbot.addWidget(made)
    made.resize(1366, 688)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


@pytest.fixture
def page(window: MainWindow) -> DirectoryPage:
    window.act("go:directory")
    found = window.page
    assert isinstance(found, DirectoryPage)
    return found


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_the_room_is_entered_at_its_list(page: DirectoryPage) -> None:
    assert focus() is page.ui.table
    assert page.ui.table.selected() is not None


def test_down_on_an_empty_list_is_not_remembered(page: DirectoryPage, qtbot: QtBot) -> None:
    page.focus_search()
    page.search_for("yubin")
    qtbot.keyClick(page.ui.search, Qt.Key.Key_Down)
    page.search_for("")
    assert focus() is page.ui.search


def test_f2_in_the_list_is_ready_to_type_the_name_over(
    page: DirectoryPage, filled: Filled, qtbot: QtBot
) -> None:
    page.show_record(filled.sample.members[YAMATO])
    page.ui.table.setFocus()
    qtbot.keyClick(page.ui.table, Qt.Key.Key_F2)
    line = focus()
    assert isinstance(line, QLineEdit)
    assert line.selectedText() == YAMATO
    assert page.record.ui.edit_names.isVisible()


def test_tab_goes_as_the_record_is_read(page: DirectoryPage, filled: Filled, qtbot: QtBot) -> None:
    page.show_record(filled.sample.members[YAMATO])
    page.ui.search.setFocus()
    seen: list[QWidget] = []
    while focus() not in seen and len(seen) < 120:
        seen.append(focus())
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    record = page.record
    wanted = [
        page.ui.search, page.ui.add_button, page.ui.table, record.field("postal_code").editor, record.places.button,
        record.field("address").editor, page.extras.channels.add_button, record.ui.log_contact,
    ]  # fmt: skip
    places = [seen.index(one) for one in wanted[:-1]]
    assert places == sorted(places)
    chips = [place for place, one in enumerate(seen) if page.ui.chips.isAncestorOf(one)]
    assert chips
    assert places[1] < chips[0] < places[2]


def test_three_selected_members_go_into_the_bin_as_one_unit_and_are_asked_about(
    page: DirectoryPage, filled: Filled, qtbot: QtBot
) -> None:
    count = filled.office.ask(queries.member_count)
    table = page.ui.table
    table.select_first()
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(table.selected_lines()) == 3
    told: list[tell.Told] = []
    with tell.listen(told.append):
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert "3件" in told[0].sentence
    assert "会議体の席" in told[0].detail
    assert filled.office.ask(queries.member_count) == count
    with tell.listen(lambda _told: True):
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert filled.office.ask(queries.member_count) == count - 3
    filled.office.undo()
    assert filled.office.ask(queries.member_count) == count


def test_a_half_typed_entry_waits_for_its_member(
    window: MainWindow, page: DirectoryPage, filled: Filled, qtbot: QtBot
) -> None:
    others = [key for name, key in filled.sample.members.items() if name != YAMATO]
    page.show_record(filled.sample.members[YAMATO])
    page.record.log_contact()
    editor = page.record.sections.log
    editor.fields["text"].set_text("資料を送ると約束")
    page.show_record(others[0])
    assert not editor.isVisible()
    assert page.pending()
    page.record.log_contact()
    assert editor.fields["text"].text() == ""
    editor.close_editor()
    page.show_record(filled.sample.members[YAMATO])
    page.record.log_contact()
    assert editor.fields["text"].text() == "資料を送ると約束"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    told: list[tell.Told] = []
    with tell.listen(told.append):
        assert not window.may_go()
    assert "会員名簿" in told[0].sentence
    page.record.log_contact()
    editor.save()
    assert not page.pending()
    assert window.may_go()
    last = filled.office.ask(queries.last_contact, filled.sample.members[YAMATO])
    assert last is not None
    assert last.text == "資料を送ると約束"


def test_after_adding_a_seat_the_focus_is_at_its_section(page: DirectoryPage, filled: Filled) -> None:
    page.show_record(filled.sample.members[YAMATO])
    page.record.ui.seats.add_button.setFocus()
    page.record.ui.seats.added.emit()
    seat = page.record.sections.seat
    assert seat.isAncestorOf(focus())
    seat.fields["body_id"].set_value(next(iter(filled.sample.bodies.values())))
    seat.save()
    assert not seat.isVisible()
    assert focus() is page.record.ui.seats.add_button


def test_enter_in_the_postal_code_fills_an_empty_address(page: DirectoryPage, qtbot: QtBot) -> None:
    page.add_new("見本商店")
    code = page.record.field("postal_code")
    assert isinstance(code, TextField)
    code.setFocus()
    qtbot.keyClicks(code.line, "0590014")
    qtbot.keyClick(code.line, Qt.Key.Key_Return)
    assert page.record.field("address").text().startswith("登別市富士町")


def test_esc_on_a_new_member_keeps_what_was_typed_until_it_is_thrown_away(
    page: DirectoryPage, filled: Filled, qtbot: QtBot
) -> None:
    record, desk = page.record, page.desk
    said: list[str] = []
    desk.toasted.connect(lambda words, _undo: said.append(words))
    page.add_new()
    name = record.field("name")
    assert isinstance(name, TextField)
    name.line.insert("下書きの会")
    qtbot.keyClick(name.line, Qt.Key.Key_Escape)
    assert not record.is_new
    assert "残しました" in said[-1]
    assert filled.office.ask(queries.member_count) == 26
    assert page.pending()

    def answered(answer: bool) -> bool:
        name.left.emit("name")  # as when the question takes the focus
        return answer

    for answer, typed in ((False, "下書きの会"), (True, "")):
        page.add_new()
        assert name.text() == "下書きの会"
        with tell.listen(lambda _told, answer=answer: answered(answer)):  # type: ignore[misc]
            qtbot.keyClick(name.line, Qt.Key.Key_Escape)
        page.add_new()
        assert name.text() == typed
        with tell.listen(lambda _told: False):
            qtbot.keyClick(name.line, Qt.Key.Key_Escape)
    assert not page.pending()
    assert filled.office.ask(queries.member_count) == 26
