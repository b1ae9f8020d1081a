"""Widths of a table's columns: fitted once, then as the clerk left them; who hides when narrow."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from pfdesk.widgets.row_column import Column

_STRETCH_LEAST: Final = 160


def kept(
    columns: Sequence[Column],
    widths: Mapping[str, int],
    room: int,
    *,
    hidden: Collection[str] = (),
    matched: Collection[str] = (),
) -> frozenset[str]:
    """The names of the columns that fit into ``room`` logical pixels.

    The highest rank steps back first; a column of rank 0, the first one, and one that
    holds a match of the search stay whatever the room. ``hidden``: put away by the clerk.
    """
    shown = [column for column in columns if column.name not in hidden]
    while sum(least(column, widths) for column in shown) > room:
        going = [column for column in shown[1:] if column.rank > 0 and column.name not in matched]
        if not going:
            break
        shown.remove(max(going, key=lambda column: column.rank))
    return frozenset(column.name for column in shown)


def least(column: Column, widths: Mapping[str, int]) -> int:
    """The least width that a column is worth showing with."""
    if column.stretch:
        return column.width or _STRETCH_LEAST
    return widths.get(column.name, column.width)


def stretched(columns: Sequence[Column], widths: Mapping[str, int], room: int) -> dict[str, int]:
    """Widths of the shown ``columns`` when the stretching ones share what is left of ``room``."""
    fixed = {c.name: widths.get(c.name, c.width) for c in columns if not c.stretch}
    elastic = [column for column in columns if column.stretch]
    left = room - sum(fixed.values())
    made = dict(fixed)
    for place, column in enumerate(elastic):
        share = left // (len(elastic) - place)
        made[column.name] = max(least(column, widths), share)
        left -= share
    return made
