"""The program's log: what went wrong, never whose data it was."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler

from pfdesk.app.folders import log_file

_MEGABYTE = 1_000_000


class QuietFile(RotatingFileHandler):
    """A log that cannot be written (no rights, a full disk) says nothing: that is no clerk's trouble."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Let the record go."""


def start_log() -> None:
    """Write warnings and errors to the log file; a place that cannot be written is no reason to stop."""
    logger = logging.getLogger("pfdesk")
    if logger.handlers:
        return
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = QuietFile(
            log_file(), maxBytes=_MEGABYTE, backupCount=3, encoding="utf-8", delay=True
        )
    except OSError:
        # Without a handler of its own logging would write to the terminal, whose line is for the clerk.
        logger.addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger.addHandler(handler)
