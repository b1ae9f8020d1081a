"""Ctrl+Z belongs to the window where the field with the focus has nothing of its own to take back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from shiboken6 import isValid

from pfdesk.widgets.field import Field
from pfdesk.widgets.search_box import SearchBox

WRITTEN_IN = (QLineEdit, QTextEdit)


class UndoKey(QObject):
    """Lets Ctrl+Z reach the window when the field with the focus has nothing of its own to take back.

    A search box never has: what was sought is no work, and it would bring back old words instead of taking back
    what was done since. Nor has a field of a form once it is saved: its words are a unit of work by then.

    It watches that one field alone: to look at every event of the program would cost each of them a call.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, WRITTEN_IN) and isValid(before):
            before.removeEventFilter(self)
        if isinstance(now, WRITTEN_IN):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep an editor from claiming a key that it would not use."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and isinstance(watched, WRITTEN_IN)
            and (
                (event.matches(QKeySequence.StandardKey.Undo) and not _takes_back(watched))
                or (event.matches(QKeySequence.StandardKey.Redo) and not _does_again(watched))
            )
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _takes_back(editor: QLineEdit | QTextEdit) -> bool:
    """Whether something was typed in it that is no unit of work yet."""
    if isinstance(editor, SearchBox):
        return False
    holder: QObject | None = editor
    while holder is not None and not isinstance(holder, Field):
        holder = holder.parent()
    if isinstance(holder, Field) and not holder.is_edited():
        return False
    return _history(editor)[0]


def _does_again(editor: QLineEdit | QTextEdit) -> bool:
    """Whether typing that it took back itself can be done again."""
    return not isinstance(editor, SearchBox) and _history(editor)[1]


def _history(editor: QLineEdit | QTextEdit) -> tuple[bool, bool]:
    kept = editor.document() if isinstance(editor, QTextEdit) else editor
    return kept.isUndoAvailable(), kept.isRedoAvailable()
