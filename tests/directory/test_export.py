"""書き出し: what Shift JIS cannot hold is listed before anything is lost."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from pfdesk.directory import commands
from pfdesk.directory.gui.export import write_members
from pfdesk.directory.gui.export_dialog import OTHERS, ExportDialog
from pfdesk.directory.model import Consent, Member
from pfdesk.directory.queries import MemberFilters
from pfdesk.directory.sheets import CSV_LACKS
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from tests.directory.conftest import TODAY, Filled


@pytest.mark.parametrize("answer", [True, False])
def test_characters_that_are_lost_are_listed_and_asked_about(
    filled: Filled, qtbot: QtBot, tmp_path: Path, answer: bool
) -> None:
    filled.office.do(commands.AddMember(Member(name="=見本𠮷の会", notes="葛󠄀")))
    desk, parent, path = Desk(filled.office, today=lambda: TODAY), QWidget(), tmp_path / "a.csv"
    qtbot.addWidget(parent)
    told: list[tell.Told] = []

    def listener(one: tell.Told) -> bool:
        told.append(one)
        return answer

    with tell.listen(listener):
        write_members(desk, parent, path, "", MemberFilters(), cp932=True)
    assert "「名称」" in told[0].detail
    assert "U+20BB7" in told[0].detail
    assert path.exists() is answer
    if answer:
        assert "'=見本〓の会" in path.read_bytes().decode("cp932")


def test_utf8_holds_them_all_without_a_question(filled: Filled, qtbot: QtBot, tmp_path: Path) -> None:
    filled.office.do(commands.AddMember(Member(name="見本𠮷の会")))
    parent, path = QWidget(), tmp_path / "a.csv"
    qtbot.addWidget(parent)
    write_members(Desk(filled.office, today=lambda: TODAY), parent, path, "", MemberFilters())
    assert "見本𠮷の会" in path.read_text("utf-8-sig")


def asked(filled: Filled) -> None:
    """One member agrees to be handed on, one declines, the others were never asked."""
    first, second, *_ = filled.lines()
    for line, given in ((first, True), (second, False)):
        filled.office.do(commands.AddConsent(Consent(member_id=line.id, purpose="sharing", given=given)))


def test_the_dialog_says_by_keyboard_who_would_be_missing_from_a_list_for_others(
    filled: Filled, qtbot: QtBot
) -> None:
    asked(filled)
    dialog = ExportDialog(Desk(filled.office, today=lambda: TODAY), "", MemberFilters())
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    total = len(filled.lines())
    assert f"{total}件と" in dialog.ui.told.text()
    assert CSV_LACKS in dialog.ui.left_out.text()
    box = dialog.focusWidget()
    assert isinstance(box, QComboBox)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert f"1件を書き出します。他団体提供の同意がない{total - 1}件(同意なし1件、" in dialog.ui.told.text()
    assert filled.lines()[1].name in dialog.ui.left_out.text()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (dialog.use, dialog.result()) == (OTHERS, 1)


def test_the_file_for_others_lacks_what_is_the_offices_own(
    filled: Filled, qtbot: QtBot, tmp_path: Path
) -> None:
    asked(filled)
    desk, parent, path = Desk(filled.office, today=lambda: TODAY), QWidget(), tmp_path / "a.xlsx"
    qtbot.addWidget(parent)
    said: list[str] = []
    desk.toasted.connect(lambda words, _undo: said.append(words))
    write_members(desk, parent, path, "", MemberFilters(), others=True)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["会員名簿"]
    rows = list(book["会員名簿"].values)
    assert [row[1] for row in rows[1:]] == [filled.lines()[0].name]
    assert not {"メモ", "最後の連絡", "担当者の一覧", "外部コード"} & set(rows[0])
    assert "他団体提供の同意がない" in said[0]
    write_members(desk, parent, path, "", MemberFilters())
    assert {"担当者", "会議体の席", "委員", "協定", "同意", "連絡記録"} <= set(
        openpyxl.load_workbook(path).sheetnames
    )
