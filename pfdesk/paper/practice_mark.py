"""練習 across a page: nobody takes what was printed from a practice file for a real paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pfdesk.paper.faces import faces
from pfdesk.values.practice import MARK

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

FOOT: Final = 6.2
"""The plain words stand this many points above the edge of the sheet."""


def mark_practice(canvas: Canvas, width: float, height: float) -> None:
    """Write 練習 across the page, in a grey through which everything can still be read, and plainly at its foot."""
    size = min(width, height) * 0.38
    canvas.saveState()
    canvas.setFillGray(0, 0.14)
    canvas.setFont(faces().font_name("bold"), size)
    canvas.translate(width / 2, height / 2)
    canvas.rotate(30)
    canvas.drawCentredString(0, -size * 0.36, MARK)
    canvas.restoreState()
    canvas.saveState()
    canvas.setFillGray(0.35)
    canvas.setFont(faces().font_name("bold"), 7)
    canvas.drawCentredString(width / 2, FOOT, f"{MARK}用のファイルから印刷したものです。作り物の記録です。")
    canvas.restoreState()
