"""Participants in the window: added, found, answered, changed, written out."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from pfdesk.directory.queries import member_lines
from pfdesk.events import queries
from pfdesk.events.gui.add_people import AddPeopleDialog
from pfdesk.events.gui.person_dialog import PersonDialog
from pfdesk.office.saved_filters import SaveFilter
from pfdesk.widgets import tell
from tests.events.conftest import Day, Held, Shown


def test_people_come_from_the_directory_a_list_and_the_keyboard_in_one_unit(
    shown: Shown, held: Held, qtbot: QtBot
) -> None:
    assert shown.page.record.event_id is not None
    dialog = AddPeopleDialog(shown.desk, shown.page.record.event_id, shown.page)
    qtbot.addWidget(dialog)
    members = [line for line in held.office.ask(member_lines) if line.name == "ヤマト運輸(株)"]
    dialog.take_members(members)
    QGuiApplication.clipboard().setText("氏名\t所属\n仮名 新子\t見本の会\n例示 花子\t登別市社会福祉協議会\n")
    dialog.paste()
    dialog.fields["name"].set_text("見本 追加")
    dialog.add_one()
    states = {line.name: line.state for line in dialog.ui.table.lines()}
    assert states["例示 花子"] == "申込済み"
    assert states["仮名 新子"] == states["見本 追加"] == ""
    new = sum(1 for state in states.values() if not state)
    dialog.save()
    assert held.office.ask(queries.registration_count, held.sample.event_id) == 70 + new
    held.office.undo()
    assert held.office.ask(queries.registration_count, held.sample.event_id) == 70


def test_replies_of_a_pasted_table_are_kept(at_day: Shown, day: Day, qtbot: QtBot) -> None:
    """× is no 出席: what is pasted with its headings is read as a file is."""
    dialog = AddPeopleDialog(at_day.desk, day.event.id, at_day.page)
    qtbot.addWidget(dialog)
    QGuiApplication.clipboard().setText(
        "氏名\tフリガナ\t所属\t出欠\n見本 来子\t\t見本の会\t○\n見本 来ず\t\t見本の会\t×\n"
    )
    dialog.paste()
    dialog.save()
    lines = day.office.ask(queries.registration_lines, day.event.id)
    assert {line.name: line.reply for line in lines} == {"見本 来子": "yes", "見本 来ず": "no"}


def test_people_come_from_a_file(at_day: Shown, day: Day, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "参加者.csv"
    path.write_text("参加申込一覧,,\n氏名,フリガナ,団体名\n見本 花子,ミホン ハナコ,見本の会\n", "cp932")
    dialog = AddPeopleDialog(at_day.desk, day.event.id, at_day.page)
    qtbot.addWidget(dialog)
    dialog.read_file(path)
    assert [(line.name, line.organisation) for line in dialog.wanted] == [("見本 花子", "見本の会")]
    broken = tmp_path / "壊れた表.xlsx"
    broken.write_bytes(b"")
    told: list[tell.Told] = []
    with tell.listen(told.append):
        dialog.read_file(broken)
    assert len(told) == 1
    dialog.save()
    assert day.office.ask(queries.registration_count, day.event.id) == 1


def test_a_walk_in_is_joined_to_the_directory_later(shown: Shown, held: Held) -> None:
    line = next(line for line in shown.people if line.source == "walk_in")
    old = held.office.ask(queries.registration_entity, line.id)
    dialog = PersonDialog(shown.desk, held.sample.event_id, old, shown.page)
    member = next(one for one in held.office.ask(member_lines) if one.name == "ヤマト運輸(株)")
    dialog.fields["member_id"].set_value(member.id)
    dialog.fields["represents"].set_text("会長の代理")
    dialog.save()
    after = held.office.ask(queries.registration_entity, line.id)
    assert (after.member_id, after.represents) == (member.id, "会長の代理")


def test_a_dialog_left_as_it_was_makes_no_unit(shown: Shown, held: Held) -> None:
    before = held.office.undo_label()
    old = held.office.ask(queries.registration_entity, shown.people[0].id)
    dialog = PersonDialog(shown.desk, held.sample.event_id, old, shown.page)
    dialog.save()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert held.office.undo_label() == before


def test_chips_and_search_leave_those_that_fit(shown: Shown) -> None:
    ui = shown.page.record.ui
    ui.people_chips.set_value("attended", "absent")
    assert len(shown.people) == 3
    assert ui.people_count.text() == "70名中 3名"
    ui.people_chips.clear()
    ui.people_search.set_search("みほん はなこ")
    assert [line.name for line in shown.people] == ["見本 花子"]


def test_a_reply_is_recorded_from_the_menu(shown: Shown, held: Held, qtbot: QtBot) -> None:
    pane = shown.page.record
    line = next(line for line in shown.people if line.reply == "")
    pane.ui.people.select_id(line.id)
    menu = QMenu(pane)
    pane.people.fill_menu(menu, line)
    (replies,) = [sub for sub in menu.findChildren(QMenu) if sub.title() == "返事を記録"]
    next(action for action in replies.actions() if action.text() == "欠席").trigger()
    assert held.office.ask(queries.registration_entity, line.id).reply == "no"
    assert held.office.undo_label() == "返事の記録"


def test_a_registration_with_attendance_stays_and_says_why(shown: Shown) -> None:
    pane = shown.page.record
    pane.ui.people.select_id(shown.people[0].id)
    told: list[tell.Told] = []
    with tell.listen(told.append):
        pane.people.bin_selected()
    assert "受付済み" in told[0].sentence
    assert len(shown.people) == 70


def test_the_list_is_written_as_it_is_shown(shown: Shown, tmp_path: Path) -> None:
    shown.page.record.ui.people_chips.set_value("attended", "absent")
    path = tmp_path / "参加者.xlsx"
    shown.page.record.files.write_people(path)
    book = openpyxl.load_workbook(path)
    (sheet,) = book.worksheets
    names = [row[1] for row in sheet.iter_rows(values_only=True)]
    assert {line.name for line in shown.people} <= set(names)
    assert "見本 花子" not in names


def test_enter_in_the_name_adds_to_the_list_and_does_not_save(at_day: Shown, day: Day, qtbot: QtBot) -> None:
    dialog = AddPeopleDialog(at_day.desk, day.event.id, at_day.page)
    qtbot.addWidget(dialog)
    dialog.show()
    field: Any = dialog.fields["name"]
    field.set_text("見本 花子")
    field.line.setFocus()
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert [line.name for line in dialog.wanted] == ["見本 花子"]
    assert dialog.result() != QDialog.DialogCode.Accepted
    assert day.office.ask(queries.registration_count, day.event.id) == 0


def test_all_seat_holders_of_a_body_come_at_once(shown: Shown, held: Held, qtbot: QtBot) -> None:
    dialog = AddPeopleDialog(shown.desk, held.sample.event_id, shown.page)
    qtbot.addWidget(dialog)
    menu = dialog.all_of_menu()
    actions = [action for action in menu.actions() if not action.isSeparator()]
    actions[0].trigger()
    assert dialog.wanted
    assert {line.source for line in dialog.wanted} == {"directory"}
    assert all(line.organisation for line in dialog.wanted)
    dialog.wanted, dialog._held_on = [], date(2026, 11, 28)
    told: list[tell.Told] = []
    with tell.listen(told.append):
        later = dialog.all_of_menu()
        next(action for action in later.actions() if action.text() == actions[0].text()).trigger()
    assert "任期のあるPF推進会議の委員がいない" in told[0].sentence
    assert "26名の任期が R7.3.31 まで" in told[0].detail
    later.close()
    menu.close()


def test_a_kept_search_of_the_directory_adds_its_people(shown: Shown, held: Held, qtbot: QtBot) -> None:
    held.office.do(SaveFilter("directory", "ヤマトだけ", "ヤマト", {"state": "present"}))
    dialog = AddPeopleDialog(shown.desk, held.sample.event_id, shown.page)
    qtbot.addWidget(dialog)
    menu = dialog.all_of_menu()
    next(action for action in menu.actions() if action.text() == "ヤマトだけ").trigger()
    assert {line.organisation or line.name for line in dialog.wanted} == {"ヤマト運輸(株)"}
    menu.close()
