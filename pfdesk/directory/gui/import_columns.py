"""列の対応: which field each column of a foreign table goes to; the clerk may choose another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from pfdesk.tables.mapping import ColumnMapping, FieldSpec
from pfdesk.widgets.fields import ChoiceField

LABEL: Final = 148


class ImportColumns(QObject):
    """Keeps a field for each heading in ``rows``. ``changed``: the clerk gave a column to another field."""

    changed = Signal()

    def __init__(self, rows: QVBoxLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.mapping: ColumnMapping | None = None
        self.choices: dict[str, ChoiceField] = {}

    def show_mapping(self, mapping: ColumnMapping) -> None:
        """Show another table's columns."""
        self.clear()
        self.mapping = mapping
        self.choices = {heading: self._make(heading, mapping.fields) for heading in mapping.headings}
        self._rows.addStretch(1)
        self._show_values()

    def clear(self) -> None:
        """Show no table."""
        self.mapping, self.choices = None, {}
        while self._rows.count():
            item = self._rows.takeAt(0)
            former = item.widget() if item is not None else None
            if former is not None:
                former.deleteLater()

    def choose(self, heading: str, field: str | None) -> None:
        """Give a column to a field, as if the clerk had chosen it."""
        self.choices[heading].set_value(field)
        self._map(heading)

    def _make(self, heading: str, fields: Sequence[FieldSpec]) -> ChoiceField:
        field = ChoiceField()
        field.setObjectName(heading)
        shown = field.fontMetrics().elidedText(heading, Qt.TextElideMode.ElideMiddle, LABEL - 8)
        field.label = shown  # type: ignore[assignment]
        field.setToolTip(heading if shown != heading else "")
        field.set_label_width(LABEL)
        options: list[tuple[Any, str]] = [(None, "(読まない)")]
        field.set_options([*options, *((spec.name, spec.title) for spec in fields)])
        field.left.connect(self._map)
        self._rows.addWidget(field)
        return field

    def _map(self, heading: str) -> None:
        if self.mapping is None:
            return
        before = self.mapping.columns
        self.mapping = self.mapping.with_column(heading, self.choices[heading].value())
        self._show_values()
        if self.mapping.columns != before:
            self.changed.emit()

    def _show_values(self) -> None:
        assert self.mapping is not None
        fields = {used: name for name, used in self.mapping.columns.items()}
        for heading, field in self.choices.items():
            field.set_value(fields.get(heading))
