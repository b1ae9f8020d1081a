"""Words whose size follows the height of the reception window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pfdesk.widgets import faces
from pfdesk.widgets.words import Words


class SizedWords(Words):
    """Words with a size for tall windows and one for low ones."""

    def __init__(
        self,
        token: str = "text",
        tall: int = 14,
        low: int = 14,
        *,
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._sizes = (tall, low)
        super().__init__("", token, tall, bold=bold, parent=parent)

    def set_low(self, *, low: bool) -> None:
        """Choose the size."""
        self._size = self._sizes[low]
        self.setFont(faces.font(self._size, bold=self.font().bold()))
        self._restyle()


def set_low(parent: QWidget, *, low: bool) -> None:
    """Choose the sizes of all sized words inside."""
    for words in parent.findChildren(SizedWords):
        words.set_low(low=low)
