"""How the places and the ledger share the width of the page, and what is said of columns without room."""

from __future__ import annotations

from typing import Any, Final

from pfdesk.pamphlets.gui import ledger_rows as ledger
from pfdesk.pamphlets.gui import place_rows as places

LEAST: Final = 420
"""Least width of either pane, in pixels."""
NARROW: Final = 1200
GIVEN: Final = (32, 48)
"""What the places give to a ledger whose days are written with their year; more on a narrow page."""


def dress(ui: Any) -> None:
    """Columns and styles of both tables, and what of their panes Designer does not know."""
    for table, columns, word in (
        (ui.places, places.COLUMNS, "配布先"),
        (ui.ledger, ledger.columns(0), "受払簿"),
    ):
        table.set_columns(columns)
        table.set_sortable(False)
        table.setAccessibleName(word)
    ui.places.set_row_style(places.row_style)
    ui.places.set_cell_style(places.cell_style)
    ui.ledger.set_cell_style(ledger.cell_style)
    ui.warn.setWordWrap(True)
    ui.warn_line.setStretch(ui.warn_line.indexOf(ui.warn), 1)
    ui.panes.setStretchFactor(0, 1)
    ui.panes.setStretchFactor(1, 0)
    ui.places_pane.setMinimumWidth(LEAST)
    ui.ledger_pane.setMinimumWidth(LEAST)


def share(ui: Any, width: int, right: int, *, long_days: bool) -> None:
    """Share the width: `right` pixels are for the ledger."""
    if long_days:
        right += GIVEN[width < NARROW]
    ui.panes.setSizes([width - right - 1, right])


def tell_places(ui: Any, count: str) -> None:
    """Say how many places there are, or which columns of them have no room."""
    hidden = [one.title for place, one in enumerate(places.COLUMNS) if ui.places.isColumnHidden(place)]
    ui.places_count.setText(f"隠れた列 {len(hidden)}" if hidden else count)
    ui.places_count.setToolTip(
        f"{count}\n隠れた列: {'、'.join(hidden)}(窓を広げると出ます)" if hidden else ""
    )
