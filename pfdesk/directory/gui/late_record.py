"""The record at the right of the list, made when it is first needed: its fields and forms are half of the page."""

from __future__ import annotations

from functools import cached_property
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from pfdesk.directory.gui.list_page import ListPage
from pfdesk.directory.gui.record import RecordPane
from pfdesk.directory.gui.record_extras import RecordExtras
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.tab_order import tab_as_read

BEHIND_THE_LIST_MS = 150
"""So long after the page is shown the record is made of itself, if nobody has asked for one before: the list is
painted by then, and the first member chosen need not wait for it."""


class LateRecord(ListPage):
    """A page whose ``record`` and ``extras`` are made at their first use, and stand in the tab order from then on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._soon = QTimer(self, singleShot=True, interval=BEHIND_THE_LIST_MS)
        self._soon.timeout.connect(lambda: self.record)

    @cached_property
    def record(self) -> RecordPane:
        """The pane of the record, hidden until a member is shown."""
        self._soon.stop()
        record = RecordPane(self.desk)
        record.hide()
        self.extras = RecordExtras(self.desk, record.ui)
        self.take_in(record)
        tab_as_read(self)
        return record

    @cached_property
    def extras(self) -> RecordExtras:
        """Its sections of channels, resources and tags."""
        assert self.record is not None
        made: RecordExtras = vars(self)["extras"]
        return made

    def take_in(self, record: RecordPane) -> None:
        """Give the record its place, and listen to what it tells; each page's own."""
        raise NotImplementedError

    @property
    def has_record(self) -> bool:
        """Whether the record is made."""
        return "record" in vars(self)

    @property
    def shown_id(self) -> UUID | None:
        """Whose record is shown; None for a new one and for none."""
        return self.record.member_id if self.has_record else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.has_record:
            self._soon.start()
