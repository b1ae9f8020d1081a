"""The columns of a table as the clerk sees them: which, how wide, in what order, sorted by which."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QMenu, QTableView

from pfdesk.widgets import row_layout, row_memory, theme
from pfdesk.widgets.row_column import Column
from pfdesk.widgets.row_header import RowHeader
from pfdesk.widgets.row_memory import TableChoice
from pfdesk.widgets.tokens import SPACE_3, TYPE_BODY

_ENOUGH: Final = 20
"""Lines after which a column is wide enough for those to come."""
_LONGEST_DAY: Final = "R88.88.88"


class RowColumns(QObject):
    """Keeps a table's columns fitted, and remembers what the clerk changed."""

    sort_wanted = Signal(str, bool)

    def __init__(self, view: QTableView, header: RowHeader) -> None:
        super().__init__(view)
        self._view, self._header = view, header
        self._columns: tuple[Column, ...] = ()
        self._fitted: dict[str, int] = {}
        self._settings: tuple[QSettings, str] | None = None
        self._measured = -1
        self._placing = False
        self.matched: Collection[str] = ()
        self.choice = TableChoice()
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(self._moved)
        self._later = QTimer(self, singleShot=True, interval=300)
        self._later.timeout.connect(self._keep)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Begin anew with these columns."""
        self._columns, self._fitted, self._measured = tuple(columns), {}, -1
        self._order()

    def remember(self, settings: QSettings, name: str) -> None:
        """Take up what was kept under this name, and keep changes from now on."""
        self._settings = (settings, name)
        self.choice = row_memory.recall(settings, name)
        self._order()
        self.place()

    def column(self, name: str) -> Column | None:
        """The column of a name."""
        return next((column for column in self._columns if column.name == name), None)

    def fit(self) -> None:
        """Measure the content until enough lines were seen: a list that was empty at first has told nothing."""
        lines = self._view.model().rowCount()
        if not self._columns or self._measured >= min(lines, _ENOUGH):
            return
        self._measured = lines
        for section, column in enumerate(self._columns):
            content = column.width or max(self._view.sizeHintForColumn(section), _least(column))
            former = self._fitted.get(column.name) or self._header.title_width(section)
            self._fitted[column.name] = max(content, former)

    def place(self) -> None:
        """Give every column its width for the room there is now."""
        if not self._columns:
            return
        widths = {column.name: column.width for column in self._columns}
        widths |= self._fitted | dict(self.choice.widths)
        room = self._view.viewport().width()
        kept = row_layout.kept(self._columns, widths, room, hidden=self.choice.hidden, matched=self.matched)
        shown = [column for column in self._columns if column.name in kept]
        final = row_layout.stretched(shown, widths, room)
        self._placing = True
        for section, column in enumerate(self._columns):
            self._header.setSectionHidden(section, column.name not in kept)
            if column.name in kept and final[column.name] > 0:
                self._header.resizeSection(section, final[column.name])
        self._placing = False

    def fill_menu(self, menu: QMenu) -> None:
        """Add what can be shown, and by what it can be sorted (for the keyboard)."""
        shown = menu.addMenu("表示する列(&V)")
        for section, column in enumerate(self._columns):
            action = _toggle(shown, column.title or column.name, column.name not in self.choice.hidden)
            action.setEnabled(section > 0)
            action.toggled.connect(lambda on, name=column.name: self.show_column(name, shown=on))
        order = menu.addMenu("並べ替え(&O)")
        for column in self._columns:
            if column.title:
                here = column.name == self.choice.sorted_by
                action = _toggle(order, column.title, here)
                action.triggered.connect(lambda _on=False, name=column.name: self.sort_by(name))
        menu.addAction("列を元に戻す(&R)", self.forget)

    def show_column(self, name: str, *, shown: bool) -> None:
        """Show a column, or put it away."""
        hidden = self.choice.hidden - {name} if shown else self.choice.hidden | {name}
        self._choose(replace(self.choice, hidden=hidden))

    def sort_by(self, name: str) -> None:
        """Sort by a column; by the same one again, the other way round."""
        descending = name == self.choice.sorted_by and not self.choice.descending
        self._choose(replace(self.choice, sorted_by=name, descending=descending))
        self.sort_wanted.emit(name, descending)

    def forget(self) -> None:
        """Widths, order and columns as they were at first."""
        self._choose(TableChoice())
        self._order()
        self._header.show_sort(-1, descending=False)

    def _choose(self, choice: TableChoice) -> None:
        self.choice = choice
        self._later.start()
        self.place()

    def _order(self) -> None:
        names = [column.name for column in self._columns]
        wanted = [name for name in self.choice.order if name in names]
        wanted += [name for name in names if name not in wanted]
        self._placing = True
        if self._header.count() == len(names):
            for place, name in enumerate(wanted):
                self._header.moveSection(self._header.visualIndex(names.index(name)), place)
        self._placing = False

    def _resized(self, section: int, _old: int, new: int) -> None:
        if self._placing or new == 0 or section >= len(self._columns):
            return
        self.choice = self.choice.with_width(self._columns[section].name, new)
        self._later.start()

    def _moved(self) -> None:
        if self._placing:
            return
        order = sorted(range(len(self._columns)), key=self._header.visualIndex)
        names = tuple(self._columns[section].name for section in order)
        self.choice = replace(self.choice, order=names)
        self._later.start()

    def _keep(self) -> None:
        if self._settings is not None:
            row_memory.keep(*self._settings, self.choice)


def _least(column: Column) -> int:
    """The room that a day needs, whichever it is."""
    if column.kind != "date":
        return 0
    return QFontMetrics(theme.font(TYPE_BODY)).horizontalAdvance(_LONGEST_DAY) + 2 * SPACE_3


def _toggle(menu: QMenu, title: str, on: bool) -> QAction:
    action = menu.addAction(title)
    action.setCheckable(True)
    action.setChecked(on)
    return action
