"""How large a window may be: as wished, but never larger than its screen, or its buttons could not be reached."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

TITLE: Final = 32
"""The title bar and frame around a window, in pixels: the desktop adds them outside its size."""
UNSEEN: Final = QSize(1366, 768 + TITLE)
"""Without a screen (Qt's offscreen platform makes one up) the clerks' usual laptop counts."""


def screen_room(window: QWidget) -> QSize:
    """What the screen of a window, or of the window that it belongs to, leaves for it (pixels at its scale)."""
    parent = window.parentWidget()
    room = (parent.window() if parent is not None else window).screen().availableGeometry().size()
    if QGuiApplication.platformName() == "offscreen":
        room = UNSEEN
    return QSize(room.width(), room.height() - TITLE)


def fit_on_screen(window: QWidget, width: int, height: int, share: float = 1.0) -> None:
    """Give a window the size wished for; ``share`` is how much of the window below it may cover at most."""
    room = screen_room(window)
    parent = window.parentWidget()
    if parent is not None and share < 1:
        below = parent.window().size()
        room = room.boundedTo(QSize(int(below.width() * share), int(below.height() * share)))
    window.resize(QSize(width, height).boundedTo(room))
