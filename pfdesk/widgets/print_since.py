"""Whom a print is for: all, or only those that were added or changed since an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pfdesk.office.print_log import earlier_prints, marks_since
from pfdesk.values.eras import moment_text
from pfdesk.widgets.asking import Asking
from pfdesk.widgets.fields import ChoiceField

if TYPE_CHECKING:
    from pfdesk.office.print_log import EarlierPrint


class PrintSince(QWidget):
    """A choice among the earlier prints of a form; hidden where there is none."""

    changed = Signal()

    def __init__(self, desk: Asking) -> None:
        super().__init__()
        self._desk = desk
        self._field = ChoiceField().may_be_narrow()
        self._field.describe("印刷する分")
        self._field.left.connect(lambda _name: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        self._field.setToolTip("そのあとに加わったもの、書かれることが変わったものだけを印刷します")

    def show_form(self, name: str, target_ids: str, *, each: bool) -> None:
        """Offer the earlier prints of a form for the same target; all is chosen."""
        found: list[EarlierPrint] = self._desk.ask(earlier_prints, name, target_ids) if each else []
        words = [(one.id, f"{_moment(one)}より後の分だけ") for one in found]
        self._field.set_options([(None, "すべて"), *words])
        self._field.set_value(None)
        self.setVisible(bool(found))

    def chosen(self) -> UUID | None:
        """The earlier print; None for all."""
        value = self._field.value() if self._field.combo.count() else None
        return value if isinstance(value, UUID) else None

    def choose(self, line_id: UUID | None) -> None:
        """Choose an earlier print."""
        self._field.set_value(line_id)
        self.changed.emit()

    def marks(self) -> dict[UUID, str] | None:
        """What is on paper since that print; None for all."""
        line_id = self.chosen()
        return None if line_id is None else self._desk.ask(marks_since, line_id)


def _moment(one: EarlierPrint) -> str:
    return f"{moment_text(one.printed_at)}({one.people:,}件)"
