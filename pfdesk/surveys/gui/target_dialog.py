"""調査の対象: its name, address and state (辞退, 宛先不明), and what was sent to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.office.command import Command
from pfdesk.surveys import commands, queries
from pfdesk.surveys.model import DISPATCH_KINDS, WAYS, Target
from pfdesk.ui.surveys_target import Ui_TargetScreen
from pfdesk.values.eras import era_text
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.entry_dialog import EntryDialog
from pfdesk.widgets.fields import ChoiceField, NoteField


class TargetDialog(EntryDialog):
    """A target of the survey, a new one where none is given."""

    screen_class = Ui_TargetScreen

    def __init__(
        self, desk: Desk, survey_id: UUID, target: Target | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self.survey_id = survey_id
        self.made: UUID | None = None
        state, notes = self.fields["state"], self.fields["notes"]
        assert isinstance(state, ChoiceField)
        assert isinstance(notes, NoteField)
        state.set_options(queries.target_states())
        notes.set_lines(2)
        shown = {name: getattr(target, name) for name in self.fields} if target else {"state": ""}
        self.open_on(shown, target)
        told = sent_words(desk, target) if target is not None else ""
        self.ui.history.setText(told)
        self.ui.history.setVisible(bool(told))
        self.setMinimumWidth(560)

    def command(self, values: Mapping[str, Any]) -> Command | None:
        if self.old is None:
            target = Target(survey_id=self.survey_id, **values)
            self.made = target.id
            return commands.AddTargets((target,))
        after = replace(self.old, **values)
        return None if after == self.old else commands.ChangeTarget(self.old, after)

    def bin_command(self) -> Command | None:
        return commands.BinTarget(self.old.id) if self.old is not None else None


def sent_words(desk: Desk, target: Target) -> str:
    """対象番号 031　発送 R6.1.15 郵送、督促 R6.2.7 郵送　回収 R6.2.16."""
    sent = "、".join(
        f"{DISPATCH_KINDS[one.kind]} {era_text(one.sent_on)} {WAYS[one.way]}"
        for one in desk.ask(queries.dispatches, target.id)
    )
    back = f"回収 {era_text(target.returned_on)}" if target.returned_on is not None else ""
    return "　".join(
        part for part in (f"対象番号 {target.number:03}", sent or "まだ発送していません", back) if part
    )


def open_target(desk: Desk, target_id: UUID, parent: QWidget) -> None:
    """Let the clerk look at a target and correct it."""
    target: Target = desk.ask(queries.target, target_id)
    TargetDialog(desk, target.survey_id, target, parent).exec()


def new_target(desk: Desk, survey_id: UUID, parent: QWidget) -> UUID | None:
    """A target that is not in the directory; its id once it is written."""
    dialog = TargetDialog(desk, survey_id, None, parent)
    return dialog.made if dialog.exec() else None
