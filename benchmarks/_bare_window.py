"""The least a Qt program can do: a window with a plain table of as many rows, and nothing of pfdesk.

Prints one line when the table is first painted, then ends.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

COLUMNS = 5


class Rows(QAbstractTableModel):
    """So many rows of made-up text."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
        """How many."""
        return self._count

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
        """As many as the list of members has."""
        return COLUMNS

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> str | None:
        """A name for every cell."""
        return f"見本 {index.row()}-{index.column()}" if role == Qt.ItemDataRole.DisplayRole else None


class TellPainted(QObject):
    """Says so when what it watches has been painted, then ends the program."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The timer fires behind the paint event that comes now."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        print("painted", flush=True)
        QApplication.exit()


def main() -> None:
    """Show the window."""
    app = QApplication(["bare"])
    window = QMainWindow()
    table = QTableView()
    model = Rows(int(sys.argv[1]))
    table.setModel(model)
    window.setCentralWidget(table)
    told = TellPainted()
    table.viewport().installEventFilter(told)
    window.resize(1366, 768)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
