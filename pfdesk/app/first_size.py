"""Where the window stands when it is first shown: whole on the screen, with its frame."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QMainWindow

WANTED: Final = QSize(1366, 768)
"""What the screens are drawn for."""

FRAME: Final = QSize(16, 40)
"""What title and edges take beside it on Windows."""


def place_in(room: QRect) -> QRect | None:
    """The window's place in the middle of a screen's free room; None where it must fill all of that."""
    whole = WANTED + FRAME
    if whole.width() > room.width() or whole.height() > room.height():
        return None
    place = QRect(room.topLeft(), WANTED)
    left, above = (room.width() - WANTED.width()) // 2, (room.height() - whole.height()) // 2
    place.translate(left, above + FRAME.height() - FRAME.width() // 2)
    return place


def show_first(window: QMainWindow, former: QMainWindow | None) -> None:
    """Show a window where the former one stood, else in the middle, else filling a small screen."""
    if former is not None:
        window.restoreGeometry(former.saveGeometry())
        window.show()
        return
    place = place_in(window.screen().availableGeometry())
    if place is not None:
        window.setGeometry(place)
        window.show()
        return
    window.resize(WANTED)  # where it goes when the clerk takes it out of the full screen
    window.showMaximized()
