"""書き出し: what Shift JIS cannot hold is listed before anything is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pfdesk.directory import commands
from pfdesk.directory.gui.export import write_members
from pfdesk.directory.model import Member
from pfdesk.directory.queries import MemberFilters
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
