"""返信票: replies keyed quickly by the number on the slip; the dialog stays open for the next one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.events import commands, queries
from pfdesk.events.model import REPLIES, sheet_numbers
from pfdesk.events.queries import RegistrationLine
from pfdesk.office.command import Command
from pfdesk.ui.events_slip import Ui_SlipScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.choice_fields import CheckField
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import Field, align_labels
from pfdesk.widgets.text_fields import LineEditor

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SlipDialog(QDialog):
    """Number, Enter, then 1 (comes) or 2 (does not); several numbers at once have the same reply."""

    def __init__(
        self, desk: Desk, event_id: UUID, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.event_id, self.now = desk, event_id, now
        self.ui = ui = Ui_SlipScreen()
        ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.fields = {field.objectName(): field for field in self.findChildren(Field)}
        self.lines: list[RegistrationLine] = []
        self._parts: dict[UUID, CheckField] = {}
        self._add_parts()
        align_labels(self)
        self.setMinimumWidth(560)
        ui.move_up.hide()
        for button in (ui.yes, ui.no, ui.move_up, ui.close):
            button.setAutoDefault(False)
        ui.yes.clicked.connect(lambda: self.answer("yes"))
        ui.no.clicked.connect(lambda: self.answer("no"))
        ui.move_up.clicked.connect(self.move_up)
        ui.close.clicked.connect(self.accept)
        self.fields["numbers"].edited.connect(self._look)
        self._look()
        self._count()
        self.fields["numbers"].setFocus()

    def _add_parts(self) -> None:
        parts = self.desk.ask(queries.part_entities, self.event_id)
        if len(parts) < 2:
            return
        for part in parts:
            box = CheckField(self)
            box.setObjectName(f"part-{part.id}")
            box.setProperty("label", f"{part.name} {part.title}".strip())
            self.ui.part_line.addWidget(box)
            self._parts[part.id] = box

    # showing

    def _look(self) -> None:
        """Show who is meant, before anything is written."""
        field = self.fields["numbers"]
        field.clear_message()
        self.lines = []
        if text := field.text().strip():
            try:
                wanted = sheet_numbers(text)
                self.lines, unknown = self._found(wanted)
                if unknown:
                    numbers = "、".join(map(str, unknown[:8]))
                    field.set_message(f"番号{numbers}の方は申込にありません。")
            except Refused as refused:
                field.set_message(refused.sentence)
        self._show()

    def _found(self, wanted: tuple[int, ...]) -> tuple[list[RegistrationLine], list[int]]:
        by_number = {line.number: line for line in self.desk.ask(queries.registration_lines, self.event_id)}
        unknown = [number for number in wanted if number not in by_number]
        return [] if unknown else [by_number[number] for number in wanted], unknown

    def _show(self) -> None:
        one = self.lines[0] if len(self.lines) == 1 else None
        names = "、".join(line.name for line in self.lines[:8]) + ("ほか" if len(self.lines) > 8 else "")
        self.ui.who.setText(names)
        self.ui.about.setText(
            f"{one.belonging or '所属なし'}　いまの返事: {REPLIES[one.reply]}"
            if one
            else f"{len(self.lines)}名"
            if self.lines
            else "番号を入れると、ここにお名前が出ます"
        )
        for name in ("instead", "instead_kana", "needs"):
            self.fields[name].setEnabled(one is not None)
            self.fields[name].set_value(one.needs if one and name == "needs" else "")
            self.fields[name].clear_message()
        for part_id, box in self._parts.items():
            box.setEnabled(one is not None)
            box.set_value(one is not None and part_id in one.parts)
        for button in (self.ui.yes, self.ui.no):
            button.setEnabled(bool(self.lines))

    def _count(self) -> None:
        record = self.desk.ask(queries.event_record, self.event_id)
        numbers = (
            ("出席", record.coming), ("欠席", record.declined), ("キャンセル待ち", record.waiting),
            ("返事待ち", record.unanswered),
        )  # fmt: skip
        self.ui.counts.setText("　".join(f"{word} {number}名" for word, number in numbers if number))
        places = self.desk.ask(queries.places, self.event_id)
        self.ui.move_up.setVisible(bool(places.next))
        self.ui.move_up.setToolTip("、".join(places.next))

    # verbs

    def answer(self, reply: str) -> None:
        """Write the reply of those who are shown, say so, and wait for the next number."""
        if not self.lines:
            return
        try:
            if self.desk.do(self._command(reply), quietly=True) is None:
                return
        except Refused as refused:
            field = self.fields.get(refused.field) or self.fields["numbers"]
            field.set_message(refused.sentence)
            field.setFocus()
            return
        self._tell()
        self._count()
        self.fields["numbers"].set_value("")
        self._look()
        self.fields["numbers"].setFocus()

    def _command(self, reply: str) -> Command:
        if len(self.lines) > 1:
            return commands.RecordReply(tuple(line.id for line in self.lines), reply, at=self.now())
        one = self.lines[0]
        chosen = tuple(part_id for part_id, box in self._parts.items() if box.value())
        if self._parts and reply == "yes" and not chosen:
            raise Refused("numbers", "出席する部を選んでください。")
        texts = {name: self.fields[name].value() for name in ("instead", "instead_kana", "needs")}
        return commands.KeySlip(
            one.id,
            reply,
            **texts,
            part_ids=chosen if self._parts and reply == "yes" else None,
            at=self.now(),
        )

    def _tell(self) -> None:
        again = self.desk.ask(queries.lines_of, [line.id for line in self.lines])
        waiting = sum(line.reply == "waiting" for line in again)
        if len(again) == 1:
            words = f"✓ {again[0].number}番 {again[0].name}さん: {REPLIES[again[0].reply]}"
        else:
            words = f"✓ {len(again)}名: {REPLIES[again[0].reply]}"
        self.ui.told.setText(
            words + (f"(定員に達しているため {waiting}名はキャンセル待ち)" if waiting else "")
        )

    def move_up(self) -> None:
        """繰り上げ: who has waited longest gets the free places."""
        names = "、".join(self.desk.ask(queries.places, self.event_id).next)
        try:
            self.desk.do(commands.MoveUp(self.event_id), quietly=True)
        except Refused as refused:
            self.ui.told.setText(refused.sentence)
        else:
            self.ui.told.setText(f"✓ {names}さんを繰り上げました")
        self._count()
        self.fields["numbers"].setFocus()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editor = self.focusWidget()
        if isinstance(editor, LineEditor):
            if event.key() in _ENTER:
                if not editor.composing:
                    self._go_on(editor)
                return
        elif event.text() in {"1", "１"} or (event.key() in _ENTER and editor is self.ui.yes):
            self.answer("yes")
            return
        elif event.text() in {"2", "２"} or (event.key() in _ENTER and editor is self.ui.no):
            self.answer("no")
            return
        super().keyPressEvent(event)

    def _go_on(self, editor: LineEditor) -> None:
        """Enter in the number waits for 1 or 2; Enter in a field of the slip means that they come."""
        if editor is not self.fields["numbers"].editor:
            self.answer("yes")
        elif self.lines:
            self.ui.yes.setFocus()
