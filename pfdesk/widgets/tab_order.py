"""Tab goes as one reads: in the order of the layouts, also where a part was put in by code after the screen was made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget


def tab_as_read(root: QWidget) -> None:
    """Set the tab order of all under ``root`` once more; call it when everything has its place.

    What lays out its parts itself names them by a method ``tab_parts``.
    """
    before: QWidget | None = None
    for widget in as_read(root):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def as_read(widget: QWidget) -> Iterator[QWidget]:
    """What Tab stops at, from the top left on; what is hidden now keeps its place."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    for part in _parts(widget):
        yield from as_read(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        yield from [inner] if inner is not None else []
    elif isinstance(widget, QSplitter | QStackedWidget):
        yield from (part for place in range(widget.count()) if (part := widget.widget(place)) is not None)
    elif hasattr(widget, "tab_parts"):
        yield from widget.tab_parts()
    else:
        layout = widget.layout()
        yield from _in_layout(layout) if layout is not None else ()


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in _places(layout):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _in_layout(inner)


def _places(layout: QLayout) -> list[int]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        cells: dict[int, Any] = {place: layout.getItemPosition(place) for place in places}
        places.sort(key=lambda place: cells[place][:2])
    return places
