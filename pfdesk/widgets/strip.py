"""The work strip: six steps in the order of the work, each with its count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from pfdesk.widgets import faces, icons, theme

TALL = 70
LOW = 56
NARROW_ARROW, WIDE_ARROW, TIGHT_ARROW = 24, 66, 16


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its word, count (None where there is none yet), unit, and whether complete."""

    name: str
    title: str
    count: int | None = None
    unit: str = ""
    done: bool = False

    def words(self) -> str:
        """The step as a screen reader says it."""
        count = "" if self.count is None else f" {self.count:,}{self.unit}"
        return f"{self.title}{count}{' 済み' if self.done else ''}"


class StepButton(QAbstractButton):
    """One step of the strip."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.step = step
        self.low = self.tight = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(step.words())
        self.setToolTip(step.words())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.signals.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        title = QFontMetrics(faces.font(bold=True)).horizontalAdvance(self.step.title)
        if self.low:
            count = QFontMetrics(faces.font(14, bold=True)).horizontalAdvance(self._count_text())
            return QSize(title + count + 60, LOW)
        return QSize(max(120, title + 60), TALL)

    def minimumSizeHint(self) -> QSize:
        if not self.low:
            return QSize(92, TALL)
        title = QFontMetrics(faces.font(bold=True)).horizontalAdvance(self.step.title)
        count = QFontMetrics(faces.font(14, bold=True)).horizontalAdvance(self._count_text())
        check = 22 if self.step.done else 0
        return QSize(title + count + (14 + check if self.tight else 36), LOW)

    def _count_text(self) -> str:
        return "–" if self.step.count is None else f"{self.step.count:,}"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and not self.isChecked():
            painter.fillRect(
                QRectF(0, 4, self.width() - (4 if self.tight else 24), self.height() - 8),
                theme.color("hover"),
            )
        if self.low:
            self._paint_low(painter)
        else:
            self._paint_tall(painter)
        if self.isChecked():
            bar = QRectF(
                0, self.height() - 3, self.width() - (4 if self.tight else 24 if self.low else 12), 3
            )
            painter.fillRect(bar, theme.color("accent"))
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.drawRect(QRectF(0.5, 3.5, self._marked() - 1, self.height() - 8))

    def _marked(self) -> int:
        """How wide the ground under the pointer and the ring are."""
        return self.width() - (4 if self.tight else 24)

    def _title(self, painter: QPainter, x: float, base: float) -> float:
        current = self.isChecked()
        font = faces.font(bold=current)
        painter.setFont(font)
        painter.setPen(theme.color("text" if current else "text-2"))
        painter.drawText(QPointF(x, base), self.step.title)
        return x + QFontMetrics(font).horizontalAdvance(self.step.title)

    def _paint_tall(self, painter: QPainter) -> None:
        right = self._title(painter, 0, 23)
        if self.step.done:
            icons.draw(painter, "check", "text", QRectF(right + 6, 10, 16, 16))
        count = self._count_text()
        font = faces.font(24 if self.step.count is not None else 14, bold=self.step.count is not None)
        painter.setFont(font)
        painter.setPen(theme.color("text" if self.step.count is not None else "text-2"))
        painter.drawText(QPointF(0, 52), count)
        painter.setFont(faces.font(12))
        painter.setPen(theme.color("text-2"))
        painter.drawText(
            QPointF(QFontMetrics(font).horizontalAdvance(count) + 6, 52),
            self.step.unit if self.step.count is not None else "",
        )

    def _paint_low(self, painter: QPainter) -> None:
        right = self._title(painter, 0, 33) + 6
        font = faces.font(14, bold=self.step.count is not None)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(right, 33), self._count_text())
        right += QFontMetrics(font).horizontalAdvance(self._count_text()) + 6
        if self.step.done:
            icons.draw(painter, "check", "text", QRectF(right, 19, 16, 16))


class Arrow(QWidget):
    """The › between two steps."""

    def __init__(self, *, low: bool, tight: bool = False) -> None:
        super().__init__()
        self.set_low(low=low, tight=tight)
        theme.signals.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = QRectF(
            (self.width() - 16) / 2 if self.width() > NARROW_ARROW else 0, self.height() / 2 - 8, 16, 16
        )
        icons.draw(painter, "chevron-right", "text-2", side)

    def set_low(self, *, low: bool, tight: bool = False) -> None:
        """Close to its neighbours in a low strip."""
        self.setMinimumWidth(TIGHT_ARROW if tight else NARROW_ARROW)
        self.setMaximumWidth(TIGHT_ARROW if tight else NARROW_ARROW if low else WIDE_ARROW)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), 16)


class Strip(QWidget):
    """Steps that can be opened in any order; ``chosen`` names the one that was."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, StepButton] = {}
        self._current = ""
        self._low = self._tight = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setAccessibleName("仕事の順")

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show the steps; the current one stays current."""
        if [*self._buttons] == [step.name for step in steps]:
            for step in steps:
                button = self._buttons[step.name]
                button.step = step
                button.setAccessibleName(step.words())
                button.setToolTip(step.words())
                button.update()
            return
        self._clear()
        for place, step in enumerate(steps):
            if place:
                self._row.addWidget(Arrow(low=self._low, tight=self._tight))
            button = StepButton(step)
            button.low, button.tight = self._low, self._tight
            button.clicked.connect(lambda _on=False, name=step.name: self._chosen(name))
            self._buttons[step.name] = button
            self._row.addWidget(button, 1)
        self.set_current(self._current)

    def current(self) -> str:
        """The name of the current step."""
        return self._current

    def set_current(self, name: str) -> None:
        """Mark a step as current, without telling."""
        self._current = name
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def set_low(self, low: bool, *, tight: bool = False) -> None:
        """One line instead of two, for low windows; ``tight``: with no room to spare between the steps."""
        self._low, self._tight = low, low and tight
        for arrow in self.findChildren(Arrow):
            arrow.set_low(low=low, tight=self._tight)
        for button in self._buttons.values():
            button.low, button.tight = low, self._tight
            button.updateGeometry()
            button.update()

    def _chosen(self, name: str) -> None:
        self._current = name
        self.chosen.emit(name)

    def _clear(self) -> None:
        self._buttons.clear()
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
