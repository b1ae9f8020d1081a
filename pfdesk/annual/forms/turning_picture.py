"""Section E as it is drawn: what was hard, what was done, what changed, from box to box, month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from pfdesk.annual.model import KINDS
from pfdesk.paper.faces import faces
from pfdesk.paper.fit import middle
from pfdesk.paper.listed import listing
from pfdesk.paper.pen import MM
from pfdesk.paper.table import Column, column_widths, list_table
from pfdesk.paper.text import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pfdesk.paper.frame import Document
    from pfdesk.paper.pen import Pen

BETWEEN: Final = 11.0
"""Between two boxes, where the arrow stands, in mm."""
DOT: Final = "・"
HEAD, PAD, SIZE, LEADING = 9.0, 3.0, 10.0, 1.5


def draw_turning(document: Document, told: Mapping[str, str]) -> None:
    """Draw the three boxes with an arrow from each to the next; what is too much for a page is a table."""
    columns = tuple(Column(kind, words) for kind, words in KINDS.items())
    wide = (document.width - BETWEEN * (len(KINDS) - 1)) / len(KINDS)
    lines = {kind: _lines(told.get(kind, ""), wide - 2 * PAD) for kind in KINDS}
    high = HEAD + 2 * PAD + max(map(len, lines.values())) * SIZE * LEADING / MM
    if high > document.page_room - 20:
        list_table(document, columns, [told], size=SIZE)
        document.gap(6)
        return
    document.note_listing(listing(columns, column_widths(columns, document.width), [told], 6.2))
    document.need(high)
    for place, (kind, words) in enumerate(KINDS.items()):
        x = document.left + place * (wide + BETWEEN)
        _box(document.pen, (x, document.y, wide, high), words, lines[kind])
        if place:
            _arrow(document.pen, x - BETWEEN, x, document.y + high / 2)
    document.y += high + 3


def _lines(text: str, wide: float) -> list[tuple[str, float]]:
    """The lines of a box, each with the indent of its words: the dot of the first line stands before it."""
    found: list[tuple[str, float]] = []
    for entry in text.split("\n") if text else ():
        dotted = entry.startswith(DOT)
        edge = faces().width(DOT, "text", SIZE) if dotted else 0.0
        first, *more = wrap(entry.removeprefix(DOT), wide - edge, SIZE, _role(entry))
        found += [(DOT + first if dotted else first, edge), *((line, edge) for line in more)]
    return found


def _role(entry: str) -> Literal["bold", "text"]:
    return "bold" if entry.startswith("【") else "text"


def _box(
    pen: Pen, area: tuple[float, float, float, float], title: str, lines: list[tuple[str, float]]
) -> None:
    x, y, wide, high = area
    pen.box(x, y, wide, high, 0.6, 1, radius=2)
    pen.box(x, y, wide, HEAD, 0.6, 0.9, radius=2)
    pen.text(x + wide / 2, middle(y, HEAD, 11), title, 11, "bold", "centre")
    top = y + HEAD + PAD
    for line, edge in lines:
        if line.startswith(DOT):
            pen.lines(x + PAD, top, [DOT], SIZE, leading=LEADING)
        pen.lines(x + PAD + edge, top, [line.removeprefix(DOT)], SIZE, _role(line), leading=LEADING)
        top += SIZE * LEADING / MM


def _arrow(pen: Pen, left: float, right: float, y: float) -> None:
    """An arrow to the right between two boxes."""
    tip = right - 1.6
    pen.line(left + 1.6, y, tip, y, 2)
    for side in (-1.8, 1.8):
        pen.line(tip, y, tip - 2.4, y + side, 2)
