"""An address and its names in one face: all shrink together, a line breaks only where it must.

The order is that of the office: a smaller size down to the stated least, then two lines, then
a warning. Nothing is ever cut.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pfdesk.paper.addressee import Addressee, NameLine, name_lines
from pfdesk.paper.pen import MM
from pfdesk.paper.text import fit_size, wrap

if TYPE_CHECKING:
    from pfdesk.paper.find_faces import Role
    from pfdesk.paper.pen import Pen

#: The least sizes on a label in points: name, address and organisation above a name, sender.
LEAST_NAME, LEAST_ADDRESS, LEAST_SENDER = 9.0, 7.5, 5.5
#: On a face that is too small for those: 30 and 44 on a sheet.
SMALL_FACE, LEAST_SMALL_NAME = 0.8, 8.0
NAME, ABOVE, ADDRESS = 13.0, 10.5, 9.5
LEADING = 1.22
LEAST_SHARE = 0.3
"""Of the least sizes: smaller than that nobody could read it."""
_STEPS = tuple(1 - step / 20 for step in range(11))


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one size and face."""

    lines: list[str]
    size: float
    role: Role = "text"

    @property
    def height(self) -> float:
        """What it takes in mm."""
        return len(self.lines) * self.size * LEADING / MM


def fitted_address(
    pen: Pen, to: Addressee, width: float, height: float, scale: float = 1
) -> tuple[Block, list[Block]]:
    """Give address and names at the largest sizes that stand in a box (mm); tells what was done.

    ``scale`` is that of the face: small labels begin with smaller type.
    """
    lines = name_lines(to)
    found: tuple[Block, list[Block]] | None = None
    least = LEAST_NAME if scale >= SMALL_FACE else LEAST_SMALL_NAME
    for step in _STEPS:
        factor = scale * step
        found = _address(to.address, width, factor), [_name(line, width, factor, least) for line in lines]
        if _height(found) <= height + 1e-6:
            break
    assert found is not None
    _tell(pen, found, lines, scale, height)
    return _squeezed(to, lines, width, height, found)


def _height(found: tuple[Block, list[Block]]) -> float:
    return found[0].height + sum(block.height for block in found[1])


def _squeezed(
    to: Addressee,
    lines: tuple[NameLine, ...],
    width: float,
    height: float,
    found: tuple[Block, list[Block]],
) -> tuple[Block, list[Block]]:
    """What is printed in spite of the finding stands below the least sizes, but not over itself."""
    share = 1.0
    while _height(found) > height + 1e-6 and share > LEAST_SHARE:
        share -= 0.05
        small = LEAST_ADDRESS * share
        names = [
            Block(
                wrap(line.whole, width, LEAST_NAME * share if line.main else small),
                LEAST_NAME * share if line.main else small,
                "bold" if line.main else "text",
            )
            for line in lines
        ]
        found = Block(wrap(to.address, width, small), small), names
    return found


def _address(text: str, width: float, factor: float) -> Block:
    size = max(LEAST_ADDRESS, ADDRESS * factor)
    return Block(wrap(text, width, size), size)


def _name(line: NameLine, width: float, factor: float, least_name: float) -> Block:
    least = least_name if line.main else LEAST_ADDRESS
    role: Role = "bold" if line.main else "text"
    largest = max(least, (NAME if line.main else ABOVE) * factor)
    size = fit_size(line.whole, width, largest, least, role)
    lines = wrap(line.whole, width, size, role)
    if len(lines) > 1:
        broken = _two_lines(line, width, (largest + least) / 2, role)
        if len(broken) <= 2:
            return Block(broken, (largest + least) / 2, role)
    return Block(lines, size, role)


def _two_lines(line: NameLine, width: float, size: float, role: Role) -> list[str]:
    """Break a name so that 御中 or 様 never stands alone in its line, nor is torn."""
    room = width
    broken = wrap(line.whole, room, size, role)
    while line.end and line.end.endswith(broken[-1].strip()) and room > width / 2:
        room -= size / MM
        broken = wrap(line.whole, room, size, role)
    return broken


def _tell(
    pen: Pen, found: tuple[Block, list[Block]], lines: tuple[NameLine, ...], scale: float, height: float
) -> None:
    least = LEAST_NAME if scale >= SMALL_FACE else LEAST_SMALL_NAME
    total = _height(found)
    smallest = min(found[0].size, *(block.size for block in found[1]))
    if total > height + 1e-6:
        pen.note(f"枠に収まりません(いちばん小さい字 {smallest:g} pt)", "wrong")
        return
    for line, block in zip(lines, found[1], strict=True):
        if len(block.lines) > 1:
            pen.note("長い名前を2行にしました")
        elif line.main and block.size < max(least, NAME * scale) - 1e-6:
            pen.note(f"長い名前を縮めました(下限 {least:g} pt)")
