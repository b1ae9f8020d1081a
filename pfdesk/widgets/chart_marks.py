"""What all charts share: terms with their swatches, and how shares become pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from pfdesk.widgets import theme

GAP = 2.0
LEAST = 6.0


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a whole; ``token`` is chart-1 to chart-4 or chart-rest."""

    name: str
    value: int
    token: str = "chart-1"
    text: str = ""

    def shown(self) -> str:
        """The value as it is written."""
        return self.text or f"{self.value:,}"


def part_widths(values: Sequence[int], width: float, whole: int = 0) -> list[float]:
    """Pixel widths of parts over ``width``: touching with a gap, none under 6 px but zeros.

    ``whole`` is the value the full width stands for, at least the sum of the values.
    """
    shown = sum(1 for value in values if value > 0)
    whole = max(whole, sum(values))
    if not shown or whole <= 0:
        return [0.0] * len(values)
    room = max(0.0, width - GAP * (shown - 1))
    small = [0 < value * room / whole < LEAST for value in values]
    left = room - LEAST * sum(small)
    rest = whole - sum(v for v, is_small in zip(values, small, strict=True) if is_small)
    return [
        0.0 if value <= 0 else LEAST if is_small else max(LEAST, value * left / max(1, rest))
        for value, is_small in zip(values, small, strict=True)
    ]


def fill_part(painter: QPainter, rect: QRectF, token: str) -> None:
    """A piece of a bar; the rest of a whole has its outline, so that it shows on any ground."""
    if token != "chart-rest":
        painter.fillRect(rect, theme.color(token))
        return
    painter.setPen(QPen(theme.color("chart-quiet"), 1))
    painter.setBrush(theme.color("chart-rest"))
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))


def draw_parts(painter: QPainter, parts: Sequence[Part], rect: QRectF, whole: int = 0) -> None:
    """A proportion bar in ``rect``."""
    x = rect.left()
    for part, width in zip(parts, part_widths([p.value for p in parts], rect.width(), whole), strict=True):
        if width > 0:
            fill_part(painter, QRectF(x, rect.top(), width, rect.height()), part.token)
            x += width + GAP
