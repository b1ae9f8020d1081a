"""The heading of a table: quiet small words, the arrow right behind the sorted one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from pfdesk.widgets import icons, theme
from pfdesk.widgets.hairline import draw_hairline
from pfdesk.widgets.tokens import SPACE_1, SPACE_3, TABLE_HEAD, TYPE_SMALL

_ARROW = 12


class RowHeader(QHeaderView):
    """Stays at the top; a click sorts, dragging moves a column or its edge."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.sorted_section = -1
        self.descending = False
        self._tall = TABLE_HEAD
        self.setFixedHeight(TABLE_HEAD)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(36)
        self.setStretchLastSection(False)
        self.setAccessibleName("列の見出し")

    def show_sort(self, section: int, *, descending: bool) -> None:
        """Mark the column that the lines are sorted by; -1 for none."""
        self.sorted_section, self.descending = section, descending
        self.viewport().update()

    def title_width(self, section: int) -> int:
        """The width its word and arrow want, in logical pixels."""
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        letters = QFontMetrics(theme.font(TYPE_SMALL, bold=True))
        wide = max(letters.horizontalAdvance(part) for part in title.split("\n"))
        return wide + 2 * SPACE_3 + SPACE_1 + _ARROW

    def set_height(self, height: int) -> None:
        """Room for headings of two lines (登別市 over n=4)."""
        self._tall = height
        self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._ground())
        draw_hairline(painter, self.viewport().rect(), "edge")
        painter.end()
        super().paintEvent(event)

    def _ground(self) -> QColor:
        holder = self.parentWidget()
        ground = holder.property("ground") if holder is not None else None
        return theme.color(ground if ground in {"sunken", "ground"} else "surface")

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one heading word and the rule below it."""
        painter.save()
        painter.fillRect(rect, self._ground())
        draw_hairline(painter, rect, "edge")
        sorted_here = section == self.sorted_section
        font = theme.font(TYPE_SMALL, bold=sorted_here)
        painter.setFont(font)
        painter.setPen(theme.color("text" if sorted_here else "text-2"))
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        parts = title.split("\n")
        pitch = TYPE_SMALL + 5
        top = rect.bottom() - pitch * len(parts) - (8 if self._tall == TABLE_HEAD else 4)
        for place, part in enumerate(parts):
            tall = len(parts) > 1 or self._tall > TABLE_HEAD
            line = QRect(rect.left(), top + place * pitch, rect.width(), pitch) if tall else rect
            arrow = sorted_here and place == len(parts) - 1
            self._word(painter, line, section, QFontMetrics(font), part, arrow=arrow)
        painter.restore()

    def _word(
        self, painter: QPainter, rect: QRect, section: int, metrics: QFontMetrics, title: str, *, arrow: bool
    ) -> None:
        room = rect.adjusted(SPACE_3, 0, -SPACE_3, -1)
        behind = SPACE_1 + _ARROW if arrow else 0
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room.width() - behind)
        wide = metrics.horizontalAdvance(shown)
        side = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        right = bool(side & Qt.AlignmentFlag.AlignRight) if side is not None else False
        left = room.left() + (room.width() - wide - behind if right else 0)
        place = QRect(left, room.top(), wide + 2, room.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)
        if arrow:
            top = room.top() + (room.height() - _ARROW) / 2
            name = "chevron-down" if self.descending else "chevron-up"
            icons.draw(painter, name, "text", QRectF(left + wide + SPACE_1, top, _ARROW, _ARROW))
