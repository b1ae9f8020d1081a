"""What the parts beside the page and the record know of them: menus, chips and pictures are handed these."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.directory.queries import MemberRecord
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import Field
from pfdesk.widgets.room_page import RoomPage


class MemberPane(QWidget):
    """A record of one member; ``record`` is None for a new one and for none."""

    desk: Desk
    record: MemberRecord | None
    ui: Any
    sections: Any

    @property
    def member_id(self) -> UUID | None:
        """Whose record it is."""
        raise NotImplementedError

    def field(self, name: str) -> Field:
        """The field of that name."""
        raise NotImplementedError

    def log_contact(self) -> None:
        """連絡を記録."""
        raise NotImplementedError

    def put_in_bin(self) -> None:
        """ごみ箱に入れる."""
        raise NotImplementedError


class ListPage(RoomPage):
    """A page with search, chips, a table and a record pane, on its screen ``ui``."""

    ui: Any

    @property
    def record(self) -> MemberPane:
        """The pane beside the list."""
        raise NotImplementedError

    def search_for(self, text: str) -> None:
        """Search as if the text had been typed."""
        raise NotImplementedError

    def clear_conditions(self) -> None:
        """Take the search text and all chips away."""
        raise NotImplementedError

    def add_new(self, name: str = "") -> None:
        """Begin a new record."""
        raise NotImplementedError

    def import_members(self) -> None:
        """取り込み."""
        raise NotImplementedError

    def export_members(self) -> None:
        """書き出し."""
        raise NotImplementedError
