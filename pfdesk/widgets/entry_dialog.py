"""A dialog of fields that does one unit of work: Enter saves, Esc closes, what is refused stays typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from pfdesk.values.errors import Refused
from pfdesk.widgets.buttons import give_letter
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import Field, align_labels
from pfdesk.widgets.field_entry import FieldEntry
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.text_fields import LineEditor


class EntryDialog(FieldEntry, QDialog):
    """A kind of dialog gives `screen_class` (from Designer, with `save` and `cancel`) and makes its command.

    Where the screen has a `remove` button, `open_on` shows it for what is there already, and
    `bin_command` says what it does.
    """

    screen_class: type[Any]
    quiet = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = self.screen_class()
        self.ui.setupUi(self)
        self.fields = {field.objectName(): field for field in self.findChildren(Field)}
        self.ui.save.setDefault(True)
        self.ui.save.clicked.connect(self.save)
        self.ui.cancel.clicked.connect(self.reject)
        give_letter(self.ui.save, "S")
        give_letter(self.ui.cancel, "C")
        if hasattr(self.ui, "remove"):
            self.ui.remove.setAutoDefault(False)
            give_letter(self.ui.remove, "D")
            self.ui.remove.clicked.connect(self.remove)
        align_labels(self)
        for row in self.findChildren(QHBoxLayout):  # beside each other, one with a message is taller
            for field in self.fields.values():
                row.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self.setMinimumWidth(460)

    # what a page does with it

    def open_on(self, values: Mapping[str, Any], old: Any = None) -> None:
        """Show these values; ``old`` is what is changed, None for something new."""
        self.fill(values, old)
        if hasattr(self.ui, "remove"):
            self.ui.remove.setVisible(self.can_remove())

    def save(self) -> None:
        """Do it and close, or mark what is wrong."""
        values = self.read()
        if values is None:
            return
        try:
            command = self.command(values)
            quietly = self.isModal() and self.quiet
            if command is None or self.desk.do(command, quietly=quietly) is not None:
                self.accept()
        except Refused as refused:
            self.mark(refused)

    def remove(self) -> None:
        """Put what is shown into the bin; a refusal is said at the first field."""
        command = self.bin_command()
        try:
            if command is not None and self.desk.do(command) is not None:
                self.accept()
        except Refused as refused:
            self.mark(refused)

    def mark(self, refused: Refused) -> None:
        """Say it at its field, and make room for it."""
        super().mark(refused)
        self._grow()

    def _grow(self) -> None:
        """Make room for what is said under a field, so that nothing is drawn over another."""
        layout = self.layout()
        if layout is None:
            return
        for field in self.fields.values():
            if (inner := field.layout()) is not None:
                inner.activate()
        layout.activate()
        wanted = max(layout.totalHeightForWidth(self.width()), layout.totalSizeHint().height())
        if self.height() < wanted:
            fit_on_screen(self, self.width(), wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            editor = self.focusWidget()
            if not (isinstance(editor, LineEditor) and editor.composing):
                self.save()
            return
        super().keyPressEvent(event)
