"""A list with its search box and chips in a window of its own: what they are called, and that they ask again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QPushButton

from pfdesk.widgets.chips import Facet


def dress_found_list(ui: Any, title: str, sought: str, hint: str, facets: Sequence[Facet]) -> None:
    """Name the parts for those who hear the screen (`title`, `sought`), and offer what can be filtered by.

    `ui` holds `table`, `search` and `chips`; `hint` stands in the empty search box.
    """
    ui.table.setAccessibleName(title)
    ui.search.setPlaceholderText(hint)
    ui.search.setAccessibleName(sought)
    ui.chips.set_facets(tuple(facets))


def connect_found_list(ui: Any, read: Callable[[], None], buttons: Sequence[QPushButton]) -> None:
    """Read again with what is typed or chosen; Enter in the search box presses none of the buttons."""
    ui.search.searched.connect(lambda _text: read())
    ui.search.went_down.connect(ui.table.setFocus)
    ui.chips.changed.connect(read)
    for button in buttons:
        button.setAutoDefault(False)
