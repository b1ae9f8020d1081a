"""Targets from the directory: all that chips or a saved search leave, or members chosen one by one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from pfdesk.directory.gui import picker
from pfdesk.directory.gui.member_list import facets, filters_of
from pfdesk.directory.queries.chip_filters import ROOM
from pfdesk.office.saved_filters import saved_filters
from pfdesk.surveys.commands import AddTargets
from pfdesk.surveys.queries.from_directory import Found, targets_by_filters, targets_of_members
from pfdesk.widgets import tell
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.chips import ChipBar
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_table import Column, RowTable
from pfdesk.widgets.search_box import SearchBox

PASSED_OVER = {"time"}


class ByFilters(QDialog):
    """Search, chips and saved searches of 会員名簿; says whom it would add before it does."""

    def __init__(self, desk: Desk, survey_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.survey_id = desk, survey_id
        self.found = Found(())
        self.setWindowTitle("名簿の条件から対象を加える")
        self.search, self.chips, self.told = SearchBox(), ChipBar(), QLabel()
        self.table = RowTable(self)
        self.table.set_columns((
            Column("name", "加わる対象", 220, stretch=True),
            Column("kind", "種類", 96, "quiet"),
            Column("municipality", "所在地", 96, "quiet"),
            Column("address", "住所", 220, "quiet"),
        ))  # fmt: skip
        self.told.setWordWrap(True)
        self.saved = Button("保存した条件", kind="quiet", icon_name="filter")
        self.take = Button("対象に加える", kind="primary")
        self.take.setDefault(True)
        self.cancel = Button("やめる", kind="quiet")
        self._lay_out()
        self.chips.set_facets([one for one in facets(desk) if one.name not in PASSED_OVER])
        self.search.searched.connect(lambda _text: self._look())
        self.chips.changed.connect(self._look)
        self.saved.clicked.connect(self._show_saved)
        self.take.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self._look()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 16)
        rows.setSpacing(12)
        self.search.setPlaceholderText("名前・かな・所在地・電話で探す")
        first, last = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.search, 1)
        first.addWidget(self.saved)
        last.addStretch(1)
        last.addWidget(self.cancel)
        last.addWidget(self.take)
        rows.addLayout(first)
        rows.addWidget(self.chips)
        rows.addWidget(self.told)
        rows.addWidget(self.table, 1)
        rows.addLayout(last)
        self.setMinimumSize(720, 420)

    def use(self, text: str, values: Any) -> None:
        """Search as it was saved in 会員名簿."""
        self.chips.set_values({name: value for name, value in values.items() if name not in PASSED_OVER})
        self.search.set_search(text)
        self._look()

    def menu(self) -> QMenu:
        """The saved searches."""
        menu = QMenu(self)
        for one in self.desk.ask(saved_filters, ROOM):
            action = menu.addAction(one.name.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, one=one: self.use(one.text, one.values))
        if menu.isEmpty():
            menu.addAction("会員名簿で条件を保存すると、ここに出ます").setEnabled(False)
        return menu

    def _show_saved(self) -> None:
        self.menu().popup(self.saved.mapToGlobal(self.saved.rect().bottomLeft()))

    def _look(self) -> None:
        filters = filters_of(self.desk, self.chips.values())
        self.found = self.desk.ask(targets_by_filters, self.survey_id, self.search.text(), filters)
        self.told.setText(self.found.words)
        self.table.show_lines(self.found.targets, len(self.found.targets))
        self.take.setEnabled(bool(self.found.targets))
        count = len(self.found.targets)
        self.take.setText(f"{count:,}件を対象に加える" if count else "対象に加える")


def add_by_filters(desk: Desk, survey_id: UUID | None, parent: QWidget) -> None:
    """Ask for the conditions and add whom they leave."""
    if survey_id is None:
        return
    dialog = ByFilters(desk, survey_id, parent)
    if dialog.exec() and dialog.found.targets:
        desk.do(AddTargets(dialog.found.targets))


def add_picked(desk: Desk, survey_id: UUID, parent: QWidget) -> None:
    """Ask for members one by one and add them; who declined 案内送付 is left out, and that is told."""
    lines = picker.pick_members(desk, parent)
    if not lines:
        return
    found: Found = desk.ask(targets_of_members, survey_id, lines)
    if found.targets:
        desk.do(AddTargets(found.targets))
    if found.declined or found.there:
        tell.say(parent, found.words)
