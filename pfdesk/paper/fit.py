"""Text that must stand on one line, or in one box: shrunk to a stated minimum, then warned of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pfdesk.paper.faces import faces
from pfdesk.paper.find_faces import Role
from pfdesk.paper.pen import MIDDLE, MM, Align
from pfdesk.paper.text import fit_size, wrap

if TYPE_CHECKING:
    from pfdesk.paper.pen import Pen


_MOST_LINES = 2


def _tell(pen: Pen, text: str, asked: float, size: float, fits: bool) -> None:
    if not fits:
        pen.note(f"「{text}」が枠に収まりません(いちばん小さい字 {size:g} pt)", "wrong")
    elif size < asked:
        pen.note(f"「{text}」を {size:g} pt に縮めました")


def fitted_line(
    pen: Pen,
    x: float,
    y: float,
    text: str,
    width: float,
    size: float,
    least: float,
    role: Role = "text",
    align: Align = "left",
) -> float:
    """Write one line with its baseline at y, no wider than ``width`` mm; gives the size used.

    What is too wide even at ``least`` stands in two lines around that place, and is told.
    """
    chosen = fit_size(text, width, size, least, role)
    if faces().width(text, role, chosen) <= width + 1e-6:
        _tell(pen, text, size, chosen, fits=True)
        pen.text(x, y, text, chosen, role, align)
        return chosen
    lines = wrap(text, width, chosen, role)
    if len(lines) > _MOST_LINES:
        _tell(pen, text, size, chosen, fits=False)
    else:
        pen.note(f"「{text}」を {chosen:g} pt の2行にしました")
    pitch = chosen * 1.08 / MM
    for place, line in enumerate(lines):
        pen.text(x, y + pitch * (place - (len(lines) - 1) / 2), line, chosen, role, align)
    return chosen


def fitted_box(  # noqa: PLR0913, PLR0917 - a box of text has that many sides
    pen: Pen,
    x: float,
    y: float,
    width: float,
    height: float,
    text: str,
    size: float,
    least: float,
    role: Role = "text",
    align: Align = "left",
    leading: float = 1.3,
    anchor: Align = "left",
    wrap_first: bool = False,
) -> float:
    """Write wrapped text into a box; gives the height used in mm.

    One line is tried first at every size down to ``least``, then several lines from ``size``
    down; with ``wrap_first`` several lines before a smaller size. ``anchor`` stands the text at
    the box's top (left), middle (centre) or foot (right).
    """
    chosen = size if wrap_first else fit_size(text, width, size, least, role)
    lines = [text]
    if "\n" in text or faces().width(text, role, chosen) > width + 1e-6:
        chosen, lines = _several(text, width, height, size, least, role, leading)
    used = len(lines) * chosen * leading / MM
    _tell(pen, text.replace("\n", " "), size, chosen, used <= height + 1e-6)
    top = y + (height - used) * {"left": 0, "centre": 0.5, "right": 1}[anchor]
    at = x + width * {"left": 0, "centre": 0.5, "right": 1}[align]
    pen.lines(at, top, lines, chosen, role, align, leading)
    return used


def _several(
    text: str, width: float, height: float, size: float, least: float, role: Role, leading: float
) -> tuple[float, list[str]]:
    while True:
        lines = wrap(text, width, size, role)
        if size <= least or len(lines) * size * leading / MM <= height + 1e-6:
            return size, lines
        size = max(least, size - 0.5)


def middle(y: float, height: float, size: float) -> float:
    """Give the baseline at which text of this size stands in the middle of a box."""
    return y + height / 2 + MIDDLE * size / MM
