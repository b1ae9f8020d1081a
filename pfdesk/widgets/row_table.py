"""The table of every list: quiet rows, one selected, found again by its id after each reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTableView, QWidget

from pfdesk.widgets import theme
from pfdesk.widgets.row_column import Column
from pfdesk.widgets.row_columns import RowColumns
from pfdesk.widgets.row_delegate import RowDelegate, Style
from pfdesk.widgets.row_header import RowHeader
from pfdesk.widgets.row_match import Finder
from pfdesk.widgets.row_model import More, RowModel

__all__ = ["Column", "RowTable"]

_LOOKED_AT = 200  # lines that are looked through for the column with the match


class RowTable(QTableView):
    """Shows line objects (with an ``id``) in columns.

    ``chosen``: the current line is another one (None when there is none). ``opened``:
    Enter or a double click. ``toggled``: a group row was opened or closed. ``link``:
    a cell of kind link was clicked (line, column name). ``menu_wanted``: a menu is
    about to be shown for a line (menu, line); add to it.
    """

    chosen = Signal(object)
    double_click_opens = True  # False where Enter does what a double click must not
    opened = Signal(object)
    toggled = Signal(object)
    link = Signal(object, str)
    menu_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowModel(self)
        self._cells = RowDelegate(self)
        self._last_id: UUID | None = None
        self._sortable = True
        header = RowHeader(self)
        self.setHorizontalHeader(header)
        self._columns = RowColumns(self, header)
        self._dress()
        self.setModel(self._rows)
        self.setItemDelegate(self._cells)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self._columns.sort_wanted.connect(self._sort)
        header.sectionClicked.connect(self._heading_clicked)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._heading_menu)
        theme.signals.changed.connect(self.viewport().update)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        self.set_row_height(self._cells.row_height)
        self.setAccessibleName("一覧")

    # what a page does with it

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns from now on."""
        self._rows.set_columns(columns)
        self._columns.set_columns(columns)
        self._columns.place()

    def show_lines(self, lines: Sequence[Any], total: int | None = None, more: More | None = None) -> None:
        """Show these lines; the line that was current stays so, if it is still there.

        ``more(offset)`` gives the lines from ``offset`` on, ``total`` how many there are.
        """
        wanted = self._last_id
        self._rows.set_lines(lines, total, more)
        column = self._columns.column(self._columns.choice.sorted_by)
        if column is not None and self._sortable:
            self._sort(column.name, self._columns.choice.descending)
        self._columns.fit()
        self._find_matched()
        self._columns.place()
        if wanted is not None and not self.select_id(wanted):
            self._last_id = None
            self.chosen.emit(None)

    def selected(self) -> Any:
        """The current line, or None."""
        return self._rows.line(self.currentIndex().row())

    def selected_lines(self) -> list[Any]:
        """All selected lines, in the order shown."""
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        return [self._rows.line(row) for row in sorted(rows)]

    def lines(self) -> list[Any]:
        """The lines shown so far, in the order shown."""
        return list(self._rows.lines)

    def select_id(self, wanted: UUID | None) -> bool:
        """Make the line of this id current; False where it is not shown."""
        row = self._rows.row_of(wanted)
        if row is None:
            return False
        index = self._rows.index(row, max(0, self.first_column()))
        self.setCurrentIndex(index)
        self._tell_chosen(index)
        self.scrollTo(index)
        return True

    def select_first(self) -> bool:
        """Make the first line current; False in an empty table."""
        first = self._rows.line(0)
        return first is not None and self.select_id(first.id)

    def set_match(self, text: str, finder: Finder | None = None) -> None:
        """Mark where the search text stands; ``finder`` adds places that only the search knows."""
        self._cells.match, self._cells.finder = text.strip(), finder
        self._find_matched()
        self._columns.place()
        self.viewport().update()

    def set_row_style(self, style: Callable[[Any], Style]) -> None:
        """Style of a line: bold, struck, due, wrong, quiet, indent, total, group (and open)."""
        self._cells.row_style = style
        self.viewport().update()

    def set_cell_style(self, style: Callable[[Any, str], Style]) -> None:
        """Style of one cell, by line and column name, added to that of its row."""
        self._cells.cell_style = style
        self.viewport().update()

    def set_sortable(self, sortable: bool) -> None:
        """Whether a click on a heading sorts (not in a table of groups or a ledger)."""
        self._sortable = sortable
        self.horizontalHeader().setSectionsClickable(sortable)

    def set_row_height(self, height: int) -> None:
        """Height of the rows in logical pixels."""
        self._cells.row_height = height
        self.verticalHeader().setDefaultSectionSize(height)

    def set_head_height(self, height: int) -> None:
        """Height of the heading in logical pixels; 48 has room for two lines."""
        cast("RowHeader", self.horizontalHeader()).set_height(height)

    def remember_as(self, name: str, settings: QSettings | None = None) -> None:
        """Keep widths, order, hidden columns and sorting under this name."""
        self._columns.remember(settings or QSettings(), name)

    def first_column(self) -> int:
        """The section that stands first at the left."""
        header = self.horizontalHeader()
        for place in range(header.count()):
            if not header.isSectionHidden(header.logicalIndex(place)):
                return header.logicalIndex(place)
        return 0

    def column_menu(self) -> QMenu:
        """The menu of a heading: which columns, sorted by which."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._columns.fill_menu(menu)
        return menu

    # Qt's side

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in by key, the current line is also seen to be so."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.selected()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and line is not None:
            self.opened.emit(line)
        elif self._fold_key(event.key(), line):
            self.toggled.emit(line)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and not event.modifiers():
            # To the first and last line: columns, Qt's own meaning of these keys, are nothing in a list.
            last = self._rows.rowCount() - 1 if event.key() == Qt.Key.Key_End else 0
            self.setCurrentIndex(self._rows.index(last, 0))
        else:
            super().keyPressEvent(event)

    def _fold_key(self, key: int, line: Any) -> bool:
        style = self._cells.row_style(line) if line is not None else frozenset()
        if "group" not in style:
            return False
        way = Qt.Key.Key_Left if "open" in style else Qt.Key.Key_Right
        return key in {way, Qt.Key.Key_Space}

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row())
        link = index.isValid() and self._rows.columns[index.column()].kind == "link"
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._cells.hovered:
            self._cells.hovered = row
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        line, column = self._rows.line(index.row()), self._rows.columns[index.column()]
        if column.kind == "link" and column.shown(line):
            self.link.emit(line, column.name)
        elif "group" in self._cells.row_style(line):
            self.toggled.emit(line)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        line = self._rows.line(self.indexAt(event.position().toPoint()).row())
        left = event.button() == Qt.MouseButton.LeftButton
        if line is not None and left and self.double_click_opens:
            self.opened.emit(line)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_wanted.emit(menu, self.selected())
        if not menu.isEmpty():
            menu.addSeparator()
        self._columns.fill_menu(menu)
        menu.popup(event.globalPos())

    # between its parts

    def _heading_menu(self, place: QPoint) -> None:
        self.column_menu().popup(self.horizontalHeader().mapToGlobal(place))

    def _heading_clicked(self, section: int) -> None:
        if self._sortable:
            self._columns.sort_by(self._rows.columns[section].name)

    def _sort(self, name: str, descending: bool) -> None:
        column = self._columns.column(name)
        if column is None:
            return
        section = self._rows.columns.index(column)
        cast("RowHeader", self.horizontalHeader()).show_sort(section, descending=descending)
        wanted = self._last_id
        self._rows.sort_lines(column, descending=descending)
        if wanted is not None:
            self.select_id(wanted)

    def _find_matched(self) -> None:
        looked = self._rows.lines[:_LOOKED_AT] if self._cells.match else []
        self._columns.matched = {
            column.name
            for column in self._rows.columns
            # Only a column that may step back is asked whether it holds the match.
            if column.rank > 0 and any(self._cells.marks(line, column, column.shown(line)) for line in looked)
        }

    def _tell_chosen(self, current: QModelIndex) -> None:
        line = self._rows.line(current.row())
        now = getattr(line, "id", None)
        if line is not None and now != self._last_id:
            self._last_id = now
            self.chosen.emit(line)
