"""The parts of an official letter in the order of 公用文.

Number and date, addressee, sender with the place of the seal, title, text, 記, 以上, whom to ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pfdesk.paper.form import Problem
from pfdesk.paper.frame import BODY, SMALL, era_date
from pfdesk.paper.pen import MM
from pfdesk.paper.text import wrap
from pfdesk.values.ids import THE_OFFICE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pfdesk.paper.form import Letterhead
    from pfdesk.paper.frame import Document

SETTINGS: Final = "設定(市町村)"


def office_problems(letterhead: Letterhead) -> tuple[Problem, ...]:
    """What the office has not said of itself yet, in one finding that leads to the settings.

    A letter without a sender is to be mended; without address, phone or mayor it is to be looked at.
    """
    if not letterhead.unknown:
        return ()
    words = f"差出人と問い合わせ先の{'・'.join(letterhead.unknown)}が設定に入っていません"
    level = "warn" if letterhead.office_name else "wrong"
    return (Problem(SETTINGS, words, level, THE_OFFICE),)  # type: ignore[arg-type]


def letter_head(
    document: Document, addressee: Sequence[str], number: str = "", seal: str = "omitted"
) -> None:
    """Draw number and date at the right, the addressee at the left, the sender at the right.

    Make the document with ``heading=False``. ``seal``: place, omitted, or nothing.
    """
    letterhead, pen = document.letterhead, document.pen
    upper = [line for line in (number, era_date(letterhead.today)) if line]
    document.y = pen.lines(document.right, document.y, upper, BODY, align="right") + 5
    lines = [line for part in addressee for line in wrap(part, document.width * 0.7, 11.5)]
    document.y = pen.lines(document.left + 4, document.y, lines, 11.5) + 5
    _sender(document, letterhead, seal)


def _sender(document: Document, letterhead: Letterhead, seal: str) -> None:
    """Draw who writes, at the right, with the place of the seal over the end of the name."""
    pen = document.pen
    name = letterhead.mayor.replace(" ", "　")
    lines = [name] if name else [line for line in (letterhead.office_name, letterhead.division) if line]
    room = 14.0 if seal == "place" else 4.0
    top = document.y
    document.y = pen.lines(document.right - room, top, lines, 11, align="right")
    if seal == "place":
        size = 21.0  # the seal of a mayor is 18 to 24 mm square
        middle = (top + document.y) / 2
        pen.box(document.right - size + 4, middle - size / 2, size, size, 0.3, grey=0.6, dash=(0.8, 0.8))
        pen.text(document.right - size / 2 + 4, middle + 1.4, "印", 9, align="centre", grey=0.6)
        document.y = max(document.y, middle + size / 2)
    elif seal == "omitted":
        document.y = pen.lines(document.right - room, document.y, ["(公印省略)"], SMALL, align="right")
    document.y += 6


def letter_title(document: Document, title: str) -> None:
    """Draw the subject in the middle."""
    lines = wrap(title, document.width - 20, 13, "bold")
    middle = (document.left + document.right) / 2
    document.y = document.pen.lines(middle, document.y, lines, 13, "bold", "centre") + 6


def particulars(document: Document, rows: Sequence[tuple[str, str]]) -> None:
    """Draw 記, rows (word, text) that are numbered where there are several, and 以上 at the right."""
    document.gap(6)
    document.paragraph("記", align="centre")
    document.gap(3)
    pen = document.pen
    lead = 34.0
    for number, (word, text) in enumerate(rows, 1):
        lines = wrap(text, document.width - lead - 6)
        document.need(len(lines) * BODY * 1.6 / MM)
        said = f"{number}　{word}" if len(rows) > 1 else word
        pen.lines(document.left + 6, document.y, [said], BODY, leading=1.6)
        document.y = pen.lines(document.left + lead + 6, document.y, lines, BODY, leading=1.6) + 1.5
    document.gap(2)
    document.paragraph("以上", align="right")


def contact_box(document: Document) -> None:
    """Draw whom to ask, in a frame at the right foot of the text: 担当, 電話, FAX, メール."""
    head = document.letterhead
    if not (head.phone or head.address or head.fax or head.email):
        return
    wide = 84.0
    broken = [piece for line in head.contact for piece in wrap(line, wide - 8, SMALL)]
    high = (len(broken) + 1) * SMALL * 1.5 / MM + 4
    document.gap(4)
    document.need(high)
    left = document.right - wide
    document.pen.box(left, document.y, wide, high, 0.4)
    document.pen.lines(left + 4, document.y + 2, ["【問い合わせ】", *broken], SMALL, leading=1.5)
    document.y += high
