"""The pieces of keying: one lit question on a white card, its neighbours dim."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pfdesk.widgets import faces, icons, theme
from pfdesk.widgets.key_pad import draw_key
from pfdesk.widgets.words import Words

OPTION, OPTION_LOW = 56, 44


@dataclass(frozen=True, slots=True)
class OptionLine:
    """One answer: the pad's key, its words, and a hint behind them."""

    key: str
    words: str
    hint: str = ""


class OptionRow(QWidget):
    """An answer with its key; the chosen one is tinted and ticked."""

    clicked = Signal(str)

    def __init__(self, line: OptionLine, height: int) -> None:
        super().__init__()
        self.line = line
        self.chosen = False
        self.setFixedHeight(height)
        self.setAccessibleName(f"{line.key} {line.words}")
        theme.signals.changed.connect(self.update)

    def set_chosen(self, chosen: bool) -> None:
        """Tint and tick it."""
        self.chosen = chosen
        self.setAccessibleDescription("選択済み" if chosen else "")
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit(self.line.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(0, 2, self.width(), self.height() - 4)
        if self.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent-soft"))
            painter.drawRoundedRect(body, 4, 4)
        middle = self.height() / 2
        side = min(36.0, self.height() - 8.0)
        cap = QRectF(12, middle - side / 2, side, side)
        draw_key(painter, cap, chosen=self.chosen)
        painter.setPen(theme.color("accent" if self.chosen else "text"))
        painter.setFont(faces.font(18, bold=True, figures=True))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.line.key)
        self._paint_words(painter, middle)
        if self.chosen:
            icons.draw(painter, "check", "accent", QRectF(self.width() - 40, middle - 12, 24, 24))

    def _paint_words(self, painter: QPainter, middle: float) -> None:
        font = faces.font(18, bold=self.chosen)
        letters = QFontMetrics(font)
        room = self.width() - 64 - 52
        words = letters.elidedText(self.line.words, Qt.TextElideMode.ElideRight, room)
        base = middle + letters.capHeight() / 2
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(64, base), words)
        painter.setFont(faces.font())
        painter.setPen(theme.color("text-3"))
        painter.drawText(QPointF(64 + letters.horizontalAdvance(words) + 16, base), self.line.hint)


class QuestionCard(QWidget):
    """The lit card: number, question, kind of answer, and the answers by key."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._option_height = OPTION
        self._number = Words(size=18, bold=True)
        self._title = Words(size=22, bold=True)
        self._title.setWordWrap(True)
        self._kind = KindPill()
        head = QHBoxLayout()
        head.setSpacing(24)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        head.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignTop)
        self._options = QVBoxLayout()
        self._options.setSpacing(0)
        self._rows: list[OptionRow] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(25, 18, 25, 16)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addLayout(self._options)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.signals.changed.connect(self.update)

    def show_question(self, number: str, title: str, kind: str, options: Sequence[OptionLine] = ()) -> None:
        """Light a question, such as 問4 with いくつでも."""
        self._number.setText(number)
        self._title.setText(title)
        self._kind.say(kind)
        self.setAccessibleName(f"{number} {title} {kind}")
        for row in self._rows:
            self._options.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [OptionRow(line, self._option_height) for line in options]
        for row in self._rows:
            row.clicked.connect(self.chosen)
            self._options.addWidget(row)

    def set_chosen(self, keys: Collection[str]) -> None:
        """Tick the answers of these keys."""
        for row in self._rows:
            row.set_chosen(row.line.key in keys)

    def set_low(self, low: bool) -> None:
        """Lower rows for low windows, from the next question on."""
        self._option_height = OPTION_LOW if low else OPTION

    def set_option_height(self, height: int) -> None:
        """Rows of this height from the next question on, where many answers share little room."""
        self._option_height = height

    def add_body(self, widget: QWidget) -> None:
        """Put an entry (number, date, words) under the answers."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class KindPill(Words):
    """いくつでも, ひとつだけ, 数: how a question is answered."""

    def __init__(self) -> None:
        super().__init__("", "text-2", 12)
        self.setContentsMargins(8, 4, 8, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.end()
        super().paintEvent(event)


class DimQuestion(QWidget):
    """A neighbour of the lit question: number, question and the answer given."""

    def __init__(self, number: str = "", title: str = "", answer: str = "") -> None:
        super().__init__()
        self._number = Words(number, "text-3")
        self._title = Words(title, "text-3")
        self._answer = Words(answer, "text-3")
        self._number.setFixedWidth(56)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(0)
        row.addWidget(self._number)
        row.addWidget(self._title, 1)
        row.addWidget(self._answer)
        self.setFixedHeight(36)

    def show_line(self, number: str, title: str, answer: str = "") -> None:
        """Show a question and its answer."""
        self._number.setText(number)
        self._title.setText(title)
        self._answer.setText(answer)


class StepBar(QWidget):
    """How far a paper is keyed: a piece for each question, the current one in accent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current, self._total = 0, 0
        self.setFixedHeight(4)
        theme.signals.changed.connect(self.update)

    def show_step(self, current: int, total: int) -> None:
        """The number of the current question, from 1, of how many."""
        self._current, self._total = current, total
        self.setAccessibleName(f"設問 {current} / {total}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        wide = (self.width() + 3) / max(1, self._total)
        for place in range(self._total):
            number = place + 1
            now = "accent" if number == self._current else "chart-rest"
            token = "chart-1" if number < self._current else now
            painter.fillRect(QRectF(place * wide, 0, wide - 3, 4), theme.color(token))
