"""Words in a token's colour and size, following the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pfdesk.widgets import faces, icons, theme


class Words(QLabel):
    """A label in one token's colour. Plain text only, so that data never turns into markup."""

    def __init__(
        self,
        text: str = "",
        token: str = "text",
        size: int = 14,
        *,
        bold: bool = False,
        figures: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._token = token
        self._size = size
        self.setFont(faces.font(size, bold=bold, figures=figures))
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme.signals.changed.connect(self._restyle)
        self._restyle()

    def set_token(self, token: str) -> None:
        """Change the colour."""
        if token != self._token:
            self._token = token
            self._restyle()

    def say(self, text: str) -> None:
        """Show a text, and nothing at all when it is empty."""
        self.setText(text)
        self.setVisible(bool(text))

    def _restyle(self) -> None:
        colour = theme.color(self._token).name()
        weight = "bold" if self.font().bold() else "normal"
        families = ", ".join(f'"{name}"' for name in self.font().families())
        self.setStyleSheet(
            f"color: {colour}; background: transparent;"
            f" font-family: {families}; font-size: {self._size}px; font-weight: {weight};"
        )


class Elided(Words):
    """Words of one line that end in dots where there is no room for all; the tool tip holds the whole."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.color(self._token))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self.alignment(), shown)


def elided(text: str, token: str = "text", size: int = 14, *, bold: bool = False, width: int = 0) -> Elided:
    """Such words with their tool tip, of a width or of what room there is."""
    words = Elided(text, token, size, bold=bold)
    words.setProperty("elides", True)
    words.setToolTip(text)
    if width:
        words.setFixedWidth(width)
    else:
        words.setSizePolicy(QSizePolicy.Policy.Ignored, words.sizePolicy().verticalPolicy())
    return words


class Mark(QWidget):
    """A small icon in a token's colour."""

    def __init__(self, name: str, token: str = "text", size: int = 20) -> None:
        super().__init__()
        self._name = name
        self._token = token
        self.setFixedSize(size, size)
        theme.signals.changed.connect(self.update)

    def show_icon(self, name: str, token: str) -> None:
        """Change the drawing and its colour."""
        self._name = name
        self._token = token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.draw(painter, self._name, self._token, QRectF(self.rect()))
