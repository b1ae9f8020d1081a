"""The entry on the lit card, where a number, a day or words are keyed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from pfdesk.widgets import faces
from pfdesk.widgets.key_pad import pad_key

_COMMANDS = {"*", "-"}
HINTS = {
    "number": "数を入れて Enter。書かれていなければ 0、数の 0 は 00",
    "date": "例 0216 や R6.2.16。書かれていなければ 0",
    "text": "書かれているとおりに入力して Enter。改行は Shift+Enter",
    "words": "その他の内容を入力して Enter",
}


class Entry(QPlainTextEdit):
    """Enter goes on (Shift+Enter makes a new line), but never while the IME composes.

    `pressed` gives the pad's keys that are no text here: Enter, * and, where `goes_back` says so, -.
    A key that reaches it while it is hidden is the pad's as well.
    """

    pressed = Signal(str)
    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self._figures = False
        self._place: object = None
        self.goes_back: Callable[[], bool] = lambda: not self.toPlainText()
        self.setTabChangesFocus(True)
        self.setFont(faces.font(18))
        self.setAccessibleName("回答")
        self.document().setDocumentMargin(6)
        self.textChanged.connect(lambda: self.written.emit(self.toPlainText()))

    def open_for(self, kind: str, text: str, hint: str, place: object = None) -> None:
        """Show what stands there; a figure at another `place` than before is selected whole, to be typed over."""
        again = place == self._place and not self.isHidden()
        self._place = place
        self._figures = kind in {"number", "date"}
        self.setFixedHeight(44 if kind != "text" else 116)
        self.setPlaceholderText(hint)
        hints = Qt.InputMethodHint.ImhPreferNumbers if self._figures else Qt.InputMethodHint.ImhNone
        self.setInputMethodHints(hints)
        self.blockSignals(True)
        if self.toPlainText() != text:
            self.setPlainText(text)
        self.blockSignals(False)
        if self._figures and not again:
            self.selectAll()
        elif not self._figures or not self.textCursor().hasSelection():
            self.moveCursor(self.textCursor().MoveOperation.End)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isHidden() and (key := pad_key(event)):
            self.pressed.emit(key)
            return
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not shift and not self.composing:
            self.pressed.emit("Enter")
            return
        pad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier) or self._figures
        if pad and event.text() in _COMMANDS and (event.text() == "*" or self.goes_back()):
            self.pressed.emit(event.text())
            return
        super().keyPressEvent(event)
