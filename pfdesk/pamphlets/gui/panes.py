"""How the places and the ledger share the width of the page, and what is said of columns without room."""

from __future__ import annotations

from typing import Any, Final

from pfdesk.pamphlets.gui import ledger_rows as ledger
from pfdesk.pamphlets.gui import place_rows as places
from pfdesk.widgets.words import elided

LEAST: Final = 420
"""Least width of either pane, in pixels."""
NARROW: Final = 1200
GIVEN: Final = (32, 0)
"""What the places give to a ledger whose days are written with their year; on a narrow page they have none to give."""


def dress(ui: Any) -> None:
    """Columns and styles of both tables, and what of their panes Designer does not know."""
    for table, columns, word in (
        (ui.places, places.COLUMNS, "配布先"),
        (ui.ledger, ledger.columns(0), "受払簿"),
    ):
        table.set_columns(columns)
        table.set_sortable(False)
        table.setAccessibleName(word)
    plain, ui.places_count = ui.places_count, elided("", "text-2", 12)
    ui.line5.replaceWidget(plain, ui.places_count)
    ui.line5.setStretch(ui.line5.indexOf(ui.places_count), 1)
    ui.line5.removeItem(ui.gap3)
    plain.deleteLater()
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
    said = f"隠れた列 {'・'.join(hidden)}" if hidden else count
    how = f"{count}\n{said}\n窓を広げるか、見出しの右クリックの「表示する列」でほかの列を隠すと出ます"
    ui.places_count.setText(said)
    ui.places_count.setToolTip(how if hidden else "")
