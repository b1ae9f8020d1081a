"""出席簿の番号: 3,7,12-15 at a part; a late correction takes some back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.events import commands, queries
from pfdesk.events.gui.editors import offer
from pfdesk.events.gui.taking_back import REVOKE_NEXT, may_take_back
from pfdesk.events.model import EventPart, sheet_numbers
from pfdesk.events.queries import RegistrationLine, Unfounded
from pfdesk.office.command import Command
from pfdesk.ui.events_paper import Ui_PaperScreen
from pfdesk.values.errors import Refused
from pfdesk.values.wall import clock_text
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.entry_dialog import EntryDialog
from pfdesk.widgets.text_fields import LineEditor

NAMED: Final = 5
"""So many who are in already are named; of more it says how many."""
MODES: Final = {"mark": "出席にする", "unmark": "出席を取り消す(訂正)"}
BUTTONS: Final = {"mark": ("出席にする", "check"), "unmark": ("出席を取り消す", "undo")}
LEFT: Final = "出席は取り消していません。番号を確かめてください。"


class PaperDialog(EntryDialog):
    """Marks who signed the sheet, or takes that back.

    Before a certificate loses its ground it is named and asked; whoever stops there finds the numbers as they
    were. Afterwards `resting` are those certificates, `told` is what was done, `walked` says how many came
    unannounced and stay registered, `already` who was in before, `in_before` how many. Where everybody is in
    already, that is said in the dialog and nothing is written. Without ``part_id`` and of several parts, the
    clerk says which.
    """

    screen_class = Ui_PaperScreen
    main_field = "numbers"
    revoking = REVOKE_NEXT
    """What is said of the certificates before: where they are revoked."""

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
        self.walked = self.in_before = 0
        self.already = self.told = ""
        offer(self.fields["part_id"], {part.id: f"{part.name}　{part.title}" for part in parts})
        offer(self.fields["mode"], MODES)
        self.fields["mode"].set_value("mark")
        self.fields["part_id"].set_value(part_id or (parts[0].id if len(parts) == 1 else None))
        self.fields["numbers"].edited.connect(self._count)
        self.fields["mode"].edited.connect(self._name_button)
        self.fields["numbers"].setFocus()

    def _name_button(self) -> None:
        words, icon = BUTTONS[self.fields["mode"].value()]
        self.ui.save.setText(words)
        self.ui.save.setProperty("icon_name", icon)

    def mark(self, refused: Refused) -> None:
        """What is wrong with the numbers is said there, and typed over at once."""
        super().mark(refused)
        editor = self.fields["numbers"].editor
        if isinstance(editor, LineEditor) and editor.hasFocus():
            editor.selectAll()

    def _count(self) -> None:
        try:
            self.ui.count.setText(f"{len(sheet_numbers(self.fields['numbers'].text()))}名")
        except Refused:
            self.ui.count.setText("")

    def command(self, values: Mapping[str, Any]) -> Command:
        part_id, numbers = values["part_id"], values["numbers"]
        if part_id is None:
            raise Refused("part_id", "どの部の出席簿かを選んでください。")
        lines = self.desk.ask(queries.lines_of, self.desk.ask(queries.by_numbers, part_id, numbers))
        there = [line for line in lines if part_id in line.came]
        if values["mode"] == "unmark":
            self._ask_first(there, part_id, whole=len(there) == len(lines))
            return commands.UnmarkPaper(part_id, numbers)
        self.already, self.in_before = _already(there, part_id), len(there)
        if len(there) == len(lines):
            raise Refused("numbers", self.already)
        self.told = f"{len(lines) - len(there)}名を出席にしました"
        return commands.MarkPaper(part_id, numbers, self.now(), self.desk.clerk)

    def _ask_first(self, there: Sequence[RegistrationLine], part_id: UUID, *, whole: bool) -> None:
        """Name the certificates that rest on it; Refused where the clerk leaves everything as it is.

        Where somebody was not there at all (not ``whole``), the numbers are refused anyway.
        """
        ids = [line.id for line in there]
        found = may_take_back(self.desk, ids, part_id, self, self.revoking) if whole else []
        if found is None:
            raise Refused("numbers", LEFT)
        self.resting = found
        self.walked = sum(line.only_walked_in(part_id) for line in there)
        self.told = f"{len(there)}名の出席を取り消しました"


def _already(there: Sequence[RegistrationLine], part_id: UUID) -> str:
    """Who of the sheet is in already, and since when."""
    if not there:
        return ""
    named = "、".join(
        f"{one.number} {one.name}さん({clock_text(one.came[part_id])})" for one in there[:NAMED]
    )
    more = f" ほか{len(there) - NAMED}名" if len(there) > NAMED else ""
    return f"もう出席になっています: {named}{more}"
