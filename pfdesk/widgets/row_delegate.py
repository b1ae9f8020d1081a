"""How the cells of a table are drawn: hairline, selection, match, group, total, struck."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from pfdesk.widgets import icons, theme
from pfdesk.widgets.hairline import draw_hairline
from pfdesk.widgets.row_column import Column
from pfdesk.widgets.row_match import Finder, Span, joined, spans
from pfdesk.widgets.row_model import LINE, Index, RowModel
from pfdesk.widgets.tokens import ACCENT_BAR, ROW, SPACE_3, TYPE_BODY

Style = set[str] | frozenset[str]
_PLAIN: Final[Style] = frozenset()
_COLOURS: Final = {"quiet": "text-3", "struck": "text-3", "due": "due", "wrong": "wrong"}
_GROUP_STEP: Final = 24
_CHILD_STEP: Final = 40


class RowDelegate(QStyledItemDelegate):
    """Draws each cell itself; what is special about a row comes from its style."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.row_height = ROW
        self.hovered = -1
        self.match = ""
        self.finder: Finder | None = None
        self.row_style: Callable[[Any], Style] = lambda _line: _PLAIN
        self.cell_style: Callable[[Any, str], Style] = lambda _line, _name: _PLAIN

    # what Qt asks

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        column, style = self._column(index), self._style(index)
        metrics = QFontMetrics(_font(column, style, bold=bool(self.match)))
        wide = metrics.horizontalAdvance(str(index.data())) + (_step(style) if self._first(index) else 0)
        return QSize(wide + 2 * SPACE_3, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        style, first = self._style(index), self._first(index)
        painter.save()
        self._ground(painter, option.rect, index, chosen=chosen)
        if first:
            self._front(painter, option.rect, style, chosen=chosen)
        self._words(painter, option.rect, index, style, _step(style) if first else 0)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The whole text as a tool tip, where the cell is too narrow for it."""
        cut = index.isValid() and self.sizeHint(option, index).width() > option.rect.width()
        QToolTip.showText(event.globalPos(), str(index.data()) if cut else "", view)
        return True

    # parts of the painting

    def _ground(self, painter: QPainter, rect: QRect, index: Index, *, chosen: bool) -> None:
        if chosen:
            painter.fillRect(rect, theme.color("accent-soft"))
        elif index.row() == self.hovered:
            painter.fillRect(rect, theme.color("hover"))
        draw_hairline(painter, rect)

    @staticmethod
    def _front(painter: QPainter, rect: QRect, style: Style, *, chosen: bool) -> None:
        if chosen:
            bar = QRectF(rect.left(), rect.top() + 7, ACCENT_BAR, rect.height() - 15)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(bar, ACCENT_BAR / 2, ACCENT_BAR / 2)
        if "group" in style:
            name = "chevron-down" if "open" in style else "chevron-right"
            middle = QPointF(rect.left() + SPACE_3 + 8, rect.top() + (rect.height() - 1) / 2)
            icons.draw(painter, name, "text-2", QRectF(middle.x() - 7, middle.y() - 7, 14, 14))

    def _words(self, painter: QPainter, rect: QRect, index: Index, style: Style, step: int) -> None:
        column, shown = self._column(index), str(index.data() or "")
        room = rect.adjusted(SPACE_3 + step, 0, -SPACE_3, -1)
        if column.kind == "icon":
            if shown:
                place = QRectF(room.left(), room.top() + (room.height() - 18) / 2, 18, 18)
                icons.draw(painter, shown, _token(column, style), place)
            return
        font = _font(column, style)
        painter.setPen(theme.color(_token(column, style)))
        marks = self._marks(index, column, shown)
        if marks:
            _marked(painter, room, shown, marks, font)
            return
        painter.setFont(font)
        cut = QFontMetrics(font).elidedText(shown, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(column.alignment), cut)

    def _marks(self, index: Index, column: Column, shown: str) -> list[Span]:
        return self.marks(index.data(LINE), column, shown)

    def marks(self, line: object, column: Column, shown: str) -> list[Span]:
        """Where the searched text stands in a cell."""
        if not self.match or not shown or column.kind == "icon":
            return []
        found = spans(shown, self.match)
        if self.finder is not None:
            found = joined(found + self.finder(line, column.name, shown, self.match))
        return found

    # what a cell is

    @staticmethod
    def _column(index: Index) -> Column:
        model = index.model()
        assert isinstance(model, RowModel)
        return model.columns[index.column()]

    def _style(self, index: Index) -> Style:
        line = index.data(LINE)
        return self.row_style(line) | self.cell_style(line, self._column(index).name)

    def _first(self, index: Index) -> bool:
        view = self.parent()
        first_column = getattr(view, "first_column", None)
        return index.column() == (first_column() if first_column else 0)


def _step(style: Style) -> int:
    """How far the words of a row's first cell stand in."""
    if "indent" in style:
        return _CHILD_STEP
    return _GROUP_STEP if style & {"group", "total"} else 0


def _font(column: Column, style: Style, *, bold: bool = False) -> QFont:
    in_heading = bool(style & {"group", "total"}) and column.kind in {"text", "number"}
    heavy = bold or in_heading or "bold" in style
    made = theme.font(TYPE_BODY, bold=heavy, figures=column.figures)
    made.setStrikeOut("struck" in style)
    return made


def _token(column: Column, style: Style) -> str:
    for name, token in _COLOURS.items():
        if name in style:
            return token
    return "text" if style & {"bold", "group", "total"} else column.token


def _marked(painter: QPainter, room: QRect, shown: str, marks: list[Span], font: QFont) -> None:
    """Words with the match bold, and underlined by a two-pixel accent line."""
    heavy = QFont(font)
    heavy.setBold(True)
    painter.setClipRect(room)
    at, left = 0, float(room.left())
    for start, end in [*marks, (len(shown), len(shown))]:
        left = _run(painter, room, shown[at:start], left, font)
        right = _run(painter, room, shown[start:end], left, heavy)
        low = room.top() + room.height() // 2 + 9
        painter.fillRect(QRectF(left, low, right - left, 2), theme.color("accent"))
        at, left = end, right


def _run(painter: QPainter, room: QRect, text: str, left: float, font: QFont) -> float:
    painter.setFont(font)
    wide = QFontMetrics(font).horizontalAdvance(text)
    place = QRectF(left, room.top(), wide + 2, room.height())
    painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
    return left + wide
