"""Key caps and what they do: F4 当日参加 and so on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pfdesk.widgets import faces, theme
from pfdesk.widgets.hairline import draw_hairline
from pfdesk.widgets.words import Words


class KeyCap(QWidget):
    """A key as it looks on the keyboard."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        wide = QFontMetrics(faces.font(13, bold=True)).horizontalAdvance(text)
        self.setFixedSize(QSize(max(32, wide + 18), 27))
        theme.signals.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.setBrush(theme.color("edge"))
        painter.drawRoundedRect(QRectF(0.5, 1.5, self.width() - 1, self.height() - 2), 6, 6)
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 3), 6, 6)
        painter.setFont(faces.font(13, bold=True))
        painter.setPen(theme.color("text"))
        painter.drawText(
            QRectF(0, 0, self.width(), self.height() - 2), Qt.AlignmentFlag.AlignCenter, self._text
        )


class KeyHints(QWidget):
    """The keys of the reception in a row under a hairline; each can be clicked. ``pressed`` gives its name."""

    pressed = Signal(str)

    def __init__(self, keys: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 12, 0, 0)
        line = QHBoxLayout()
        line.setSpacing(0)
        self._hints: list[tuple[_Hint, str, str]] = []
        for key, long, short in keys:
            hint = _Hint(key)
            hint.pressed.connect(lambda name=key: self.pressed.emit(name))
            line.addWidget(hint)
            line.addSpacing(24)
            self._hints.append((hint, long, short))
        line.addStretch(1)
        rows.addLayout(line)
        self.set_low(low=False)
        theme.signals.changed.connect(self.update)

    def set_low(self, *, low: bool) -> None:
        """Short words where there is little room."""
        for hint, long, short in self._hints:
            hint.words.setText(short if low else long)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_hairline(QPainter(self), self.rect(), edge="top")


class _Hint(QWidget):
    pressed = Signal()

    def __init__(self, key: str) -> None:
        super().__init__()
        self.words = Words("", "text-2")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(KeyCap(key))
        line.addWidget(self.words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
