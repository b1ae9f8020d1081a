"""A field of several lines."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from pfdesk.values.text import clean_note
from pfdesk.widgets.field import Field
from pfdesk.widgets.field_box import FieldBox, bare_sheet

LINE = 20


class NoteEditor(QTextEdit):
    """Plain text; Tab goes on to the next field."""

    def __init__(self) -> None:
        super().__init__()
        self.composing = False
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)

    def show_plain(self, text: str) -> None:
        """Show a text with room between its lines (the face itself has none)."""
        self.setPlainText(text)
        room = QTextBlockFormat()
        room.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(room)
        self.document().clearUndoRedoStacks()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()  # Ctrl+Enter is the form's: save and next
            return
        super().keyPressEvent(event)


class NoteField(Field):
    """Words of several lines; Enter makes a new line."""

    empty: Any = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.limit = 20000
        super().__init__(parent)
        self.note.textChanged.connect(self.edited)
        self.note.show_plain("")
        self.set_lines(3)

    @property
    def note(self) -> NoteEditor:
        """The editor."""
        assert isinstance(self.editor, NoteEditor)
        return self.editor

    def set_lines(self, lines: int) -> None:
        """How many lines are seen at once."""
        self._least, self._most = lines, lines
        self.box.setFixedHeight(lines * LINE + 14)

    def grow(self, least: int, most: int) -> None:
        """Be as high as the text needs, between so many lines and so many; beyond that it scrolls."""
        self._least, self._most = least, most
        self.note.document().documentLayout().documentSizeChanged.connect(self._follow_text)
        self._follow_text()

    def _follow_text(self) -> None:
        needed = round(self.note.document().size().height())
        height = min(max(needed, self._least * LINE), self._most * LINE) + 14
        if height != self.box.height() or height != self.box.minimumHeight():
            self.box.setFixedHeight(height)

    def _make_editor(self) -> QWidget:
        return NoteEditor()

    def _make_box(self) -> FieldBox:
        box = FieldBox(self.editor, (11, 4))
        layout = box.layout()
        assert layout is not None
        layout.setContentsMargins(11, 6, 4, 6)
        return box

    def text(self) -> str:
        return self.note.toPlainText()

    def set_text(self, text: str) -> None:
        blocked = self.note.blockSignals(True)
        self.note.show_plain(text)
        self.note.blockSignals(blocked)

    def read(self, text: str) -> Any:
        return clean_note(text, limit=self.limit)

    def _show_hint(self, hint: str) -> None:
        self.note.setPlaceholderText(hint)

    def _really_left(self) -> bool:
        return not self.note.composing

    def _restyle(self) -> None:
        super()._restyle()
        self.note.setStyleSheet(bare_sheet("QTextEdit"))
