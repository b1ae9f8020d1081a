"""Small cells: what must not be shown where a count under five could point at somebody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pfdesk.surveys.queries.tabulation import Tabulation

LEAST: Final = 5
TOTAL: Final = -1
KEPT_BACK: Final = "秘匿"
"""One mark for all: a second one would say of the other cell that it is 5 or more, and so give the small one away."""
LEGEND: Final = f"{KEPT_BACK}: 1から4までの数と、引き算でそれが分かってしまう数。"
Cell = tuple[str, int]
"""A row's code and the place of its column; the row's own count is at TOTAL."""
Hidden = Mapping[Cell, str]
"""What stands in a hidden cell instead of its count."""


def masked(table: Tabulation, least: int = LEAST) -> Hidden:
    """The cells to hide, each with its mark: counts of 1 to `least` - 1, and others by which those could be reckoned.

    Where one hidden cell alone is missing from a sum that is shown, or where what is missing can only be ones,
    the smallest other cell of that sum goes too.
    """
    grid: dict[Cell, int] = {}
    for row in table.rows:
        grid[row.id, TOTAL] = row.count
        grid |= {(row.id, place): count for place, count in enumerate(row.counts)}
    hidden = {cell for cell, count in grid.items() if 0 < count < least}
    sums = [[cell for cell in grid if cell[0] == row.id] for row in table.rows if table.columns]
    if table.question.kind != "multiple":
        places = (TOTAL, *range(len(table.columns)))
        sums += [[cell for cell in grid if cell[1] == place] for place in places]
    while more := {cell for line in sums for cell in _second(line, grid, hidden)} - hidden:
        hidden |= more
    return dict.fromkeys(hidden, KEPT_BACK)


def _second(line: list[Cell], grid: dict[Cell, int], hidden: set[Cell]) -> set[Cell]:
    gone = [cell for cell in line if cell in hidden]
    # Along a row the hidden total is no part of the sum: then nothing is known of the others together.
    whole = any(cell[1] == TOTAL for cell in gone) and len({cell[1] for cell in line}) > 1
    all_ones = bool(gone) and not whole and sum(grid[cell] for cell in gone) == len(gone)
    if len(gone) != 1 and not all_ones:
        return set()
    open_cells = [cell for cell in line if cell not in hidden and grid[cell] and cell[1] != TOTAL]
    open_cells = open_cells or [cell for cell in line if cell not in hidden and grid[cell]]
    return {min(open_cells, key=lambda cell: grid[cell])} if open_cells else set()
