"""The keeper of copies: when the last backup was made, and making one now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from pfdesk.app.folders import backup_folder
from pfdesk.app.start import BY_HAND, Opened
from pfdesk.db.backup import daily_backup, list_backups
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Trouble
from pfdesk.widgets.desk import Desk


class Copies:
    """Backups of one open file, told in words for the home page."""

    def __init__(self, opened: Opened, desk: Desk, today: Callable[[], date] = date.today) -> None:
        self._opened, self._desk, self._today = opened, desk, today

    def last(self) -> str:
        """今日 8:31, or R6.2.19 17:05; nothing where there is none."""
        if self._opened.path is None:
            return ""
        found = list_backups(backup_folder(self._opened.path), self._opened.path.stem)
        if not found:
            return ""
        made = found[0].made
        day = "今日" if made.date() == self._today() else era_text(made.date())
        return f"{day} {made.hour}:{made.minute:02d}"

    def take(self) -> None:
        """Make a verified copy; a trouble is told."""
        if self._opened.path is None:
            return
        folder = backup_folder(self._opened.path)
        try:
            daily_backup(self._opened.office.engine, folder, datetime.now(), BY_HAND)  # noqa: DTZ005  local, as in names
        except Trouble as trouble:
            self._desk.tell_trouble(trouble)
            return
        self._desk.say("バックアップを取り、読めることを確かめました")
