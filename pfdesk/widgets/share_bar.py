"""A proportion bar with its legend: how a whole is split."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pfdesk.widgets import faces, theme
from pfdesk.widgets.chart_marks import Part, draw_parts, fill_part

BAR = 12
LINE = 16


class ShareBar(QWidget):
    """Parts side by side, and under it a legend with the figure of each."""

    def __init__(self, parent: QWidget | None = None, *, legend: bool = True) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self._whole = 0
        self._legend = legend
        self._bar = BAR
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.signals.changed.connect(self.update)

    def show_parts(self, parts: Sequence[Part], whole: int = 0, title: str = "") -> None:
        """Show the parts; ``whole`` where they do not fill the bar."""
        self._parts = tuple(parts)
        self._whole = whole
        said = "、".join(f"{part.name} {part.shown()}" for part in parts)
        self.setAccessibleName(f"{title} {said}".strip())
        self.updateGeometry()
        self.update()

    def set_bar_height(self, height: int) -> None:
        """Height of the bar in pixels."""
        self._bar = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        lines = len(self._parts) if self._legend else 0
        return QSize(170, self._bar + (8 + lines * LINE if lines else 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_parts(painter, self._parts, QRectF(0, 0, self.width(), self._bar), self._whole)
        if self._legend:
            for place, part in enumerate(self._parts):
                self._legend_line(painter, part, self._bar + 8 + place * LINE)

    def _legend_line(self, painter: QPainter, part: Part, top: float) -> None:
        fill_part(painter, QRectF(0, top + 4, 8, 8), part.token)
        painter.setPen(theme.color("text-2"))
        figures = faces.font(12, figures=True)
        wide = QFontMetrics(figures).horizontalAdvance(part.shown())
        words = faces.font(12)
        room = int(self.width() - 14 - wide - 8)
        name = QFontMetrics(words).elidedText(part.name, Qt.TextElideMode.ElideRight, room)
        painter.setFont(words)
        painter.drawText(QPointF(14, top + 12), name)
        painter.setFont(figures)
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(self.width() - wide, top + 12), part.shown())
