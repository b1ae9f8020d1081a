"""A picture of a sheet of labels: the first free face is clicked on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pfdesk.paper.stocks import Stock
from pfdesk.widgets import faces, theme

WIDTH, HEIGHT = 112, 176


class SheetPicture(QWidget):
    """Faces that are used up, the first one, those that will be printed on; arrow keys move too."""

    chosen = Signal(int)
    """A face was chosen as the first free one, counted from 1 along the rows."""

    def __init__(self) -> None:
        super().__init__()
        self._on: Stock | None = None
        self._first, self._count = 1, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.signals.changed.connect(self.update)

    def show_sheet(self, on: Stock, first: int, count: int) -> None:
        """Show a stock with its first free face and how many labels are to be printed."""
        self._on, self._first, self._count = on, first, count
        self.setAccessibleName(f"ラベル用紙の絵 {first}面めから")
        self.setToolTip("使い始める面をクリックしてください")
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        lying = self._on is not None and self._on.paper.width > self._on.paper.height
        return QSize(HEIGHT - 40, WIDTH - 16) if lying else QSize(WIDTH, round(WIDTH * 297 / 210))

    def face_rect(self, face: int) -> QRectF:
        """Where a face stands in the picture."""
        assert self._on is not None
        scale = (self.width() - 2) / self._on.paper.width
        x, y = self._on.corner(face)
        whole = QRectF(1 + x * scale, 1 + y * scale, self._on.width * scale, self._on.height * scale)
        return whole.adjusted(1, 1, -1, -1)

    def face_at(self, point: QPointF) -> int:
        """The face below a point, 0 for none."""
        if self._on is None:
            return 0
        found = (face for face in range(1, self._on.faces + 1) if self.face_rect(face).contains(point))
        return next(found, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        face = self.face_at(event.position())
        if face:
            self.chosen.emit(face)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        across = self._on.across if self._on is not None else 1
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: across, Qt.Key.Key_Up: -across}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self._on is None:
            super().keyPressEvent(event)
            return
        face = self._first + step
        if 1 <= face <= self._on.faces:
            self.chosen.emit(face)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._on is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "line"), 1))
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        for face in range(1, self._on.faces + 1):
            self._paint_face(painter, face)

    def _paint_face(self, painter: QPainter, face: int) -> None:
        assert self._on is not None
        rect = self.face_rect(face)
        used, here = face < self._first, face == self._first
        ahead = face < self._first + self._count
        fill = "hover" if used else "accent" if here else "accent-soft" if ahead else "raised"
        painter.setBrush(theme.color(fill))
        painter.setPen(QPen(theme.color("line" if used or not ahead else "accent"), 1))
        painter.drawRoundedRect(rect, 2, 2)
        if used:
            middle = rect.center()
            reach = min(rect.width(), rect.height()) * 0.3
            painter.setPen(QPen(theme.color("text-3"), 1))
            painter.drawLine(middle + QPointF(-reach, reach), middle + QPointF(reach, -reach))
        elif rect.height() >= 9:
            painter.setFont(faces.font(round(min(12, rect.height() - 2)), figures=True))
            painter.setPen(theme.color("on-accent" if here else "accent" if ahead else "text-3"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(face))
