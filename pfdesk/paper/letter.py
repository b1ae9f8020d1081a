"""The parts of an official letter in the order of 公用文.

Number and date, addressee, sender, title, text, 記, 以上.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pfdesk.paper.frame import BODY, era_date
from pfdesk.paper.pen import MM
from pfdesk.paper.text import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pfdesk.paper.frame import Document


def letter_head(
    document: Document, addressee: Sequence[str], sender: Sequence[str] = (), number: str = ""
) -> None:
    """Draw number and date at the right, the addressee at the left, the sender at the right.

    Without ``sender`` it is the letterhead's office and division. Make the document with
    ``heading=False``.
    """
    letterhead, pen = document.letterhead, document.pen
    upper = [line for line in (number, era_date(letterhead.today)) if line]
    document.y = pen.lines(document.right, document.y, upper, BODY, align="right") + 5
    lines = [line for part in addressee for line in wrap(part, document.width * 0.7, 11.5)]
    document.y = pen.lines(document.left + 4, document.y, lines, 11.5) + 5
    office = [line for line in (letterhead.office_name, letterhead.division) if line]
    document.y = pen.lines(document.right - 4, document.y, sender or office, BODY, align="right") + 8


def letter_title(document: Document, title: str) -> None:
    """Draw the subject in the middle."""
    lines = wrap(title, document.width - 20, 13, "bold")
    middle = (document.left + document.right) / 2
    document.y = document.pen.lines(middle, document.y, lines, 13, "bold", "centre") + 6


def particulars(document: Document, rows: Sequence[tuple[str, str]]) -> None:
    """Draw 記, numbered rows (word, text), and 以上 at the right."""
    document.gap(6)
    document.paragraph("記", align="centre")
    document.gap(3)
    pen = document.pen
    lead = 34.0
    for number, (word, text) in enumerate(rows, 1):
        lines = wrap(text, document.width - lead - 6)
        document.need(len(lines) * BODY * 1.6 / MM)
        pen.lines(document.left + 6, document.y, [f"{number}　{word}"], BODY, leading=1.6)
        document.y = pen.lines(document.left + lead + 6, document.y, lines, BODY, leading=1.6) + 1.5
    document.gap(2)
    document.paragraph("以上", align="right")
