"""A dialog larger than the screen is scrolled: 960 x 540 pixels at 200 %, and every button must be reached."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from pfdesk.widgets.on_screen import screen_room


class WholeDialogs(QObject):
    """Looks at every dialog when it comes to the front."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusWindowChanged.connect(self._look)

    def _look(self, _window: object) -> None:
        shown = QApplication.activeModalWidget() or QApplication.activeWindow()
        if isinstance(shown, QDialog):
            keep_whole(shown, screen_room(shown))


def keep_whole(dialog: QDialog, room: QSize) -> None:
    """Make a dialog no larger than ``room``; what then finds no place in it is scrolled."""
    needed = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    if needed.width() > room.width() or needed.height() > room.height():
        _scroll(dialog, needed)
    if dialog.width() > room.width() or dialog.height() > room.height():
        dialog.resize(dialog.size().boundedTo(room))
        free = dialog.screen().availableGeometry()
        dialog.move(free.left() + (free.width() - dialog.width()) // 2, free.top())


def _scroll(dialog: QDialog, needed: QSize) -> None:
    layout = dialog.layout()
    if layout is None or dialog.findChild(QScrollArea, "whole") is not None:
        return
    content = QWidget()
    content.setLayout(layout)  # its widgets go with it
    content.setMinimumSize(needed)
    dialog.setMinimumSize(0, 0)
    scroll = QScrollArea(dialog)
    scroll.setObjectName("whole")
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setWidget(content)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(scroll)
