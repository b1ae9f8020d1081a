"""What the page needs of each step's pane."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pfdesk.widgets.desk import Desk


class StepPane(QWidget):
    """One step of the strip. `needs_survey` tables are asked again when one of `tables` was written."""

    status_changed = Signal(str)
    tables: tuple[str, ...] = ()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.survey_id: UUID | None = None

    def show_survey(self, survey_id: UUID) -> None:
        """Show another survey."""
        self.survey_id = survey_id
        self.read()

    def take_focus(self) -> None:
        """The keys go to this step."""
        self.setFocus()

    def read(self) -> None:
        """Ask for everything that is shown again."""

    def status(self) -> str:
        """The count in the status line."""
        return ""

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Arrange for a window that is narrow or low."""

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.setFocus()
