"""The ear for the badge reader: heard in every window, whatever has the focus and whatever the IME does."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from pfdesk.events.model import BadgeReader, read_badge

SUFFIX: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
"""What readers send after a code, as they are set."""
AFTER_MS: Final = 300
"""A suffix that comes so soon after a code that the IME wrote belongs to it and confirms nobody."""
# Windows' virtual keys: with the IME on, the key itself still tells which digit the reader pressed.
_ROW_OF_DIGITS: Final = range(0x30, 0x3A)
_PAD_OF_DIGITS: Final = range(0x60, 0x6A)


class ScannerEar(QObject):
    """Listens to the keys of the whole program. ``scanned`` gives a badge's code; a hand's keys pass untouched.

    What the reader typed before it was known for one is taken out of the field again, and the key that ends
    the burst presses no button.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject, now: Callable[[], float] | None = None) -> None:
        super().__init__(parent)
        self._now = now or (lambda: time.monotonic() * 1000)
        self._reader = BadgeReader()
        self._before: _Before | None = None
        self._told_at: float | None = None

    def listen(self) -> None:
        """Hear the keys from now on."""
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def stop(self) -> None:
        """Hear no more."""
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def hear_bursts_of(self, gap_ms: float) -> None:
        """Take keys that come within so many ms for one burst; a slow machine parts a reader's keys."""
        self._reader.gap_ms = gap_ms

    @property
    def running(self) -> int:
        """How many keys of a burst have come so far."""
        return self._reader.running

    def told(self) -> None:
        """A code was read from text (the IME's, or a reader's without suffix): its suffix may still come."""
        self._told_at = self._now()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return isinstance(watched, QWidget) and _holds_focus(watched) and self._key(watched, event)
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            return isinstance(watched, QWidget) and self._composed(watched, event)
        return False

    def _key(self, widget: QWidget, event: QKeyEvent) -> bool:
        ends = event.key() in SUFFIX
        if ends and self._told_at is not None and self._now() - self._told_at < AFTER_MS:
            self._told_at = None
            return True
        if event.text() or ends:
            self._told_at = None
        at = float(event.timestamp()) if event.timestamp() else self._now()
        code = self._reader.press("\n" if ends else sign_of(event), at)
        if self._reader.running == 1:
            self._before = _Before(widget)
        if code is None:
            return False
        if self._before is not None:
            self._before.bring_back()
        self.scanned.emit(code)
        return True

    def _composed(self, widget: QWidget, event: QInputMethodEvent) -> bool:
        code = read_badge(event.commitString())
        if code is None:
            return False
        QApplication.sendEvent(widget, QInputMethodEvent("", []))  # what was being composed goes
        self.scanned.emit(code)
        self.told()
        return True


def _holds_focus(widget: QWidget) -> bool:
    """Whether a key comes to this widget first; Qt offers it to the parents afterwards."""
    focus: QWidget | None = widget.window().focusWidget()
    return focus is None or focus is widget


def sign_of(event: QKeyEvent) -> str:
    """What a key means without the IME."""
    virtual = event.nativeVirtualKey()
    for keys in (_ROW_OF_DIGITS, _PAD_OF_DIGITS):
        if virtual in keys and not event.text().isascii():
            return str(virtual - keys[0])
    return event.text()


class _Before:
    """A field as it was before the reader's first key."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._line: tuple[str, int] | None = None
        self._signs = 0
        if isinstance(widget, QLineEdit):
            self._line = widget.text(), widget.cursorPosition()
        elif isinstance(widget, QPlainTextEdit):
            self._signs = widget.document().characterCount()

    def bring_back(self) -> None:
        """Put the field back, where it is still there."""
        widget = self._widget
        if not isValid(widget):
            return
        if isinstance(widget, QLineEdit) and self._line is not None:
            text, place = self._line
            if widget.text() != text:
                widget.setText(text)
                widget.setCursorPosition(place)
        elif isinstance(widget, QPlainTextEdit):
            cursor, more = widget.textCursor(), widget.document().characterCount() - self._signs
            left, kept = QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor
            cursor.movePosition(left, kept, max(0, more))
            cursor.removeSelectedText()
