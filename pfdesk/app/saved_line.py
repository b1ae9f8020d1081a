"""The words of the status line that say whether all that was typed is saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from pfdesk.widgets.desk import Desk

SAVED: Final = "入力は すべて保存済み"
UNSAVED: Final = "保存していない入力があります"
PAUSE_MS: Final = 100


class SavedLine(QObject):
    """Asks ``pending`` anew after typing, after a field was left and after every save, and tells the answer.

    Nothing runs while nobody types.
    """

    def __init__(
        self, window: QWidget, desk: Desk, pending: Callable[[], bool], tell: Callable[[str, bool], None]
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._pending, self._tell = window, desk, pending, tell
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        desk.changed.connect(self._soon)
        desk.troubled.connect(self._soon)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)
        self.look()

    def look(self) -> None:
        """Say how it stands now."""
        waits = self._desk.failed or self._pending()
        self._tell(UNSAVED if waits else SAVED, waits)

    def _soon(self, *_told: object) -> None:
        self._pause.start()

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._pause.start()
        if not isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit) or not self._window.isAncestorOf(now):
            return
        if not now.property("told-when-typed"):
            now.setProperty("told-when-typed", True)
            now.textChanged.connect(self._soon)
