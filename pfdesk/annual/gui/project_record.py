"""The record of a project: plan, what it did, result, next year; each field saved as it is left."""

from __future__ import annotations

from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from pfdesk.annual import commands, queries
from pfdesk.annual.model import REPORT_CODES, Project, ProjectLink
from pfdesk.ui.annual_project import Ui_ProjectScreen
from pfdesk.values.eras import era_text
from pfdesk.values.fiscal import fiscal_year_text
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import align_labels
from pfdesk.widgets.fields import NoteField, YenField
from pfdesk.widgets.form_binder import FormBinder
from pfdesk.widgets.section import Row
from pfdesk.widgets.tokens import PAGE_EDGE, SPACE_2, SPACE_3
from pfdesk.widgets.words import Words

ROOMS: Final = {"events": "行事・講座", "surveys": "調査", "pamphlets": "パンフレット"}
ICONS: Final = {"events": "event", "surveys": "survey", "pamphlets": "pamphlet"}
KEYS: Final = {"events": "event_id", "surveys": "survey_id", "pamphlets": "edition_id"}
LEAST, MOST = 1, 14
MONEY = 160


class ProjectRecord(QScrollArea):
    """Shows one project. ``removed`` tells that it went into the bin."""

    removed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.project_id: UUID | None = None
        self._links: dict[UUID, queries.LinkLine] = {}
        self._copy: UUID | None = None
        self.form = QWidget()
        self.ui: Any = Ui_ProjectScreen()
        self.ui.setupUi(self.form)  # type: ignore[no-untyped-call]
        self._dress()
        self.binder = FormBinder(self.form, desk, self._save)
        self._title = Words("", "text", 18, bold=True)
        self._title.setWordWrap(True)
        self.carry = Button("", kind="quiet", icon_name="copy")
        self.remove = Button("削除", kind="quiet", icon_name="trash")
        self._lay_out()
        self.carry.clicked.connect(self._carry)
        self.remove.clicked.connect(self._remove)
        self.ui.links.opened.connect(self._open_link)
        self.ui.links.added.connect(lambda: self.link_menu().exec(QCursor.pos()))

    def _dress(self) -> None:
        self.ui.report_code.set_options(tuple(REPORT_CODES.items()))
        for note in self.form.findChildren(NoteField):
            note.grow(LEAST, MOST)
        for money in self.form.findChildren(YenField):
            money.set_field_width(MONEY)
        self.ui.report_code.set_beside("予算を「うち PF推進会議」などの内訳に入れる先")
        self.ui.links.set_empty_words(
            "行事・調査・パンフレットをつなぐと、その図と数字が報告書のこの事業の頁に載ります。"
        )
        align_labels(self.form)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self._title, 1)
        for button in (self.carry, self.remove):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        record = QWidget()
        rows = QVBoxLayout(record)
        rows.setContentsMargins(PAGE_EDGE, SPACE_3, PAGE_EDGE, PAGE_EDGE)
        rows.setSpacing(SPACE_3)
        rows.addLayout(head)
        rows.addWidget(self.form)
        rows.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(record)
        self.setMinimumWidth(520)

    def show_project(self, project_id: UUID) -> None:
        """Show a project, or the one that is shown anew."""
        if project_id != self.project_id:
            self.verticalScrollBar().setValue(0)
        self.project_id = project_id
        desk = self._desk
        project = desk.ask(queries.project_entity, project_id)
        self._title.say(project.name)
        self.binder.show(project)
        self._copy = desk.ask(queries.next_year_copy, project_id)
        following = fiscal_year_text(project.fiscal_year + 1)
        self.carry.setText(f"{following}の事業を見る" if self._copy else f"{following}へ写す")
        found = [
            link
            for link in desk.ask(queries.project_links, project.fiscal_year)
            if link.project_id == project_id
        ]
        self._links = {link.id: link for link in found}
        self.ui.links.show_rows([_row(link) for link in found], (0, 96))

    def link_menu(self) -> QMenu:
        """What can be linked, room by room, and what can be taken off again."""
        menu = QMenu(self)
        linked = {link.target_id for link in self._links.values()}
        offered = self._desk.ask(queries.linkable, self._desk.year)
        for room, key, title in offered:
            if key not in linked:
                menu.addAction(f"{ROOMS[room]}: {title}", partial(self.link, room, key))
        if not menu.actions():
            menu.addAction("この年度につなげるものは、ほかにありません").setEnabled(False)
        if self._links:
            menu.addSeparator()
        for link in self._links.values():
            menu.addAction(f"外す: {link.text}", partial(self.unlink, link.id))
        return menu

    def link(self, room: str, target: UUID) -> None:
        """Say that the project did this."""
        assert self.project_id is not None
        made = ProjectLink(project_id=self.project_id, **{KEYS[room]: target})  # type: ignore[arg-type]
        self._desk.do(commands.AddProjectLink(made))

    def unlink(self, link_id: UUID) -> None:
        """Say that it did not."""
        self._desk.do(commands.BinProjectLink(link_id))

    def _open_link(self, key: UUID) -> None:
        self._desk.open(self._links[key].room, self._links[key].target_id)

    def _carry(self) -> None:
        if self._copy is None and self.project_id is not None:
            self.binder.flush()
            self._desk.do(commands.CopyToNextYear(self.project_id))
        elif (copy := self._copy) is not None:  # the year's turning shows another project
            self._desk.set_year(self._desk.year + 1)
            self._desk.open("annual", copy)

    def _remove(self) -> None:
        if self.project_id is not None:
            self._desk.do(commands.BinProject(self.project_id))
            self.removed.emit()

    def _save(self, before: Project, after: Project, _name: str) -> object:
        self._desk.do(commands.ChangeProject(before, after))
        return self._desk.ask(queries.project_entity, after.id)


def _row(link: queries.LinkLine) -> Row:
    return Row(link.id, (link.text, era_text(link.on) if link.on else ""), ICONS[link.room])
