"""Columns by fiscal year; what is only planned is drawn as a dashed outline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pfdesk.widgets import faces, theme


@dataclass(frozen=True, slots=True)
class YearColumn:
    """One column: a label such as R5, its value (`text` where it is written otherwise), and whether it is planned."""

    label: str
    value: float
    planned: bool = False
    text: str = ""

    def shown(self) -> str:
        """The value as it is written."""
        return self.text or f"{self.value:,}"


class YearColumns(QWidget):
    """A few columns with their figure above and their year below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[YearColumn, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.signals.changed.connect(self.update)

    def show_columns(self, columns: Sequence[YearColumn], title: str = "") -> None:
        """Show the columns, oldest first."""
        self._columns = tuple(columns)
        said = "、".join(f"{c.label} {c.shown()}" for c in columns)
        self.setAccessibleName(f"{title} {said}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(174, 76)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 64)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._columns:
            return
        painter = QPainter(self)
        base = self.height() - 18.0
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.drawLine(0, int(base), self.width(), int(base))
        most = max(1, *(column.value for column in self._columns))
        slot = self.width() / len(self._columns)
        for place, column in enumerate(self._columns):
            tall = (base - 18) * column.value / most
            self._column(painter, column, QRectF(place * slot, base - tall, slot, tall))

    def _column(self, painter: QPainter, column: YearColumn, room: QRectF) -> None:
        wide = min(48.0, room.width() - 8)
        bar = QRectF(room.center().x() - wide / 2, room.top(), wide, room.height())
        if column.value and column.planned:
            painter.setPen(QPen(theme.color("chart-1"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, 0))
        elif column.value:
            painter.fillRect(bar, theme.color("chart-1"))
        middle = Qt.AlignmentFlag.AlignCenter
        painter.setFont(faces.font(12))
        painter.setPen(theme.color("text"))
        figure = column.shown() if column.value else "–"
        painter.drawText(QRectF(room.left(), room.top() - 17, room.width(), 16), middle, figure)
        painter.setPen(theme.color("text-2"))
        painter.drawText(QRectF(room.left(), self.height() - 16, room.width(), 16), middle, column.label)
