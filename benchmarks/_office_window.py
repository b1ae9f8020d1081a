"""pfdesk's own window, opened as `pfdesk FILE` opens it; prints one line when a room is first painted, then ends.

With "home" the page that the window opens with; with "directory" the list of members behind its tab.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from pfdesk.__main__ import OBJECTS_BETWEEN_SEARCHES
from pfdesk.app.ahead import import_ahead

# As the program itself starts: the setting and the floors beneath Qt come before Qt.
gc.set_threshold(OBJECTS_BETWEEN_SEARCHES, 20, 50)
import_ahead()

from PySide6.QtWidgets import QLabel, QTableView, QWidget  # noqa: E402

from benchmarks._bare_window import TellPainted  # noqa: E402
from pfdesk.app.window import Program, application  # noqa: E402


def list_of(page: QWidget) -> QWidget:
    """What has to be painted: the page's list with its lines, or words of the page where it has none.

    The page itself is covered by what stands on it, and what is covered is never painted.
    """
    tables = [
        table for table in page.findChildren(QTableView) if table.isVisible() and table.model().rowCount()
    ]
    words = [label for label in page.findChildren(QLabel) if label.isVisible() and label.text()]
    return tables[0].viewport() if tables else words[-1]


def main() -> None:
    """Open the file, go to the room, wait for its paint."""
    place, room = Path(sys.argv[1]), sys.argv[2]
    app = application()
    program = Program(app)
    if not program.open(place) or program.window is None:
        sys.exit("the office file did not open")
    page = program.window.open_room(room)
    told = TellPainted()
    painted = list_of(page)
    painted.installEventFilter(told)
    painted.update()
    app.exec()
    program.close()


if __name__ == "__main__":
    main()
