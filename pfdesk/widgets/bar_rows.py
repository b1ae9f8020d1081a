"""Horizontal bars, one a row, that line up with a table beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pfdesk.widgets import faces, theme

BAR = 24
LABEL_ROOM = 96


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its key, name, value and the words at its end, such as 9(56.3 %)."""

    id: Any
    name: str
    value: float
    text: str = ""

    def shown(self) -> str:
        """The words at the end of the bar."""
        return self.text or f"{self.value:,}"


def axis_step(most: float) -> int:
    """The distance of the grid lines: 1, 2, 4, 5 or 10 times a power of ten, four or five lines."""
    power = 1
    while True:
        for base in (1, 2, 4, 5):
            if most <= base * power * 4:
                return base * power
        power *= 10


class BarRows(QWidget):
    """Bars that can be chosen; ``chosen(id)`` and ``select(id)`` tie them to a table's rows."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, names: bool = False) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._selected: Any = None
        self._unit = ""
        self._names = names
        self._row = 36
        self._head = 40
        self._least = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.signals.changed.connect(self.update)

    def show_bars(self, bars: Sequence[Bar], unit: str = "", full: float = 0, title: str = "") -> None:
        """Show the bars over one axis that reaches at least ``full`` (100 for per cent)."""
        self._bars = tuple(bars)
        self._unit = unit
        self._least = full
        said = "、".join(f"{bar.name} {bar.shown()}" for bar in bars)
        self.setAccessibleName(f"{title} {said}".strip())
        self.updateGeometry()
        self.update()

    def set_rows(self, head: int, row: int) -> None:
        """Heights in pixels of the axis and of a row, to line up with a table."""
        self._head, self._row = head, row
        self.updateGeometry()

    def select(self, key: Any) -> None:
        """Mark a bar without telling; None for no bar."""
        self._selected = key
        self.update()

    def selected(self) -> Any:
        """The key of the marked bar."""
        return self._selected

    def sizeHint(self) -> QSize:
        return QSize(440, self._head + len(self._bars) * self._row + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = int((event.position().y() - self._head) // self._row)
        if event.position().y() >= self._head and 0 <= place < len(self._bars):
            self._choose(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}.get(event.key())
        if step is None or not self._bars:
            super().keyPressEvent(event)
            return
        now = next((i for i, bar in enumerate(self._bars) if bar.id == self._selected), -1)
        self._choose(max(0, min(len(self._bars) - 1, now + step)))

    def _choose(self, place: int) -> None:
        self.select(self._bars[place].id)
        self.chosen.emit(self._selected)

    def _left(self) -> float:
        if not self._names:
            return 8.0
        letters = QFontMetrics(faces.font())
        widest = max((letters.horizontalAdvance(bar.name) for bar in self._bars), default=0)
        return min(widest + 12.0, self.width() * 0.4)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        most = max(self._least, 1, *(bar.value for bar in self._bars))
        step = axis_step(most)
        top = step * -(-most // step)
        left = self._left()
        scale = max(1.0, self.width() - left - LABEL_ROOM) / top
        self._axis(painter, left, scale, step, top)
        for place, bar in enumerate(self._bars):
            self._bar(painter, bar, left, scale, self._head + place * self._row)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _axis(self, painter: QPainter, left: float, scale: float, step: int, top: float) -> None:
        painter.setFont(faces.font(12))
        bottom = self._head + len(self._bars) * self._row
        value = 0
        while value <= top:
            x = left + value * scale
            painter.setPen(QPen(theme.color("edge" if value == 0 else "line"), 1))
            painter.drawLine(QPointF(x, self._head - 4), QPointF(x, bottom - 4))
            painter.setPen(theme.color("text-3"))
            box = QRectF(x - 30, self._head - 24, 60, 18)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{value:,}")
            value += step
        unit = QRectF(left + top * scale + 18, self._head - 24, 70, 18)
        painter.drawText(unit, Qt.AlignmentFlag.AlignVCenter, self._unit)

    def _bar(self, painter: QPainter, bar: Bar, left: float, scale: float, top: float) -> None:
        chosen = self._selected is not None and bar.id == self._selected
        token = "accent" if chosen else "chart-quiet" if self._selected is not None else "chart-1"
        middle = top + self._row / 2
        rect = QRectF(left, middle - BAR / 2, bar.value * scale, BAR)
        painter.fillRect(rect, theme.color(token))
        painter.setFont(faces.font(bold=chosen))
        painter.setPen(theme.color("text"))
        beside = Qt.AlignmentFlag.AlignVCenter
        room = QRectF(rect.right() + 8, top, LABEL_ROOM + 60, self._row)
        painter.drawText(room, beside, bar.shown())
        if self._names:
            letters = painter.fontMetrics()
            name = letters.elidedText(bar.name, Qt.TextElideMode.ElideRight, int(left) - 10)
            painter.drawText(QRectF(0, top, left - 8, self._row), beside, name)
