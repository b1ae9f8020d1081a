"""The page 年度報告: projects, the year's course, the report's texts, and every figure with the rows behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from pfdesk.annual.gui.figures_pane import FiguresPane, is_figure
from pfdesk.annual.gui.projects_pane import ProjectsPane
from pfdesk.annual.gui.roll_over import RollOverDialog
from pfdesk.annual.gui.texts_pane import TextsPane
from pfdesk.annual.gui.timeline_pane import TimelinePane
from pfdesk.annual.gui.trends_pane import TrendsPane
from pfdesk.annual.gui.voices_dialog import VoicesDialog
from pfdesk.annual.gui.year_state import state_words
from pfdesk.annual.gui.year_work import YearWork
from pfdesk.annual.queries import project_entity, year_state
from pfdesk.office.changes import Changes
from pfdesk.values.fiscal import fiscal_year_text
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.room_page import RoomPage
from pfdesk.widgets.segments import Segments
from pfdesk.widgets.tokens import PAGE_EDGE, SPACE_3, SPACE_4, TINY
from pfdesk.widgets.words import Words

REPORT, HANDOVER = "fiscal-report", "handover"
PRINT: Final = "実績報告書を印刷"
VIEWS: Final = (
    ("projects", "事業"), ("timeline", "経過"), ("texts", "文章"), ("figures", "数字"),
    ("trends", "推移"),
)  # fmt: skip
ADD: Final = {"projects": "事業を追加(&N)", "timeline": "経過を追加(&N)"}


class AnnualPage(RoomPage):
    """Four views of one year. ``status_changed`` tells how much there is in the one that is seen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.projects = ProjectsPane(desk)
        self.figures = FiguresPane(desk)
        self.timeline = TimelinePane(desk)
        self.texts = TextsPane(desk)
        self.trends = TrendsPane(desk)
        self.panes: dict[str, Any] = {
            "projects": self.projects, "timeline": self.timeline, "texts": self.texts, "figures": self.figures,
            "trends": self.trends,
        }  # fmt: skip
        self.views = QStackedWidget()
        for pane in self.panes.values():
            self.views.addWidget(pane)
        self._stale: set[str] = set(self.panes)
        self._title = Words("", "text", 18, bold=True)
        self._choice = Segments()
        self._choice.set_options(VIEWS)
        self._print = Button(PRINT, icon_name="print", kind="primary")
        self._add = Button(ADD["projects"], icon_name="add")
        self.work = YearWork(desk, self)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(lambda: self.work.fill(self._menu))
        self._more = Button("年度のしごと(&Y)", icon_name="chevron-down", trailing=True)
        self._more.clicked.connect(self._open_menu)
        self._state = Words("", "text-2", 12)
        self.toast_pane = self
        self._lay_out()
        self._choice.chosen.connect(self.show_view)
        self._print.clicked.connect(self.print_report)
        self._add.clicked.connect(self.add_record)
        self.projects.counted.connect(lambda _text: self._tell())
        desk.changed.connect(self._follow)
        desk.year_changed.connect(lambda _year: self._turn_year())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_EDGE, SPACE_4, PAGE_EDGE, SPACE_3)
        head.setSpacing(SPACE_4)
        head.addWidget(self._title)
        head.addWidget(self._choice)
        head.addWidget(self._state)
        head.addStretch(1)
        head.addWidget(self._add)
        head.addWidget(self._more)
        head.addWidget(self._print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.views, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a tiny window the verbs are short."""
        tiny = self.width() < TINY
        self._print.setText("印刷" if tiny else PRINT)
        self._print.setToolTip(PRINT if tiny else "")
        words = ADD.get(str(self._choice.value()), "")
        self._add.setText("追加(&N)" if tiny else words)
        self._add.setToolTip(words.partition("(")[0] if tiny else "")

    def refresh(self) -> None:
        """Ask for everything that is shown again; what is not seen waits until it is."""
        self._title.say(fiscal_year_text(self.desk.year))
        self._stale = set(self.panes)
        self._read()

    def _read(self) -> None:
        """Ask for the view that is seen, where something changed since it was asked last."""
        name = str(self._choice.value())
        if name in self._stale:
            self._stale.discard(name)
            self.panes[name].refresh()
        self._state.say(state_words(self.desk.ask(year_state, self.desk.year)))
        self._tell()

    def _open_menu(self) -> None:
        self._menu.exec(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def show_view(self, name: object) -> None:
        """Show one of VIEWS."""
        self._choice.set_value(name)
        self.views.setCurrentWidget(self.panes[str(name)])
        self._add.setVisible(name in ADD)
        self.toast_pane = self.timeline.aside if name == "timeline" else self
        self._fit()
        self._read()

    def focus_search(self) -> None:
        """Go to the list of the view that is seen."""
        pane: Any = self.views.currentWidget()
        getattr(pane, "table", pane).setFocus()

    def pending(self) -> bool:
        """Whether something typed is not saved: in a project, the timeline or a text."""
        texts = any(field.is_edited() for field in self.texts.fields.values())
        return texts or self.projects.record.binder.pending() or self.timeline.editor.has_drafts()

    def show_record(self, record_id: UUID) -> None:
        """Show a project, an entry of the timeline, or a figure by the id of its line."""
        if is_figure(record_id):
            self.show_view("figures")
            self.figures.choose_id(record_id)
            return
        self._go_to_year(record_id)
        self.show_view("projects")
        self.projects.show_project(record_id)

    def _go_to_year(self, project_id: UUID) -> None:
        """A project of another year turns the window to that year."""
        year = self.desk.ask(project_entity, project_id).fiscal_year
        if year != self.desk.year:
            self.desk.set_year(year)

    def help_word(self) -> str:
        """Where the manual tells of the view that is seen."""
        return dict(VIEWS)[str(self._choice.value())]

    def show_place(self, name: str) -> None:
        """Open what other rooms lead to: a view, or the guided step into the next year."""
        if name == "roll-over":
            self.work.roll_over()
        else:
            self.show_view(name)

    def add_record(self) -> None:
        """Add what the view holds: an entry of the timeline, else a project."""
        if self.views.currentWidget() is self.timeline:
            self.timeline.add_entry()
            return
        self.show_view("projects")
        self.projects.add_project()

    def printables(self) -> list[tuple[str, UUID | None]]:
        """The report of the year, and what the successor is handed."""
        return [(REPORT, None), (HANDOVER, None)]

    def print_options(self) -> dict[str, Any]:
        """The year that is looked at."""
        return {"year": self.desk.year}

    def print_report(self) -> None:
        """Open the print dialog with the report of the year."""
        self.desk.print_forms(self, [(REPORT, None)], self.print_options())

    def screens(self) -> list[tuple[str, Callable[[], QWidget | None]]]:
        """States of the page for pictures."""
        return [
            ("", lambda: self.show_view("projects")),
            ("timeline", lambda: self.show_view("timeline")),
            ("texts", lambda: self.show_view("texts")),
            ("figures", self._picture_figures),
            ("trends", lambda: self.show_view("trends")),
            ("roll-over", lambda: RollOverDialog(self.desk, self)),
            ("voices", lambda: VoicesDialog(self.desk, self)),
        ]

    def _picture_figures(self) -> None:
        self.show_view("figures")
        self.figures.choose("survey.activity.places_to_be")

    def _turn_year(self) -> None:
        self.texts.forget_typed()
        self.refresh()

    def _follow(self, changes: Changes) -> None:
        """Nearly every table stands behind a figure; the record is left alone unless it was written."""
        stale = set(self.panes) - {"projects", "texts"}
        if changes.touches("project", "project_link"):
            stale.add("projects")
        if changes.touches("setting"):
            stale.add("texts")
        self._stale |= stale
        self._read()

    def _tell(self) -> None:
        pane: Any = self.views.currentWidget()
        self.status_changed.emit(pane.status())
