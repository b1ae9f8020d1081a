"""What ⋯ above the list offers, wide and narrow, and that a menu entry opens its dialog."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from pfdesk.directory.gui.duplicates import DuplicatesDialog
from pfdesk.directory.gui.page import DirectoryPage
from pfdesk.directory.gui.swap_holders import SwapHoldersDialog
from pfdesk.widgets.desk import Desk
from tests.directory.conftest import TODAY, Filled


def entries(page: DirectoryPage) -> list[str]:
    return [action.text() for action in page.list_menu().actions() if action.text()]


@pytest.mark.parametrize(
    ("start", "kind"), [("人事異動", SwapHoldersDialog), ("重複の候補", DuplicatesDialog)]
)
def test_the_menu_opens_what_it_says(
    filled: Filled, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, start: str, kind: type[QDialog]
) -> None:
    page = DirectoryPage(Desk(filled.office, today=lambda: TODAY))
    page.refresh()
    qtbot.addWidget(page)
    opened: list[QDialog] = []

    def note(dialog: QDialog) -> None:
        opened.append(dialog)

    monkeypatch.setattr(kind, "exec", note)
    page.resize(1366, 660)
    with qtbot.waitExposed(page):
        page.show()
    assert len(entries(page)) == 2
    next(action for action in page.list_menu().actions() if action.text().startswith(start)).trigger()
    assert len(opened) == 1
    page.resize(1092, 460)
    qtbot.waitUntil(lambda: len(entries(page)) == 4)
