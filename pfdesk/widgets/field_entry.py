"""What a dialog of fields and a form inside a page have in common: fill the fields, read them, mark what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pfdesk.office.command import Command
from pfdesk.values.errors import Refused
from pfdesk.widgets.date_field import DateField
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import Field


class FieldEntry:
    """Fields by their objectName on the screen ``ui``, which has a ``save`` button."""

    desk: Desk
    ui: Any
    fields: dict[str, Field]
    old: Any = None
    main_field = ""
    """Where a refusal that names no field is said; "" for the first field."""

    # what each kind gives

    def command(self, values: Mapping[str, Any]) -> Command | None:
        """The unit of work of the values; None when nothing is to be done. Raises Refused."""
        raise NotImplementedError

    def bin_command(self) -> Command | None:
        """What 削除 does; None where there is none."""
        return None

    def asked(self, _field: Field) -> bool:
        """Whether the field is read; a kind that hides some says so."""
        return True

    # what is the same in all

    def fill(self, values: Mapping[str, Any], old: Any) -> None:
        """Show these values; ``old`` is what is changed, None for something new."""
        self.old = old
        for name, field in self.fields.items():
            if isinstance(field, DateField):
                field.set_near(self.desk.today())
            field.set_value(values.get(name, field.empty))
        self.ui.save.setText("追加(&S)" if old is None else "保存(&S)")

    def can_remove(self) -> bool:
        """Whether 削除 is offered for what is shown."""
        return self.old is not None and self.bin_command() is not None

    def read(self) -> dict[str, Any] | None:
        """The values; None where one cannot be read, and each of these is marked."""
        values: dict[str, Any] = {}
        wrong: list[Refused] = []
        for name, field in self.fields.items():
            if not self.asked(field):
                continue
            field.clear_message()
            try:
                values[name] = field.value()
            except Refused as refused:
                wrong.append(refused.at(name))
        for each in reversed(wrong):
            self.mark(each)
        return None if wrong else values

    def mark(self, refused: Refused) -> None:
        """Say it at its field, and put the hands there."""
        named = self.fields.get(refused.field) or self.fields.get(self.main_field)
        field = named or next(iter(self.fields.values()))
        field.set_message(refused.sentence)
        field.setFocus()
