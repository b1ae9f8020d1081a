"""Over the preview of labels: the outlines of the faces and which are used up; never on paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from pfdesk.paper.stocks import Stock
from pfdesk.widgets import faces, theme, tokens

#: Ink on the white of the paper in both schemes.
_HATCH = Qt.BrushStyle.BDiagPattern


@dataclass(frozen=True, slots=True)
class SheetMarks:
    """A stock with its first free face."""

    on: Stock
    first: int

    def paint(self, painter: QPainter, sheet: QRectF, page: int) -> None:
        """Draw over a page (from 0) that is shown in ``sheet``."""
        scale = sheet.width() / self.on.paper.width
        pen = QPen(theme.color("chart-quiet"), 1, Qt.PenStyle.DotLine)
        for face in range(1, self.on.faces + 1):
            x, y = self.on.corner(face)
            rect = QRectF(
                sheet.left() + x * scale,
                sheet.top() + y * scale,
                self.on.width * scale,
                self.on.height * scale,
            )
            if page == 0 and face < self.first:
                self._used(painter, rect)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect)

    def _used(self, painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(rect, QBrush(theme.color("chart-rest"), _HATCH))
        if rect.height() >= 18:
            words = QRectF(0, 0, 58, 16)
            words.moveCenter(rect.center())
            painter.fillRect(words, QColor(tokens.value("surface", "light")))
            painter.setFont(faces.font(11))
            painter.setPen(theme.color("chart-quiet"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "使用済み")
