"""Dialogs of one field: a name, a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from pfdesk.office.command import Command
from pfdesk.ui.directory_day import Ui_DayScreen
from pfdesk.ui.directory_name import Ui_NameScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.entry_dialog import EntryDialog


class NameDialog(EntryDialog):
    """Asks for a name; ``make(name)`` gives the unit of work."""

    screen_class = Ui_NameScreen

    def __init__(
        self,
        desk: Desk,
        title: str,
        make: Callable[[str], Command],
        parent: QWidget | None = None,
        *,
        name: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(desk, parent)
        self._make = make
        self.setWindowTitle(title)
        self.ui.head.setText(title)
        self.ui.hint.setText(hint)
        self.ui.hint.setVisible(bool(hint))
        self.fields["name"].set_value(name)
        self.fields["name"].setFocus()

    def command(self, values: Mapping[str, Any]) -> Command:
        if not values["name"]:
            raise Refused("name", "名前を入れてください。")
        return self._make(values["name"])


class DayDialog(EntryDialog):
    """Asks for the day whose list is to be seen; ``day`` is what was chosen. Nothing is written."""

    screen_class = Ui_DayScreen

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.day: date | None = None
        self.setWindowTitle("時点を選ぶ")
        self.ui.head.setText("いつの名簿を見ますか")
        self.ui.hint.setText("その日に参加していた会員を、その日の会議体の席と協定でしぼります。")
        self.fields["day"].setFocus()

    def command(self, values: Mapping[str, Any]) -> None:
        self.day = values["day"]
        if self.day is None:
            raise Refused("day", "日付を入れてください。")
