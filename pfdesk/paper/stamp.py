"""The same drawing on many pages, kept once in the file: the frame of a certificate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pfdesk.paper.pen import Pen

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas


def stamp(pen: Pen, name: str, draw: Callable[[Pen], None]) -> None:
    """Draw on this page what ``draw`` draws; the file holds it once under its name, however many pages show it."""
    strokes = pen.kept.get(name)
    if strokes is None:
        own = Pen(pen.paper)
        draw(own)
        strokes = pen.kept[name] = [stroke for page in own.pages for stroke in page]
    found = strokes

    def stroke(canvas: Canvas, height: float) -> None:
        if not canvas.hasForm(name):
            canvas.beginForm(name)
            for one in found:
                one(canvas, height)
            canvas.endForm()
        canvas.doForm(name)

    pen.stroke(stroke)
