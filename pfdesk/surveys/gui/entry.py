"""The entry on the lit card, where a number, a day or words are keyed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from pfdesk.widgets import faces

_COMMANDS = {"*", "-"}
HINTS = {
    "number": "数を入れて Enter。書かれていなければそのまま Enter",
    "date": "例 0216 や R6.2.16。書かれていなければそのまま Enter",
    "text": "書かれているとおりに入力して Enter。改行は Shift+Enter",
    "words": "その他の内容を入力して Enter",
}


class Entry(QPlainTextEdit):
    """Enter goes on (Shift+Enter makes a new line), but never while the IME composes.

    `pressed` gives the pad's keys that are no text here: Enter, * and, in an empty entry, - and 0.
    """

    pressed = Signal(str)
    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self._figures = False
        self.setTabChangesFocus(True)
        self.setFont(faces.font(18))
        self.setAccessibleName("回答")
        self.document().setDocumentMargin(6)
        self.textChanged.connect(lambda: self.written.emit(self.toPlainText()))

    def open_for(self, kind: str, text: str, hint: str) -> None:
        """Show what stands there, ready to be typed over."""
        self._figures = kind in {"number", "date"}
        self.setFixedHeight(44 if kind != "text" else 116)
        self.setPlaceholderText(hint)
        hints = Qt.InputMethodHint.ImhPreferNumbers if self._figures else Qt.InputMethodHint.ImhNone
        self.setInputMethodHints(hints)
        self.blockSignals(True)
        if self.toPlainText() != text:
            self.setPlainText(text)
        self.blockSignals(False)
        self.moveCursor(self.textCursor().MoveOperation.End)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not shift and not self.composing:
            self.pressed.emit("Enter")
            return
        pad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier) or self._figures
        if pad and event.text() in _COMMANDS and (event.text() == "*" or not self.toPlainText()):
            self.pressed.emit(event.text())
            return
        super().keyPressEvent(event)
