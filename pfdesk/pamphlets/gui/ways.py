"""What really happened: the ways out of a booking that does not add up, as buttons below its fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from pfdesk.pamphlets.model import WayOut
from pfdesk.widgets.buttons import Button

Take = Callable[[WayOut], None]


class WaysPanel:
    """Fills the panel of the booking dialog; `take` does what was chosen, `mistyped` goes back to the figure."""

    def __init__(self, ui: Any, take: Take, mistyped: Callable[[], None]) -> None:
        self.ui, self._take, self._mistyped = ui, take, mistyped
        self.buttons: list[Button] = []
        self.hide()

    def show(self, ways: Sequence[WayOut]) -> None:
        """Offer these ways, and that the figure was mistyped."""
        self.hide()
        if not ways:
            return
        for way in ways:
            self._add(way.words, lambda _on=False, way=way: self._take(way))
        self._add("部数の打ち間違い(打ち直す)", lambda _on=False: self._mistyped())
        self.ui.ways.show()

    def hide(self) -> None:
        """Offer nothing."""
        for button in self.buttons:
            self.ui.way_rows.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        self.ui.from_id.hide()
        self.ui.ways.hide()

    def _add(self, words: str, does: Callable[..., None]) -> None:
        button = Button(words)
        button.kind = "secondary"  # type: ignore[assignment]
        button.setAutoDefault(False)
        button.clicked.connect(does)
        self.buttons.append(button)
        self.ui.way_rows.insertWidget(self.ui.way_rows.count() - 1, button)
