"""The page ホーム: what needs doing now, the next event, the year at a glance, the safety of the data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pfdesk.home import queries
from pfdesk.home.gui.event_part import EventPart
from pfdesk.home.gui.parts import WorkPart
from pfdesk.home.gui.rows import DAYS
from pfdesk.home.gui.safety_part import RecentPart, SafetyPart
from pfdesk.home.gui.year_part import YearPart
from pfdesk.values.eras import era_text
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.room_page import RoomPage
from pfdesk.widgets.tokens import LOW, NARROW, PAGE_EDGE, TINY
from pfdesk.widgets.words import Words

RIGHT = 478
QWIDGETSIZE_MAX = 16_777_215
RECENT = 6


class HomePage(RoomPage):
    """Asks all rooms anew whenever something changed and the page is seen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.work, self.event_part = WorkPart(desk), EventPart(desk)
        self.year, self.safety = YearPart(desk), SafetyPart(desk)
        self.recent = RecentPart(desk)
        self._day, self._count = Words("", size=18, bold=True), Words("", "text-2")
        self._stale = True
        self._work: list[queries.Work] = []
        self._after = QTimer(self, singleShot=True, interval=0)
        self._after.timeout.connect(self._add_differences)
        self._compared = False
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
        self._grid.setColumnStretch(0, 1)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for side in (self._left, self._right):
            side.addStretch(1)
        self._grid.addLayout(self._left, 0, 0)
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
        """Two columns that fill independently, the year under both in a narrow window; one column in a tiny one."""
        narrow, low, tiny = self._shape = (self._narrow(), self._low(), self._tiny())
        self._content.setContentsMargins(PAGE_EDGE, 10 if low else 20, PAGE_EDGE, PAGE_EDGE)
        self._content.setSpacing(8 if low else 20)
        self._grid.setVerticalSpacing(16 if low else 24)
        self._grid.setHorizontalSpacing(0 if tiny else 48)
        self._grid.removeWidget(self.year)
        self._grid.removeItem(self._right)
        self._left.removeWidget(self.year)
        places: dict[QVBoxLayout, tuple[QWidget, ...]] = {
            self._left: (self.work, self.recent) if narrow else (self.work, self.year, self.recent),
            self._right: (self.event_part, self.safety),
        }
        for column, parts in places.items():
            column.setSpacing(16 if low else 24)
            for part in parts:
                column.removeWidget(part)
            for place, part in enumerate(parts):
                column.insertWidget(place, part)
        if narrow:
            self._grid.addWidget(self.year, 1, 0, 1, 2)
        self._grid.addLayout(self._right, *((2, 0, 1, 2) if tiny else (0, 1)))
        for fixed in (self.event_part, self.safety):
            fixed.setMinimumWidth(0 if tiny else 364 if narrow else RIGHT)
            fixed.setMaximumWidth(QWIDGETSIZE_MAX if tiny else fixed.minimumWidth())

    def _tiny(self) -> bool:
        return self.window().width() < TINY

    def _narrow(self) -> bool:
        return self.window().width() < NARROW

    def _low(self) -> bool:
        return self.window().height() < LOW

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shape = (self._narrow(), self._low(), self._tiny())
        if shape != self._shape:
            self._arrange()
            self._mark()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
        elif not self._compared:
            self._after.start()

    def refresh(self) -> None:
        """Ask for everything that is shown again."""
        self._stale = self._compared = False
        desk, low = self.desk, self._low()
        today = desk.today()
        work = desk.ask(queries.work_lines, desk.year, today, differences=False)
        self._work = work
        event = desk.ask(queries.next_event, desk.year, today)
        self._day.say(f"{era_text(today, 'long')}({DAYS[today.weekday()]})")
        due = sum(line.due_on is not None for line in work)
        self._count.say(f"期限のある仕事が {due}件あります" if due else "期限のある仕事はありません")
        self.work.show_work(work, low=low)
        self.event_part.show_event(event, low=low)
        figures = desk.ask(queries.glance, desk.year, today)
        planned = event.planned(desk.year, today) if event is not None else 0
        self.year.show_year(figures, planned)
        self.safety.show_safety()
        recent = desk.ask(queries.recent_changes, RECENT)
        self.recent.show_recent(recent)
        self.status_changed.emit("")
        if self.isVisible():
            self._after.start()

    def _add_differences(self) -> None:
        """Every figure is counted for this line: it comes when the rest is seen already."""
        self._compared = True
        found = self.desk.ask(queries.difference_lines, self.desk.year)
        if found:
            self.work.show_work(queries.by_day([*self._work, *found]), low=self._low())

    def _mark(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def enter(self) -> None:
        """Ctrl+1: to the first thing to do."""
        buttons = (button for button in self.findChildren(QAbstractButton) if button.isVisible())
        first = next((button for button in buttons if button.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_search(self) -> None:
        """There is nothing to search here: go to the list of members, whose search finds them."""
        self.desk.open("directory")

    def show_record(self, _record_id: UUID) -> None:
        """The home page has no records of its own."""

    def add_record(self) -> None:
        """Records are added where their list is."""
        self.desk.say("ホームには追加するものがありません。会員名簿などのタブで Ctrl+N を押してください")

    def printables(self) -> list[tuple[str, UUID | None]]:
        """The papers of the next event, and what the successor is handed."""
        event = self.desk.ask(queries.next_event, self.desk.year, self.desk.today())
        kit = () if event is None else event.kit
        papers = ((item.form, item.target) for item in kit if item.form)
        return [*papers, ("print-report", None), ("handover", None)]

    def print_options(self) -> dict[str, Any]:
        """The year that is looked at."""
        return {"year": self.desk.year}

    def screens(self) -> list[tuple[str, Callable[[], QWidget | None]]]:
        """The page as it is."""
        return [("", lambda: None)]
