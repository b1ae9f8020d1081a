"""事業: the projects of the year at the left, the record of one at the right."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from pfdesk.annual import commands, queries
from pfdesk.annual.gui.project_record import ProjectRecord
from pfdesk.annual.model import Project, ten_thousands, yen_text
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.fields import TextField
from pfdesk.widgets.row_table import Column, RowTable
from pfdesk.widgets.tokens import SPACE_1, SPACE_3


def _budget(line: queries.ProjectLine) -> str:
    return "" if line.budget is None else f"{ten_thousands(line.budget):,}"


class ProjectsPane(QWidget):
    """``counted(text)`` tells that the list was asked for again."""

    counted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.table = RowTable(self)
        self.table.setAccessibleName("事業の一覧")
        self.table.set_columns(
            (
                Column("number", "番号", 56, "number"),
                Column("name", "事業", stretch=True),
                Column("budget", "予算(万円)", 96, "number", text=_budget),
            )
        )
        self.table.chosen.connect(self._choose)
        self.record = ProjectRecord(desk)
        self.record.removed.connect(self.refresh)
        self.empty = EmptyState(self)
        self.empty.show_state(
            "report", "この年度の事業は、まだありません", "事業を追加すると、予算や結果が報告書に載ります。",
            first=("事業を追加", self.add_project),
        )  # fmt: skip
        panes = QSplitter()
        panes.setHandleWidth(1)
        listed = QWidget()
        rows = QVBoxLayout(listed)
        rows.setContentsMargins(SPACE_3, 0, SPACE_1, 0)
        rows.addWidget(self.table)
        panes.addWidget(listed)
        panes.addWidget(self.record)
        panes.setStretchFactor(1, 1)
        panes.setSizes([460, 860])
        panes.setChildrenCollapsible(False)
        self._panes = panes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panes, 1)
        column.addWidget(self.empty, 1)

    def refresh(self) -> None:
        """Ask for the list and the record again."""
        lines = self._desk.ask(queries.project_lines, self._desk.year)
        self.table.show_lines(lines)
        self._panes.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        if lines and self.table.selected() is None:
            self.table.select_first()
        line = self.table.selected()
        if line is not None:
            self.record.show_project(line.id)
        self.counted.emit(self.status())

    def status(self) -> str:
        """3件 予算 204万円."""
        lines = self.table.lines()
        total = sum(line.budget or 0 for line in lines)
        return f"{len(lines)}件  予算 {yen_text(total)}" if lines else "0件"

    def show_project(self, project_id: UUID) -> None:
        """Select and show a project."""
        self.table.select_id(project_id)
        self.record.show_project(project_id)

    def add_project(self) -> None:
        """Add one, and put the cursor into its name."""
        project = Project(fiscal_year=self._desk.year, name="新しい事業")
        self._desk.do(commands.AddProject(project))
        self.refresh()
        self.show_project(project.id)
        name = self.record.binder.field("name")
        name.setFocus()
        assert isinstance(name, TextField)
        name.line.selectAll()  # what is typed takes the place of the words that stand for a name

    def _choose(self, line: queries.ProjectLine | None) -> None:
        if line is not None:
            self.record.show_project(line.id)
