"""A small form inside a page: opens under its section, Enter or Ctrl+Enter saves, Esc closes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from pfdesk.values.errors import Refused
from pfdesk.widgets.buttons import give_letter
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import Field, align_labels
from pfdesk.widgets.field_entry import FieldEntry

GOING_ON: Final = "書きかけの続きです。"
KEPT: Final = "書きかけの内容は残してあります。もう一度開くと、続きから書けます。"


class InlineEditor(FieldEntry, QFrame):
    """Fields named as the entity's, with 追加 (or 保存), やめる and, for what is there already, 削除.

    A kind of editor gives `screen` (the class from Designer) and makes commands of the values.
    ``opened``: it has just been shown; ``closed``: it has gone again.

    Esc, another record and another editor put it away with what is half typed, which stands there again when it is
    opened on the same record. Only やめる throws that away. The focus goes back to ``return_to``.
    """

    opened = Signal()
    closed = Signal()
    screen_class: type[Any]
    first_field = ""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = self.screen_class()
        self.ui.setupUi(self)
        self.setProperty("ground", "sunken")
        self.fields = {field.objectName(): field for field in self.findChildren(Field)}
        self.return_to: QWidget | None = None
        self._shown: dict[str, str] = {}
        self._drafts: dict[tuple[Any, ...], dict[str, str]] = {}
        self.ui.save.clicked.connect(self.save)
        self.ui.cancel.clicked.connect(self.close_editor)
        self.ui.remove.clicked.connect(self.remove)
        give_letter(self.ui.cancel, "C")
        give_letter(self.ui.remove, "D")
        align_labels(self)
        self.hide()

    # what the record does with it

    def open_on(self, values: Mapping[str, Any], old: Any = None) -> None:
        """Show with these values; ``old`` is what is changed, None for something new."""
        self.fill(values, old)
        self.ui.remove.setVisible(self.can_remove())
        self._shown = self._texts()
        self._take_draft_up()
        self.show()
        self.opened.emit()
        first = self.fields.get(self.first_field) or next(iter(self.fields.values()))
        first.setFocus()

    def close_editor(self) -> None:
        """Put it away without saving; what was typed goes."""
        self._drafts.pop(self._key(), None)
        self._hide()

    def put_away(self) -> None:
        """Put it away for another record or editor; what is half typed is kept."""
        if self.half_typed():
            self._drafts[self._key()] = self._texts()
        self._hide()

    def half_typed(self) -> bool:
        """Whether it is open with something typed that is not saved."""
        return not self.isHidden() and self._texts() != self._shown

    def has_drafts(self) -> bool:
        """Whether something typed and not saved is kept, for whichever record."""
        return bool(self._drafts) or self.half_typed()

    def owner(self) -> tuple[Any, ...]:
        """The record in which it is opened: what is half typed there waits for that record."""
        raise NotImplementedError

    def _key(self) -> tuple[Any, ...]:
        return (*self.owner(), self.old.id if self.old is not None else None)

    def _texts(self) -> dict[str, str]:
        return {name: field.text() for name, field in self.fields.items()}

    def _take_draft_up(self) -> None:
        draft = self._drafts.pop(self._key(), None)
        if draft is None:
            return
        for name, text in draft.items():
            self.fields[name].set_text(text)
        first = self.fields.get(self.first_field) or next(iter(self.fields.values()))
        first.set_message(GOING_ON, "quiet")

    def _hide(self) -> None:
        held = self.isAncestorOf(QApplication.focusWidget() or self)
        self.old = None
        self.hide()
        if held and self.return_to is not None:
            self.return_to.setFocus()
        self.closed.emit()

    def save(self) -> None:
        """Save and close, or mark what is wrong and stay."""
        values = self.read()
        if values is None:
            return
        try:
            command = self.command(values)
            if command is not None and self.desk.do(command) is None:
                return
        except Refused as refused:
            self.mark(refused)
            return
        self.close_editor()

    def asked(self, field: Field) -> bool:
        """What is hidden is not read."""
        return field.isVisibleTo(self)

    def remove(self) -> None:
        """Put what is shown into the bin."""
        command = self.bin_command()
        if command is not None and self.desk.do(command) is not None:
            self.close_editor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.half_typed():
                self.desk.say(KEPT)
            self.put_away()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        else:
            super().keyPressEvent(event)
