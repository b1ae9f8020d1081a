"""Icons that follow the tokens: one drawing, coloured at the moment it is painted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from pfdesk.widgets import icon_files, theme
from pfdesk.widgets.tokens import ICON

# Qt owns a copy that it asked for, but Python would collect it: copies are rare and small.
_COPIES: Final[list[QIconEngine]] = []


class TokenIconEngine(QIconEngine):
    """Paints a drawing in the colour of a token, sharp at every device pixel ratio.

    ``tint`` is the token of the common state, ``on`` that of a checked or selected
    one; what is disabled is text-3. The colour is asked for at each painting, so
    that an icon changes with the theme without being made anew.
    """

    def __init__(self, name: str, tint: str, on: str) -> None:
        super().__init__()
        self._name, self._tint, self._on = name, tint, on

    def _token(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return "text-3"
        if state == QIcon.State.On or mode == QIcon.Mode.Selected:
            return self._on
        return self._tint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint centred in ``rect``, as large as its smaller side."""
        side = min(rect.width(), rect.height())
        place = QRectF(0, 0, side, side)
        place.moveCenter(QRectF(rect).center())
        draw(painter, self._name, self._token(mode, state), place)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon as a pixmap of ``size`` device pixels."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """The icon as a pixmap for a screen of the device pixel ratio ``scale``."""
        return drawn(self._name, self._token(mode, state), size * scale)

    def isNull(self) -> bool:
        """Never: the drawing was looked up when the icon was made."""
        return False

    def key(self) -> str:
        """The name of the kind of engine."""
        return "pfdesk-token"

    def clone(self) -> QIconEngine:
        """A second engine of the same drawing and tints."""
        copy = TokenIconEngine(self._name, self._tint, self._on)
        _COPIES.append(copy)
        return copy


def icon(name: str, tint: str = "text", on: str = "accent") -> QIcon:
    """The icon ``name`` of resources/icons in the token ``tint`` (``on`` when checked).

    Raises FileNotFoundError for a name that has no drawing.
    """
    if name not in icon_files.names():
        raise FileNotFoundError(name)
    return QIcon(TokenIconEngine(name, tint, on))


def draw(painter: QPainter, name: str, tint: str, place: QRectF) -> None:
    """Draw the icon ``name`` into the square ``place`` with a painter."""
    renderer = QSvgRenderer(QByteArray(icon_files.svg(name, theme.color(tint).name())))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, place)
    painter.restore()


def drawn(name: str, tint: str, pixels: QSize) -> QPixmap:
    """The icon as a pixmap of so many device pixels, kept for the next time."""
    key = f"pfdesk/{name}/{theme.color(tint).name()}/{pixels.width()}x{pixels.height()}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    made = QPixmap(pixels)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    side = min(pixels.width(), pixels.height())
    place = QRectF((pixels.width() - side) / 2, (pixels.height() - side) / 2, side, side)
    draw(painter, name, tint, place)
    painter.end()
    QPixmapCache.insert(key, made)
    return made


def pixmap(name: str, tint: str = "text", size: int = ICON, ratio: float = 1.0) -> QPixmap:
    """The icon for a label: ``size`` logical pixels at a device pixel ratio."""
    made = QPixmap(drawn(name, tint, QSize(round(size * ratio), round(size * ratio))))
    made.setDevicePixelRatio(ratio)
    return made
