"""Asks how many, in the house's own dialog."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from pfdesk.directory.gui.small_dialogs import NameDialog
from pfdesk.office.command import Command
from pfdesk.surveys.sheets.answers_in.cells import number_of
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk


class CountDialog(NameDialog):
    """A number and what it is for; ``make(count)`` gives the unit of work."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        word: str,
        hint: str,
        make: Callable[[int], Command],
        parent: QWidget | None = None,
        *,
        count: str = "",
    ) -> None:
        super().__init__(desk, title, lambda text: make(_count(text)), parent, name=count, hint=hint)
        self.fields["name"].setProperty("label", word)
        self.ui.save.setText("加える")

    def command(self, values: Mapping[str, Any]) -> Command:
        if not values["name"]:
            raise Refused("name", "数を入れてください。")
        return super().command(values)


def _count(text: str) -> int:
    number = number_of(text)
    if number is None or number != int(number):
        raise Refused("name", "数字で入れてください。")
    return int(number)
