"""What stands around the text of a form: its title, the running head, page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from pfdesk.paper.pen import MM
from pfdesk.paper.sizes import BODY, SMALL
from pfdesk.paper.text import fit_size, wrap
from pfdesk.values.eras import era_text

if TYPE_CHECKING:
    from pfdesk.paper.form import Letterhead
    from pfdesk.paper.pen import Pen


class Framed(Protocol):
    """What is asked of a document: its words, its pen, its edges in mm, the pages its letters begin on."""

    title: str
    subtitle: str
    letterhead: Letterhead
    pen: Pen
    letters: list[int]
    y: float

    @property
    def left(self) -> float:
        """The left edge of the text."""

    @property
    def right(self) -> float:
        """The right edge of the text."""

    @property
    def head_right(self) -> float:
        """The right edge of the title."""

    @property
    def corner_foot(self) -> float:
        """The lower edge of what stands in the corner."""

    @property
    def footing(self) -> float:
        """The base line of the page numbers."""


def running_title(document: Framed) -> str:
    """The title as it stands on further pages; whole on the first one."""
    whole, wide = f"{document.title}　{document.subtitle}".rstrip(), document.head_right - document.left
    first = wrap(whole, wide - 4, SMALL)[0]
    return whole if first == whole else f"{first.rstrip()}…"


def draw_title(document: Framed) -> None:
    """Title in the middle; below it what it is about at the left, date and office at the right."""
    wide = document.head_right - document.left
    with document.pen.about("表題"):
        size = fit_size(document.title, wide, 17, 11, "bold")
        for line in wrap(document.title, wide, size, "bold"):
            document.pen.text(
                (document.left + document.head_right) / 2,
                document.y + size * 0.88 / MM,
                line,
                size,
                "bold",
                "centre",
            )
            document.y += size * 1.35 / MM
    day = era_text(document.letterhead.today, "long")
    right_side = f"{day}　{document.letterhead.office_name}".strip()
    taken = document.pen.text(document.head_right, document.y + 4.2, right_side, SMALL, align="right")
    end = document.y + 5.2
    if document.subtitle:
        lines = wrap(document.subtitle, wide - taken - 6, BODY)
        end = max(end, document.pen.lines(document.left, document.y + 0.4, lines, BODY))
    document.pen.line(document.left, end + 1, document.head_right, end + 1, 0.9)
    document.y = max(end + 4.5, document.corner_foot)


def number_letters(document: Framed) -> None:
    """Number the pages of each letter that has several."""
    base = document.footing
    for first, after in zip(document.letters, [*document.letters[1:], document.pen.page + 1], strict=True):
        for page in range(first, after) if after - first > 1 else ():
            words = f"{page - first + 1} / {after - first}"
            document.pen.text(
                (document.left + document.right) / 2, base, words, SMALL, "figures", "centre", page=page
            )


def draw_footers(document: Framed) -> None:
    """Page n of N in the middle, the office at the right."""
    total = document.pen.page
    base = document.footing
    middle = (document.left + document.right) / 2
    for page in range(1, total + 1):
        document.pen.text(middle, base, f"{page} / {total}", SMALL, "figures", "centre", page=page)
        document.pen.text(
            document.right, base, document.letterhead.office_name, 8, align="right", grey=0.35, page=page
        )
