"""Sheets of labels and cards: stocks, the first free face, addresses that fit.

Measures: 12 faces 86.4 x 42.3 mm, 24 faces 66 x 33.9 mm, 18 faces 63.5 x 46.6 mm and ten
cards 91 x 55 mm are the common A4 stocks of the Japanese trade; print one sheet on plain
paper and lay it over the stock before a large run.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pfdesk.paper.fit import fitted_box
from pfdesk.paper.pen import MM, Pen
from pfdesk.paper.preflight import postal_problems
from pfdesk.paper.sizes import A4, Paper

if TYPE_CHECKING:
    from uuid import UUID

    from pfdesk.paper.form import Printed

Item = TypeVar("Item")
#: A name on a label is not printed smaller than this (points).
LEAST_NAME = 9.0
LEAST_ADDRESS = 7.5


@dataclass(frozen=True, slots=True)
class Stock:
    """A sheet of labels: faces across and down, their size, the first one's corner, gaps (mm)."""

    name: str
    title: str
    across: int
    down: int
    width: float
    height: float
    left: float
    top: float
    gap_x: float = 0
    gap_y: float = 0
    paper: Paper = A4

    @property
    def faces(self) -> int:
        """How many labels one sheet holds."""
        return self.across * self.down

    def corner(self, face: int) -> tuple[float, float]:
        """Give the top left corner of a face, counted from 1 along the rows."""
        row, column = divmod(face - 1, self.across)
        return (
            self.left + column * (self.width + self.gap_x),
            self.top + row * (self.height + self.gap_y),
        )


STOCKS = (
    Stock("12", "A4 12面(86.4 × 42.3 mm)", 2, 6, 86.4, 42.3, 18.6, 21.6),
    Stock("18", "A4 18面(63.5 × 46.6 mm)", 3, 6, 63.5, 46.6, 7.25, 8.7, 2.5),
    Stock("24", "A4 24面(66 × 33.9 mm)", 3, 8, 66, 33.9, 6, 12.9),
)
CARDS = Stock("cards-10", "A4 名刺・名札 10面(91 × 55 mm)", 2, 5, 91, 55, 14, 11)


@dataclass(frozen=True, slots=True)
class Label:
    """An address: ``honorific`` is 御中 for an organisation, 様 for a person.

    ``contact`` is a second line of name (部署 役職 氏名 様) below the organisation.
    """

    postal_code: str
    address: str
    name: str
    honorific: str = "御中"
    contact: str = ""
    id: UUID | None = None


def stock(name: str) -> Stock:
    """Give a stock by its name ("12", "18", "24", "cards-10"); raises KeyError."""
    return {one.name: one for one in (*STOCKS, CARDS)}[name]


def sheets(
    pen: Pen,
    on: Stock,
    items: Sequence[Item],
    draw: Callable[[Item, float, float], None],
    first: int = 1,
    guides: bool = False,
) -> None:
    """Call ``draw(item, x, y)`` for each item from face ``first`` of the first sheet on.

    ``guides`` draws the outlines and hatches what is used up: for the screen, never on stock.
    """
    if not 1 <= first <= on.faces:
        raise ValueError(f"face {first} is not on {on.name}")
    for number, item in enumerate(items):
        sheet, face = divmod(first - 1 + number, on.faces)
        if pen.page <= sheet:
            pen.new_page()
            if guides:
                _guides(pen, on, first if sheet == 0 else 1)
        draw(item, *on.corner(face + 1))


def _guides(pen: Pen, on: Stock, first: int) -> None:
    for face in range(1, on.faces + 1):
        x, y = on.corner(face)
        if face < first:
            pen.hatch(x, y, on.width, on.height, 2.4, 0.3, 0.75)
            pen.box(x + on.width / 2 - 11, y + on.height / 2 - 3, 22, 6, 0, 1)
            pen.text(x + on.width / 2, y + on.height / 2 + 1.2, "使用済み", 9, align="centre", grey=0.4)
        pen.box(x, y, on.width, on.height, 0.3, grey=0.65, dash=(0.6, 0.6))


def draw_label(pen: Pen, on: Stock, label: Label, x: float, y: float) -> None:
    """Draw one address into a face: 〒, address, name at the foot; it shrinks before it overflows."""
    side = min(7.0, on.width * 0.07)
    inner, foot = on.width - 2 * side, on.height - 4
    left, top = x + side, y + 4.5
    with pen.about(label.name, label.id):
        code = f"〒{label.postal_code}" if label.postal_code else ""
        pen.lines(left, top, [code], 10, "text", leading=1.2)
        name_room = on.height * (0.42 if label.contact else 0.34)
        fitted_box(
            pen, left, top + 4.8, inner, foot - name_room - 9.3,
            label.address, 9.5, LEAST_ADDRESS, leading=1.3, wrap_first=True,
        )  # fmt: skip
        contact = 10.5 * 1.3 / MM if label.contact else 0
        name = label.name if label.contact else f"{label.name}　{label.honorific}".rstrip("　")
        fitted_box(
            pen, left, y + foot - name_room, inner, name_room - contact,
            name, 13, LEAST_NAME, "bold", leading=1.25, anchor="right",
        )  # fmt: skip
        if contact:
            fitted_box(
                pen, left, y + foot - contact, inner, contact + 0.6,
                f"{label.contact}　{label.honorific}".rstrip("　"), 10.5, 8, leading=1.3,
            )  # fmt: skip


def label_sheets(
    labels: Sequence[Label], on: Stock, first: int = 1, guides: bool = False, title: str = "宛名ラベル"
) -> Printed:
    """Print addresses on a stock; missing postal codes are among the problems."""
    pen = Pen(on.paper, title)
    pen.problems.extend(postal_problems((one.name, one.postal_code, one.id) for one in labels))
    sheets(pen, on, labels, lambda label, x, y: draw_label(pen, on, label, x, y), first, guides)
    return pen.finish()
