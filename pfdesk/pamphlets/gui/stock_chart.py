"""在庫の推移: the store's balance over the days as a line of steps, drawn with its figures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from pfdesk.values.eras import era_text
from pfdesk.values.fiscal import fiscal_year
from pfdesk.widgets import faces, theme
from pfdesk.widgets.bar_rows import axis_step

LEFT: Final = 64.0
FOOT: Final = 28.0
TOP: Final = 24.0
ROOM_OF_LABEL: Final = 64.0


class StockChart(QWidget):
    """Days from left to right, copies upwards; the last balance stands at the end of the line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points: tuple[tuple[date, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.signals.changed.connect(self.update)

    def show_points(self, points: Sequence[tuple[date, int]]) -> None:
        """Show day and balance, oldest first; said in words to screen readers."""
        self.points = tuple(points)
        said = "、".join(f"{day.month}月{day.day}日 {copies:,}部" for day, copies in self.points)
        self.setAccessibleName(f"在庫の推移 {said}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(LEFT, TOP, self.width() - LEFT - 72, self.height() - TOP - FOOT)
        step = axis_step(max(copies for _, copies in self.points))
        most = step * max(1, -(-max(copies for _, copies in self.points) // step))
        self._axis(painter, area, step, most)
        spots = [self._spot(area, day, copies, most) for day, copies in self.points]
        self._line(painter, area, spots)
        self._days(painter, area)
        self._last(painter, spots[-1])

    def _spot(self, area: QRectF, day: date, copies: int, most: int) -> QPointF:
        first, last = self.points[0][0], self.points[-1][0]
        along = (day - first).days / max(1, (last - first).days)
        return QPointF(area.left() + area.width() * along, area.bottom() - area.height() * copies / most)

    def _axis(self, painter: QPainter, area: QRectF, step: int, most: int) -> None:
        painter.setFont(faces.font(12))
        for copies in range(0, most + 1, step):
            y = area.bottom() - area.height() * copies / most
            painter.setPen(QPen(theme.color("line" if copies else "edge"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.color("text-3"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y - 9, LEFT - 8, 18), right, f"{copies:,}")

    def _line(self, painter: QPainter, area: QRectF, spots: Sequence[QPointF]) -> None:
        steps = QPolygonF([QPointF(spots[0].x(), area.bottom()), spots[0]])
        for before, after in pairwise(spots):
            steps.append(QPointF(after.x(), before.y()))
            steps.append(after)
        painter.setPen(QPen(theme.color("chart-1"), 2))
        painter.drawPolyline(steps)
        painter.setBrush(theme.color("chart-1"))
        for spot in spots:
            painter.drawEllipse(spot, 3, 3)

    def _days(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(theme.color("text-3"))
        free = area.left() - ROOM_OF_LABEL
        one_year = fiscal_year(self.points[0][0]) == fiscal_year(self.points[-1][0])
        for day, _ in self.points:
            x = self._spot(area, day, 0, 1).x()
            told = f"{day.month}.{day.day}" if one_year else era_text(day)
            if x - free >= ROOM_OF_LABEL:
                room = QRectF(x - ROOM_OF_LABEL / 2, area.bottom() + 6, ROOM_OF_LABEL, 18)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, told)
                free = x

    def _last(self, painter: QPainter, spot: QPointF) -> None:
        painter.setPen(theme.color("text"))
        painter.setFont(faces.font(14, bold=True))
        copies = self.points[-1][1]
        painter.drawText(
            QRectF(spot.x() + 8, spot.y() - 11, 70, 22), Qt.AlignmentFlag.AlignVCenter, f"{copies:,}部"
        )
