"""The right side of the reception: how many are in by kind, and who came last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pfdesk.events.queries import ArrivalLine, KindCount
from pfdesk.values.wall import clock_text
from pfdesk.widgets import faces, theme
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.chart_marks import fill_part
from pfdesk.widgets.hairline import draw_hairline
from pfdesk.widgets.words import Words, elided


class CountBar(QWidget):
    """How much of a whole is in."""

    def __init__(self, height: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._whole = 0, 0
        self.setFixedHeight(height)
        theme.signals.changed.connect(self.update)

    def show_count(self, part: int, whole: int) -> None:
        """Show part of whole."""
        self._part, self._whole = part, whole
        self.setAccessibleName(f"{whole}名中 {part}名")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _bar(painter, QRectF(self.rect()), self._part, self._whole)


def _bar(painter: QPainter, rect: QRectF, part: int, whole: int) -> None:
    fill_part(painter, rect, "chart-rest")
    if whole and part:
        share = min(1.0, part / whole)
        painter.fillRect(
            QRectF(rect.x(), rect.y(), rect.width() * share, rect.height()), theme.color("chart-1")
        )


class KindRows(QWidget):
    """A line for each kind: name, bar, in / expected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: tuple[KindCount, ...] = ()
        self._row = 30
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.signals.changed.connect(self.update)

    def set_low(self, *, low: bool) -> None:
        """Closer rows in a low window."""
        self._row = 25 if low else 30
        self.updateGeometry()

    def show_kinds(self, kinds: Sequence[KindCount]) -> None:
        """Show these counts."""
        self._kinds = tuple(kinds)
        self.setAccessibleName("、".join(f"{one.name} {one.expected}名中 {one.attended}名" for one in kinds))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, len(self._kinds) * self._row)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        beside = Qt.AlignmentFlag.AlignVCenter
        right = beside | Qt.AlignmentFlag.AlignRight
        for place, one in enumerate(self._kinds):
            top, wide = place * self._row, self.width()
            painter.setFont(faces.font(14))
            painter.setPen(theme.color("text"))
            name = painter.fontMetrics().elidedText(one.name, Qt.TextElideMode.ElideRight, 122)
            painter.drawText(QRectF(0, top, 124, self._row), beside, name)
            _bar(
                painter, QRectF(128, top + self._row / 2 - 3, wide - 128 - 76, 6), one.attended, one.expected
            )
            painter.setFont(faces.font(14, bold=True, figures=True))
            painter.setPen(theme.color("text"))
            painter.drawText(QRectF(wide - 74, top, 30, self._row), right, str(one.attended))
            painter.setFont(faces.font(14, figures=True))
            painter.setPen(theme.color("text-2"))
            painter.drawText(QRectF(wide - 36, top, 12, self._row), beside, "/")
            painter.drawText(QRectF(wide - 28, top, 28, self._row), right, str(one.expected))


class ArrivalRows(QWidget):
    """The last check-ins, newest first; the first can be taken back."""

    taken_back = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_lines(self, lines: Sequence[ArrivalLine]) -> None:
        """Show these."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, line in enumerate(lines):
            row = _ArrivalRow(line, first=place == 0)
            row.taken_back.connect(self.taken_back)
            self._rows.addWidget(row)


class _ArrivalRow(QWidget):
    taken_back = Signal(object)

    def __init__(self, line: ArrivalLine, *, first: bool) -> None:
        super().__init__()
        self.setFixedHeight(39)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        at = Words(clock_text(line.at), "text-2")
        name = elided(line.name, bold=first, width=92)
        at.setFixedWidth(52)
        walked = (
            "当日参加　" if line.source == "walk_in" else ""
        )  # first, so that a long name does not hide it
        belonging = elided(walked + line.organisation, "text-2", 12)
        row.addWidget(at)
        row.addWidget(name)
        row.addSpacing(8)
        row.addWidget(belonging, 1)
        if first:
            back = Button("取り消す", kind="link")
            back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            back.setAccessibleName(f"{line.name}さんの受付を取り消す")
            back.clicked.connect(lambda: self.taken_back.emit(line.id))
            row.addWidget(back)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_hairline(QPainter(self), self.rect(), edge="top")
