"""Chips above a list: one a facet, with the menu of its values; what does not fit is folded away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from pfdesk.widgets.chip import Chip
from pfdesk.widgets.tokens import CHIP, SPACE_2


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing to filter by; without ``options`` it is only on (True) or off."""

    name: str
    title: str
    options: tuple[tuple[Any, str], ...] = ()


class ChipBar(QWidget):
    """A row of chips. ``changed``: another value was chosen by the clerk, or by ``set_value``."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facets: tuple[Facet, ...] = ()
        self._values: dict[str, Any] = {}
        self._chips: dict[str, Chip] = {}
        self._rest = Chip("ほか", self)
        self._rest.menu_wanted.connect(self._show_rest)
        self._rest.hide()
        self._folded: list[Facet] = []
        self.setFixedHeight(CHIP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("絞り込み")

    def set_facets(self, facets: Sequence[Facet]) -> None:
        """Offer these facets; a value that is still among the options stays chosen."""
        for chip in self._chips.values():
            chip.deleteLater()
        self._facets = tuple(facets)
        self._values = {
            facet.name: self._values[facet.name]
            for facet in facets
            if facet.name in self._values and _offers(facet, self._values[facet.name])
        }
        former = [*self._chips.values()]
        self._chips = {facet.name: self._make(facet) for facet in facets}
        self._tab_after(former[-1] if former else None)
        self._show_values()

    def _tab_after(self, before: QWidget | None) -> None:
        """New chips take the place in the tab order of those that they replace."""
        for chip in self._chips.values():
            if before is not None:
                QWidget.setTabOrder(before, chip)
            before = chip

    def tab_parts(self) -> list[QWidget]:
        """The chips as they are read, for `tab_as_read`: they stand in no layout."""
        return [*self._chips.values(), self._rest]

    def values(self) -> dict[str, Any]:
        """The chosen values by facet name; a facet that is not set is not in it."""
        return dict(self._values)

    def set_value(self, name: str, value: Any) -> None:
        """Choose a value of a facet; None takes the choice away."""
        before = dict(self._values)
        self._values.pop(name, None)
        if value is not None:
            self._values[name] = value
        if self._values != before:
            self._show_values()
            self.changed.emit()

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Choose these values and no others; what the facets do not offer is passed over."""
        before = dict(self._values)
        facets = {facet.name: facet for facet in self._facets}
        self._values = {
            name: value for name, value in values.items() if name in facets and _offers(facets[name], value)
        }
        if self._values != before:
            self._show_values()
            self.changed.emit()

    def clear(self) -> None:
        """Take all choices away."""
        if self._values:
            self._values.clear()
            self._show_values()
            self.changed.emit()

    # inside

    def _make(self, facet: Facet) -> Chip:
        chip = Chip(facet.title, self, plain=not facet.options)
        chip.menu_wanted.connect(lambda: self._show_menu(facet, chip))
        chip.cleared.connect(lambda: self.set_value(facet.name, None))
        chip.show()
        return chip

    def _show_menu(self, facet: Facet, chip: Chip) -> None:
        if not facet.options:
            self.set_value(facet.name, None if facet.name in self._values else True)
            return
        menu = self.menu_of(facet.name)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 2)))

    def menu_of(self, name: str) -> QMenu:
        """The menu of a facet's values."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu, next(facet for facet in self._facets if facet.name == name))
        return menu

    def _fill(self, menu: QMenu, facet: Facet) -> None:
        rows: list[tuple[Any, str]] = [(None, "すべて"), *(facet.options or ((True, facet.title),))]
        for value, label in rows:
            action = menu.addAction(label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(self._values.get(facet.name) == value)
            action.triggered.connect(lambda _on=False, chosen=value: self.set_value(facet.name, chosen))

    def _show_rest(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for facet in self._folded:
            self._fill(menu.addMenu(facet.title), facet)
        menu.popup(self._rest.mapToGlobal(QPoint(0, self._rest.height() + 2)))

    def _show_values(self) -> None:
        for facet in self._facets:
            label = dict(facet.options).get(self._values.get(facet.name), "")
            self._chips[facet.name].show_value(label, chosen=facet.name in self._values)
        self._place()

    def _place(self) -> None:
        shown = list(self._facets)
        while len(shown) > 1 and self._wide(shown) > self.width():
            unset = [facet for facet in shown if facet.name not in self._values]
            shown.remove(unset[-1] if unset else shown[-1])
        self._folded = [facet for facet in self._facets if facet not in shown]
        left = 0
        for facet in self._facets:
            chip = self._chips[facet.name]
            chip.setVisible(facet in shown)
            if facet in shown:
                left = _put(chip, left)
        self._rest.setVisible(bool(self._folded))
        self._rest.set_title(f"ほか {len(self._folded)}")
        _put(self._rest, left)

    def _wide(self, shown: Sequence[Facet]) -> int:
        widths = [self._chips[facet.name].sizeHint().width() for facet in shown]
        if len(shown) < len(self._facets):
            widths.append(self._rest.sizeHint().width())
        return sum(widths) + SPACE_2 * (len(widths) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears the chips, if there is something to clear."""
        if event.key() == Qt.Key.Key_Escape and self._values:
            self.clear()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self._wide(self._facets) if self._facets else 0, CHIP)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, CHIP)


def _put(chip: Chip, left: int) -> int:
    size = chip.sizeHint()
    chip.setGeometry(QRect(left, 0, size.width(), CHIP))
    return left + size.width() + SPACE_2


def _offers(facet: Facet, value: Any) -> bool:
    return value is True if not facet.options else value in dict(facet.options)
