"""Long work off the window's thread: told step by step, cancelled between items."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from pfdesk.values.errors import Refused, Trouble

log = logging.getLogger(__name__)

Tell = Callable[[int, int, str], None]
"""Called by the work between items with (done, total, step in words)."""
Work = Callable[[Tell], Any]


class CancelledError(Exception):
    """Raised inside the work at its next ``tell`` after it was cancelled."""


class Running(QObject):
    """One piece of work under way. All signals arrive in the thread that started it."""

    progressed = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step; what it did not commit is left undone."""
        self._stop.set()

    def tell(self, done: int, total: int, step: str) -> None:
        """What the work calls; raises CancelledError once cancelled."""
        if self._stop.is_set():
            raise CancelledError
        self._told.emit(done, total, step)

    _told = Signal(int, int, str)


class _Task(QRunnable):
    def __init__(self, work: Work, running: Running, answer: _Answer) -> None:
        super().__init__()
        self._work = work
        self._running = running
        self._answer = answer

    def run(self) -> None:
        try:
            result = self._work(self._running.tell)
        except CancelledError:
            self._answer.came.emit("cancelled", None)
        except Exception as error:  # noqa: BLE001  it is handed over to the window's thread
            self._answer.came.emit("failed", error)
        else:
            self._answer.came.emit("finished", result)


class _Answer(QObject):
    came = Signal(str, object)


class Runner(QObject):
    """Runs work on a thread of its own pool, one piece after the other.

    The work must be a function over frozen values; it opens its own session by ``office.ask``
    or ``office.do`` and touches no widget.
    """

    busy_changed = Signal(bool)
    troubled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._under_way: list[Running] = []

    def run(
        self,
        work: Work,
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Running:
        """Start ``work(tell)``; ``then(result)`` or ``failed(error)`` follow in this thread.

        Without ``failed``, ``troubled`` is sent with the error.
        """
        running = Running(self)
        answer = _Answer(running)
        queued = Qt.ConnectionType.QueuedConnection
        running._told.connect(running.progressed, queued)  # noqa: SLF001  one thing in two classes

        def came(how: str, result: object) -> None:
            self._ended(running)
            self._hand_over(running, how, result, then, failed)

        answer.came.connect(_Receiver(running, came).receive, queued)
        self._under_way.append(running)
        self.busy_changed.emit(True)
        self._pool.start(_Task(work, running, answer))
        return running

    def is_busy(self) -> bool:
        """Whether any work is under way."""
        return bool(self._under_way)

    def cancel_all(self) -> None:
        """Cancel everything under way and wait for it, before the window closes."""
        for running in self._under_way:
            running.cancel()
        self._pool.waitForDone(5000)

    def _ended(self, running: Running) -> None:
        self._under_way.remove(running)
        if not self._under_way:
            self.busy_changed.emit(False)

    def _hand_over(
        self,
        running: Running,
        how: str,
        result: object,
        then: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
    ) -> None:
        if how == "finished":
            running.finished.emit(result)
            if then:
                then(result)
        elif how == "cancelled":
            running.cancelled.emit()
        elif isinstance(result, Exception):
            self._say_failed(running, result, failed)
        running.ended.emit()
        running.deleteLater()

    def _say_failed(
        self, running: Running, error: Exception, failed: Callable[[Exception], None] | None
    ) -> None:
        running.failed.emit(error)
        if failed:
            failed(error)
            return
        if not isinstance(error, Refused | Trouble):
            log.error("work failed", exc_info=error)
        self.troubled.emit(error)


class _Receiver(QObject):
    """Stands in the window's thread, so that a queued signal arrives there."""

    def __init__(self, parent: QObject, came: Callable[[str, object], None]) -> None:
        super().__init__(parent)
        self._came = came

    @Slot(str, object)
    def receive(self, how: str, result: object) -> None:
        self._came(how, result)
