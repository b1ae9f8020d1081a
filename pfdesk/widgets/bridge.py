"""From the office's listeners, in whatever thread, to a signal in the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from pfdesk.office.changes import Changes


class Tells(Protocol):
    """All the bridge needs of the office."""

    def subscribe(self, listener: Callable[[Changes], None]) -> Any: ...


class Bridge(QObject):
    """``changed`` comes after the work that caused it has returned, never inside it."""

    changed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, office: Tells, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        office.subscribe(self._arrived.emit)
