"""A stroke upside down: the back of a folded sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

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
