"""What a pen draws besides words: lines, boxes, circles, hatching, in millimetres from the top left corner."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from pfdesk.paper.operators import write_rules
from pfdesk.paper.sizes import MM

if TYPE_CHECKING:
    from collections.abc import Sequence

Stroke = Callable[[Canvas, float], None]
"""Draws on the canvas of a page that is so many points high."""


class Shapes(ABC):
    """The shapes of a pen; each is one stroke."""

    @abstractmethod
    def stroke(self, stroke: Stroke, page: int | None = None) -> None:
        """Keep a stroke for this page (or another one): it draws on the canvas when all is known."""

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        width: float = 0.5,
        grey: float = 0,
        dash: tuple[float, ...] = (),
    ) -> None:
        """Draw a line; its width is in points, its dashes in mm."""
        self.rules([(x1, y1, x2, y2)], width, grey, dash)

    def rules(
        self,
        rules: Sequence[tuple[float, float, float, float]],
        width: float = 0.5,
        grey: float = 0,
        dash: tuple[float, ...] = (),
    ) -> None:
        """Draw lines of one look in one go, each from x1, y1 to x2, y2."""
        dashes = [part * MM for part in dash]

        def stroke(canvas: Canvas, height: float) -> None:
            placed = [(x1 * MM, height - y1 * MM, x2 * MM, height - y2 * MM) for x1, y1, x2, y2 in rules]
            write_rules(canvas, placed, width, grey, dashes)

        self.stroke(stroke)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        line: float = 0.5,
        fill: float | None = None,
        grey: float = 0,
        radius: float = 0,
        dash: tuple[float, ...] = (),
    ) -> None:
        """Draw a rectangle from its top left corner; line 0 is none, fill is a grey or None."""

        def stroke(canvas: Canvas, top: float) -> None:
            if fill is not None:
                canvas.setFillGray(fill)
            canvas.setStrokeGray(grey)
            canvas.setLineWidth(line)
            canvas.setDash([part * MM for part in dash])
            canvas.roundRect(
                x * MM, top - (y + height) * MM, width * MM, height * MM, radius * MM,
                stroke=int(line > 0), fill=int(fill is not None),
            )  # fmt: skip

        self.stroke(stroke)

    def circle(self, x: float, y: float, radius: float, line: float = 0.5, fill: float | None = None) -> None:
        """Draw a circle around x, y."""

        def stroke(canvas: Canvas, height: float) -> None:
            if fill is not None:
                canvas.setFillGray(fill)
            canvas.setStrokeGray(0)
            canvas.setLineWidth(line)
            canvas.setDash([])
            canvas.circle(
                x * MM, height - y * MM, radius * MM,
                stroke=int(line > 0), fill=int(fill is not None),
            )  # fmt: skip

        self.stroke(stroke)

    def hatch(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        gap: float = 1.6,
        line: float = 0.35,
        grey: float = 0,
    ) -> None:
        """Fill a rectangle with slanting lines ``gap`` mm apart, legible in black and white."""

        def stroke(canvas: Canvas, top: float) -> None:
            canvas.saveState()
            clip = canvas.beginPath()
            clip.rect(x * MM, top - (y + height) * MM, width * MM, height * MM)
            canvas.clipPath(clip, stroke=0, fill=0)
            canvas.setStrokeGray(grey)
            canvas.setLineWidth(line)
            canvas.setDash([])
            start = -height
            while start < width:
                canvas.line(
                    (x + start) * MM, top - (y + height) * MM, (x + start + height) * MM, top - y * MM
                )
                start += gap
            canvas.restoreState()

        self.stroke(stroke)

    def squares(self, squares: Sequence[tuple[float, float, float, float]]) -> None:
        """Fill black rectangles (x, y, width, height) as one shape, without seams."""

        def stroke(canvas: Canvas, top: float) -> None:
            canvas.setFillGray(0)
            path = canvas.beginPath()
            for x, y, width, height in squares:
                path.rect(x * MM, top - (y + height) * MM, width * MM, height * MM)
            canvas.drawPath(path, stroke=0, fill=1)

        self.stroke(stroke)

    def curve(self, points: Sequence[tuple[float, float]], width: float = 0.4, grey: float = 0) -> None:
        """Draw a line through many points (x, y), for frames and ornaments."""

        def stroke(canvas: Canvas, height: float) -> None:
            path = canvas.beginPath()
            path.moveTo(points[0][0] * MM, height - points[0][1] * MM)
            for x, y in points[1:]:
                path.lineTo(x * MM, height - y * MM)
            canvas.setStrokeGray(grey)
            canvas.setLineWidth(width)
            canvas.setDash([])
            canvas.drawPath(path, stroke=1, fill=0)

        self.stroke(stroke)
