"""The dialog of one registration: who, from where, which parts, what they answered and need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.directory.gui.picker import MemberField
from pfdesk.events import commands, queries
from pfdesk.events.gui.editors import offer, values_of
from pfdesk.events.model import KINDS, REPLIES, ROLES, Registration
from pfdesk.office.command import Command
from pfdesk.ui.events_edit_person import Ui_PersonEditorScreen
from pfdesk.widgets.choice_fields import CheckField
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.entry_dialog import EntryDialog
from pfdesk.widgets.field import align_labels


class PersonDialog(EntryDialog):
    """A registration; somebody who came unannounced is joined to the directory here later."""

    screen_class = Ui_PersonEditorScreen

    def __init__(
        self, desk: Desk, event_id: UUID, old: Registration | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self.event_id = event_id
        self.setMinimumWidth(540)
        self._add_fields()
        kinds = {**KINDS, **({old.kind: old.kind} if old and old.kind not in KINDS else {})}
        for name, options in (("kind", kinds), ("reply", REPLIES), ("role", ROLES)):
            offer(self.fields[name], options)
        self.setWindowTitle("参加者を追加" if old is None else f"{old.name}さんの申込")
        self._show(old)

    def _tell_certificate(self, old: Registration | None) -> None:
        """The certificates of somebody, and what is wrong with one."""
        lines = self.desk.ask(queries.register_lines, registration_id=old.id) if old else ()
        told = [f"{line.course}　{line.number_text}　{line.state}".rstrip() for line in lines]
        wrong = any(line.lost for line in lines)
        if wrong:
            told.append(
                "出席の記録では修了の条件を満たしません。講座の「要確認」から、修了証を取り消すか、例外で修了にしてください。"
            )
        self.ui.certificate.setProperty("tone", "due" if wrong else "quiet")
        self.ui.certificate.setText("\n".join(told))
        self.ui.certificate.setVisible(bool(told))

    def _add_fields(self) -> None:
        member = MemberField(self)
        member.setObjectName("member_id")
        member.setProperty("label", "会員")
        member.set_desk(self.desk)
        self.ui.member_line.addWidget(member)
        self.fields["member_id"] = member
        self.parts: dict[UUID, CheckField] = {}
        for part in self.desk.ask(queries.part_entities, self.event_id):
            box = CheckField(self)
            box.setObjectName(f"part-{part.id}")
            box.setProperty("label", f"{part.name} {part.title}".strip())
            self.ui.part_line.addWidget(box)
            self.parts[part.id] = box
        align_labels(self)

    def _show(self, old: Registration | None) -> None:
        self._tell_certificate(old)
        if old is None:
            self.open_on({"kind": "other", "reply": "yes", "role": "participant"})
            chosen = frozenset(self.parts)
        else:
            self.open_on(values_of(old, self.fields), old)
            chosen = self.desk.ask(queries.registration_line, old.id).parts
        for part_id, box in self.parts.items():
            box.set_value(part_id in chosen)

    def _chosen(self) -> tuple[UUID, ...]:
        return tuple(part_id for part_id, box in self.parts.items() if box.value())

    def command(self, values: Mapping[str, Any]) -> Command | None:
        if self.old is None:
            one = Registration(event_id=self.event_id, source="typed", **values)
            return commands.RegisterMany(self.event_id, (one,), self._chosen())
        after = replace(self.old, **values)
        before: frozenset[UUID] = self.desk.ask(queries.registration_line, self.old.id).parts
        if after == self.old and before == frozenset(self._chosen()):
            return None
        return commands.ChangePerson(self.old, after, self._chosen())

    def bin_command(self) -> Command | None:
        return commands.BinRegistration(self.old.id) if self.old else None
