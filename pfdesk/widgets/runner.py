"""Long work off the window's thread: told step by step, cancelled between items."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

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
    _told = Signal(int, int, str)
    _came = Signal(str, object)

    def __init__(
        self,
        runner: Runner,
        then: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
        *,
        lasts: bool,
    ) -> None:
        super().__init__(runner)
        self._lasts = lasts
        self._runner = runner
        self._then = then
        self._failed = failed
        self._stop = threading.Event()
        self.future: Future[None] | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._told.connect(self.progressed, queued)
        self._came.connect(self._receive, queued)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; what it did not commit is left undone."""
        self._stop.set()

    def is_stopping(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop.is_set()

    def tell(self, done: int, total: int, step: str) -> None:
        """What the work calls between items; raises CancelledError once cancelled."""
        if self._stop.is_set():
            raise CancelledError
        self._told.emit(done, total, step)

    def work_off(self, work: Work) -> None:
        """Do the work, in the other thread, and send back how it ended."""
        how: str
        result: object
        try:
            how, result = "finished", work(self.tell)
        except CancelledError:
            how, result = "cancelled", None
        except Exception as error:  # noqa: BLE001  handed to the window's thread, where it is told
            how, result = "failed", error
        with suppress(RuntimeError):  # the window has gone meanwhile
            self._came.emit(how, result)

    @Slot(str, object)
    def _receive(self, how: str, result: object) -> None:
        self._runner.put_away(self)
        try:
            self._hand_over(how, result)
        finally:  # what follows may fail itself: whoever waits for the end is told of it all the same
            if isValid(self):  # a message shown meanwhile may have outlived the window
                self.ended.emit()

    def _hand_over(self, how: str, result: object) -> None:
        too_late = self._lasts and how != "cancelled"
        if how == "cancelled" or (self._stop.is_set() and not too_late):
            self.cancelled.emit()
        elif how == "finished":
            self.finished.emit(result)
            if self._then:
                self._then(result)
        elif isinstance(result, Exception):
            self._say_failed(result)

    def _say_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        if self._failed:
            self._failed(error)
            return
        if not isinstance(error, Refused | Trouble):
            log.error("work failed", exc_info=error)
        self._runner.troubled.emit(error)


class Runner(QObject):
    """Runs work on a thread of its own, one piece after the other.

    The work must be a function over frozen values; it opens its own session by ``office.ask``
    or ``office.do`` and touches no widget.
    """

    busy_changed = Signal(bool)
    troubled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, "pfdesk-runner")
        self._under_way: list[Running] = []
        self._ended: list[Running] = []

    def run(
        self,
        work: Work,
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        lasts: bool = False,
    ) -> Running:
        """Start ``work(tell)``; ``then(result)`` or ``failed(error)`` follow in this thread.

        Without ``failed``, ``troubled`` is sent with the error. Work that ``lasts`` has written or printed
        something when it ends: its end is told even where it was cancelled too late to be stopped.
        """
        self._sweep()
        running = Running(self, then, failed, lasts=lasts)
        self._under_way.append(running)
        self.busy_changed.emit(True)
        running.future = self._pool.submit(running.work_off, work)
        return running

    def is_busy(self) -> bool:
        """Whether any work is under way."""
        return bool(self._under_way)

    def cancel_all(self) -> None:
        """Cancel everything under way and wait for it, before the window closes."""
        for running in self._under_way:
            running.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = ThreadPoolExecutor(1, "pfdesk-runner")

    def put_away(self, running: Running) -> None:
        """Take a piece of work that has ended off the list."""
        self._under_way.remove(running)
        self._ended.append(running)
        if not self._under_way:
            self.busy_changed.emit(False)

    def _sweep(self) -> None:
        """Let go of ended work that its thread has let go of too."""
        for running in [r for r in self._ended if r.future is not None and r.future.done()]:
            self._ended.remove(running)
            running.deleteLater()
