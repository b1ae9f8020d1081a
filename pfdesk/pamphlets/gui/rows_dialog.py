"""A dialog of rows: a field or a tick for each place, what they add up to, and what is done with them at once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.pamphlets.gui.dialog import FieldDialog, copies_in
from pfdesk.pamphlets.model import Edition
from pfdesk.ui.pamphlets_rows import Ui_RowsScreen
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import Field, align_labels
from pfdesk.widgets.fields import CheckField, TextField
from pfdesk.widgets.words import Words


class RowsDialog(FieldDialog):
    """A subclass adds fields at the top and rows below, then calls `lay_out`."""

    def __init__(
        self, desk: Desk, edition: Edition, title: str, does: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, Ui_RowsScreen(), parent)
        self.edition = edition
        self.rows: dict[UUID, Any] = {}
        self.setWindowTitle(title)
        self.ui.ok.setText(f"{does}(&O)")
        for button in (self.ui.print_button, self.ui.extra):
            button.hide()
            button.setAutoDefault(False)
        self.ui.head.hide()

    def say_head(self, text: str) -> None:
        """What the dialog is about, above the rows."""
        self.ui.head.setText(text)
        self.ui.head.setVisible(bool(text))

    def add_top(self, name: str, field: Field) -> Any:
        """A field above the rows."""
        self.add_field(name, field)
        self.ui.field_rows.addWidget(field)
        return field

    def add_heading(self, text: str) -> Words:
        """A heading between rows."""
        heading = Words(text, bold=True)
        self.ui.plan_rows.addWidget(heading)
        return heading

    def add_copies(self, key: UUID, label: str, copies: int = 0, beside: str = "") -> TextField:
        """A row with a quantity."""
        field = TextField().describe(label, unit="部")
        field.set_field_width(112)
        field.set_value(f"{copies:,}" if copies else "")
        field.set_beside(beside)
        field.edited.connect(self.follow)
        self._add(key, field)
        self.quantities.add(field.objectName())
        return field

    def add_tick(self, key: UUID, label: str, *, ticked: bool = False) -> CheckField:
        """A row with a tick."""
        field = CheckField().describe(label)
        field.set_value(ticked)
        field.edited.connect(self.follow)
        self._add(key, field)
        return field

    def _add(self, key: UUID, field: Field) -> None:
        self.add_field(f"row-{len(self.rows)}", field)
        self.rows[key] = field
        self.ui.plan_rows.addWidget(field)

    def lay_out(self, label_width: int = 224) -> None:
        """Align what was added, and give it room."""
        self.ui.plan_rows.addStretch(1)
        align_labels(self.ui.scroll_inside, label_width)
        align_labels(self.ui.fields, label_width)
        self.ui.scroll.setVisible(bool(self.rows))
        self.ui.scroll.setMinimumHeight(min(396, 40 * len(self.rows) + 40))
        self.setMinimumWidth(640)
        self.follow()

    def follow(self) -> None:
        """Say what the rows add up to; a subclass writes it into `ui.sum`."""

    def copies_of(self, key: UUID) -> int:
        """The quantity in a row, 0 where it is empty; Refused names the row."""
        field = self.rows[key]
        return copies_in(field, self.edition.packing) if field.text().strip() else 0

    def all_copies(self) -> dict[UUID, int]:
        """The quantities of all rows that have one."""
        found = {key: self.copies_of(key) for key in self.rows}
        return {key: copies for key, copies in found.items() if copies}

    def ticked(self) -> tuple[UUID, ...]:
        """The rows that are ticked."""
        return tuple(key for key, field in self.rows.items() if field.value())
