"""Words whose size follows the height of the reception window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pfdesk.widgets import faces, theme
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


SMALLEST = 24
"""The smallest letters of a name that is read over a table; a longer one ends in dots, with its tool tip."""


class FittedWords(SizedWords):
    """Words of one line whose letters grow smaller where there is no room for them."""

    def __init__(
        self, token: str = "text", tall: int = 14, low: int = 14, *, bold: bool = False, least: int = SMALLEST
    ) -> None:
        self._least = least
        super().__init__(token, tall, low, bold=bold)
        self.setProperty("elides", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, self.sizePolicy().verticalPolicy())

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = self._size
        while size > self._least and self._wide(size) > self.width():
            size -= 2
        painter.setFont(faces.font(size, bold=self.font().bold()))
        painter.setPen(theme.color(self._token))
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self.alignment(), shown)

    def _wide(self, size: int) -> int:
        return QFontMetrics(faces.font(size, bold=self.font().bold())).horizontalAdvance(self.text())


def set_low(parent: QWidget, *, low: bool) -> None:
    """Choose the sizes of all sized words inside."""
    for words in parent.findChildren(SizedWords):
        words.set_low(low=low)
