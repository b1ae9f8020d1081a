"""設定: the office as it stands at the head of its papers, how dates are written, and who sits at this PC."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, cast

from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.app.folders import remember_clerk
from pfdesk.db.journal import Author
from pfdesk.office.facts import ChangeOffice, OfficeFacts, office_facts
from pfdesk.ui.app_settings import Ui_SettingsScreen
from pfdesk.values.era_table import Style, era_text
from pfdesk.values.errors import Refused
from pfdesk.values.text import clean_line
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.fields import ChoiceField, DateField, align_labels
from pfdesk.widgets.form_binder import FormBinder

STYLES: Final[tuple[Style, ...]] = ("short", "long", "iso")


def write_dates_as(facts: OfficeFacts) -> None:
    """Let every date be shown in the office's style from now on."""
    DateField.style_of_dates = cast("Style", facts.dates)


def work_as(desk: Desk, name: str) -> None:
    """Let what is done from now on bear this clerk's name."""
    desk.clerk = name
    desk.office.author = Author(name, desk.office.author.pc)


class SettingsDialog(QDialog):
    """Saves each field as it is left; `clerk_changed(name)` is told of a new name."""

    def __init__(
        self, desk: Desk, clerk_changed: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self._clerk_changed = desk, clerk_changed
        self.ui = Ui_SettingsScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self._dress()
        self.binder = FormBinder(self.ui.office_fields, desk, self._save)
        self.binder.show(desk.ask(office_facts))
        self.ui.clerk.set_value(desk.clerk)
        self.ui.clerk.left.connect(self._save_clerk)
        self.ui.done.clicked.connect(self.accept)

    def _dress(self) -> None:
        today = self.desk.today()
        assert isinstance(self.ui.dates, ChoiceField)
        self.ui.dates.set_options([(style, era_text(today, style)) for style in STYLES])
        align_labels(self)
        self.setMinimumWidth(620)

    def _save(self, before: OfficeFacts, after: OfficeFacts, _field: str) -> Any:
        self.desk.do(ChangeOffice(before, after))
        write_dates_as(after)

    def _save_clerk(self, _field: str) -> None:
        try:
            name = clean_line(self.ui.clerk.text(), 40)
        except Refused as refused:
            self.ui.clerk.set_message(refused.sentence)
            return
        if not name:
            self.ui.clerk.set_message("名前を入れてください。変更の記録に残ります。")
        elif name != self.desk.clerk:
            work_as(self.desk, name)
            remember_clerk(name)
            self._clerk_changed(name)
            self.ui.clerk.set_value(name)

    def accept(self) -> None:
        """Close when nothing that was typed stays behind."""
        self._save_clerk("clerk")
        if self.binder.flush():
            super().accept()
