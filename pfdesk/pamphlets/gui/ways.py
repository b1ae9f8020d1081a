"""What really happened: the ways out of a booking that does not add up, as buttons below its fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pfdesk.pamphlets.model import Asked, WayOut
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.choice_fields import ChoiceField
from pfdesk.widgets.words import Words

WHAT: Final = "何がありましたか。選ぶと、もれていた行と合わせて記録します。"
RECALLED: Final = "配らないときは「やめる」を押してください。"


class WaysPanel(QWidget):
    """``take`` does what was chosen, ``retype`` goes back to a field that was mistyped.

    A way that wants a place is asked for it here; `places` gives the choice.
    """

    def __init__(
        self,
        take: Callable[[WayOut], None],
        retype: Callable[[str], None],
        places: Callable[[], Sequence[tuple[UUID, str]]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._take, self._retype, self._places = take, retype, places
        self.buttons: list[Button] = []
        self._head = Words(WHAT)
        self._head.setWordWrap(True)
        self.from_id = ChoiceField(self).describe("どこから")
        self.from_id.setObjectName("from_id")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 8, 0, 0)
        self._rows.setSpacing(8)
        self._rows.addWidget(self._head)
        self._rows.addWidget(self.from_id)
        self.clear()

    def offer(self, asked: Asked) -> None:
        """Offer its ways, and what may have been mistyped."""
        self.clear()
        if not asked.ways:
            return
        self._head.setText(RECALLED if asked.ways[0].recalled else WHAT)
        for way in asked.ways:
            self._add(way.words, lambda _on=False, way=way: self._take(way))
        for words, field in asked.retype:
            self._add(words, lambda _on=False, field=field: self._retype(field))
        self.show()

    def ask_place(self) -> None:
        """Ask where the copies came back from."""
        self.from_id.set_options(self._places())
        self.from_id.show()
        self.from_id.editor.setFocus()

    def clear(self) -> None:
        """Offer nothing."""
        for button in self.buttons:
            self._rows.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        self.from_id.hide()
        self.hide()

    def _add(self, words: str, does: Callable[..., None]) -> None:
        button = Button(words)
        button.kind = "secondary"  # type: ignore[assignment]
        button.setAutoDefault(False)
        button.clicked.connect(does)
        self.buttons.append(button)
        self._rows.insertWidget(self._rows.count() - 1, button)
