"""The record of an event: its parts, its courses and everyone registered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from pfdesk.events import commands, queries
from pfdesk.events.gui.add_people import AddPeopleDialog
from pfdesk.events.gui.certificates import CertificatesDialog
from pfdesk.events.gui.editors import CopyDialog, EventDialog, PartDialog
from pfdesk.events.gui.entry_dialogs import WalkInDialog
from pfdesk.events.gui.paper_dialog import PaperDialog
from pfdesk.events.gui.people_list import PeopleList
from pfdesk.events.gui.questionnaires import adding_menu
from pfdesk.events.gui.reception import ReceptionWindow
from pfdesk.events.gui.record_menu import record_menu
from pfdesk.events.gui.record_words import about, course_rows, part_row, surveys_of
from pfdesk.events.gui.slips import SlipDialog
from pfdesk.events.gui.taking_back import propose_revoking
from pfdesk.events.gui.writing_out import EventFiles
from pfdesk.events.model import part_at
from pfdesk.events.queries import EventRecord
from pfdesk.ui.events_record import Ui_EventRecordScreen
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused
from pfdesk.values.wall import now_here
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.tokens import TINY

ROOMY = 780  # narrower, the head says less
FOLDING = (920, 790, 660)  # narrower, 書き出し, then 返信票, then 出席簿の番号 are found under ⋯ alone
LOWEST = 520  # lower, so are the courses


class EventRecordPane(QWidget):
    """Shows one event. ``copied``: another was made of it; ``print_wanted``: its papers are to be offered."""

    copied = Signal(object)
    binned = Signal()
    print_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_EventRecordScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.now: Callable[[], datetime] = now_here
        self.record: EventRecord | None = None
        self.reception: ReceptionWindow | None = None
        self.people = PeopleList(desk, self.ui, lambda: self.now(), self)  # noqa: PLW0108 - a test sets the clock
        self.files = EventFiles(desk, self.people, self)
        self.ui.parts.describe("部", "部を追加", "部を追加すると、部ごとに受付と出席の数が出ます。")
        self.ui.courses.describe(
            "講座・アンケート",
            "講座・アンケートを追加",
            "講座を追加して部を「講座の回」にすると修了を判定でき、アンケートを結び付けると実施報告にのります。",
        )
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        ui.edit_event.clicked.connect(self.edit)
        ui.start_reception.clicked.connect(self.open_reception)
        ui.print_button.clicked.connect(self.print_wanted)
        ui.record_more.clicked.connect(self._show_menu)
        ui.parts.added.connect(self.add_part)
        ui.parts.opened.connect(self.edit_part)
        ui.courses.added.connect(lambda: self.adding_menu().popup(QCursor.pos()))
        ui.courses.opened.connect(self._open_row)
        ui.slips.clicked.connect(self.key_slips)
        ui.move_up.clicked.connect(self.move_up)
        ui.walk_in.clicked.connect(self.walk_in)
        ui.paper.clicked.connect(self.mark_paper)
        ui.export_button.clicked.connect(self.files.export)
        ui.add_people.clicked.connect(self.add_people)
        self.people.counted.connect(self._show_count)

    # showing

    def show_event(self, event_id: UUID) -> None:
        """Show an event. Raises Refused when it is not there."""
        self.record = record = self.desk.ask(queries.event_record, event_id)
        event = record.event
        self.ui.title.setText(event.title)
        self._showabout()
        self.ui.when.setWordWrap(True)
        self.ui.when.setTextFormat(Qt.TextFormat.RichText)
        self.ui.parts.show_rows([part_row(view) for view in record.parts], (52, 112, 0, 110))
        self.ui.courses.show_rows(course_rows(self.desk, record), (0, 132, 170))
        places = self.desk.ask(queries.places, event_id)
        self.ui.move_up.setText(f"空席へ {len(places.next)}名を繰り上げ")
        self.ui.move_up.setToolTip("、".join(places.next))
        self.ui.move_up.setVisible(bool(places.next))
        self.people.show(record)

    def _show_count(self, shown: int, total: int) -> None:
        self.ui.people_count.setText(f"{total}名" if shown == total else f"{total}名中 {shown}名")

    def _showabout(self) -> None:
        assert self.record is not None
        copies = self.desk.ask(queries.copies_given, self.record.event.id)
        self.ui.when.setText(about(self.record, copies, roomy=self.width() >= ROOMY))

    @property
    def event_id(self) -> UUID | None:
        """The event that is shown."""
        return self.record.event.id if self.record else None

    # verbs

    def edit(self) -> None:
        """直す: change the event, or put it into the bin."""
        if self.record is None:
            return
        event_id = self.record.event.id
        EventDialog(self.desk, self.record.event, self).exec()
        try:
            self.desk.ask(queries.event_entity, event_id)
        except Refused:
            self.record = None
            self.binned.emit()

    def add_part(self) -> None:
        """部を追加."""
        if self.record is not None:
            PartDialog(self.desk, self.record.event.id, None, self).exec()

    def edit_part(self, part_id: UUID) -> None:
        """Change a part."""
        if self.record is not None:
            part = next(part for part in self.record.part_entities if part.id == part_id)
            PartDialog(self.desk, self.record.event.id, part, self).exec()

    def _open_row(self, key: UUID) -> None:
        if any(one.id == key for one in surveys_of(self.desk, self.record)):
            self.desk.open("surveys", key)
        else:
            self.open_course(key)

    def adding_menu(self) -> QMenu:
        """What can be added to the event: a course, a questionnaire that is there, a new one."""
        return adding_menu(self)

    def key_slips(self) -> None:
        """返信票 by number."""
        if self.record is not None:
            SlipDialog(self.desk, self.record.event.id, self.now, self).exec()

    def move_up(self) -> None:
        """繰り上げ: who waits gets the free places."""
        if self.record is not None:
            self.people.do(commands.MoveUp(self.record.event.id))

    def open_course(self, course_id: UUID, state: str | None = None) -> None:
        """講座と修了証: who stands where; ``state`` shows some of them alone."""
        CertificatesDialog(self.desk, course_id, self, state).exec()

    def open_reception(self) -> None:
        """受付: full screen; an event needs a part to come to."""
        if self.record is None:
            return
        if not self._has_parts("部がないため、受付を始められません。"):
            return
        if not self._is_today() and not self._another_day():
            return
        if self.reception is not None:
            self.reception.close()
        self.reception = ReceptionWindow(self.desk, self.record.event.id, self.now)
        self.destroyed.connect(self.reception.deleteLater)
        self.reception.showFullScreen()

    def _has_parts(self, else_said: str) -> bool:
        """Whether there is a part to come to; that there is none is told."""
        if self.record is not None and not self.record.parts:
            tell.say(self, else_said, "先に「部を追加」で時刻と内容を入れてください。")
            return False
        return True

    def walk_in(self) -> None:
        """当日参加: add a person in three fields, there at the part whose door is open."""
        if self.record is None or not self._has_parts("部がないため、当日参加を受け付けられません。"):
            return
        event, now = self.record.event, self.now()
        part = part_at(event.held_on, self.record.part_entities, now)
        dialog = WalkInDialog(self.desk, event.id, part.id if part else None, self.now, parent=self)
        dialog.setWindowTitle(f"{dialog.windowTitle()}　{part.name if part else ''}".rstrip("　"))
        dialog.exec()

    def mark_paper(self) -> None:
        """出席簿の番号: mark who signed on paper."""
        if self.record is not None:
            parts, now = self.record.part_entities, self.now()
            due = part_at(self.record.event.held_on, parts, now) if self._is_today() else None
            dialog = PaperDialog(self.desk, parts, due.id if due else None, self.now, self)
            dialog.quiet = True
            if dialog.exec():
                self.desk.say(self._told_of_paper(dialog), with_undo=True)
                propose_revoking(self.desk, dialog.resting, self)

    def _told_of_paper(self, dialog: PaperDialog) -> str:
        """What the numbers came to, and how many are at the part now; short, as a note has one line."""
        part_id = dialog.fields["part_id"].value()
        assert self.record is not None
        after = self.desk.ask(queries.event_record, self.record.event.id)
        views = {view.part.id: view for view in after.parts}
        now = f"({views[part_id].part.name}の出席 {views[part_id].attended}名)" if part_id in views else ""
        words = [f"{dialog.told}{now}"]
        words += [f"ほか{dialog.in_before}名は、もう出席になっています"] if dialog.in_before else []
        words += [f"当日参加 {dialog.walked}名の申込は残っています"] if dialog.walked else []
        return "。".join(words)

    def _is_today(self) -> bool:
        return self.record is not None and self.record.event.held_on == self.now().date()

    def _another_day(self) -> bool:
        """Whether the reception is opened all the same: the event is not today's. Today's is shown else."""
        assert self.record is not None
        event, today = self.record.event, self.now().date()
        other = next((line for line in self.desk.ask(queries.event_lines) if line.held_on == today), None)
        is_it = f"今日({era_text(today)})の行事は「{other.title}」です。" if other else ""
        sentence = f"この行事の開催日は{era_text(event.held_on, 'long')}で、今日ではありません。"
        detail = f"{is_it}受付を始めると、{era_text(event.held_on)}の行事の出席として記録します。"
        to_today = "今日の行事を開く" if other else "やめる"
        if tell.ask(self, sentence, "この行事の受付を始める", to_today, detail):
            return True
        if other is not None:
            self.desk.open("events", other.id)
        return False

    def add_people(self) -> None:
        """参加者を追加."""
        if self.record is not None:
            AddPeopleDialog(self.desk, self.record.event.id, self).exec()

    def copy(self) -> None:
        """行事を写す: the same on another day."""
        if self.record is not None:
            dialog = CopyDialog(self.desk, self.record.event, self)
            if dialog.exec():
                self.copied.emit(dialog.made)

    def continue_attendance(self) -> None:
        """Who was at the first part is noted at the second."""
        if self.record is not None and len(self.record.parts) > 1:
            first, second = self.record.part_entities[:2]
            self.people.do(commands.ContinueAttendance(first.id, second.id, self.now(), self.desk.clerk))

    def hand_out(self) -> None:
        """Book the pamphlets given here out of stock; one for each who came is proposed."""
        if self.record is not None:
            event = self.record.event
            came = sum(line.attended for line in self.desk.ask(queries.event_lines) if line.id == event.id)
            self.desk.joints["hand-out"](self.desk, event.id, event.held_on, came, self)
            self.show_event(event.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button, needed in zip(
            (self.ui.export_button, self.ui.slips, self.ui.paper), FOLDING, strict=True
        ):
            button.setVisible(self.width() >= needed)
        self.ui.courses.setVisible(self.height() >= LOWEST)
        tiny = self.window().width() < TINY
        for button, words in ((self.ui.edit_event, "直す(&D)"), (self.ui.print_button, "印刷")):
            button.setText("" if tiny else words)
            button.setToolTip(words.partition("(")[0] if tiny else "")
            button.setAccessibleName(words.partition("(")[0])
        if self.record is not None and self.record.event.contractor:
            self._showabout()

    def _show_menu(self) -> None:
        record_menu(self).popup(self.ui.record_more.mapToGlobal(self.ui.record_more.rect().bottomLeft()))
