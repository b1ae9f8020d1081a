"""One line less on standard error where Qt has no screen: what its offscreen platform says of every window."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qFormatLogMessage, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

UNFIT = "This plugin does not support propagateSizeHints()"
"""Said of each window with a least size: nobody can drag a window there, so that nothing is lost by it."""


def quiet_offscreen() -> None:
    """Drop that line, and only it, where the platform is Qt's offscreen one; the rest goes on to who listened before.

    Called once, after the application was made: only then is the platform known.
    """
    if QGuiApplication.platformName() != "offscreen":
        return

    def hear(kind: QtMsgType, context: QMessageLogContext, said: str) -> None:
        if said == UNFIT:
            return
        if before is not None:
            before(kind, context, said)
        else:
            sys.stderr.write(qFormatLogMessage(kind, context, said) + "\n")

    before = qInstallMessageHandler(hear)
