"""Small cells: what must not be shown where a count under five could point at somebody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pfdesk.surveys.queries.tabulation import Tabulation

LEAST: Final = 5
TOTAL: Final = -1
MASK_WORDS: Final = "5未満"
KEPT_BACK: Final = "秘匿"
LEGEND: Final = (
    f"{MASK_WORDS}: 1から4までの数。{KEPT_BACK}: 5以上ですが、ほかの数を引き算で求められるので伏せた数。"
)
Cell = tuple[str, int]
"""A row's code and the place of its column; the row's own count is at TOTAL."""
Hidden = Mapping[Cell, str]
"""What stands in a hidden cell instead of its count."""


def masked(table: Tabulation, least: int = LEAST) -> Hidden:
    """The cells to hide, each with its mark: counts of 1 to `least` - 1, and others by which those could be reckoned.

    Where one hidden cell alone is missing from a sum that is shown, the smallest other one of that
    sum goes too; where it is not small itself it bears a mark of its own.
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
    return {cell: MASK_WORDS if grid[cell] < least else KEPT_BACK for cell in hidden}


def _second(line: list[Cell], grid: dict[Cell, int], hidden: set[Cell]) -> set[Cell]:
    if sum(cell in hidden for cell in line) != 1:
        return set()
    open_cells = [cell for cell in line if cell not in hidden and grid[cell] and cell[1] != TOTAL]
    open_cells = open_cells or [cell for cell in line if cell not in hidden and grid[cell]]
    return {min(open_cells, key=lambda cell: grid[cell])} if open_cells else set()
