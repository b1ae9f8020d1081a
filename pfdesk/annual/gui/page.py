"""The page 年度報告: the projects of the year with their record, and every figure with the rows behind it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pfdesk.annual.gui.figures_pane import FiguresPane
from pfdesk.annual.gui.projects_pane import ProjectsPane
from pfdesk.office.changes import Changes
from pfdesk.values.fiscal import fiscal_year_text
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.segments import Segments
from pfdesk.widgets.tokens import PAGE_EDGE, SPACE_3, SPACE_4
from pfdesk.widgets.words import Words

REPORT = "fiscal-report"


class AnnualPage(QWidget):
    """Two views of one year: 事業 and 数字. ``status_changed`` tells how many there are."""

    status_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.projects = ProjectsPane(desk)
        self.figures = FiguresPane(desk)
        self.views = QStackedWidget()
        self.views.addWidget(self.projects)
        self.views.addWidget(self.figures)
        self._title = Words("", "text", 18, bold=True)
        self._choice = Segments()
        self._choice.set_options([("projects", "事業"), ("figures", "数字")])
        self._print = Button("実績報告書を印刷(&P)", icon_name="print", kind="primary")
        self._add = Button("事業を追加(&N)", icon_name="add")
        self.toast_pane = self
        self._lay_out()
        self._choice.chosen.connect(self.show_view)
        self._print.clicked.connect(lambda: desk.print_forms(self, self.printables()))
        self._add.clicked.connect(self.add_record)
        self.projects.counted.connect(lambda _text: self._tell())
        desk.changed.connect(self._follow)
        desk.year_changed.connect(lambda _year: self.refresh())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_EDGE, SPACE_4, PAGE_EDGE, SPACE_3)
        head.setSpacing(SPACE_4)
        head.addWidget(self._title)
        head.addWidget(self._choice)
        head.addStretch(1)
        head.addWidget(self._add)
        head.addWidget(self._print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.views, 1)

    def refresh(self) -> None:
        """Ask for everything that is shown again."""
        self._title.say(fiscal_year_text(self.desk.year))
        self.projects.refresh()
        self.figures.refresh()
        self._tell()

    def show_view(self, name: object) -> None:
        """Show 事業 or 数字."""
        self._choice.set_value(name)
        self.views.setCurrentWidget(self.figures if name == "figures" else self.projects)
        self._add.setVisible(name != "figures")
        self._tell()

    def focus_search(self) -> None:
        """Go to the list of the view that is seen."""
        (self.figures.table if self._in_figures() else self.projects.table).setFocus()

    def show_record(self, project_id: UUID) -> None:
        """Show a project."""
        self.show_view("projects")
        self.projects.show_project(project_id)

    def add_record(self) -> None:
        """Add a project to the year."""
        self.show_view("projects")
        self.projects.add_project()

    def printables(self) -> list[tuple[str, UUID | None]]:
        """The report of the year."""
        return [(REPORT, None)]

    def screens(self) -> list[tuple[str, Callable[[], QWidget | None]]]:
        """States of the page for pictures."""
        return [("", lambda: self.show_view("projects")), ("figures", self._picture_figures)]

    def _picture_figures(self) -> None:
        self.show_view("figures")
        self.figures.choose("survey.activity.places_to_be")

    def _in_figures(self) -> bool:
        return self.views.currentWidget() is self.figures

    def _follow(self, changes: Changes) -> None:
        if changes.touches("project", "project_link"):
            self.projects.refresh()
        self.figures.refresh()
        self._tell()

    def _tell(self) -> None:
        pane = self.figures if self._in_figures() else self.projects
        self.status_changed.emit(pane.status())
