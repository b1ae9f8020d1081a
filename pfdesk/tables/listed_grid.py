"""How the tables of one form come to stand below one another in a workbook: sheets, and the grid of columns.

Tables with other columns share a sheet as they share a page: every edge of a column is an edge of the grid,
and a table's column lies over as many columns of the grid as it needs.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from typing import Final

from pfdesk.tables.write import text_width
from pfdesk.values.listing import ListColumn, ListedForm, Listing, ListRow

SIZE: Final = 9
PIXEL: Final = 25.4 / 96
INDENT: Final = 2.4
"""What one step of indent takes of a column, in mm."""
_NEAR: Final = 2.2
"""Edges nearer than this are one, in mm: no column is so narrow."""


@dataclass(frozen=True, slots=True)
class Part:
    """A table with its rows, read once."""

    listing: Listing
    rows: Sequence[ListRow]

    @property
    def columns(self) -> tuple[ListColumn, ...]:
        """The columns on paper; none where the part is text alone."""
        return self.listing.columns

    @property
    def height(self) -> float:
        """About how high its rows are, in points."""
        least = self.listing.row_height * 72 / 25.4
        return sum(
            max(least, SIZE * 1.4 * _most_lines(row, self.columns) + 5) for row in self.rows if row.cells
        )


def _most_lines(row: ListRow, columns: Sequence[ListColumn]) -> int:
    return max(
        (lines_needed(value, column.width)
         for value, column in zip(row.cells, columns, strict=True) if isinstance(value, str)),
        default=1,
    )  # fmt: skip


def sheets_of(form: ListedForm) -> list[list[Part]]:
    """Which tables share a sheet: all of them, but one longer than a page has its own, to repeat its heading."""
    runs = [list(run) for _key, run in groupby(_keyed(form.lists), key=lambda pair: pair[0])]
    parts = [[Part(one, one.rows()) for _key, one in run] for run in runs]
    if len(parts) == 1:
        return parts
    page = (form.height - form.margins[0] - form.margins[2]) * 72 / 25.4
    sheets: list[list[Part]] = [[]]
    for run in parts:
        if sum(part.height for part in run) > page:
            sheets += [run, []]
        else:
            sheets[-1] += run
    return [sheet for sheet in sheets if sheet]


def _keyed(lists: Iterable[Listing]) -> list[tuple[tuple[tuple[str, str], ...], Listing]]:
    """Each table with what its columns are; text alone goes with the table that follows it."""
    found = [(tuple((c.title, c.kind) for c in one.columns), one) for one in lists]
    key: tuple[tuple[str, str], ...] = ()
    keyed = []
    for own, one in reversed(found):
        key = own or key
        keyed.append((key, one))
    keyed.reverse()
    last = next((own for own, _one in reversed(found) if own), ())
    return [(own or last, one) for own, one in keyed]


class Grid:
    """The columns of a sheet, in mm, and where each table's columns lie on them."""

    def __init__(self, tables: Sequence[Sequence[ListColumn]]) -> None:
        edges = sorted({edge for columns in tables for edge in _edges(columns)})
        self._edges = [0.0]
        for edge in edges:
            if edge - self._edges[-1] > _NEAR:
                self._edges.append(edge)
        if (
            len(self._edges) == 2
        ):  # one column wider than the paper is cut by LibreOffice; two are made to fit
            self._edges.insert(1, self._edges[1] / 2)

    @property
    def widths(self) -> list[float]:
        """The width of each column in mm."""
        return [right - left for left, right in pairwise(self._edges)]

    def spans(self, columns: Sequence[ListColumn]) -> list[tuple[int, int]]:
        """The first and the last column of the grid (from 1) under each column of a table."""
        at = [self._nearest(edge) for edge in [0.0, *_edges(columns)]]
        return [(left + 1, max(left + 1, right)) for left, right in pairwise(at)]

    def _nearest(self, edge: float) -> int:
        return min(range(len(self._edges)), key=lambda place: abs(self._edges[place] - edge))


def _edges(columns: Sequence[ListColumn]) -> list[float]:
    return [round(edge, 2) for edge in accumulate(column.width for column in columns)]


def column_chars(width: float) -> float:
    """A width in mm as a workbook counts it: in digits of 7 pixels, margins and all."""
    return width / PIXEL / 7


def lines_needed(text: str, width: float) -> int:
    """How many lines a text takes in a column of so many mm at the twin's size of type."""
    room = max(1.0, (width / PIXEL - 10) / (SIZE * 96 / 72 / 2) - 1)
    return sum(max(1, math.ceil(text_width(line) / room)) for line in text.split("\n"))
