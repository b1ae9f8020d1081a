"""pfdesk's own window, opened as `pfdesk FILE` opens it; prints one line when a room is first painted, then ends.

With "home" the page that the window opens with; with "directory" the list of members behind its tab.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QTableView, QWidget

from benchmarks._bare_window import TellPainted
from pfdesk.app.window import Program, application


def list_of(page: QWidget) -> QWidget:
    """What has to be painted: the page's list with its lines, or the page where it has none."""
    tables = [
        table for table in page.findChildren(QTableView) if table.isVisible() and table.model().rowCount()
    ]
    return tables[0].viewport() if tables else page


def main() -> None:
    """Open the file, go to the room, wait for its paint."""
    place, room = Path(sys.argv[1]), sys.argv[2]
    app = application()
    program = Program(app)
    if not program.open(place) or program.window is None:
        sys.exit("the office file did not open")
    page = program.window.open_room(room)
    told = TellPainted()
    list_of(page).installEventFilter(told)
    app.exec()
    program.close()


if __name__ == "__main__":
    main()
