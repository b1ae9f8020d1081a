"""Chips, days, saved searches, kinds and marks as the clerk uses them on the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from pfdesk.directory import commands, queries
from pfdesk.directory.forms import FORMS, MEMBER_ROSTER
from pfdesk.directory.gui.office_lists import BodiesDialog, CategoriesDialog
from pfdesk.directory.gui.page import DirectoryPage
from pfdesk.directory.gui.small_dialogs import DayDialog, NameDialog
from pfdesk.directory.queries.channels import member_channels
from pfdesk.office.saved_filters import SaveFilter, saved_filters
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.print_dialog import PrintDialog
from tests.directory.conftest import TODAY, Filled
from tests.directory.test_forms import text_of


@dataclass
class Shown:
    """The page on the sample, shown."""

    page: DirectoryPage
    desk: Desk
    filled: Filled

    def names(self) -> list[str]:
        return [line.name for line in self.page.ui.table.lines()]

    def menu_words(self, menu: QMenu) -> list[str]:
        return [action.text() for action in menu.actions() if action.text()]


@pytest.fixture
def shown(filled: Filled, qtbot: QtBot) -> Iterator[Shown]:
    desk = Desk(filled.office, clerk="見本 一郎", today=lambda: TODAY)
    page = DirectoryPage(desk)
    page.refresh()
    qtbot.addWidget(page)
    page.resize(1366, 660)
    with qtbot.waitExposed(page):
        page.show()
    yield Shown(page, desk, filled)
    page.record.binder.flush()


def test_a_search_is_kept_under_a_name_and_used_again(shown: Shown, qtbot: QtBot) -> None:
    page, body = shown.page, str(shown.filled.sample.bodies["pf"])
    page.search_for("むろらん")
    page.ui.chips.set_value("body", body)
    found = shown.names()
    dialog = NameDialog(
        shown.desk, "保存", lambda name: SaveFilter("directory", name, "むろらん", page.ui.chips.values())
    )
    qtbot.addWidget(dialog)
    dialog.fields["name"].set_text("室蘭の委員")
    dialog.save()
    page.clear_conditions()
    assert shown.names() != found
    menu = page.filters.menu()
    menu.actions()[0].trigger()
    assert menu.actions()[0].text() == "室蘭の委員"
    assert shown.names() == found
    assert page.ui.chips.values() == {"body": body}
    menu.close()
    shown.desk.undo()
    assert shown.filled.office.ask(saved_filters, "directory") == ()


def test_the_members_of_a_day_are_seen(shown: Shown, qtbot: QtBot) -> None:
    one = shown.filled.office.ask(queries.member_entity, shown.filled.sample.platform[0])
    shown.filled.office.do(commands.ChangeMember(one, replace(one, left_on=date(2023, 10, 1))))
    dialog = DayDialog(shown.desk)
    qtbot.addWidget(dialog)
    dialog.fields["day"].set_text("R5.9.30")
    dialog.save()
    assert dialog.day == date(2023, 9, 30)
    shown.page.filters.see_day(dialog.day)
    assert one.name in shown.names()
    shown.page.filters.see_day(date(2023, 10, 1))
    assert one.name not in shown.names()
    assert shown.page.ui.chips.values() == {"time": "day:2023-10-01"}


def test_kinds_are_edited_from_the_list(shown: Shown, qtbot: QtBot) -> None:
    dialog = CategoriesDialog(shown.desk)
    qtbot.addWidget(dialog)
    first, second = dialog.ui.table.lines()[:2]
    dialog.move_by(1)
    assert [line.name for line in dialog.ui.table.lines()[:2]] == [second.name, first.name]
    dialog.drop()
    assert "会員が" in dialog.ui.hint.text()
    shown.desk.undo()
    assert shown.filled.office.ask(queries.category_lines)[0].name == first.name


def test_bodies_are_edited_from_the_list(shown: Shown, qtbot: QtBot) -> None:
    office = shown.filled.office
    shown.desk.do(commands.NameBody("見本検討会"))
    qtbot.waitUntil(lambda: "見本検討会" in [title for facet in shown.page.ui.chips._facets
                                            if facet.name == "body" for _key, title in facet.options])  # fmt: skip
    dialog = BodiesDialog(shown.desk)
    qtbot.addWidget(dialog)
    added = next(line for line in dialog.ui.table.lines() if line.name == "見本検討会")
    with pytest.raises(Refused, match="「見本検討会」という会議体はすでにあります"):
        office.do(commands.NameBody("見本検討会"))
    seated = next(line for line in dialog.ui.table.lines() if line.seats)
    dialog.ui.table.select_id(seated.id)
    dialog.drop()
    assert "席が26席あります" in dialog.ui.hint.text()
    dialog.ui.table.select_id(added.id)
    dialog.drop()
    assert "見本検討会" not in [line.name for line in office.ask(queries.body_lines)]
    office.do(commands.NameBody("見本検討会"))
    assert [line.id for line in office.ask(queries.body_lines) if line.name == "見本検討会"] == [added.id]


def test_a_mark_is_put_on_from_the_record_and_becomes_a_chip(shown: Shown, qtbot: QtBot) -> None:
    page, one = shown.page, shown.filled.sample.platform[0]
    page.show_record(one)
    shown.desk.do(commands.TagMembers("広報協力", (one,)))
    qtbot.waitUntil(lambda: "tag" in {facet.name for facet in page.ui.chips._facets})
    tag = shown.filled.office.ask(queries.tag_lines)[0]
    page.ui.chips.set_value("tag", str(tag.id))
    assert len(shown.names()) == 1
    menu = page.extras.tag_menu()
    assert menu.actions()[0].isChecked()
    menu.actions()[0].trigger()
    assert shown.filled.office.ask(queries.tag_lines)[0].members == 0
    menu.deleteLater()


def test_a_second_phone_is_added_changed_and_taken_back(shown: Shown, qtbot: QtBot) -> None:
    page, one, office = shown.page, shown.filled.sample.platform[0], shown.filled.office
    page.show_record(one)
    page.extras.channels.added.emit()
    editor = page.extras.editor
    assert editor.isVisible()
    editor.fields["value"].set_text("０１４３００９９９９")
    editor.fields["title"].set_text("夜間")
    editor.save()
    (kept,) = office.ask(member_channels, one)
    assert (kept.value, kept.title) == ("0143-00-9999", "夜間")
    qtbot.waitUntil(lambda: len(page.extras._found) == 1)
    page.extras.channels.opened.emit(kept.id)
    editor.fields["value"].set_text("12")
    editor.save()
    assert editor.fields["value"].is_wrong()
    editor.fields["kind"].set_value("email")
    editor.fields["value"].set_text("yakan@example.jp")
    editor.save()
    assert office.ask(member_channels, one)[0].kind == "email"
    shown.desk.undo()
    shown.desk.undo()
    assert office.ask(member_channels, one) == ()


def test_what_the_list_shows_is_what_is_printed(shown: Shown, qtbot: QtBot) -> None:
    page = shown.page
    page.search_for("むろらん")
    page.ui.chips.set_value("state", "present")
    names = [form for form, _ in page.printables()]
    assert names[-5:-1] == ["member-roster", "address-labels", "envelope", "cover-letter"]
    asked = shown.filled.office.ask(MEMBER_ROSTER.ask, None, **page.print_options())
    assert [member.name for member in asked.members] == shown.names()
    page.ui.table.selectAll()
    page.ui.table.selectionModel().select(
        page.ui.table.model().index(0, 0),
        QItemSelectionModel.SelectionFlag.Deselect | QItemSelectionModel.SelectionFlag.Rows,
    )
    chosen = page.print_options()["targets"]
    assert len(chosen) == len(shown.names()) - 1
    dialog = PrintDialog(
        Desk(shown.filled.office, forms=FORMS, today=lambda: TODAY),
        [(MEMBER_ROSTER, None)],
        page.print_options(),
    )
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.result_shown() is not None, timeout=10_000)
    printed = dialog.result_shown()
    assert printed is not None
    text = text_of(printed)
    assert "".join(shown.names()[0].split()) not in text
    assert "".join(shown.names()[1].split()) in text
    dialog.done(0)
