"""The choices a form offers before it is printed, as fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pfdesk.paper.form import Option
from pfdesk.values.errors import Refused
from pfdesk.widgets.fields import (
    CheckField,
    ChoiceField,
    DateField,
    Field,
    NumberField,
    TextField,
    align_labels,
)


class PrintOptions(QWidget):
    """``changed`` is sent with every choice that can be read."""

    changed = Signal()

    def __init__(self, ask: Callable[..., Any] | None = None, today: Callable[[], date] = date.today) -> None:
        """``ask`` is the office's, for choices that it has (templates); without it they are left out."""
        super().__init__()
        self._ask, self._today = ask, today
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._fields: dict[str, Field] = {}

    def show_options(self, options: Sequence[Option], given: Mapping[str, Any]) -> None:
        """Show fields for the options, with the values given or their defaults."""
        for field in self._fields.values():
            self._column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = {option.name: self._field(option) for option in options}
        for option in options:
            field = self._fields[option.name]
            field.set_value(given.get(option.name, option.usual(self._today())))
            field.left.connect(self._left)
            self._column.addWidget(field)
        align_labels(self)
        for field in self._fields.values():
            if isinstance(field, CheckField):
                field.set_label_width(0)
        self.setVisible(bool(options))

    def values(self) -> dict[str, Any]:
        """The choices; raises Refused naming the option."""
        return {name: field.value() for name, field in self._fields.items()}

    def _field(self, option: Option) -> Field:
        field = self._kind(option)
        field.setObjectName(option.name)
        return field.describe(option.title)

    def _choices(self, option: Option) -> list[tuple[Any, str]]:
        """Its own choices, then those of the office that are not among them."""
        more = () if option.more is None or self._ask is None else self._ask(option.more)
        known = {value for value, _words in option.choices}
        return [*option.choices, *((value, words) for value, words in more if value not in known)]

    def _kind(self, option: Option) -> Field:
        if option.choices or option.more is not None:
            choice = ChoiceField(self).may_be_narrow()
            choice.set_options(self._choices(option))
            return choice
        if option.is_day:
            day = DateField(self)
            day.set_near(self._today())
            return day
        if isinstance(option.default, bool):
            return CheckField(self)
        return NumberField(self) if isinstance(option.default, int) else TextField(self)

    def _left(self, name: str) -> None:
        field = self._fields[name]
        try:
            value = field.value()
        except Refused as refused:
            field.set_message(refused.sentence)
            return
        field.clear_message()
        if field.is_edited():
            field.set_value(value)
            self.changed.emit()
