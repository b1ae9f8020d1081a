"""Copies that nobody has to think of: before a table is taken in, every half hour of work, and at the end.

A copy is made only where something was written since the one before it; each is verified by re-opening.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from pfdesk.app.folders import backup_folder
from pfdesk.db.backup import daily_backup
from pfdesk.office.office import Office, newest_unit

ON_OPENING = "開いた時"
AT_WORK = "作業中"
AT_THE_END = "終了時"
BY_HAND = "手動"

EVERY = timedelta(minutes=30)
"""So much work, at most, is lost with the file."""


class Keeping:
    """Makes the copies of one open file and knows what the last of them holds."""

    def __init__(self, office: Office, path: Path, now: Callable[[], datetime] = datetime.now) -> None:
        self._office, self._path, self._now = office, path, now
        self._copied: UUID | None = office.ask(newest_unit)
        self._at = now()

    def copy(self, reason: str) -> Path:
        """Make a copy now, whatever the last one holds; raises Trouble."""
        unit, now = self._office.ask(newest_unit), self._now()
        made = daily_backup(self._office.engine, backup_folder(self._path), now, reason)
        self._copied, self._at = unit, now
        return made

    def copy_if_changed(self, reason: str) -> Path | None:
        """Make a copy where something was written since the last one; raises Trouble."""
        return self.copy(reason) if self.changed() else None

    def changed(self) -> bool:
        """Whether something was written since the last copy."""
        return self._office.ask(newest_unit) != self._copied

    def due(self) -> bool:
        """Whether half an hour has gone by since the last copy, and something was written in it."""
        return self._now() - self._at >= EVERY and self.changed()

    def put_off(self) -> None:
        """Try again in half an hour: a copy could not be made, and the clerk was told."""
        self._at = self._now()
