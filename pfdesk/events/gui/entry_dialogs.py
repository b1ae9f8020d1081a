"""Short dialogs: a walk-in in three fields, a reason, a code, one of several things."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.events import commands, queries
from pfdesk.events.gui.editors import offer
from pfdesk.events.model import KINDS, Registration
from pfdesk.office.command import Command
from pfdesk.ui.events_choose import Ui_ChooseScreen
from pfdesk.ui.events_reason import Ui_ReasonScreen
from pfdesk.ui.events_verify import Ui_VerifyScreen
from pfdesk.ui.events_walk_in import Ui_WalkInScreen
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.entry_dialog import EntryDialog
from pfdesk.widgets.field import align_labels
from pfdesk.widgets.text_fields import TextField


class WalkInDialog(EntryDialog):
    """当日参加: name, organisation and kind; the person is checked in at the same moment."""

    screen_class = Ui_WalkInScreen

    def __init__(
        self,
        desk: Desk,
        event_id: UUID,
        part_id: UUID | None,
        now: Callable[[], datetime],
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.event_id, self.part_id, self.now = event_id, part_id, now
        self.made: UUID | None = None
        offer(self.fields["kind"], KINDS)
        self.fields["kind"].set_value("other")
        self.fields["name"].set_value(name)
        self.fields["name"].setFocus()

    def command(self, values: Mapping[str, Any]) -> Command:
        came = Registration(event_id=self.event_id, source="walk_in", **values)
        self.made = came.id
        return commands.WalkIn(came, self.part_id, self.now(), self.desk.clerk)


class ReasonDialog(EntryDialog):
    """Asks for the reason of an exception, a reissue or a revocation."""

    screen_class = Ui_ReasonScreen

    def __init__(
        self,
        desk: Desk,
        title: str,
        hint: str,
        make: Callable[[str], Command],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._make = make
        self.setWindowTitle(title)
        self.ui.head.setText(title)
        self.ui.hint.setText(hint)
        self.fields["reason"].setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()  # the hint may have several lines

    def command(self, values: Mapping[str, Any]) -> Command:
        return self._make(values["reason"])


class VerifyDialog(EntryDialog):
    """修了証を確かめる: the code of a certificate's QR; it stays open for the next one."""

    screen_class = Ui_VerifyScreen

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        code = self.fields["code"]
        assert isinstance(code, TextField)
        code.limit = 400
        code.setFocus()

    def save(self) -> None:
        """Say what is known of the certificate; nothing is written."""
        field = self.fields["code"]
        self.ui.result.setText(self.desk.ask(queries.verify, field.text()).sentence)
        field.set_value("")
        field.setFocus()


class ChoiceDialog(QDialog):
    """Asks for one of several things; ``chosen`` is it once the dialog was accepted."""

    def __init__(
        self, title: str, hint: str, label: str, options: Mapping[Any, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ChooseScreen()
        ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.setWindowTitle(title)
        ui.head.setText(title)
        ui.hint.setText(hint)
        ui.choice.setProperty("label", label)
        offer(ui.choice, options)
        ui.choice.set_value(next(iter(options), None))
        align_labels(self)
        self.setMinimumWidth(520)
        ui.save.setDefault(True)
        ui.save.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    @property
    def chosen(self) -> Any:
        """What was chosen."""
        return self.ui.choice.value()
