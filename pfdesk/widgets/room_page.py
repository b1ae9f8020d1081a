"""What the window asks of every room's page; a page overrides what it has more to say to."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pfdesk.widgets.desk import Desk


class RoomPage(QWidget):
    """A tab of the window. ``status_changed`` tells the line at the bottom; notes appear on ``toast_pane``."""

    status_changed = Signal(str)
    desk: Desk

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toast_pane: QWidget = self

    def refresh(self) -> None:
        """Ask again for all that is shown."""
        raise NotImplementedError

    def focus_search(self) -> None:
        """Ctrl+F: to the search box, or to the list of a page without one."""
        raise NotImplementedError

    def show_record(self, record_id: UUID) -> None:
        """Go to a record."""
        raise NotImplementedError

    def show_place(self, name: str) -> None:
        """Go to a part of the page by its name; the page itself where it has no parts."""

    def enter(self) -> None:
        """Ctrl+1 to 6: where the hands begin; a page with a list goes to the list."""
        self.focus_search()

    def pending(self) -> bool:
        """Whether something typed is not saved: refused, or half typed. Asked before the window closes."""
        return False

    def add_record(self) -> None:
        """Ctrl+N: begin a new record; a page without records says where they are added."""
        raise NotImplementedError

    def printables(self) -> list[tuple[str, UUID | None]]:
        """The forms that fit what is shown, each with the record it is about."""
        raise NotImplementedError

    def print_options(self) -> dict[str, Any]:
        """What the page's list shows, for the forms of many records."""
        return {}
