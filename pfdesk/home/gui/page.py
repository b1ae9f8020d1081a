"""The page ホーム: what needs doing now, the next event, the year at a glance, the safety of the data."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pfdesk.home import queries
from pfdesk.home.gui.parts import WANTED, EventPart, SafetyPart, WorkPart, YearPart
from pfdesk.home.gui.rows import DAYS
from pfdesk.values.eras import era_text
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.tokens import LOW, NARROW, PAGE_EDGE
from pfdesk.widgets.words import Words

RIGHT = 478


class HomePage(QWidget):
    """Asks all rooms anew whenever something changed and the page is seen."""

    status_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.work, self.event_part = WorkPart(desk), EventPart(desk)
        self.year, self.safety = YearPart(desk), SafetyPart(desk)
        self._day, self._count = Words("", size=18, bold=True), Words("", "text-2")
        self._stale = True
        self._lay_out()
        desk.changed.connect(lambda _changes: self._mark())
        desk.year_changed.connect(lambda _year: self._mark())

    def _lay_out(self) -> None:
        content = QWidget()
        self._content = QVBoxLayout(content)
        self._content.setContentsMargins(PAGE_EDGE, 18, PAGE_EDGE, PAGE_EDGE)
        self._content.setSpacing(16)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._day)
        head.addWidget(self._count)
        head.addStretch(1)
        self._content.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(48)
        self._grid.setVerticalSpacing(24)
        self._grid.setColumnStretch(0, 1)
        self._content.addLayout(self._grid)
        self._content.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < NARROW
        for part in (self.work, self.event_part, self.year, self.safety):
            self._grid.removeWidget(part)
        self.event_part.setFixedWidth(364 if narrow else RIGHT)
        self.safety.setMinimumWidth(0 if narrow else RIGHT)
        self._grid.addWidget(self.work, 0, 0)
        self._grid.addWidget(self.event_part, 0, 1)
        self._grid.addWidget(self.year, 1, 0, 1, 2 if narrow else 1)
        self._grid.addWidget(self.safety, 2 if narrow else 1, 0 if narrow else 1, 1, 2 if narrow else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        former, now = event.oldSize(), event.size()
        super().resizeEvent(event)
        if (former.width() < NARROW) != (now.width() < NARROW):
            self._arrange()
        if (former.height() < LOW) != (now.height() < LOW):
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Ask for everything that is shown again."""
        self._stale = False
        desk, low = self.desk, self.height() < LOW
        today = desk.today()
        work = desk.ask(queries.work_lines, desk.year, today)
        self._day.say(f"{era_text(today, 'long')}({DAYS[today.weekday()]})")
        self._count.say(f"期限のある仕事が {sum(line.due_on is not None for line in work)}件あります")
        self.work.show_work(work, low=low)
        self.event_part.show_event(desk.ask(queries.next_event, desk.year, today), low=low)
        values = desk.ask(queries.year_values, desk.year, WANTED)
        self.year.show_year(values, desk.ask(queries.supporters), desk.ask(queries.left_in_stock, desk.year))
        self.safety.show_safety()
        self.status_changed.emit("")

    def _mark(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def focus_search(self) -> None:
        """There is nothing to search here: go to the list of members, whose search finds them."""
        self.desk.open("directory")

    def show_record(self, _record_id: UUID) -> None:
        """The home page has no records of its own."""

    def printables(self) -> list[tuple[str, UUID | None]]:
        """The papers of the next event."""
        event = self.desk.ask(queries.next_event, self.desk.year, self.desk.today())
        return [] if event is None else [(item.form, event.line.id) for item in event.kit]

    def screens(self) -> list[tuple[str, Callable[[], QWidget | None]]]:
        """The page as it is."""
        return [("", lambda: None)]
