"""The keeper of copies: the last backup, the last tested restore, and doing either now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from pfdesk.app.folders import backup_folder
from pfdesk.app.keeping import AT_WORK, BY_HAND, Keeping
from pfdesk.app.restore_test import last_test, try_restore
from pfdesk.app.start import Opened
from pfdesk.db.backup import list_backups
from pfdesk.db.engine import office_file
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.runner import Runner

AGAIN = timedelta(days=30)
"""How long a tested restore is good for."""


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
        if self._opened.keeping is None:
            return
        try:
            self._opened.keeping.copy(BY_HAND)
        except Trouble as trouble:
            self._desk.tell_trouble(trouble)
            return
        self._desk.say("バックアップを取り、読めることを確かめました")

    def tested(self) -> tuple[str, str]:
        """How the last tested restore went, and how long ago: 復元テスト  2月1日 成功, 8日前  次は 3月2日ごろ."""
        folder = self._folder()
        found = last_test(folder) if folder is not None else None
        if found is None:
            return "復元テストは、まだしていません", "別の場所に戻して試します"
        went = "失敗" if found.fault else "成功"
        ago = (self._today() - found.on).days
        following = found.on + AGAIN
        when = "今日" if ago <= 0 else f"{ago}日前"
        told = found.fault or f"{when}  次は {following.month}月{following.day}日ごろ"
        return f"復元テスト  {found.on.month}月{found.on.day}日 {went}", told

    def test(self) -> None:
        """Try to restore the newest backup beside the file at hand; how it went is told."""
        folder, path = self._folder(), self._opened.path
        opened = office_file(self._opened.office.engine)
        if folder is None or path is None or opened is None:
            return
        try:
            found = try_restore(folder, path.stem, opened.data_key, self._today())
        except Refused as refused:
            self._desk.say(refused.sentence)
        except Trouble as trouble:
            self._desk.tell_trouble(trouble)
        else:
            good = "バックアップから戻せることを、別の場所で確かめました"
            self._desk.say(f"復元テストで異常が見つかりました: {found.fault}" if found.fault else good)

    def _folder(self) -> Path | None:
        return backup_folder(self._opened.path) if self._opened.path is not None else None


class CopyClock(QObject):
    """Looks every minute whether half an hour's work waits for its copy, and makes it beside the window's work."""

    def __init__(self, keeping: Keeping, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeping, self._desk = keeping, desk
        self._runner = Runner(self)
        self._clock = QTimer(self, interval=60_000)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def look(self) -> None:
        """Make the copy that is due; one that cannot be made is told, and tried again in half an hour."""
        if self._runner.is_busy() or not self._keeping.due():
            return
        self._runner.run(lambda _tell: self._keeping.copy_if_changed(AT_WORK), None, self._failed)

    def _failed(self, error: Exception) -> None:
        self._keeping.put_off()
        if not isinstance(error, Trouble):
            raise error
        self._desk.tell_trouble(error)
