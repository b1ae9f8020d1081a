"""The identity of an edition: the equation in figures over a proportion bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pfdesk.widgets import faces, icons, theme
from pfdesk.widgets.chart_marks import Part, draw_parts, fill_part

HEIGHT = 78


@dataclass(frozen=True, slots=True)
class Term:
    """One term of the sum, made of one or more parts of the bar; ``note`` says how it splits."""

    name: str
    parts: tuple[Part, ...]
    note: str = ""

    @property
    def value(self) -> int:
        """The term's figure."""
        return sum(part.value for part in self.parts)


class IdentityBar(QWidget):
    """``whole = term + term + ...``, with 合っています or, in red, by how much it does not add up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = "発行"
        self._unit = "部"
        self._whole = 0
        self._waits = ""
        self._terms: tuple[Term, ...] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.signals.changed.connect(self.update)

    def show_identity(
        self, whole: int, terms: Sequence[Term], *, name: str = "発行", unit: str = "部", waits: str = ""
    ) -> None:
        """Show the equation; it is said in words to screen readers. `waits`: what has to come before it can hold."""
        self._name, self._unit, self._whole, self._terms = name, unit, whole, tuple(terms)
        self._waits = waits
        sums = " + ".join(f"{term.name} {term.value:,}" for term in terms)
        self.setAccessibleName(f"{name} {whole:,}{unit} = {sums}。{self.sentence()}")
        self.update()

    def difference(self) -> int:
        """What the terms lack of the whole; 0 when it adds up, negative when they exceed it."""
        return self._whole - sum(term.value for term in self._terms)

    def adds_up(self) -> bool:
        """Whether the equation holds."""
        return self.difference() == 0

    def sentence(self) -> str:
        """What stands at the right of the equation."""
        missing = self.difference()
        if not missing:
            return self._waits or "合っています"
        return f"{abs(missing):,}{self._unit} {'足りません' if missing > 0 else '多すぎます'}"

    def sizeHint(self) -> QSize:
        return QSize(900, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_equation(painter)
        self._paint_state(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        parts = [part for term in self._terms for part in term.parts]
        draw_parts(painter, parts, QRectF(0, 58, self.width(), 16), self._whole)

    def _paint_equation(self, painter: QPainter) -> None:
        notes = self._width(notes=True) < self.width() - 150
        x = self._figure(painter, 0, self._name, self._whole, self._unit, ())
        for place, term in enumerate(self._terms):
            x = self._sign(painter, x, "+" if place else "=")
            x = self._figure(painter, x, term.name, term.value, term.note if notes else "", term.parts)

    def _width(self, *, notes: bool) -> float:
        figures, small = QFontMetrics(_figure_font()), QFontMetrics(faces.font(12))
        total = float(figures.horizontalAdvance(f"{self._whole:,}") + 30)
        for term in self._terms:
            total += 60 + figures.horizontalAdvance(f"{term.value:,}")
            total += small.horizontalAdvance(term.note) + 8 if notes and term.note else 0
        return total

    def _sign(self, painter: QPainter, x: float, sign: str) -> float:
        painter.setFont(faces.font(22))
        painter.setPen(theme.color("text-2"))
        painter.drawText(QPointF(x + 18, 44), sign)
        return x + 18 + QFontMetrics(faces.font(22)).horizontalAdvance(sign) + 18

    def _figure(
        self, painter: QPainter, x: float, name: str, value: int, note: str, parts: Sequence[Part]
    ) -> float:
        head = x
        for part in parts:
            fill_part(painter, QRectF(head, 4, 12, 12), part.token)
            head += 14
        head += 4 if parts else 0
        small = faces.font(12)
        painter.setFont(small)
        painter.setPen(theme.color("text-2"))
        painter.drawText(QPointF(head, 15), name)
        figures = _figure_font()
        painter.setFont(figures)
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(x, 46), f"{value:,}")
        right = x + QFontMetrics(figures).horizontalAdvance(f"{value:,}")
        named = head + QFontMetrics(small).horizontalAdvance(name)
        if note:
            painter.setFont(small)
            painter.setPen(theme.color("text-2"))
            painter.drawText(QPointF(right + 8, 46), note)
            right += 8 + QFontMetrics(small).horizontalAdvance(note)
        return max(right, named)

    def _paint_state(self, painter: QPainter) -> None:
        good = self.adds_up()
        font = faces.font(bold=not good)
        wide = QFontMetrics(font).horizontalAdvance(self.sentence())
        left = self.width() - wide
        icons.draw(
            painter, "error" if not good else "clock" if self._waits else "check-circle",
            "text-2" if good else "wrong",
            QRectF(left - 26, 20, 18, 18),
        )  # fmt: skip
        painter.setFont(font)
        painter.setPen(theme.color("text" if good else "wrong"))
        painter.drawText(QPointF(left, 34), self.sentence())


def _figure_font() -> QFont:
    return faces.font(28, bold=True)
