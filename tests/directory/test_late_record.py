"""The list is there before the record: what does not need the record does not make it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from pfdesk.directory import commands
from pfdesk.directory.gui.page import DirectoryPage
from pfdesk.widgets.desk import Desk
from tests.directory.conftest import TODAY, Filled


def test_the_record_is_made_behind_the_list(filled: Filled, qtbot: QtBot) -> None:
    page = DirectoryPage(Desk(filled.office, clerk="見本 一郎", today=lambda: TODAY))
    qtbot.addWidget(page)
    page.refresh()
    page.desk.do(commands.BinMember(page.ui.table.lines()[0].id))
    qtbot.waitUntil(lambda: len(page.ui.table.lines()) == 25)
    assert not page.pending()
    assert ("member-card", None) not in page.printables()
    assert not page.has_record, "nothing of all that needs it"
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: page.has_record)
    page.ui.table.select_first()
    assert page.shown_id == page.ui.table.lines()[0].id
