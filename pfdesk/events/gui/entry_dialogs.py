"""Short dialogs: a walk-in in three fields, numbers of the paper sheet, a reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.events import commands, queries
from pfdesk.events.model import KINDS, EventPart, Registration, sheet_numbers
from pfdesk.events.queries import RegistrationLine, Unfounded
from pfdesk.office.command import Command
from pfdesk.ui.events_choose import Ui_ChooseScreen
from pfdesk.ui.events_paper import Ui_PaperScreen
from pfdesk.ui.events_reason import Ui_ReasonScreen
from pfdesk.ui.events_verify import Ui_VerifyScreen
from pfdesk.ui.events_walk_in import Ui_WalkInScreen
from pfdesk.values.errors import Refused
from pfdesk.values.wall import clock_text
from pfdesk.widgets.choice_fields import ChoiceField
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.entry_dialog import EntryDialog
from pfdesk.widgets.field import Field, align_labels
from pfdesk.widgets.text_fields import LineEditor, TextField


def _choices(field: Field, options: Mapping[Any, str]) -> None:
    assert isinstance(field, ChoiceField)
    field.set_options(tuple(options.items()))


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
        _choices(self.fields["kind"], KINDS)
        self.fields["kind"].set_value("other")
        self.fields["name"].set_value(name)
        self.fields["name"].setFocus()

    def command(self, values: Mapping[str, Any]) -> Command:
        came = Registration(event_id=self.event_id, source="walk_in", **values)
        self.made = came.id
        return commands.WalkIn(came, self.part_id, self.now(), self.desk.clerk)


NAMED = 5
"""So many who are in already are named; of more it says how many."""
MODES = {"mark": "出席にする", "unmark": "出席を取り消す(訂正)"}
BUTTONS = {"mark": ("出席にする", "check"), "unmark": ("出席を取り消す", "undo")}


class PaperDialog(EntryDialog):
    """出席簿の番号: 3,7,12-15 at a part; a late correction takes some back.

    `resting` are the certificates that lost their ground by it, `walked` says how many of those came unannounced
    and stay registered, `already` who was in before; who opens the dialog says so afterwards. Where everybody is in
    already, that is said in the dialog and nothing is written.
    """

    screen_class = Ui_PaperScreen
    main_field = "numbers"

    def __init__(
        self,
        desk: Desk,
        parts: Sequence[EventPart],
        part_id: UUID | None,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.now = now
        self.resting: list[Unfounded] = []
        self.walked = 0
        self.already = ""
        _choices(self.fields["part_id"], {part.id: f"{part.name}　{part.title}" for part in parts})
        _choices(self.fields["mode"], MODES)
        self.fields["mode"].set_value("mark")
        self.fields["part_id"].set_value(part_id or (parts[0].id if parts else None))
        self.fields["numbers"].edited.connect(self._count)
        self.fields["mode"].edited.connect(self._name_button)
        self.fields["numbers"].setFocus()

    def _name_button(self) -> None:
        words, icon = BUTTONS[self.fields["mode"].value()]
        self.ui.save.setText(words)
        self.ui.save.setProperty("icon_name", icon)

    def _mark(self, refused: Refused) -> None:
        """What is wrong with the numbers is said there, and typed over at once."""
        super()._mark(refused)
        editor = self.fields["numbers"].editor
        if isinstance(editor, LineEditor) and editor.hasFocus():
            editor.selectAll()

    def _count(self) -> None:
        try:
            self.ui.count.setText(f"{len(sheet_numbers(self.fields['numbers'].text()))}名")
        except Refused:
            self.ui.count.setText("")

    def command(self, values: Mapping[str, Any]) -> Command:
        if values["part_id"] is None:
            raise Refused("part_id", "先に行事の部を追加してください。")
        ids = self.desk.ask(queries.by_numbers, values["part_id"], values["numbers"])
        lines = self.desk.ask(queries.lines_of, ids)
        if values["mode"] == "unmark":
            self.walked = sum(line.only_walked_in(values["part_id"]) for line in lines)
            self.resting = self.desk.ask(queries.resting, ids, values["part_id"])
            return commands.UnmarkPaper(values["part_id"], values["numbers"])
        there = [line for line in lines if values["part_id"] in line.came]
        self.already = _already(there, values["part_id"])
        if len(there) == len(lines):
            raise Refused("numbers", self.already)
        return commands.MarkPaper(values["part_id"], values["numbers"], self.now(), self.desk.clerk)


def _already(there: Sequence[RegistrationLine], part_id: UUID) -> str:
    """Who of the sheet is in already, and since when."""
    if not there:
        return ""
    named = "、".join(
        f"{one.number} {one.name}さん({clock_text(one.came[part_id])})" for one in there[:NAMED]
    )
    more = f" ほか{len(there) - NAMED}名" if len(there) > NAMED else ""
    return f"もう出席になっています: {named}{more}"


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
        _choices(ui.choice, options)
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
