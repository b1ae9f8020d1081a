"""The one box of the reception: takes names, numbers, and the text of a badge that the IME wrote."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pfdesk.events.model import read_badge
from pfdesk.widgets import icons, theme

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
BURST: Final = 4
"""So many keys in one burst are a reader's: nobody is sought until it is over."""
LATE_MS: Final = 150


class ReceptionBox(QLineEdit):
    """``typed``: the text has changed by hand; ``scanned``: it is a badge; ``entered``: Enter; ``stepped``: ↓ ↑.

    ``running`` tells how many keys of a reader's burst have come: while one runs nobody is shown, so that a
    number half read is never taken for somebody's.
    """

    typed = Signal(str)
    scanned = Signal(str)
    entered = Signal()
    stepped = Signal(int)

    def __init__(self, running: Callable[[], int] = lambda: 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = running
        self._composing = False
        self._late = QTimer(self, singleShot=True, interval=LATE_MS)
        self._late.timeout.connect(self._tell)
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
        if event.key() in _ENTER:
            self._enter()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and not self._composing:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self._late.isActive():
            self._tell()  # the name is shown first; another Enter confirms it
        elif not self._composing:
            self.entered.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Find candidates while kana are still being composed: the reading is enough."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if self._composing:
            self.typed.emit(self.text() + event.preeditString())
        elif not event.commitString():
            self.typed.emit(self.text())

    def _changed(self, text: str) -> None:
        if text and self._running() >= BURST:
            if not self._late.isActive():
                self.typed.emit("")
            self._late.start()
        elif not self._composing:
            self._tell()

    def _tell(self) -> None:
        """A badge that came as text (pasted, or by a reader that sends no Enter), or what a hand typed."""
        self._late.stop()
        code = read_badge(self.text())
        if code is not None:
            self.scanned.emit(code)
        else:
            self.typed.emit(self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        icons.draw(QPainter(self), "search", "text-2", QRectF(26, (self.height() - 28) / 2, 28, 28))
