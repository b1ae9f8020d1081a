"""The page 行事・講座: events at the left, at the right the event with its parts and everyone registered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QSettings
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from pfdesk.events import queries
from pfdesk.events.gui.editors import EventDialog
from pfdesk.events.gui.pictures import pictures
from pfdesk.events.gui.record import EventRecordPane
from pfdesk.events.queries import EventLine
from pfdesk.office.changes import Changes
from pfdesk.ui.events_page import Ui_EventsScreen
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused
from pfdesk.values.fiscal import fiscal_year
from pfdesk.widgets.chips import Facet
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.room_page import RoomPage
from pfdesk.widgets.row_table import Column

FORMS = (
    "attendee-roster", "sign-in-sheet", "name-badges", "desk-signs", "agenda", "invitation", "event-report",
)  # fmt: skip
TABLES = (
    "event", "event_part", "registration", "registration_part", "attendance", "course", "completion",
    "certificate", "survey", "response", "answer", "answer_theme", "movement",
)  # fmt: skip
COLUMNS = (
    Column("held_on", "日付", 96, "date", text=lambda line: era_text(line.held_on), align="left"),
    Column("title", "行事", 180, stretch=True),
    Column("place", "会場", 120, "quiet", rank=2),
    Column("registered", "申込", 52, "number", rank=1),
    Column("attended", "出席", 52, "number", rank=1),
)
LOWEST = 424
"""In a lower window the page is scrolled: parts, and three lines of people, are always whole."""
STATES = (("coming", "これから"), ("held", "終わった行事"))


class EventsPage(RoomPage):
    """``status_changed`` tells 3件 or 3件中 1件."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_EventsScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.record = EventRecordPane(desk)
        self.ui.rows7.addWidget(self.record)
        self.record.hide()
        self.toast_pane = self.ui.record_pane
        self._moved = False
        self._dress()
        self._connect()
        self.refresh()

    def _dress(self) -> None:
        ui = self.ui
        ui.table.set_columns(COLUMNS)
        ui.table.setAccessibleName("行事の一覧")
        ui.table.remember_as("events/events", QSettings())
        ui.search.setPlaceholderText("行事・会場で探す")
        ui.search.setAccessibleName("行事を探す")
        ui.chips.set_facets((Facet("state", "状態", STATES), Facet("all_years", "すべての年度")))
        ui.panes.setStretchFactor(0, 0)
        ui.panes.setStretchFactor(1, 1)
        ui.list_pane.setMinimumWidth(320)
        ui.record_pane.setMinimumSize(560, LOWEST)
        ui.list_pane.setMinimumHeight(LOWEST)
        ui.no_record.show_state(
            "event",
            "行事を選ぶと、ここに内容が出ます",
            "左の一覧から選ぶか、「追加」で新しい行事を作ってください。",
        )

    def _connect(self) -> None:
        ui = self.ui
        ui.search.searched.connect(lambda _text: self._read_list())
        ui.search.went_down.connect(ui.table.setFocus)
        ui.search.returnPressed.connect(ui.table.setFocus)
        ui.chips.changed.connect(self._read_list)
        ui.table.chosen.connect(self._choose)
        ui.table.opened.connect(lambda _line: self.record.ui.people_search.setFocus())
        ui.add_button.clicked.connect(self.add_record)
        ui.panes.splitterMoved.connect(self._note_moved)
        self.record.copied.connect(self._show_made)
        self.record.binned.connect(self._close_record)
        self.record.print_wanted.connect(lambda: self.desk.print_forms(self, self.printables()))
        self.desk.changed.connect(self._follow)
        self.desk.year_changed.connect(lambda _year: self.refresh())

    # showing

    def refresh(self) -> None:
        """Ask for the list and the record again."""
        self._read_list()
        if self.ui.table.selected() is None:
            self._select_today()
        line = self.ui.table.selected()
        shown = self.record.event_id
        if shown is not None and (line is None or line.id != shown):
            self._open(shown)
        else:
            self._choose(line)

    def _select_today(self) -> None:
        """The event of today, where there is one; else the first of the list."""
        today = next((line for line in self.ui.table.lines() if line.held_on == self.desk.today()), None)
        if today is None or not self.ui.table.select_id(today.id):
            self.ui.table.select_first()

    def _read_list(self) -> None:
        chosen = self.ui.chips.values()
        year = None if chosen.get("all_years") else self.desk.year
        every = self.desk.ask(queries.event_lines, "", year)
        lines = self.desk.ask(queries.event_lines, self.ui.search.text(), year)
        today = self.desk.today()
        if state := chosen.get("state"):
            lines = [line for line in lines if (line.held_on >= today) == (state == "coming")]
        self.ui.table.set_match(self.ui.search.text())
        self.ui.table.show_lines(lines)
        self._show_empty(len(lines), len(every))
        total = f"{len(every)}件"
        self.status_changed.emit(total if len(lines) == len(every) else f"{total}中 {len(lines)}件")

    def _show_empty(self, shown: int, all_: int) -> None:
        self.ui.table.setVisible(shown > 0)
        self.ui.empty.setVisible(shown == 0)
        if all_ == 0:
            self.ui.empty.show_state(
                "event", "この年度の行事は、まだありません", "会議や講座の日を追加すると、ここに並びます。",
                ("行事を追加", self.add_record),
            )  # fmt: skip
        elif shown == 0:
            self.ui.empty.show_state(
                "search", "当てはまる行事がありません", "検索の文字か条件をゆるめてみてください。",
                None, (("条件を消す", self.clear_conditions),),
            )  # fmt: skip

    def clear_conditions(self) -> None:
        """Take the search text and the state away."""
        self.ui.chips.clear()
        self.ui.search.clear_search()

    def _choose(self, line: EventLine | None) -> None:
        if line is None:
            if self.record.event_id is None:
                self._close_record()
        else:
            self._open(line.id)

    def _open(self, event_id: UUID) -> None:
        try:
            self.record.show_event(event_id)
        except Refused:
            self.record.record = None
            self._close_record()
            return
        self.record.show()
        self.ui.no_record.hide()

    def _close_record(self) -> None:
        self.record.hide()
        self.ui.no_record.show()

    def _follow(self, changes: Changes) -> None:
        if changes.touches(*TABLES):
            self.refresh()

    # the page's side of the window

    def add_record(self) -> None:
        """追加: a new event (Ctrl+N)."""
        dialog = EventDialog(self.desk, None, self)
        if dialog.exec():
            self._show_made(dialog.made)

    def _show_made(self, event_id: UUID | None) -> None:
        if event_id is not None:
            self.clear_conditions()
            made = self.desk.ask(queries.event_entity, event_id)
            self.desk.set_year(fiscal_year(made.held_on))  # a copy for next year stands in next year's list
            self._read_list()
            self.show_record(event_id)

    def focus_search(self) -> None:
        """Put the cursor into the search for an event (Ctrl+F)."""
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def show_record(self, record_id: UUID) -> None:
        """Show an event, or the event of a registration or a part."""
        event_id = self.desk.ask(queries.event_of, record_id) or record_id
        if all(line.id != event_id for line in self.ui.table.lines()):
            self._list_with(event_id)
        if not self.ui.table.select_id(event_id) or self.record.event_id != event_id:
            self._open(event_id)

    def _list_with(self, event_id: UUID) -> None:
        """Bring an event of another year, or one that search and chips hide, into the list beside it."""
        try:
            held_on = self.desk.ask(queries.event_entity, event_id).held_on
        except Refused:
            return
        self.clear_conditions()
        self.desk.set_year(fiscal_year(held_on))
        self._read_list()

    def show_place(self, place: str) -> None:
        """Open a course on those that are to be looked at ("course:KEY")."""
        _, _, key = place.partition(":")
        self.record.open_course(UUID(key), "lost")

    def printables(self) -> list[tuple[str, UUID | None]]:
        """The papers of the event, and those of its course."""
        event_id = self.record.event_id
        if event_id is None:
            return [("supporter-register", None)]
        return [
            *((form, event_id) for form in FORMS),
            ("certificate", event_id),
            ("supporter-register", None),
        ]

    def screens(self) -> list[tuple[str, Callable[[], QWidget | None]]]:
        """States of the page for pictures."""
        return pictures(self)

    @property
    def now(self) -> Callable[[], datetime]:
        """The clock of the hall, which a test may set."""
        return self.record.now

    # widths

    def _note_moved(self) -> None:
        self._moved = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._moved:
            left = min(620, max(360, round(self.width() * 0.385)))
            self.ui.panes.setSizes([left, self.width() - left - 1])
