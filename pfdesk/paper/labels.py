"""Sheets of labels and cards: the first free face, addresses that fit, sender, customer bar code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pfdesk.paper.address_fit import LEADING as _LEADING
from pfdesk.paper.address_fit import LEAST_SENDER, fitted_address
from pfdesk.paper.addressee import Addressee, address_problems
from pfdesk.paper.customer_code import QUIET, code_width, customer_code, fitting_points
from pfdesk.paper.fit import fitted_line
from pfdesk.paper.pen import MM, Pen
from pfdesk.paper.stocks import CARDS, STOCKS, Stock, stock

if TYPE_CHECKING:
    from pfdesk.paper.form import Printed

__all__ = ["CARDS", "STOCKS", "LabelLook", "Stock", "draw_label", "label_sheets", "sheets", "stock"]

Item = TypeVar("Item")
EDGE = 4.15
"""What a usual office printer leaves white along the paper's edge, in mm: nothing is set there."""
_SENDER = 6.5
_BAR_HEIGHT = 3.6
_GAP = 3.0
"""White between an address and its name, in mm, where the face has room."""


@dataclass(frozen=True, slots=True)
class LabelLook:
    """What stands on each label beside the address, and how far the printer is off (mm).

    ``guides`` draws the outlines and hatches what is used up: for the screen, never on stock.
    """

    sender: str = ""
    bar_code: bool = False
    right: float = 0
    down: float = 0
    guides: bool = False


def sheets(
    pen: Pen,
    on: Stock,
    items: Sequence[Item],
    draw: Callable[[Item, float, float], None],
    first: int = 1,
    guides: bool = False,
    shift: tuple[float, float] = (0, 0),
) -> None:
    """Call ``draw(item, x, y)`` for each item from face ``first`` of the first sheet on.

    ``shift`` (mm to the right, down) makes up for the printer.
    """
    if not 1 <= first <= on.faces:
        raise ValueError(f"face {first} is not on {on.name}")
    for number, item in enumerate(items):
        sheet, face = divmod(first - 1 + number, on.faces)
        if pen.page <= sheet:
            pen.new_page()
            if guides:
                _guides(pen, on, first if sheet == 0 else 1)
        x, y = on.corner(face + 1)
        draw(item, x + shift[0], y + shift[1])


def _guides(pen: Pen, on: Stock, first: int) -> None:
    for face in range(1, on.faces + 1):
        x, y = on.corner(face)
        if face < first:
            pen.hatch(x, y, on.width, on.height, 2.4, 0.3, 0.75)
            pen.box(x + on.width / 2 - 11, y + on.height / 2 - 3, 22, 6, 0, 1)
            pen.text(x + on.width / 2, y + on.height / 2 + 1.2, "使用済み", 9, align="centre", grey=0.4)
        pen.box(x, y, on.width, on.height, 0.3, grey=0.65, dash=(0.6, 0.6))


def draw_label(pen: Pen, on: Stock, to: Addressee, x: float, y: float, look: LabelLook | None = None) -> None:
    """Draw one address into a face: 〒, address and name as one block in its middle; it shrinks before it overflows."""
    look = look or LabelLook()
    scale = max(0.72, min(1.0, on.height / 42.3, on.width / 80))
    side = min(6.0, on.width * 0.07)
    left = max(x + side, EDGE)
    inner = min(x + on.width - side, pen.paper.width - EDGE) - left
    top = max(y + max(1.8, on.height * 0.09), EDGE)
    foot = min(y + on.height - max(1.6, on.height * 0.07), pen.paper.height - EDGE)
    with pen.about(to.called, to.id):
        if look.bar_code:
            foot -= _bar_code(pen, on, to, x, foot, side)
        if look.sender:
            size = max(6.0, _SENDER * scale)
            fitted_line(pen, left + inner, foot - 0.5, look.sender, inner, size, LEAST_SENDER, align="right")
            foot -= size * 1.5 / MM
        code = 9.5 * scale
        address, names = fitted_address(pen, to, inner, foot - top - code * 1.2 / MM - 0.4, scale)
        high = code * 1.2 / MM + 0.4 + address.height + sum(block.height for block in names)
        free = max(0.0, foot - top - high)
        gap = min(_GAP, free / 2)
        top += (free - gap) / 2  # one block, in the middle of its face
        if to.postal_code:
            pen.lines(left, top, [f"〒{to.postal_code}"], code, "text", leading=1.2)
        top += code * 1.2 / MM + 0.4
        base = pen.lines(left, top, address.lines, address.size, leading=_LEADING) + gap
        for block in names:
            base = pen.lines(left, base, block.lines, block.size, block.role, leading=_LEADING)


def _bar_code(pen: Pen, on: Stock, to: Addressee, x: float, foot: float, side: float) -> float:
    """Draw the customer bar code at the foot of a face; gives the height it takes."""
    points, start = _bar_place(pen, on, x, side)
    if not points:
        return 0  # told once for the sheet
    if customer_code(pen, start, foot - _BAR_HEIGHT, points, to.postal_code, to.rest):
        return _BAR_HEIGHT + QUIET
    if to.postal_code:
        pen.note("カスタマバーコードを付けられない郵便番号です")
    return 0


def _bar_place(pen: Pen, on: Stock, x: float, side: float) -> tuple[float, float]:
    """The size of the bars in points (0 for none) and where they begin: off the paper's edge where they fit so."""
    left = max(QUIET, EDGE - x)
    right = max(QUIET, EDGE - (pen.paper.width - x - on.width))
    points = fitting_points(on.width - left - right + 2 * QUIET)
    if points:
        free = (on.width - code_width(points)) / 2
        return points, x + min(max(left, min(side, free)), on.width - right - code_width(points))
    points = fitting_points(on.width)
    start = x + max(QUIET, min(side, (on.width - code_width(points)) / 2))
    if points:
        near = min(start, pen.paper.width - start - code_width(points))
        pen.note(
            f"カスタマバーコードが用紙の端から {near:.1f} mm です。"
            "欠けて読めないことがあります(多くのプリンターは端の約4 mmに印刷できません)",
            where=on.title,
        )
    return points, start


def label_sheets(
    labels: Iterable[Addressee],
    on: Stock,
    first: int = 1,
    look: LabelLook | None = None,
    title: str = "宛名ラベル",
) -> Printed:
    """Print addresses on a stock; what is wrong with them is among the problems."""
    wanted, look = tuple(labels), look or LabelLook()
    pen = Pen(on.paper, title)
    pen.problems.extend(address_problems(wanted))

    if look.bar_code and not fitting_points(on.width):
        pen.note("この用紙の幅にはカスタマバーコードが入りません", "wrong", where=on.title)

    def draw(to: Addressee, x: float, y: float) -> None:
        draw_label(pen, on, to, x, y, look)

    sheets(pen, on, wanted, draw, min(first, on.faces), look.guides, (look.right, look.down))
    if not wanted:
        pen.note("宛先がありません", "wrong", where=title)
    return pen.finish()
