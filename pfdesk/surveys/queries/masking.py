"""Small cells: what must not be shown where a count under five could point at somebody.

The margins (the counts of the rows, the n of the columns) are masked first, each as the plain table of its question
would be, so that two tables side by side give nothing away. Then cells go until none that is hidden can be solved:
a hidden cell is safe where a ring of hidden cells leads through it, on which one can grow while the next shrinks and
all sums stay as they are. (That is the residual graph of a flow from the rows to the columns, so it misses nothing.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from pfdesk.surveys.queries.tabulation import MISSING, NONE, Tabulation

LEAST: Final = 5
TOTAL: Final = -1
BASE: Final = "#"
"""The row of the columns' n; no choice can have this code."""
KEPT_BACK: Final = "秘匿"
"""One mark for all: a second one would say of the other cell that it is 5 or more, and so give the small one away."""
LEGEND: Final = f"{KEPT_BACK}: 1から4までの数と、引き算でそれが分かってしまう数。"
Cell = tuple[str, int]
"""A row's code and the place of its column; the row's own count is at TOTAL, the columns' n in the row BASE."""
N: Final[Cell] = (BASE, TOTAL)
"""The table's n, where it is hidden."""
REST: Final = frozenset({NONE, MISSING})
Hidden = Mapping[Cell, str]
"""What stands in a hidden cell instead of its count."""


def masked(table: Tabulation, least: int = LEAST, forced: frozenset[Cell] = frozenset()) -> Hidden:
    """The cells to hide, each with its mark: counts of 1 to `least` - 1, and others by which those could be reckoned.

    `forced` are the n (of the table, of columns) that tables of other questions hide: here too they must be free to
    be more or less.
    """
    grid = _Grid(table, forced)
    hidden = {cell for cell, count in grid.counts.items() if 0 < count < least and cell != N} | forced
    while more := grid.alone(hidden) or grid.further(hidden) or grid.of_several(hidden):
        hidden |= more
    return dict.fromkeys(hidden, KEPT_BACK)


def n_words(table: Tabulation, hidden: Hidden) -> str:
    """The n of the table, or the mark that stands for it."""
    return hidden.get(N, f"{table.base:,}")


def base_words(table: Tabulation, place: int, hidden: Hidden) -> str:
    """The n of a column, or the mark that stands for it."""
    return hidden.get((BASE, place), f"{table.columns[place].base:,}")


def _line(counts: Mapping[Cell, int], hidden: set[Cell]) -> set[Cell]:
    """What else is hidden of numbers whose sum is known: never one alone, nor only ones."""
    found = {cell for cell in counts if cell in hidden}
    begun = frozenset(found)
    while found and sum(counts[cell] for cell in found) <= _certain(counts, found):
        rest = [cell for cell in counts if cell not in found]
        if not rest:
            break
        found.add(min(rest, key=lambda cell: (counts[cell] == 0, counts[cell])))
    return found - begun


def _certain(counts: Mapping[Cell, int], hidden: set[Cell]) -> int:
    """The sum up to which hidden numbers can be told: any of one alone, of several as many as they are (all ones)."""
    if len(hidden) == 1:
        return sum(counts.values())
    return len(hidden) if all(counts[cell] for cell in hidden) else 0


