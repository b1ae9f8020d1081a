"""Two to four views side by side, one of them chosen: 件数 | 割合 | 両方."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from pfdesk.widgets import theme
from pfdesk.widgets.buttons import show_ring

_SIDE = 18


class Segment(QToolButton):
    """One of them, as wide as its word in bold, so that choosing moves nothing."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_ring(self, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        show_ring(self, event)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(theme.font(bold=True)).horizontalAdvance(self.text())
        return QSize(wide + 2 * _SIDE + 2, 32)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Segments(QWidget):
    """``chosen`` tells the value of the view that the clerk chose."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._values[place]))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._row = row
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """Offer these (value, word); the first is chosen."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.deleteLater()
        self._values = [value for value, _word in options]
        for place, (_value, word) in enumerate(options):
            button = Segment(self)
            button.setText(word)
            button.setAccessibleName(word)
            button.setCheckable(True)
            button.setProperty("end", _end(place, len(options)))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button, place)
            self._row.addWidget(button)
        if options:
            self._group.button(0).setChecked(True)

    def value(self) -> Any:
        """The chosen value; None where there are no options."""
        place = self._group.checkedId()
        return self._values[place] if place >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose a value without telling; ValueError for one that is not offered."""
        self._group.button(self._values.index(value)).setChecked(True)


def _end(place: int, count: int) -> str:
    if count == 1:
        return "only"
    return {0: "first", count - 1: "last"}.get(place, "middle")
