"""One line of text as PDF operators; ReportLab encodes it and embeds what is used of its faces.

ReportLab's own text object formats and escapes in Python, sign by sign, which takes most of the
time of a long run. Operators: ISO 32000-1, 9.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from pfdesk.paper.faces import Run

_SHORT = 9
rl_config.useA85 = 0  # pages as bytes, not as letters: a fifth smaller, and no time lost


def write_text(canvas: Canvas, x: float, y: float, runs: Sequence[Run], size: float, grey: float) -> None:
    """Write runs one after the other from x, y (points from the lower left corner)."""
    parts = [f"BT 1 0 0 1 {x:.3f} {y:.3f} Tm {grey:g} g"]
    for run in runs:
        parts += [f"{name} {size:g} Tf <{code}> Tj" for name, code in _encoded(canvas, run)]
    parts.append("ET")
    canvas.addLiteral(" ".join(parts))


def _encoded(canvas: Canvas, run: Run) -> list[tuple[str, str]]:
    """The run's pieces as font name and hex string; short words (御中) come again and again."""
    known: dict[tuple[str, str], list[tuple[str, str]]] = canvas.__dict__.setdefault("encoded_words", {})
    found = known.get((run.font, run.text))
    if found is None:
        document: Any = canvas._doc  # noqa: SLF001 - fonts are encoded for their document
        font: Any = pdfmetrics.getFont(run.font)
        found = [
            (font.getSubsetInternalName(subset, document), raw.hex())
            for subset, raw in font.splitString(run.text, document)
        ]
        if len(run.text) <= _SHORT:
            known[run.font, run.text] = found
    return found
