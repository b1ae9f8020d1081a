"""A long unit of work written off the window's thread, with its step on a bar; やめる takes the whole of it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.runner import Runner, Running, Work
from pfdesk.widgets.words import Words

STOPPING: Final = "やめています。書きかけのものは、すべて取り消します。"


class Writing(QObject):
    """Writes one piece of work after the other for a dialog.

    A dialog calls ``stop()`` before it closes and stays where that answers True: then either ``stopped`` follows
    (nothing was written), or ``then``, where the request came after the last moment.
    """

    stopped = Signal()

    def __init__(self, runner: Runner, bar: QProgressBar, say: Callable[[str], object]) -> None:
        super().__init__(runner)
        self._runner, self._bar, self._say = runner, bar, say
        self._running: Running | None = None

    def start(
        self, work: Work, then: Callable[[Any], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Begin ``work(tell)``, which hands its ``tell`` to the office; ``then(result)`` or ``failed`` follows."""

        def ended(result: Any) -> None:
            self._running = None
            then(result)

        def wrong(error: Exception) -> None:
            self._running = None
            if failed is not None:
                failed(error)
            else:
                self._runner.troubled.emit(error)

        self._running = self._runner.run(work, ended, wrong, lasts=True)
        self._running.progressed.connect(self._show)
        self._running.cancelled.connect(self._stopped)

    def stop(self) -> bool:
        """Ask it to stop; False where nothing is being written."""
        if self._running is None:
            return False
        self._running.cancel()
        self._bar.setRange(0, 0)
        self._say(STOPPING)
        return True

    def _show(self, done: int, total: int, step: str) -> None:
        if self._running is None or self._running.is_stopping():
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._say(f"{step}({done:,} / {total:,}件)" if total else step)

    def _stopped(self) -> None:
        self._running = None
        self.stopped.emit()


class InSight(QDialog):
    """A small window that is there for as long as one piece of work takes; ``result_of()`` waits for its end."""

    def __init__(self, title: str, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._work = work
        self._found: Any = None
        self._error: Exception | None = None
        self._words = Words(title)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 0)
        self.cancel = Button("やめる(&C)", kind="quiet")
        self.cancel.clicked.connect(self.reject)
        self._writing = Writing(Runner(self), self._bar, self._words.setText)
        self._writing.stopped.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        column.addLayout(foot)
        self.setFixedWidth(440)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)

    def result_of(self) -> Any:
        """Do it and wait; None where the clerk stopped it. Raises what the work raised."""
        self._writing.start(self._work, self._ended, self._failed)
        self.exec()
        if self._error is not None:
            raise self._error
        return self._found

    def _ended(self, found: Any) -> None:
        self._found = found
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._error = error
        self.accept()

    def reject(self) -> None:
        """やめる and Esc: it stops, and this closes when it has."""
        self.cancel.setEnabled(False)
        if not self._writing.stop():
            super().reject()


def done_in_sight(title: str, work: Work, parent: QWidget | None) -> Any:
    """Do the work behind a small window with bar and やめる; None where it was stopped, and nothing was written."""
    dialog = InSight(title, work, parent)
    try:
        return dialog.result_of()
    finally:
        dialog.deleteLater()
