"""One chip: a word with ▾, or the chosen value with ×."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from pfdesk.widgets import icons, theme
from pfdesk.widgets.tokens import CHIP, SPACE_3

_MARK = 14
_GAP = 16


class Chip(QAbstractButton):
    """A pill-shaped button. ``menu_wanted``: pressed; ``cleared``: its × or Del was pressed.

    ``plain``: it has no menu, only on and off.
    """

    menu_wanted = Signal()
    cleared = Signal()

    def __init__(self, title: str, parent: QWidget | None = None, *, plain: bool = False) -> None:
        super().__init__(parent)
        self._title, self._value, self._plain = title, "", plain
        self.chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self.menu_wanted)
        theme.signals.changed.connect(self.update)
        self._name()

    def set_title(self, title: str) -> None:
        """Set its word."""
        self._title = title
        self._name()

    def show_value(self, label: str, *, chosen: bool) -> None:
        """Show the chosen value's word, or that none is chosen."""
        self._value, self.chosen = label, chosen
        self._name()

    def _name(self) -> None:
        self.setText(f"{self._title}: {self._value}" if self._value else self._title)
        self.setAccessibleName(f"{self._title}で絞り込む")
        state = self._value or "オン" if self.chosen else "すべて"
        self.setAccessibleDescription(state)
        self.updateGeometry()
        self.update()

    def _mark(self) -> str:
        if self._plain:
            return ""
        return "close" if self.chosen else "chevron-down"

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(theme.font()).horizontalAdvance(self.text())
        behind = _GAP + _MARK + 1 if self._mark() else SPACE_3 - 6
        return QSize(2 * (SPACE_3 + 1) + wide + behind, CHIP)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_mark = event.position().x() > self.width() - SPACE_3 - _MARK - _GAP / 2
        if self.chosen and not self._plain and on_mark and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.cleared.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.chosen:
            self.cleared.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.menu_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = 2 if self.hasFocus() else 1
        edge = "accent" if self.chosen or self.hasFocus() else "edge"
        ground = "accent-soft" if self.chosen else "hover" if self.underMouse() else "surface"
        painter.setPen(QPen(theme.color(edge), thick))
        painter.setBrush(theme.color(ground))
        half = thick / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._words(painter)

    def _words(self, painter: QPainter) -> None:
        painter.setFont(theme.font())
        painter.setPen(theme.color("text" if self.chosen else "text-2"))
        mark = self._mark()
        room = self.rect().adjusted(SPACE_3 + 1, 0, -SPACE_3 if mark else -(SPACE_3 + 1), 0)
        side = Qt.AlignmentFlag.AlignLeft if mark else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | side), self.text())
        if mark:
            trim = 1 if mark == "close" else 0
            place = QRectF(room.right() - _MARK, (self.height() - _MARK) / 2, _MARK, _MARK)
            place.adjust(trim, trim, -trim, -trim)
            icons.draw(painter, mark, "text-2", place)
