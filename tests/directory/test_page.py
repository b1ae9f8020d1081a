"""The page as the clerk uses it: find, type, see it saved, take it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pfdesk.directory import queries
from pfdesk.directory.gui.import_dialog import ImportDialog
from pfdesk.directory.gui.page import DirectoryPage
from pfdesk.directory.gui.picker import MemberField, MemberPicker
from pfdesk.directory.queries import MemberFilters
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.fields import TextField
from tests.directory.conftest import TODAY, Filled

YAMATO = "ヤマト運輸(株)"


@dataclass
class Shown:
    """The page on the sample, shown, with what is said about it."""

    page: DirectoryPage
    desk: Desk
    filled: Filled
    bot: QtBot
    status: list[str]

    def type_into(self, name: str, text: str) -> Any:
        field = self.page.record.field(name)
        assert isinstance(field, TextField)
        field.setFocus()
        field.line.selectAll()
        field.line.insert(text)  # QTest types ASCII only
        field.edited.emit()
        self.bot.keyClick(field.line, Qt.Key.Key_Return)
        return field

    def search(self, text: str) -> list[str]:
        self.page.search_for(text)
        return [line.name for line in self.page.ui.table.lines()]

    def open(self, name: str) -> None:
        self.page.show_record(self.filled.sample.members[name])

    def member(self, name: str) -> Any:
        return self.filled.office.ask(queries.member_entity, self.filled.sample.members[name])


@pytest.fixture
def shown(filled: Filled, qtbot: QtBot) -> Iterator[Shown]:
    desk = Desk(filled.office, clerk="見本 一郎", today=lambda: TODAY)
    page = DirectoryPage(desk)
    page.refresh()
    qtbot.addWidget(page)
    status: list[str] = []
    page.status_changed.connect(status.append)
    page.resize(1366, 660)
    with qtbot.waitExposed(page):
        page.show()
    yield Shown(page, desk, filled, qtbot, status)
    page.record.binder.flush()


def test_the_list_finds_as_one_types_and_tells_how_many(shown: Shown) -> None:
    assert len(shown.search("むろらん")) == 9
    assert shown.status[-1] == "26件中 9件"
    assert len(shown.search("")) == 26
    assert shown.status[-1] == "26件"


def test_what_is_typed_is_saved_on_leaving_and_stands_in_the_list(shown: Shown, qtbot: QtBot) -> None:
    shown.open(YAMATO)
    shown.type_into("phone", "0143009876")
    assert shown.member(YAMATO).phone == "0143-00-9876"
    qtbot.waitUntil(lambda: shown.page.ui.table.selected().phone == "0143-00-9876")
    shown.desk.undo()
    qtbot.waitUntil(lambda: shown.page.record.field("phone").text() == "0143-00-0141")


def test_what_is_wrong_stays_typed_is_told_and_not_saved(shown: Shown) -> None:
    shown.open(YAMATO)
    field = shown.type_into("postal_code", "050-00")
    assert field.is_wrong()
    assert field.text() == "050-00"
    assert shown.page.pending()
    assert shown.member(YAMATO).postal_code == "050-0000"


def test_a_new_member_is_kept_once_it_has_a_name(shown: Shown, qtbot: QtBot) -> None:
    shown.page.add_new()
    assert shown.page.record.field("name").editor.hasFocus()
    shown.type_into("phone", "0143000777")
    assert shown.filled.office.ask(queries.member_count) == 26
    shown.type_into("name", "NPO法人 見本の広場")
    assert shown.filled.office.ask(queries.member_count) == 27
    shown.type_into("phone", "0143000777")
    found = shown.filled.lines("見本の広場")[0]
    assert (found.number, found.phone) == (27, "0143-00-0777")
    qtbot.waitUntil(lambda: shown.status[-1:] == ["27件"])


def test_a_new_member_without_a_name_is_given_up_by_esc(shown: Shown, qtbot: QtBot) -> None:
    shown.page.add_new()
    qtbot.keyClick(shown.page.record, Qt.Key.Key_Escape)
    assert not shown.page.record.is_new
    assert shown.filled.office.ask(queries.member_count) == 26
    assert not shown.page.pending()


def test_a_new_member_that_was_begun_waits_for_the_next_one(shown: Shown, qtbot: QtBot) -> None:
    record = shown.page.record
    shown.page.add_new()
    shown.type_into("phone", "0143000777")
    shown.open(YAMATO)
    assert shown.page.pending()
    shown.page.add_new()
    assert (record.field("phone").text(), record.field("name").text()) == ("0143000777", "")
    shown.open(YAMATO)
    shown.page.add_new()
    shown.type_into("name", "NPO法人 見本の広場")
    assert shown.filled.lines("見本の広場")[0].phone == "0143-00-0777"
    assert not shown.page.pending()
    shown.page.add_new()
    assert record.field("phone").text() == ""


def test_a_double_is_warned_of_while_typing(shown: Shown) -> None:
    shown.page.add_new()
    field = shown.page.record.field("name")
    assert isinstance(field, TextField)
    field.line.insert("㈱ヤマト運輸")
    field.edited.emit()
    assert "会員番号 21" in field.message()


def test_a_contact_is_logged_from_the_record(shown: Shown, qtbot: QtBot) -> None:
    shown.open(YAMATO)
    shown.page.record.log_contact()
    editor = shown.page.record.sections.log
    editor.fields["text"].set_text("会議の資料を送付")
    editor.save()
    assert not editor.isVisible()
    last = shown.filled.office.ask(queries.last_contact, shown.filled.sample.members[YAMATO])
    assert last is not None
    assert (last.text, last.clerk, last.held_on) == ("会議の資料を送付", "見本 一郎", TODAY)
    qtbot.waitUntil(lambda: shown.page.ui.table.selected().last_contact == TODAY)


def test_an_empty_entry_is_refused_in_place(shown: Shown) -> None:
    shown.open(YAMATO)
    shown.page.record.log_contact()
    editor = shown.page.record.sections.log
    editor.save()
    assert editor.isVisible()
    assert editor.fields["text"].is_wrong()
    shown.bot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()


@pytest.mark.parametrize("name", ["seat", "agreement", "contact", "consent"])
def test_each_section_adds_and_opens_in_place(shown: Shown, name: str) -> None:
    shown.open(YAMATO)
    sections = shown.page.record.sections
    editor = getattr(sections, name)
    sections._start(editor)
    assert editor.isVisible()
    editor.fields.get("name", editor.fields.get("title", editor.fields.get("role", editor))).setFocus()
    for field, value in {"name": "仮名 試子", "title": "別の協定", "purpose": "sharing"}.items():
        if field in editor.fields:
            editor.fields[field].set_value(value)
    if name == "agreement":
        assert editor.fields["remind_days"].value() == 60
        editor.fields["ends_on"].set_value(date(2024, 5, 1))
        editor.fields["remind_days"].set_value(90)
    if name == "seat":
        editor.fields["body_id"].set_value(shown.filled.sample.bodies["support"])
    before = shown.filled.office.undo_label()
    editor.save()
    assert not editor.isVisible()
    assert shown.filled.office.undo_label() != before
    due = MemberFilters(agreement="due", today=date(2024, 2, 5))
    assert shown.filled.office.ask(queries.member_count, "", due) == (name == "agreement")


def test_a_holder_is_replaced_from_the_seat(shown: Shown) -> None:
    shown.open(YAMATO)
    sections = shown.page.record.sections
    seat = sections.record.seats[0]  # type: ignore[union-attr]
    sections.replace_holder(seat.seat.id)
    assert seat.holder is not None
    words = sections.holder.findChild(QLabel, "now")
    assert isinstance(words, QLabel)
    assert seat.holder.name in words.text()
    sections.holder.fields["name"].set_text("例示 新子")
    sections.holder.save()
    record = shown.filled.office.ask(queries.member_record, shown.filled.sample.members[YAMATO])
    assert record.seats[0].holder is not None
    assert record.seats[0].holder.name == "例示 新子"


def test_the_postal_code_brings_the_address(shown: Shown) -> None:
    shown.page.add_new("見本の会")
    record = shown.page.record
    record.field("postal_code").set_text("0590012")
    record.look_up()
    assert record.field("address").text() == "登別市中央町"
    record.field("postal_code").set_text("")
    record.look_up()
    assert record.field("postal_code").text() == "059-0012"


def test_a_member_goes_into_the_bin_and_comes_back(shown: Shown, qtbot: QtBot) -> None:
    shown.open(YAMATO)
    shown.page.record.put_in_bin()
    qtbot.waitUntil(lambda: shown.status[-1:] == ["25件"])
    assert not shown.page.record.isVisible()
    shown.desk.undo()
    qtbot.waitUntil(lambda: shown.status[-1:] == ["26件"])


def test_narrow_windows_fold_what_is_rarely_used(shown: Shown, qtbot: QtBot) -> None:
    ui = shown.page.ui
    assert ui.import_button.isVisible()
    shown.page.resize(1092, 460)
    qtbot.waitUntil(lambda: not ui.import_button.isVisible())
    assert ui.list_more.isVisible()
    assert ui.add_button.isVisible()


def test_a_search_without_a_hit_offers_to_drop_the_conditions(shown: Shown) -> None:
    assert shown.search("ない名前") == []
    assert shown.page.ui.empty.isVisible()
    shown.page.clear_conditions()
    assert not shown.page.ui.empty.isVisible()
    assert len(shown.page.ui.table.lines()) == 26


def test_headings_sort_in_the_data_base(shown: Shown) -> None:
    page = shown.page
    page._list._heading_clicked(4)
    days = [line.last_contact for line in page.ui.table.lines()]
    assert days == sorted(days, reverse=True)


def test_every_control_has_a_name_to_be_read_aloud(shown: Shown) -> None:
    record = shown.page.record
    for button in (
        record.ui.print_button,
        record.ui.record_more,
        record.ui.edit_names,
        shown.page.ui.list_more,
    ):
        assert button.accessibleName()
    for field in record.binder._fields.values():
        assert field.editor.accessibleName()


def test_a_list_is_looked_at_before_it_is_taken(filled: Filled, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "名簿.csv"
    path.write_text("団体名,住所,TEL\n見本の会,登別市見本町1,0143-00-0001\n例示,登別市,12\n", "cp932")
    desk = Desk(filled.office, today=lambda: TODAY)
    dialog = ImportDialog(desk)
    qtbot.addWidget(dialog)
    dialog.start(path)
    qtbot.waitUntil(lambda: dialog._staged is not None, timeout=20_000)
    assert [line.words for line in dialog.ui.table.lines()] == ["エラー", "新規"]
    assert filled.office.ask(queries.member_count) == 26
    dialog.take()
    qtbot.waitUntil(lambda: dialog.result() == 1, timeout=20_000)
    assert filled.office.ask(queries.member_count) == 27
    filled.office.undo()
    assert filled.office.ask(queries.member_count) == 26


def test_the_picker_gives_what_was_chosen(filled: Filled, qtbot: QtBot) -> None:
    desk = Desk(filled.office, today=lambda: TODAY)
    picker = MemberPicker(desk, text="ﾔﾏﾄ")
    qtbot.addWidget(picker)
    assert [line.name for line in picker.chosen()] == [YAMATO]
    field = MemberField()
    qtbot.addWidget(field)
    field.set_desk(desk)
    field.set_value(filled.sample.members[YAMATO])
    assert field.text() == YAMATO
    assert field.value() == filled.sample.members[YAMATO]
