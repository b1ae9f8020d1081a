"""The parts of the home page whose rows are made anew: the base of all, and いまやること."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from pfdesk.home.gui.rows import heading, work_row
from pfdesk.home.queries import Work
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.hairline import Hairline
from pfdesk.widgets.tokens import SPACE_4
from pfdesk.widgets.words import Words

MOST = 10


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while layout.count():
        widget = layout.takeAt(0).widget()  # type: ignore[union-attr]
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class RowsPart(QWidget):
    """A part whose rows are made anew each time something else is to be shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._shown: tuple[object, ...] | None = None
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)

    def shows(self, *what: object) -> bool:
        """Whether the rows show just this already; else they are about to.

        Most changes touch one part of the page: the others need not be made and laid out again.
        """
        same, self._shown = self._shown == what, what
        return same

    def forget(self) -> None:
        """Make the rows anew the next time, whatever they are to show."""
        self._shown = None

    def begin(self, text: str, link: str = "", act: Callable[[], None] | None = None) -> None:
        """Empty it and set its heading, with a link that acts."""
        emptied(self.rows)
        self.rows.addWidget(heading(text, link, act))


class WorkPart(RowsPart):
    """いまやること."""

    def show_work(self, lines: list[Work], *, low: bool) -> None:
        """A row for each; a sentence where nothing is due."""
        if self.shows(lines[:MOST], self.desk.today(), low):
            return
        self.begin("いまやること")
        for place, work in enumerate(lines[:MOST]):
            row = work_row(work, self.desk.today(), self._act, first=place == 0, low=low)
            self.rows.addWidget(row)
            self.rows.addWidget(Hairline())
        if not lines:
            self.rows.addSpacing(SPACE_4)
            self.rows.addWidget(Words("きょう期限の仕事はありません", "text-2"))
        self.rows.addStretch(1)

    def _act(self, work: Work) -> None:
        if work.print_form:
            self.desk.print_forms(self, [(work.print_form, work.target)])
        else:
            self.desk.open(f"{work.room}:{work.place}" if work.place else work.room, work.target)