class _Grid:
    """The counts with the sums they stand in: down the columns, across the rows."""

    def __init__(self, table: Tabulation, forced: frozenset[Cell]) -> None:
        self.forced, self.most = forced, table.question.most or 0
        rows, columns = [row.id for row in table.rows], range(len(table.columns))
        self.inner = [(row, place) for row in rows for place in columns]
        self.counts: dict[Cell, int] = {(row.id, TOTAL): row.count for row in table.rows}
        self.counts |= {(BASE, place): column.base for place, column in enumerate(table.columns)}
        self.counts |= {(row.id, place): n for row in table.rows for place, n in enumerate(row.counts)}
        self.down = table.question.kind != "multiple"
        self.across = all(sum(row.counts) == row.count for row in table.rows)
        self.sums: list[tuple[Cell, list[Cell]]] = []
        if self.across:
            self.sums += [((row, TOTAL), [(row, place) for place in columns]) for row in rows]
        if self.down:
            self.sums += [((BASE, place), [(row, place) for row in rows]) for place in columns]
        if N in forced:
            self.counts[N] = table.base
            self.sums += [(N, [(row, TOTAL) for row in rows])] if self.down else []
            self.sums += [(N, [(BASE, place) for place in columns])] if self.across else []

    def of_several(self, hidden: set[Cell]) -> set[Cell]:
        """One more count where those of a question with several answers bound a hidden n from below or above."""
        if self.down:
            return set()
        for _row, place in sorted(self.forced):
            mine = {cell: n for cell, n in self.counts.items() if cell[1] == place and cell[0] != BASE}
            seen = {cell: n for cell, n in mine.items() if cell not in hidden}
            choices = {cell: n for cell, n in seen.items() if cell[0] not in REST}
            rest, unseen = sum(seen.values()) - sum(choices.values()), len(mine) - len(seen)
            per_paper = -(-(sum(choices.values()) + unseen) // self.most) if self.most else 0
            n = self.counts[BASE, place]
            if seen and rest + max(per_paper, *choices.values(), 0) >= n:
                return {max(seen, key=lambda cell: (seen[cell], cell))}
            if choices and not unseen and rest + sum(choices.values()) <= n:
                return {min(choices, key=lambda cell: (choices[cell] == 0, choices[cell], cell))}
        return set()

    def alone(self, hidden: set[Cell]) -> set[Cell]:
        """What the margins need, each for itself."""
        rows = {cell: n for cell, n in self.counts.items() if cell[1] == TOTAL and cell != N}
        heads = {cell: n for cell, n in self.counts.items() if cell[0] == BASE and cell != N}
        return (_line(rows, hidden) if self.down else set()) | (
            _line(heads, hidden) if self.across else set()
        )

    def further(self, hidden: set[Cell]) -> set[Cell]:
        """One more cell for each hidden one that could be reckoned, a margin only where no other helps."""
        found: set[Cell] = set()
        margins: list[Cell] = []
        for cell in self._solved(hidden):
            lines = [[total, *parts] for total, parts in self.sums if cell == total or cell in parts]
            if any(found.intersection(line) for line in lines):
                continue
            rest = [one for line in lines for one in line if one not in hidden]
            best = min(rest, key=lambda one: self._cost(one, hidden), default=None)
            if best is not None and _is_margin(best):
                margins.append(best)
            elif best is not None:
                found.add(best)
        return found or set(margins[:1])

    def _cost(self, cell: Cell, hidden: set[Cell]) -> tuple[bool, bool, bool, int]:
        """Rather a number than a margin or a nought, rather where something is hidden already, rather a small one."""
        beside = any(one[0] == cell[0] for one in hidden) and any(one[1] == cell[1] for one in hidden)
        return _is_margin(cell), self.counts[cell] == 0, not beside, self.counts[cell]

    def _solved(self, hidden: set[Cell]) -> list[Cell]:
        """The hidden cells that can have but one value."""
        # Whoever sees no nought hidden takes it that each hidden number is one at least.
        least = int(all(self.counts[cell] for cell in hidden))
        ways: dict[object, list[tuple[object, Cell]]] = defaultdict(list)
        for cell in hidden:
            start, end = self._ends(cell)
            ways[start].append((end, cell))
            if self.counts[cell] > least:
                ways[end].append((start, cell))
        return sorted(cell for cell in hidden if not self._moves(cell, ways, least))

    def _ends(self, cell: Cell) -> tuple[object, object]:
        """The two sums that a cell stands in; None is no sum, what comes from there may be anything."""
        row, place = cell
        if cell == N:
            return ("all columns" if self.across else None), ("all rows" if self.down else None)
        if place == TOTAL:
            return ("all rows" if self.down else None), (("row", row) if self.across else None)
        if row == BASE:
            return (("column", place) if self.down else None), ("all columns" if self.across else None)
        return (("row", row) if self.across else None), (("column", place) if self.down else None)

    def _moves(self, cell: Cell, ways: Mapping[object, list[tuple[object, Cell]]], least: int) -> bool:
        """Whether a cell can grow or shrink, others giving way."""
        start, end = self._ends(cell)
        grows = _leads(end, start, ways, cell)
        if grows != (cell in self.forced):  # what another table decides must be able to do both
            return grows
        return self.counts[cell] > least and _leads(start, end, ways, cell)


def _leads(start: object, goal: object, ways: Mapping[object, list[tuple[object, Cell]]], but: Cell) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        for following, cell in ways.get(waiting.pop(), ()):
            if cell != but and following not in seen:
                seen.add(following)
                waiting.append(following)
    return goal in seen


def _is_margin(cell: Cell) -> bool:
    return cell[0] == BASE or cell[1] == TOTAL
