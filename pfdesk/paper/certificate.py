"""The frame of a certificate and a writer for its lines: sober, and sharp on a copier."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

from pfdesk.paper.fit import fitted_line
from pfdesk.paper.stamp import stamp

if TYPE_CHECKING:
    from pfdesk.paper.find_faces import Role
    from pfdesk.paper.pen import Pen

_BAND = 5.0


def certificate_frame(pen: Pen, margin: float = 11) -> None:
    """Draw a band of three interlaced waves between two rules, ``margin`` mm from the edge."""
    stamp(pen, f"certificate-frame-{margin:g}", lambda own: _frame(own, margin))


def _frame(pen: Pen, margin: float) -> None:
    width, height = pen.paper.width - 2 * margin, pen.paper.height - 2 * margin
    pen.box(margin, margin, width, height, 1.6)
    inner = margin + _BAND
    pen.box(inner, inner, width - 2 * _BAND, height - 2 * _BAND, 0.9)
    pen.box(inner + 1.4, inner + 1.4, width - 2 * _BAND - 2.8, height - 2 * _BAND - 2.8, 0.3)
    for side in range(4):
        _band(pen, side, margin, width, height)
    for x in (margin, margin + width - _BAND):
        for y in (margin, margin + height - _BAND):
            _corner(pen, x, y)


def _band(pen: Pen, side: int, margin: float, width: float, height: float) -> None:
    long = (width if side % 2 == 0 else height) - 2 * _BAND
    waves = round(long / 8)
    middle = margin + _BAND / 2 if side < 2 else margin + (height if side == 2 else width) - _BAND / 2
    for phase in range(3):
        points = []
        for step in range(waves * 16 + 1):
            along = margin + _BAND + long * step / (waves * 16)
            swing = middle + 1.75 * sin(2 * pi * (step / 16 + phase / 3))
            points.append((along, swing) if side % 2 == 0 else (swing, along))
        pen.curve(points, 0.35, 0.25)


def _corner(pen: Pen, x: float, y: float) -> None:
    pen.box(x, y, _BAND, _BAND, 0.9, 1)
    centre_x, centre_y = x + _BAND / 2, y + _BAND / 2
    for part in (1.8, 1.2, 0.6):
        pen.curve(
            [(centre_x + part * cos(pi / 2 * k), centre_y + part * sin(pi / 2 * k)) for k in range(5)], 0.6
        )


def spaced(text: str, gap: str = "　") -> str:
    """Write a short title with white between its characters: 修　了　証."""
    return gap.join(text)


def centre_line(
    pen: Pen, y: float, text: str, size: float, least: float = 12, role: Role = "text", side: float = 32
) -> float:
    """Write a line in the middle of the page, shrunk to ``least`` pt; gives the size used."""
    room = pen.paper.width - 2 * side
    return fitted_line(pen, pen.paper.width / 2, y, text, room, size, least, role, "centre")
