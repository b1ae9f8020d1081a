"""Ctrl+Z belongs to the window where the field with the focus has nothing of its own to take back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from pfdesk.widgets.search_box import SearchBox


class UndoKey(QObject):
    """Lets Ctrl+Z reach the window when the field with the focus has nothing of its own to take back.

    A search box never has: what was sought is no work, and it would bring back old words instead of taking back
    what was done since.

    It watches that one field alone: to look at every event of the program would cost each of them a call.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, QLineEdit) and isValid(before):
            before.removeEventFilter(self)
        if isinstance(now, QLineEdit):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a line edit from claiming a key that it would not use."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QLineEdit)
            and event.matches(QKeySequence.StandardKey.Undo)
            and (isinstance(watched, SearchBox) or not watched.isUndoAvailable())
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
