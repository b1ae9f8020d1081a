"""Strokes drawn otherwise than they were made: upside down (the back of a folded sign), or small."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportlab.pdfgen.canvas import Canvas


def turned(stroke: Callable[[Canvas, float], None], width: float) -> Callable[[Canvas, float], None]:
    """The same stroke upside down, as if the sheet (so many mm wide) were turned round."""

    def upside_down(canvas: Canvas, height: float) -> None:
        canvas.saveState()
        canvas.translate(width * 72 / 25.4, height)
        canvas.rotate(180)
        stroke(canvas, height)
        canvas.restoreState()

    return upside_down


def scaled(
    strokes: Sequence[Callable[[Canvas, float], None]], high: float, x: float, y: float, zoom: float
) -> Callable[[Canvas, float], None]:
    """The strokes of a page so many mm high as one stroke: its upper left corner at x, y (mm), `zoom` times as large."""

    def small(canvas: Canvas, height: float) -> None:
        own = high * 72 / 25.4
        canvas.saveState()
        canvas.translate(x * 72 / 25.4, height - y * 72 / 25.4 - own * zoom)
        canvas.scale(zoom, zoom)
        for stroke in strokes:
            stroke(canvas, own)
        canvas.restoreState()

    return small
