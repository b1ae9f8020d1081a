"""The one box of the reception: takes names, numbers, and what a badge reader types in any state of the IME."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pfdesk.events.model import BadgeReader, read_badge
from pfdesk.widgets import icons, theme

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Windows' virtual keys: with the IME on, the key itself still tells which digit the reader pressed.
_ROW_OF_DIGITS: Final = range(0x30, 0x3A)
_PAD_OF_DIGITS: Final = range(0x60, 0x6A)


class ReceptionBox(QLineEdit):
    """``typed``: the text has changed by hand; ``scanned``: a badge was read; ``entered``: Enter; ``stepped``: ↓ ↑."""

    typed = Signal(str)
    scanned = Signal(str)
    entered = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = BadgeReader()
        self._composing = False
        self.setAccessibleName("名札・名前・番号")
        self.setPlaceholderText("名前・かな・番号")
        self.textChanged.connect(self._changed)
        theme.signals.changed.connect(self._restyle)
        self.set_low(low=False)

    def set_low(self, *, low: bool) -> None:
        """Sizes for a low window or for a tall one."""
        self._high, self._letters = (64, 28) if low else (80, 36)
        self._restyle()

    def _restyle(self) -> None:
        families = ", ".join(f'"{name}"' for name in theme.font().families())
        self.setStyleSheet(
            f"QLineEdit {{ background: {theme.color('raised').name()}; color: {theme.color('text').name()};"
            f" border: 2px solid {theme.color('accent').name()}; border-radius: 8px;"
            f" min-height: {self._high - 4}px; max-height: {self._high - 4}px; padding: 0 20px 0 72px;"
            f" font-family: {families}; font-size: {self._letters}px;"
            f" placeholder-text-color: {theme.color('text-3').name()}; }}"
        )

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        code = self._reader.press(_sign(event), event.timestamp() or time.monotonic() * 1000)
        if code is not None:
            self.scanned.emit(code)
        elif event.key() in _ENTER:
            if not self._composing:
                self.entered.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and not self._composing:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Find candidates while kana are still being composed: the reading is enough."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._changed(self.text() + event.preeditString())

    def _changed(self, text: str) -> None:
        code = None if self._composing else read_badge(text)
        if code is not None:
            self.scanned.emit(code)
        else:
            self.typed.emit(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        icons.draw(QPainter(self), "search", "text-2", QRectF(26, (self.height() - 28) / 2, 28, 28))


def _sign(event: QKeyEvent) -> str:
    if event.key() in _ENTER:
        return "\n"
    virtual = event.nativeVirtualKey()
    for keys in (_ROW_OF_DIGITS, _PAD_OF_DIGITS):
        if virtual in keys and not event.text().isascii():
            return str(virtual - keys[0])
    return event.text()
