"""名寄せ, 分離 and the search for doubles through the real window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pfdesk.directory import commands, model, queries
from pfdesk.directory.gui.duplicates import DuplicatesDialog
from pfdesk.directory.gui.merge import MergeDialog, PartDialog
from pfdesk.directory.gui.page import DirectoryPage
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.fields import TextField
from tests.directory.conftest import TODAY, Filled

YAMATO = "ヤマト運輸(株)"


@pytest.fixture
def page(filled: Filled, qtbot: QtBot) -> Iterator[DirectoryPage]:
    made = DirectoryPage(Desk(filled.office, clerk="見本 一郎", today=lambda: TODAY))
    made.refresh()
    qtbot.addWidget(made)
    made.resize(1366, 660)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.record.clear()


def double_of(filled: Filled) -> tuple[model.Member, model.Member]:
    """ヤマト運輸 and a second record of it with a contact and another fax."""
    one = filled.office.ask(queries.member_entity, filled.sample.members[YAMATO])
    two = model.Member(name="ヤマト運輸株式会社", phone=one.phone, fax="0143-00-9999", notes="別の控え")
    filled.office.do(commands.AddMember(two))
    filled.office.do(commands.AddContact(model.Contact(member_id=two.id, name="例示 新子")))
    return one, filled.office.ask(queries.member_entity, two.id)


def test_a_double_is_found_compared_merged_and_parted(
    page: DirectoryPage, filled: Filled, qtbot: QtBot
) -> None:
    one, two = double_of(filled)
    sweep = DuplicatesDialog(page.desk, page)
    qtbot.addWidget(sweep)
    qtbot.waitUntil(lambda: len(sweep.ui.pairs.lines()) == 1)
    assert sweep.ui.pairs.lines()[0].why.startswith("名称が同じ、電話・FAXが同じ")
    dialog = MergeDialog(page.desk, one.id, two.id, page)
    qtbot.addWidget(dialog)
    assert [(line.title, line.text, line.way) for line in dialog.ui.moving.lines()] == [
        ("担当者", "例示 新子", "移る")
    ]
    takes = dict(dialog.takes)
    assert (takes["fax"], takes["notes"], takes["phone"], takes["name"]) == ("kept", "lost", "same", "kept")
    dialog.switch("fax")
    dialog.ui.fields.select_first()
    while dialog.ui.fields.selected().id != "name":
        qtbot.keyClick(dialog.ui.fields, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.ui.fields, Qt.Key.Key_Return)
    qtbot.mouseClick(dialog.ui.merge, Qt.MouseButton.LeftButton)
    assert dialog.result() == 1
    merged = filled.office.ask(queries.member_record, one.id)
    assert (merged.member.name, merged.member.fax) == ("ヤマト運輸株式会社", "0143-00-9999")
    assert "例示 新子" in [contact.name for contact in merged.contacts]
    sweep.sweep()
    qtbot.waitUntil(lambda: not sweep.ui.pairs.lines())
    page.show_record(two.id)
    assert page.record.member_id == one.id, "a pointer leads to the record that was kept"
    assert any("ヤマト運輸株式会社" in action.text() for action in page.record.menu().actions())
    part_after_a_change(page, filled, qtbot, two.id)
    assert filled.office.ask(queries.member_entity, one.id).name == YAMATO
    page.desk.undo()
    assert filled.office.ask(queries.member_record, two.id).binned


def part_after_a_change(page: DirectoryPage, filled: Filled, qtbot: QtBot, lost: UUID) -> None:
    """Change the FAX that came with the merge, then part."""
    now = filled.office.ask(queries.member_entity, filled.sample.members[YAMATO])
    filled.office.do(commands.ChangeMember(now, replace(now, fax="0143-00-8888")))
    part = PartDialog(page.desk, lost, page)
    qtbot.addWidget(part)
    assert [(line.field, line.now) for line in part.ui.conflicts.lines()] == [("FAX", "0143-00-8888")]
    qtbot.mouseClick(part.ui.part, Qt.MouseButton.LeftButton)
    back = filled.office.ask(queries.member_record, lost)
    assert (back.member.name, back.binned, len(back.contacts)) == ("ヤマト運輸株式会社", False, 1)


def test_a_click_on_a_value_takes_it_and_one_on_the_name_of_the_field_none(
    page: DirectoryPage, filled: Filled, qtbot: QtBot
) -> None:
    one, two = double_of(filled)
    dialog = MergeDialog(page.desk, one.id, two.id, page)
    qtbot.addWidget(dialog)
    dialog.show()
    table = dialog.ui.fields
    row = [line.id for line in table.lines()].index("name")
    taken = []
    for column in (0, 2, 2, 1, 3, 0):
        place = table.visualRect(table.model().index(row, column)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        taken.append(dialog.takes["name"])
    assert taken == ["kept", "lost", "lost", "kept", "lost", "lost"]
    (half, *_) = [one for one in dialog.plan.fields if one.kept and not one.lost]
    dialog.switch(half.name)
    assert dialog.takes[half.name] == "kept"
    assert dialog.ui.message.text() == f"{half.title}は右が空です。もう一方を残します。"


def test_the_other_record_can_be_kept(page: DirectoryPage, filled: Filled, qtbot: QtBot) -> None:
    one, two = double_of(filled)
    dialog = MergeDialog(page.desk, one.id, two.id, page)
    qtbot.addWidget(dialog)
    dialog.swap()
    assert len(dialog.ui.moving.lines()) == len(dialog.plan.moving) > 1
    assert dialog.ui.warning.isHidden()
    dialog.merge()
    assert filled.office.ask(queries.standing_member, one.id) == two.id


def test_what_moved_meanwhile_is_refused_in_the_dialog(
    page: DirectoryPage, filled: Filled, qtbot: QtBot
) -> None:
    one, two = double_of(filled)
    dialog = MergeDialog(page.desk, one.id, two.id, page)
    qtbot.addWidget(dialog)
    filled.office.do(commands.AddContact(model.Contact(member_id=two.id, name="見本 花子")))
    dialog.merge()
    assert "もう一度見比べて" in dialog.ui.message.text()
    assert dialog.result() == 0


def test_two_that_look_alike_are_noted_as_two(page: DirectoryPage, filled: Filled, qtbot: QtBot) -> None:
    double_of(filled)
    sweep = DuplicatesDialog(page.desk, page)
    qtbot.addWidget(sweep)
    qtbot.waitUntil(lambda: len(sweep.ui.pairs.lines()) == 1)
    qtbot.mouseClick(sweep.ui.apart, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not sweep.ui.pairs.lines())
    assert sweep.ui.told.text() == "似た会員はありません。"


def test_the_warning_names_its_reasons_while_typing(page: DirectoryPage) -> None:
    page.add_new()
    for name, text in (("phone", "0143000141"), ("name", "ヤマト運輸")):
        field = page.record.field(name)
        assert isinstance(field, TextField)
        field.line.insert(text)
        field.edited.emit()
    assert "電話・FAXが同じ" in page.record.field("name").message()
