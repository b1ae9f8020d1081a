"""The tabs of the rooms: icon and word, an accent line below the current one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from pfdesk.widgets import icons, theme
from pfdesk.widgets.tokens import ACCENT_BAR, ICON, TAB

_BETWEEN = 4
_BEFORE_ICON = 10
_BEFORE_WORD = 36
_BEHIND_WORD = 12


class RoomTabs(QTabBar):
    """Measured in bold, so that nothing moves when another tab becomes current."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: list[str] = []
        self._ring = False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        self.setAccessibleName("画面")
        theme.signals.changed.connect(self.update)

    def add_room(self, title: str, icon_name: str) -> int:
        """Add a tab at the right; its number."""
        self._icons.append(icon_name)
        return self.addTab(title)

    def tabSizeHint(self, index: int) -> QSize:
        wide = QFontMetrics(theme.font(bold=True)).horizontalAdvance(self.tabText(index))
        return QSize(_BEFORE_WORD + wide + _BEHIND_WORD + _BETWEEN, TAB)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        return QSize(sum(self.tabSizeHint(i).width() for i in range(self.count())), TAB)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        }
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring = False
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        under = self.tabAt(self.mapFromGlobal(self.cursor().pos())) if self.underMouse() else -1
        for place in range(self.count()):
            rect = self.tabRect(place).adjusted(0, 0, -_BETWEEN, 0)
            self._draw(painter, rect, place, hovered=place == under)

    def _draw(self, painter: QPainter, rect: QRect, place: int, *, hovered: bool) -> None:
        current = place == self.currentIndex()
        if hovered and not current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(rect.adjusted(0, 4, 0, -4), 4, 4)
        if current:
            line = QRectF(rect.left(), rect.bottom() + 1 - ACCENT_BAR, rect.width(), ACCENT_BAR)
            painter.fillRect(line, theme.color("accent"))
        if current and self._ring:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 5, -2, -7), 4, 4)
        top = rect.top() + (TAB - ICON) / 2 - 1
        mark = QRectF(rect.left() + _BEFORE_ICON, top, ICON, ICON)
        icons.draw(painter, self._icons[place], "accent" if current else "text-2", mark)
        painter.setFont(theme.font(bold=current))
        painter.setPen(theme.color("text" if current or hovered else "text-2"))
        words = rect.adjusted(_BEFORE_WORD, 0, 0, -1)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.tabText(place))
