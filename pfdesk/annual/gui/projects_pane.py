"""The projects of the year: the list at the left, the record at the right, each field saved as it is left."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from pfdesk.annual import commands, queries
from pfdesk.annual.model import Project
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.fields import Field, NoteField, NumberField, TextField
from pfdesk.widgets.form_binder import FormBinder
from pfdesk.widgets.row_table import Column, RowTable
from pfdesk.widgets.section import RecordSection, Row
from pfdesk.widgets.tokens import PAGE_EDGE, SPACE_2, SPACE_3
from pfdesk.widgets.words import Words

MAN: Final = 10_000
NOTES: Final = (
    ("what", "事業内容", 3),
    ("aim", "目的", 2),
    ("kpi", "期待効果・KPI", 3),
    ("period", "実施時期", 2),
    ("contractor", "発注先", 2),
    ("ideas", "工夫点", 3),
    ("result", "結果", 3),
    ("next_year", "次年度の案", 2),
)


def _budget(line: queries.ProjectLine) -> str:
    return "" if line.budget is None else f"{line.budget / MAN:,.0f}"


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
                Column("number", "番号", 64, "number"),
                Column("name", "事業", stretch=True),
                Column("contractor", "発注先", 210, "quiet", rank=1),
                Column("budget", "予算(万円)", 104, "number", text=_budget),
            )
        )
        self.table.chosen.connect(self._choose)
        self._title = Words("", "text", 18, bold=True)
        self.form = self._form()
        self.links = RecordSection()
        self.links.describe(
            "この事業で行ったこと", "", "行事・調査・パンフレットとのつながりは、まだありません。"
        )
        self.links.opened.connect(self._open_link)
        self.binder = FormBinder(self.form, desk, self._save)
        self.empty = EmptyState(self)
        self.empty.show_state(
            "report", "この年度の事業は、まだありません", "事業を追加すると、予算や結果が報告書に載ります。",
            first=("事業を追加", self.add_project),
        )  # fmt: skip
        self._lay_out()

    def _form(self) -> QWidget:
        form = QWidget()
        rows = QVBoxLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE_2)
        fields: list[tuple[str, Field]] = [("name", TextField().describe("事業名", required=True))]
        for name, word in (("budget", "予算"), ("spent", "決算")):
            fields.append((name, NumberField().describe(word, unit="円")))
        for name, word, lines in NOTES:
            note = NoteField().describe(word)
            note.set_lines(lines)
            fields.append((name, note))
        for name, field in fields:
            field.setObjectName(name)
            if isinstance(field, NumberField):
                field.set_field_width(160)
            rows.addWidget(field)
        return form

    def _lay_out(self) -> None:
        record = QWidget()
        rows = QVBoxLayout(record)
        rows.setContentsMargins(PAGE_EDGE, SPACE_3, PAGE_EDGE, PAGE_EDGE)
        rows.setSpacing(SPACE_3)
        for widget in (self._title, self.form, self.links):
            rows.addWidget(widget)
        rows.addStretch(1)
        self.record = QScrollArea()
        self.record.setWidgetResizable(True)
        self.record.setFrameShape(QFrame.Shape.NoFrame)
        self.record.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.record.setWidget(record)
        panes = QSplitter()
        panes.addWidget(self.table)
        panes.addWidget(self.record)
        panes.setStretchFactor(0, 1)
        panes.setSizes([640, 560])
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
            self._show(line.id)
        self.counted.emit(self.status())

    def status(self) -> str:
        """3件 予算 204万円."""
        lines = self.table.lines()
        total = sum(line.budget or 0 for line in lines)
        return f"{len(lines)}件  予算 {total / MAN:,.0f}万円" if lines else "0件"

    def show_project(self, project_id: UUID) -> None:
        """Select and show a project."""
        self.table.select_id(project_id)
        self._show(project_id)

    def add_project(self) -> None:
        """Add one, and put the cursor into its name."""
        project = Project(fiscal_year=self._desk.year, name="新しい事業")
        self._desk.do(commands.AddProject(project))
        self.refresh()
        self.show_project(project.id)
        self.binder.field("name").setFocus()

    def _choose(self, line: queries.ProjectLine | None) -> None:
        if line is not None:
            self._show(line.id)

    def _show(self, project_id: UUID) -> None:
        project = self._desk.ask(queries.project_entity, project_id)
        self._title.say(project.name)
        self.binder.show(project)
        found = [
            link
            for link in self._desk.ask(queries.project_links, self._desk.year)
            if link.project_id == project_id
        ]
        self._targets = {link.id: (link.room, link.target_id) for link in found}
        self.links.show_rows([Row(link.id, (link.text,)) for link in found])

    def _open_link(self, key: UUID) -> None:
        self._desk.open(*self._targets[key])

    def _save(self, before: Project, after: Project, _name: str) -> object:
        self._desk.do(commands.ChangeProject(before, after))
        return self._desk.ask(queries.project_entity, after.id)
