"""The bundle of papers as a grid of their numbers: done, current, to look at again, to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from pfdesk.widgets import faces, theme

PIP, GAP, LINE = 32, 8, 20
SIZES = ((4, 14), (5, 12), (20, 10))
"""Up to so many digits the numbers are so high, so that they stay within their papers."""
STATES = ("current", "done", "again", "todo")
LOOKS = {
    # ground, edge, words
    "current": ("accent", "accent", "on-accent"),
    "done": ("line", "line", "text-2"),
    "again": ("due-soft", "due-mark", "due"),
    "todo": ("raised", "edge", "text"),
}
NAMES = {
    "current": "いま入力している",
    "done": "入力済み",
    "again": "入力済み・見直しあり",
    "todo": "まだ",
}


@dataclass(frozen=True, slots=True)
class Pip:
    """One paper: its number and its state (current, done, again, todo)."""

    number: int
    state: str = "todo"


class PaperPips(QWidget):
    """The papers; a click or the arrow keys with Enter opens one: ``chosen(number)``."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pips: tuple[Pip, ...] = ()
        self._names = dict(NAMES)
        self._some, self._size = False, SIZES[0][1]
        self._focused = 0
        self._drawn: tuple[object, ...] = ()
        self._picture = QPixmap()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.signals.changed.connect(self.update)

    def set_names(self, done: str, again: str) -> None:
        """The legend's words for the kind of keying (照合済み ...)."""
        self._names |= {"done": done, "again": again}
        self._drawn = ()

    def show_pips(self, pips: Sequence[Pip], *, some: bool = False) -> None:
        """Show the papers in order; where these are only some of them, the legend counts none."""
        self._pips, self._some = tuple(pips), some
        self._size = next(size for digits, size in SIZES if all(pip.number < 10**digits for pip in pips))
        self._focused = next((i for i, p in enumerate(pips) if p.state == "current"), 0)
        self.setAccessibleName(f"調査票の束 {len(pips)}枚")
        counts = [f"{self._names[state]} {self._count(state)}" for state in STATES]
        self.setAccessibleDescription("" if some else "、".join(counts))
        self.updateGeometry()
        self.update()

    def _count(self, state: str) -> int:
        return sum(1 for pip in self._pips if pip.state == state)

    def _columns(self, width: int = 0) -> int:
        return max(1, ((width or self.width()) + GAP) // (PIP + GAP))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = -(-len(self._pips) // self._columns(width))
        return lines * (PIP + GAP) + 8 + len(STATES) * LINE

    def sizeHint(self) -> QSize:
        return QSize(5 * (PIP + GAP) - GAP, self.heightForWidth(5 * (PIP + GAP) - GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * PIP + GAP, PIP)

    def place_of(self, place: int) -> QRectF:
        """Where the paper at ``place`` (from 0) is drawn."""
        row, column = divmod(place, self._columns())
        return QRectF(column * (PIP + GAP), row * (PIP + GAP), PIP, PIP)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place, pip in enumerate(self._pips):
            if self.place_of(place).contains(event.position()):
                self.chosen.emit(pip.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left.value: -1,
            Qt.Key.Key_Right.value: 1,
            Qt.Key.Key_Up.value: -self._columns(),
            Qt.Key.Key_Down.value: self._columns(),
        }
        if event.key() in steps and self._pips:
            moved = self._focused + steps[event.key()]
            self._focused = max(0, min(len(self._pips) - 1, moved))
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._pips:
            self.chosen.emit(self._pips[self._focused].number)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        # Papers change once in twenty keys: between, what was drawn is laid down again.
        looks = (
            self._pips,
            self.size(),
            self.devicePixelRatioF(),
            theme.scheme(),
            self.hasFocus(),
            self._focused,
        )
        if looks != self._drawn:
            self._picture, self._drawn = self._draw(), looks
        QPainter(self).drawPixmap(0, 0, self._picture)

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = QRectF(self.rect())
        for state in STATES:
            self._pips_of(painter, state, seen)
        if self.hasFocus() and self._pips:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.place_of(self._focused).adjusted(-2, -2, 2, 2), 6, 6)
        top = -(-len(self._pips) // self._columns()) * (PIP + GAP) + 8
        for place, state in enumerate(STATES):
            self._legend(painter, state, top + place * LINE)
        painter.end()
        return made

    def _pips_of(self, painter: QPainter, state: str, seen: QRectF) -> None:
        """All of one state, so that colours and face are set once; what lies outside is left out."""
        places = [(pip.number, self.place_of(n)) for n, pip in enumerate(self._pips) if pip.state == state]
        shown = [(number, rect) for number, rect in places if rect.intersects(seen)]
        ground, edge, words = LOOKS[state]
        painter.setPen(QPen(theme.color(edge), 1))
        painter.setBrush(theme.color(ground))
        for _, rect in shown:
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(faces.font(self._size, bold=state in {"current", "again"}, figures=True))
        painter.setPen(theme.color(words))
        star = "*" if state == "again" else ""
        for number, rect in shown:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"{number}{star}")

    def _legend(self, painter: QPainter, state: str, top: float) -> None:
        ground, edge, _words = LOOKS[state]
        painter.setPen(QPen(theme.color(edge), 1))
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(QRectF(0.5, top + 3.5, 12, 12), 3, 3)
        painter.setPen(theme.color("text-2"))
        painter.setFont(faces.font(12))
        painter.drawText(QPointF(22, top + 14), self._names[state])
        figures = faces.font(12, figures=True)
        count = "" if self._some else str(self._count(state))
        painter.setFont(figures)
        wide = QFontMetrics(figures).horizontalAdvance(count)
        painter.drawText(QPointF(min(self.width(), 192) - wide, top + 14), count)
