"""What ⋯ above the list offers: work on all members, and in a narrow window what its buttons would do."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu


def list_menu(page: Any) -> QMenu:
    """取り込み and 書き出し where their buttons are hidden, 人事異動, 重複の候補."""
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if not page.ui.import_button.isVisibleTo(page):
        menu.addAction("取り込み(&I)").triggered.connect(lambda _on=False: page.import_members())
        menu.addAction("書き出し(&X)").triggered.connect(lambda _on=False: page.export_members())
        menu.addSeparator()
    menu.addAction("人事異動(&J)").triggered.connect(lambda _on=False: swap_holders(page))
    menu.addAction("重複の候補を探す(&F)").triggered.connect(lambda _on=False: find_duplicates(page))
    return menu


def find_duplicates(page: Any) -> None:
    """重複の候補: the sweep over all members."""
    from pfdesk.directory.gui import duplicates

    duplicates.find_duplicates(page.desk, page)


def swap_holders(page: Any) -> None:
    """人事異動, beginning with the office's first body."""
    from pfdesk.directory.gui.swap_holders import SwapHoldersDialog

    SwapHoldersDialog(page.desk, None, page).exec()
