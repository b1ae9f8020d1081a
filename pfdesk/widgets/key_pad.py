"""The number pad as it lies beside the hand, showing only the keys that act now."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pfdesk.widgets import faces, theme

CELL, LOW_CELL, GAP = (63, 56), (57, 50), 6
PLACES: Mapping[str, tuple[int, int, int, int]] = {
    # column, row, columns wide, rows tall
    "Num": (0, 0, 1, 1), "/": (1, 0, 1, 1), "*": (2, 0, 1, 1), "-": (3, 0, 1, 1),
    "7": (0, 1, 1, 1), "8": (1, 1, 1, 1), "9": (2, 1, 1, 1), "+": (3, 1, 1, 2),
    "4": (0, 2, 1, 1), "5": (1, 2, 1, 1), "6": (2, 2, 1, 1),
    "1": (0, 3, 1, 1), "2": (1, 3, 1, 1), "3": (2, 3, 1, 1), "Enter": (3, 3, 1, 2),
    "0": (0, 4, 2, 1), ".": (2, 4, 1, 1),
}  # fmt: skip
SHOWN = {"*": "＊"}


def pad_key(event: QKeyEvent) -> str:
    """The pad's key for a key press, also full width or from the upper row; "" for others."""
    if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        return "Enter"
    if event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
        return "."
    return pad_keys(event.text())[:1]


def pad_keys(text: str) -> str:
    """The pad's keys in a text that an input method gave (１ is 1, ー is -, 。 is .)."""
    plain = unicodedata.normalize("NFKC", text).translate(str.maketrans("ー−‐。、", "---.."))
    return "".join(letter for letter in plain if letter in PLACES)


class KeyPad(QWidget):
    """Draws the pad; a click on a key that acts is the same as the key itself."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: dict[str, str] = {}
        self._chosen: frozenset[str] = frozenset()
        self._cell = CELL
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("テンキー")
        theme.signals.changed.connect(self.update)

    def set_keys(self, words: Mapping[str, str], chosen: Collection[str] = ()) -> None:
        """The keys that act now with what they do, and those whose answer is chosen."""
        self._words = dict(words)
        self._chosen = frozenset(chosen)
        said = "、".join(f"{key} {word}" for key, word in words.items())
        self.setAccessibleDescription(said)
        self.update()

    def set_low(self, *, low: bool) -> None:
        """Smaller keys, for low windows."""
        self._cell = LOW_CELL if low else CELL
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide, tall = self._cell
        return QSize(4 * wide + 3 * GAP, 5 * tall + 4 * GAP)

    def place_of(self, key: str) -> QRectF:
        """Where a key is drawn."""
        column, row, wide, tall = PLACES[key]
        cell_wide, cell_tall = self._cell
        return QRectF(
            column * (cell_wide + GAP) + 1,
            row * (cell_tall + GAP) + 1,
            wide * cell_wide + (wide - 1) * GAP - 2,
            tall * cell_tall + (tall - 1) * GAP - 2,
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for key in self._words:
            if self.place_of(key).contains(event.position()):
                self.pressed.emit(key)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for key in PLACES:
            self._key(painter, key)

    def _key(self, painter: QPainter, key: str) -> None:
        rect = self.place_of(key)
        acts, chosen = key in self._words, key in self._chosen
        draw_key(painter, rect, acts=acts, chosen=chosen)
        middle = rect.center()
        big = faces.font(
            14 if key in SHOWN else 18 if len(key) == 1 else 15, bold=acts, figures=key.isdigit()
        )
        painter.setFont(big)
        painter.setPen(theme.color("text" if acts else "text-3"))
        word = self._words.get(key, "")
        up = 7 if word else 0
        _centred(painter, QPointF(middle.x(), middle.y() - up), SHOWN.get(key, key))
        if word:
            painter.setFont(faces.font(12))
            painter.setPen(theme.color("text-2"))
            room = int(rect.width()) - 6
            words = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, room)
            _centred(painter, QPointF(middle.x(), middle.y() + 10), words)


def draw_key(painter: QPainter, rect: QRectF, *, acts: bool = True, chosen: bool = False) -> None:
    """A key cap: flat when it does nothing, with a lower edge when it acts."""
    ground = "accent-soft" if chosen else "raised" if acts else "sunken"
    edge = "accent" if chosen else "edge" if acts else "line"
    if acts:
        painter.setPen(QPen(theme.color(edge), 1))
        painter.setBrush(theme.color(edge))
        painter.drawRoundedRect(rect.adjusted(0.5, 2.5, -0.5, 0.5), 6, 6)
    painter.setPen(QPen(theme.color(edge), 1))
    painter.setBrush(theme.color(ground))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -1.0), 6, 6)


def _centred(painter: QPainter, middle: QPointF, text: str) -> None:
    letters = QFontMetrics(painter.font())
    wide = letters.horizontalAdvance(text)
    painter.drawText(QPointF(middle.x() - wide / 2, middle.y() + letters.capHeight() / 2), text)
