"""使い方: the Japanese manual, shown offline at the page of the room."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from pfdesk.app.rooms import ROOMS


def manual_file() -> Path:
    """docs/manual.ja.md, in the checkout or in the built program."""
    root = Path(getattr(sys, "_MEIPASS", Path(__file__).parents[2]))
    return root / "docs" / "manual.ja.md"


class ManualDialog(QDialog):
    """Shows the manual and goes to the heading of one room."""

    def __init__(self, room: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("使い方")
        self.resize(760, 560)
        self.text = QTextBrowser(self)
        self.text.setAccessibleName("使い方")
        self.text.setOpenLinks(False)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        self.text.setMarkdown(manual_file().read_text(encoding="utf-8"))
        self._go_to(next((entry.title for entry in ROOMS if entry.name == room), ""))

    def _go_to(self, title: str) -> None:
        block = self.text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text().strip() == title:
                cursor = self.text.textCursor()
                cursor.setPosition(block.position())
                self.text.setTextCursor(cursor)
                bar = self.text.verticalScrollBar()
                bar.setValue(bar.value() + self.text.cursorRect().top())
                return
            block = block.next()
