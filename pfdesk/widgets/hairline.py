"""Lines of whole device pixels: at 125 and 150 % a line of one logical pixel would be thick here and gone there."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pfdesk.widgets import theme

Edge = Literal["top", "bottom"]
# What a position may be off by in device pixels and still lie on their grid.
_GRID = 0.01


def draw_hairline(painter: QPainter, rect: QRect, token: str = "line", edge: Edge = "bottom") -> None:
    """A line inside ``rect`` along its edge, as many whole device pixels as the scale has (one up to 199 %)."""
    transform = painter.deviceTransform()
    scale = transform.m22()
    if scale == 1 and transform.dy().is_integer():  # most screens: rows of the picture are rows of the screen
        line = rect.top() if edge == "top" else rect.top() + rect.height() - 1
        painter.fillRect(QRect(rect.left(), line, rect.width(), 1), theme.color(token))
        return
    thick = max(1, int(scale))
    if edge == "top":
        row = math.ceil(transform.map(QPointF(0, rect.top())).y() - _GRID)
    else:
        row = math.floor(transform.map(QPointF(0, rect.top() + rect.height())).y() + _GRID) - thick
    top = transform.inverted()[0].map(QPointF(0, row)).y()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(QRectF(rect.left(), top, rect.width(), thick / scale), theme.color(token))
    painter.restore()


class Hairline(QWidget):
    """A line between two rows, as wide as they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.signals.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        draw_hairline(QPainter(self), self.rect())
