"""The lines of a table as Qt's model: read only, asked for more as one scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pfdesk.widgets.row_column import Column

Index = QModelIndex | QPersistentModelIndex
More = Callable[[int], Sequence[Any]]
LINE: Final = Qt.ItemDataRole.UserRole
_NOWHERE: Final = QModelIndex()
_FEW: Final = 40
"""So many rows may differ before all are drawn again."""


class RowModel(QAbstractTableModel):
    """Shows frozen line objects in columns; ``LINE`` is the role of the line itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self.lines: list[Any] = []
        self._more: More | None = None
        self._total: int | None = None
        self._places: dict[Any, int] = {}

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def set_lines(self, lines: Sequence[Any], total: int | None, more: More | None) -> None:
        """Show these lines; ``more(offset)`` gives those behind them, none at the end.

        Where the same rows stand with a few that differ or came behind them, only those are drawn again.
        """
        differ = None if more or self._more else self._differing(lines)
        if differ is not None:
            self._replace(list(lines), differ, total)
            return
        self.beginResetModel()
        self.lines = list(lines)
        self._total, self._more = total, more
        self._count_places()
        self.endResetModel()

    def _differing(self, lines: Sequence[Any]) -> list[int] | None:
        """The rows that differ from those shown; None where it is another list."""
        if not self.lines or len(lines) < len(self.lines):
            return None
        found: list[int] = []
        for row, (old, new) in enumerate(zip(self.lines, lines, strict=False)):
            if old is new or old == new:
                continue
            if getattr(old, "id", None) != getattr(new, "id", None) or len(found) == _FEW:
                return None
            found.append(row)
        return found

    def _replace(self, lines: list[Any], differ: Sequence[int], total: int | None) -> None:
        first, last = len(self.lines), len(lines) - 1
        self._total = total
        if last >= first:
            self.beginInsertRows(QModelIndex(), first, last)
            self.lines = [*self.lines, *lines[first:]]
            self.endInsertRows()
        self.lines = lines
        self._count_places()
        for row in differ:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def _count_places(self) -> None:
        self._places = {getattr(line, "id", None): row for row, line in enumerate(self.lines)}

    def row_of(self, wanted: UUID | None) -> int | None:
        """The row of the line with this id, if it is shown already."""
        return None if wanted is None else self._places.get(wanted)

    def line(self, row: int) -> Any:
        """The line of a row; None where there is none."""
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def sort_lines(self, column: Column, *, descending: bool) -> None:
        """Sort all lines by a column, fetching what has not been shown yet."""
        while self.canFetchMore():
            self.fetchMore()
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self.lines[index.row()] for index in before]
        self.lines = sorted_lines(self.lines, column, descending=descending)
        self._count_places()
        rows = {id(line): row for row, line in enumerate(self.lines)}
        after = [self.index(rows[id(line)], index.column()) for line, index in zip(held, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    # Qt's side

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, line = self.columns[index.column()], self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.shown(line)
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title} {column.shown(line)}".strip()
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].alignment
        return None

    def canFetchMore(self, parent: Index = _NOWHERE) -> bool:
        if parent.isValid() or self._more is None:
            return False
        return self._total is None or len(self.lines) < self._total

    def fetchMore(self, parent: Index = _NOWHERE) -> None:
        if parent.isValid() or self._more is None:
            return
        found = list(self._more(len(self.lines)))
        if not found:
            self._more = None
            return
        first = len(self.lines)
        self.beginInsertRows(QModelIndex(), first, first + len(found) - 1)
        self.lines.extend(found)
        self._count_places()
        self.endInsertRows()


def sorted_lines(lines: Sequence[Any], column: Column, *, descending: bool) -> list[Any]:
    """Lines in the order of a column; those without a value stay last both ways."""
    keyed = [(column.sort_key(line), line) for line in lines]
    filled = [pair for pair in keyed if not pair[0][0]]
    empty = [line for key, line in keyed if key[0]]
    try:
        filled.sort(key=lambda pair: pair[0][1], reverse=descending)
    except TypeError:  # values of several kinds in one column: by what is read
        filled.sort(key=lambda pair: str(pair[0][1]), reverse=descending)
    return [line for _, line in filled] + empty
