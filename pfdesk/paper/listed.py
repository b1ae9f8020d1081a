"""From a table on paper to plain rows, for its Excel twin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pfdesk.paper.sums import GroupRow, TotalRow
from pfdesk.values.listing import ListColumn, Listing, ListRow, Value


def listing(
    columns: Sequence[Any], widths: Sequence[float], rows: Sequence[Any], row_height: float
) -> Listing:
    """The same columns and rows; the rows are read only when a workbook is made of them."""
    made = tuple(
        ListColumn(column.title, width, column.kind) for column, width in zip(columns, widths, strict=True)
    )
    return Listing("", made, lambda: [_row(columns, row) for row in rows], row_height=row_height)


def _row(columns: Sequence[Any], row: Any) -> ListRow:
    if isinstance(row, TotalRow):
        found = [_plain(row.values.get(column.name)) for column in columns]
        if found and found[0] is None:
            found[0] = row.label
        return ListRow(tuple(found), row.level)
    if isinstance(row, GroupRow):
        return ListRow((row.title, *(None,) * (len(columns) - 1)), "group")
    return ListRow(tuple(_plain(column.found(row)) for column in columns))


def _plain(found: Any) -> Value:
    if found is None or (isinstance(found, int | float) and not isinstance(found, bool)):
        return found
    return str(found)
