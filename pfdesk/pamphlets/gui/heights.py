"""How high a dialog of this room is: what is shown is not squeezed, and its buttons are always on the screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QLayout, QWidget

from pfdesk.widgets.on_screen import fit_on_screen, screen_room

LEAST_ROWS: Final = 120
"""Height that rows keep while something is asked below them, in pixels."""
SEEN: Final = 56
"""Height of rows that scroll, where the screen has no room for more."""


def fit_height(dialog: QDialog, rows: QWidget | None, wanted: int, *, least: bool = False) -> None:
    """Make a dialog as high as what it shows needs; ``rows``, which scroll, give way where the screen is too low.

    ``wanted`` is the height that the rows should have; with ``least`` they get no more than that.
    """
    layout = dialog.layout()
    if layout is None:
        return
    if rows is not None:
        low = min(SEEN, wanted)
        rows.setMinimumHeight(low)  # never higher than the screen in between: a dialog that grew stays so
        _settle(dialog, layout)
        free = screen_room(dialog).height() - _height(layout, dialog.width(), least=True)
        rows.setMinimumHeight(min(wanted, low + max(0, free)))
    _settle(dialog, layout)
    if dialog.isVisible():
        needs = _height(layout, dialog.width(), least=least)
        fit_on_screen(dialog, dialog.width(), max(needs, dialog.height()))
        _move_up(dialog)


def _settle(dialog: QDialog, layout: QLayout) -> None:
    """Let every layout inside take notice of what was shown or hidden: the outer one asks them for their size."""
    for child in dialog.findChildren(QWidget):
        inner = child.layout()
        if inner is not None:
            inner.activate()
    layout.activate()


def _height(layout: QLayout, width: int, *, least: bool) -> int:
    if layout.hasHeightForWidth():
        return layout.totalMinimumHeightForWidth(width) if least else layout.totalHeightForWidth(width)
    return (layout.totalMinimumSize() if least else layout.totalSizeHint()).height()


def _move_up(dialog: QDialog) -> None:
    """Keep the lower edge on the screen."""
    free, frame = dialog.screen().availableGeometry(), dialog.frameGeometry()
    if frame.bottom() > free.bottom():
        dialog.move(QPoint(dialog.x(), max(free.top(), dialog.y() - (frame.bottom() - free.bottom()))))
