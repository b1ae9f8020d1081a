"""The one search box of a list: finds as one types, silent while the IME composes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pfdesk.widgets import icons, theme
from pfdesk.widgets.buttons import icon_button
from pfdesk.widgets.tokens import SEARCH

_PAUSE_MS = 120


class SearchBox(QLineEdit):
    """Emits ``searched`` with the text a moment after the last key, ``went_down`` for the list below.

    Esc clears it; in an empty box Esc is left to whoever comes next (the chips).
    """

    searched = Signal(str)
    went_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False
        self._told = ""
        self._clear = icon_button("close", "検索の文字を消す", self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear_search)
        self._clear.hide()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._typed)
        self.setPlaceholderText("名前・かな・所在地・電話で探す")
        self.setAccessibleName("検索")
        self.setMinimumWidth(160)
        theme.signals.changed.connect(self.update)

    def clear_search(self) -> None:
        """Empty the box and tell so at once."""
        self.clear()
        self._tell()
        self.setFocus()

    def set_search(self, text: str) -> None:
        """Put a text into the box and search for it at once."""
        self.setText(text)
        self._tell()

    def _typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if not self._composing:
            self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        if self._composing or self.text() == self._told:
            return
        self._told = self.text()
        self.searched.emit(self._told)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Wait while kana are being converted; go on when they are settled."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if self._composing:
            self._pause.stop()
        elif self.text() != self._told:
            self._pause.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._tell()
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear_search()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._tell()
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = SEARCH - 2
        self._clear.setGeometry(self.width() - side, 1, side - 1, side - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        top = (self.height() - 16) / 2
        icons.draw(painter, "search", "text-2", QRectF(8, top, 16, 16))
