"""Qt's platform without a screen says the same line of every window: that one is dropped, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pfdesk.app.quiet_offscreen import quiet_offscreen


def _said(qtbot: QtBot, *, quiet: bool) -> list[str]:
    """What Qt says while a window is given a least size, and is warned of something else."""
    said: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _context, words: said.append(words))
    try:
        if quiet:
            quiet_offscreen()
        window = QWidget()
        qtbot.addWidget(window)
        window.show()
        window.setMinimumSize(300, 200)
        qWarning("見本の注意")
    finally:
        qInstallMessageHandler(before)
    return said


def test_the_line_of_every_window_is_dropped_and_a_warning_is_not(qtbot: QtBot) -> None:
    loud = _said(qtbot, quiet=False)
    assert any("propagateSizeHints" in line for line in loud), "nothing is dropped that is not said"
    assert _said(qtbot, quiet=True) == ["見本の注意"]
