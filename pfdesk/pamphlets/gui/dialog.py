"""A dialog of fields: what is refused is said at its field, and the dialog stays open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.values.errors import Refused
from pfdesk.values.quantities import quantity
from pfdesk.widgets.date_field import DateField
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import Field, align_labels


class FieldDialog(QDialog):
    """The frame of this room's dialogs; a subclass fills `ui` and says in `command` what is to be done."""

    def __init__(self, desk: Desk, ui: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.ui = desk, ui
        ui.setupUi(self)
        self._fields = {f.objectName(): f for f in self.findChildren(Field)}
        for field in self._fields.values():
            if isinstance(field, DateField):
                field.set_near(desk.today())
        align_labels(self)
        ui.message.hide()
        ui.ok.setDefault(True)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)
        self.setMinimumWidth(560)

    def field(self, name: str) -> Field:
        """The field of that name."""
        return self._fields[name]

    def command(self) -> Any:
        """What the dialog does, from its fields; raises Refused."""
        raise NotImplementedError

    def accept(self) -> None:
        """Do it; a refusal is shown and the dialog stays."""
        self._clear()
        try:
            self.desk.do(self.command())
        except Refused as refused:
            self.refuse(refused)
            return
        super().accept()

    def refuse(self, refused: Refused) -> None:
        """Show a refusal at its field, else above the buttons."""
        field = self._fields.get(refused.field)
        if field is not None and field.isVisibleTo(self):
            field.set_message(refused.sentence)
            field.editor.setFocus()
        else:
            self.ui.message.setText(refused.sentence)
            self.ui.message.show()

    def _clear(self) -> None:
        self.ui.message.hide()
        for field in self._fields.values():
            field.clear_message()


def copies_in(field: Field, packing: Any) -> int:
    """The quantity typed in a field (3箱+2束+17); Refused names the field."""
    if not field.text().strip():
        raise Refused(field.objectName(), "部数を入れてください。")
    try:
        return quantity(field.text(), packing)
    except Refused as refused:
        raise refused.at(field.objectName()) from refused


def told_copies(field: Field, packing: Any, words: Callable[[int], str]) -> str:
    """What is said about a quantity while it is typed; nothing as long as it cannot be read."""
    try:
        return words(copies_in(field, packing))
    except Refused:
        return ""
