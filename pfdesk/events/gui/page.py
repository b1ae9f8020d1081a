"""The page 行事・講座: events at the left, at the right the event with its parts and everyone registered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from pfdesk.events import queries
from pfdesk.events.gui.entry_dialogs import PaperDialog, WalkInDialog
from pfdesk.events.gui.reception import ReceptionWindow, now_in_japan
from pfdesk.events.model import JST
from pfdesk.events.queries import EventLine, EventRecord, RegistrationLine
from pfdesk.office.changes import Changes
from pfdesk.values.eras import era_text
from pfdesk.widgets.buttons import Button, icon_button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.row_table import Column, RowTable
from pfdesk.widgets.search_box import SearchBox
from pfdesk.widgets.tokens import PAGE_EDGE, SPACE_2, SPACE_3, SPACE_4
from pfdesk.widgets.words import Words

FORMS = ("attendee-roster", "sign-in-sheet", "name-badges", "event-report")
TABLES = ("event", "event_part", "registration", "attendance", "certificate")
EVENTS = (
    Column("held_on", "日付", 84, "date", text=lambda line: era_text(line.held_on)),
    Column("title", "行事", stretch=True),
    Column("registered", "申込", 64, "number"),
)
PEOPLE = (
    Column("number", "番号", 64, "number"),
    Column("name", "氏名", 120),
    Column("kana", "かな", 140, "quiet", rank=2),
    Column("organisation", "所属", stretch=True, kind="quiet"),
    Column("kind", "区分", 128, "quiet", rank=1, text=lambda line: line.kind_name),
)


class EventsPage(QWidget):
    """``status_changed`` tells 70名中 12名."""

    status_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.now: Callable[[], datetime] = now_in_japan
        self.record: EventRecord | None = None
        self.reception: ReceptionWindow | None = None
        self.search, self.person_search = SearchBox(), SearchBox()
        self.table, self.people = RowTable(self), RowTable(self)
        self._title, self._when, self._parts = (
            Words("", size=18, bold=True),
            Words("", "text-2", 12),
            Words("", "text-2"),
        )
        self.start = Button("受付を始める(&R)", icon_name="check", kind="primary")
        self.walk_in_button = Button("当日参加(&N)", icon_name="add")
        self.paper_button = Button("出席簿の番号を入力(&B)", icon_name="edit", kind="quiet")
        self.print_button = icon_button("print", "名簿・名札などを印刷")
        self.empty = EmptyState(self)
        self._dress()
        self._lay_out()
        self._connect()

    def _dress(self) -> None:
        self.table.set_columns(EVENTS)
        self.table.setAccessibleName("行事の一覧")
        self.people.setAccessibleName("参加者の一覧")
        self.search.setPlaceholderText("行事を探す")
        self.search.setAccessibleName("行事を探す")
        self.person_search.setPlaceholderText("名前・かな・所属・番号で探す")
        self.person_search.setAccessibleName("参加者を探す")
        self._title.setWordWrap(True)
        self.toast_pane = self
        self.empty.show_state(
            "event", "この年度の行事は、まだありません", "年度を変えると、ほかの年の行事が見られます。"
        )

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(PAGE_EDGE - 12, SPACE_4, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        record = QVBoxLayout(right)
        record.setContentsMargins(PAGE_EDGE, SPACE_4, PAGE_EDGE, 0)
        record.setSpacing(SPACE_3)
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self._title, 1)
        for button in (self.start, self.print_button):
            head.addWidget(button)
        tools = QHBoxLayout()
        tools.setSpacing(SPACE_2)
        tools.addWidget(self.person_search, 1)
        for button in (self.paper_button, self.walk_in_button):
            tools.addWidget(button)
        record.addLayout(head)
        for widget in (self._when, self._parts):
            record.addWidget(widget)
        record.addLayout(tools)
        record.addWidget(self.people, 1)
        self._panes = QSplitter()
        self._panes.addWidget(left)
        self._panes.addWidget(right)
        self._panes.setStretchFactor(1, 1)
        self._panes.setSizes([430, 760])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._panes, 1)
        whole.addWidget(self.empty, 1)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self._read_events())
        self.search.went_down.connect(self.table.setFocus)
        self.person_search.searched.connect(lambda _text: self._read_people())
        self.person_search.went_down.connect(self.people.setFocus)
        self.table.chosen.connect(self._choose)
        self.start.clicked.connect(self.open_reception)
        self.walk_in_button.clicked.connect(self.add_record)
        self.paper_button.clicked.connect(self.mark_paper)
        self.print_button.clicked.connect(lambda: self.desk.print_forms(self, self.printables()))
        self.desk.changed.connect(self._follow)
        self.desk.year_changed.connect(lambda _year: self.refresh())

    # what is shown

    def refresh(self) -> None:
        """Ask for the list and the record again."""
        self._read_events()
        if self.table.selected() is None:
            self.table.select_first()
        self._choose(self.table.selected())

    def _read_events(self) -> None:
        lines = self.desk.ask(queries.event_lines, self.search.text(), self.desk.year)
        self.table.set_match(self.search.text())
        self.table.show_lines(lines)
        nothing = not lines and not self.search.text()
        self._panes.setVisible(not nothing)
        self.empty.setVisible(nothing)

    def _choose(self, line: EventLine | None) -> None:
        if line is not None:
            self._show(line.id)

    def _show(self, event_id: UUID) -> None:
        self.record = record = self.desk.ask(queries.event_record, event_id)
        event = record.event
        self._title.say(event.title)
        self._when.say(f"{era_text(event.held_on, 'long')}  {event.place}  {event.contractor}".strip())
        self._parts.say(
            "    ".join(
                f"{view.part.name} {view.part.starts} {view.part.title}  出席 {view.attended} / {view.expected}名"
                for view in record.parts
            )
        )
        self._parts.setWordWrap(True)
        self.people.set_columns(
            (*PEOPLE, *(self._part_column(view.part.id, view.part.name) for view in record.parts))
        )
        self._read_people()

    def _part_column(self, part_id: UUID, name: str) -> Column:
        def came(line: RegistrationLine) -> str:
            moment = line.came.get(part_id)
            return "" if moment is None else f"{moment.astimezone(JST):%H:%M}"

        return Column(f"part-{part_id}", name, 72, "number", text=came)

    def _read_people(self) -> None:
        if self.record is None:
            return
        text = self.person_search.text()
        lines = self.desk.ask(queries.registration_lines, self.record.event.id, text)
        self.people.set_match(text)
        self.people.show_lines(lines)
        total = self.desk.ask(queries.registration_count, self.record.event.id)
        shown = f"{total}名" if len(lines) == total else f"{total}名中 {len(lines)}名"
        self.status_changed.emit(shown)

    def _follow(self, changes: Changes) -> None:
        if changes.touches(*TABLES):
            self.refresh()

    # what is done

    def open_reception(self) -> None:
        """受付: full screen, for the event that is shown."""
        if self.record is not None:
            self.reception = ReceptionWindow(self.desk, self.record.event.id, self.now)
            self.reception.finished.connect(self.refresh)
            self.reception.showFullScreen()

    def add_record(self) -> None:
        """当日参加: add a person in three fields."""
        if self.record is not None:
            WalkInDialog(self.desk, self.record.event.id, None, self.now, parent=self).exec()

    def mark_paper(self) -> None:
        """Mark who signed on paper."""
        if self.record is not None:
            PaperDialog(self.desk, self.record.part_entities, None, self.now, self).exec()

    # the page's side of the window

    def focus_search(self) -> None:
        """Put the cursor into the search for a person (Ctrl+F)."""
        self.person_search.setFocus()
        self.person_search.selectAll()

    def show_record(self, record_id: UUID) -> None:
        """Show an event, or the event of a registration."""
        if not self.table.select_id(record_id):
            self._show(record_id)

    def printables(self) -> list[tuple[str, UUID | None]]:
        """The papers of the event, and those of its course."""
        if self.record is None:
            return []
        event_id = self.record.event.id
        return [
            *((form, event_id) for form in FORMS),
            ("certificate", event_id),
            ("supporter-register", None),
        ]

    def screens(self) -> list[tuple[str, Callable[[], QWidget | None]]]:
        """The page, a search, and the reception."""
        return [
            ("", self._picture_list),
            ("search", lambda: self.person_search.set_search("みほん")),
            ("reception", self._picture),
        ]

    def _picture_list(self) -> None:
        self.person_search.set_search("")

    def _picture(self) -> QWidget | None:
        self.person_search.set_search("")
        if self.record is None:
            return None
        window = ReceptionWindow(self.desk, self.record.event.id, self.now)
        window.resize(self.window().size())
        return window
