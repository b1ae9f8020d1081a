"""Text and rules as PDF operators; ReportLab encodes text and embeds what is used of its faces.

ReportLab's own text object and lines format and escape in Python, sign by sign, which takes most
of the time of a long run. Operators: ISO 32000-1, 8.4.4, 8.5 and 9.4.
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
        whole: Any = canvas
        document = whole._doc  # noqa: SLF001 - fonts are encoded for their document
        font: Any = pdfmetrics.getFont(run.font)
        found = [
            (font.getSubsetInternalName(subset, document), raw.hex())
            for subset, raw in font.splitString(run.text, document)
        ]
        if len(run.text) <= _SHORT:
            known[run.font, run.text] = found
    return found


def write_rules(
    canvas: Canvas,
    rules: Sequence[tuple[float, float, float, float]],
    width: float,
    grey: float,
    dash: Sequence[float] = (),
) -> None:
    """Draw lines of one look, each from x1, y1 to x2, y2 (all in points)."""
    paths = " ".join(f"{x1:.3f} {y1:.3f} m {x2:.3f} {y2:.3f} l" for x1, y1, x2, y2 in rules)
    dashes = " ".join(f"{part:.3f}" for part in dash)
    canvas.addLiteral(f"{grey:g} G {width:g} w [{dashes}] 0 d {paths} S")
