"""The line under a field: a small icon and a sentence, in the colour of its weight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pfdesk.widgets.words import Mark, Words

ICONS = {"wrong": "error", "due": "warning", "quiet": "info"}
WORDS = {"wrong": "wrong", "due": "due", "quiet": "text-3"}
MARKS = {"wrong": "wrong", "due": "due-mark", "quiet": "text-3"}


class MessageLine(QWidget):
    """Hidden while there is nothing to say; grows to as many lines as the sentence wants."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark("info", "text-3", 14)
        self._words = Words(size=12)
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 0, 3)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def say(self, sentence: str, level: str = "wrong") -> None:
        """Show a sentence; level is wrong, due or quiet. An empty sentence hides the line."""
        self._words.setText(sentence)
        self._words.set_token(WORDS[level])
        self._mark.show_icon(ICONS[level], MARKS[level])
        self.setVisible(bool(sentence))

    def sentence(self) -> str:
        """What is being said."""
        return self._words.text()
