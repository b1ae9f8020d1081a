"""Two columns that are filled one after the other, like those of a newspaper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pfdesk.paper.frame import Document, Margins

    Block = Callable[[], None]
    Sized = tuple[Block, float]

BETWEEN: Final = 8.0
"""White between the two columns, in mm."""
_STEPS: Final = 20
_HAIR: Final = 1e-4


def in_columns(document: Document, *runs: Sequence[Block]) -> None:
    """Draw runs of blocks, none of which is torn apart, down the left and then the right column of each page.

    Blocks keep their order within a run; a later run goes before an earlier one where that leaves less of a page
    empty. The last two columns end at about the same height. A block higher than a page stands over the whole
    width and flows on.
    """
    halves = _halves(document)
    waiting = [sized for run in runs if (sized := _sized(document, run, halves[0]))]
    while waiting:
        high = next((run for run in waiting if run[0][1] > document.page_room), None)
        if high is not None:
            high.pop(0)[0]()
            waiting = [run for run in waiting if run]
            continue
        columns, rest = _filled(waiting, _height(waiting, document.room))
        if any(columns):
            _draw(document, halves, columns)
        if rest:
            document.new_page()
        waiting = rest


def _halves(document: Document) -> tuple[Margins, Margins]:
    whole, half = document.margins, (document.width + BETWEEN) / 2
    return replace(whole, right=whole.right + half), replace(whole, left=whole.left + half)


def _sized(document: Document, blocks: Sequence[Block], half: Margins) -> list[Sized]:
    whole = document.margins
    document.margins = half
    found = [(block, document.height_of(block)) for block in blocks]
    document.margins = whole
    return found


def _filled(runs: Sequence[list[Sized]], high: float) -> tuple[list[list[Block]], list[list[Sized]]]:
    """What two columns of a height hold, and what is left for the next page; a run that was begun goes on first."""
    left = [list(run) for run in runs]
    columns: list[list[Block]] = []
    begun: list[Sized] = []
    for _ in range(2):
        room = high + _HAIR
        column: list[Block] = []
        while fitting := [run for run in (begun, *left) if run and run[0][1] <= room]:
            begun = fitting[0]
            block, height = begun.pop(0)
            column.append(block)
            room -= height
        columns.append(column)
    return columns, [run for run in left if run]


def _height(runs: Sequence[list[Sized]], room: float) -> float:
    """All the room, or the least height of two columns that hold everything."""
    if _filled(runs, room)[1]:
        return room
    low, high = 0.0, room
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if _filled(runs, middle)[1] else (low, middle)
    return high


def _draw(document: Document, halves: tuple[Margins, Margins], columns: Sequence[Sequence[Block]]) -> None:
    whole, top, feet = document.margins, document.y, []
    for margins, column in zip(halves, columns, strict=True):
        document.margins, document.y = margins, top
        for block in column:
            block()
        feet.append(document.y)
    document.margins, document.y = whole, max(feet)
