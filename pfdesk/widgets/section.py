"""A section of a record: hairline, bold word, count, and a quiet ＋ …を追加."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pfdesk.widgets import theme
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.hairline import draw_hairline
from pfdesk.widgets.tokens import TYPE_BODY, TYPE_SMALL
from pfdesk.widgets.words import Elided, Mark, Words

ROW_HEIGHT = 28
HEAD_HEIGHT = 32


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a section; ``quiet_from`` is the first cell in the quieter colour.

    ``kinds`` says it cell by cell instead: text, quiet, figures (a phone: digits of one width), aside (small, at
    the right edge).
    """

    id: Any
    cells: tuple[str, ...]
    icon: str = ""
    quiet_from: int = 1
    token: str = ""
    kinds: tuple[str, ...] = ()

    def kind(self, place: int) -> str:
        """What a cell is drawn as."""
        if place < len(self.kinds):
            return self.kinds[place]
        return "text" if place < self.quiet_from else "quiet"


class SectionRow(QWidget):
    """A line that can be opened by click or Enter; arrow keys walk the lines."""

    opened = Signal(object)

    def __init__(self, row: Row, widths: Sequence[int]) -> None:
        super().__init__()
        self.row = row
        self._down = QPoint()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        if row.icon:
            line.addWidget(Mark(row.icon, "text-2", 18))
        for place, text in enumerate(row.cells):
            cell = _cell(text, row.kind(place), row.token)
            wanted = widths[place] if place < len(widths) else 0
            if wanted:
                cell.setFixedWidth(wanted)
            else:
                cell.setProperty("elides", True)
                cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            cell.setToolTip(text)
            line.addWidget(cell, 0 if wanted else 1)
        self.setMinimumHeight(ROW_HEIGHT)
        self.setAccessibleName(" ".join(row.cells))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space}:
            self.opened.emit(self.row.id)
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), theme.color("hover"))
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _cell(text: str, kind: str, token: str) -> Words:
    colour = token or {"text": "text", "aside": "text-3"}.get(kind, "text-2")
    cell = Elided(text, colour, TYPE_SMALL if kind == "aside" else TYPE_BODY, figures=kind == "figures")
    if kind == "aside":
        cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return cell


class RecordSection(QWidget):
    """Heading and lines of what belongs to a record."""

    added = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Words(bold=True)
        self._count = Words(token="text-2", size=12)
        self._add = Button("", kind="soft", icon_name="add")
        self._add.hide()
        self._add.clicked.connect(self.added)
        self._empty_words = ""
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addStrut(HEAD_HEIGHT)
        for part in (self._title, self._count):
            self._head.addWidget(part)
        self._head.addStretch(1)
        self._head.addWidget(self._add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 5)
        whole.setSpacing(0)
        whole.addLayout(self._head)
        whole.addLayout(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.signals.changed.connect(self.update)

    def describe(self, title: str, add_label: str = "", empty_words: str = "") -> None:
        """Set the words of the section, where it is not made in Designer."""
        self._set_title(title)
        self._set_add_label(add_label)
        self.set_empty_words(empty_words)

    def show_rows(self, rows: Sequence[Row], widths: Sequence[int] = (), total: int | None = None) -> None:
        """Show the lines; ``widths`` in pixels by cell, 0 stretches. ``total`` if more exist."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        before: QWidget = self._add
        for row in rows:
            line = SectionRow(row, widths)
            line.opened.connect(self.opened)
            self._rows.addWidget(line)
            QWidget.setTabOrder(before, line)
            before = line
        count = len(rows) if total is None else total
        self._count.setText(str(count) if count else "")
        if not rows and self._empty_words:
            self._rows.addWidget(Words(self._empty_words, "text-3", 12))

    @property
    def add_button(self) -> QWidget:
        """＋ …を追加, where the focus goes back to when its form is closed."""
        return self._add

    def set_empty_words(self, words: str) -> None:
        """What an empty section says."""
        self._empty_words = words

    def add_head(self, widget: QWidget) -> None:
        """A further control in the heading, such as すべて見る."""
        self._head.addWidget(widget)

    def add_body(self, widget: QWidget) -> None:
        """Something else than lines under the heading (fields)."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_hairline(QPainter(self), self.rect(), edge="top")

    def _get_title(self) -> str:
        return self._title.text()

    def _set_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def _get_add_label(self) -> str:
        return self._add.text()

    def _set_add_label(self, label: str) -> None:
        self._add.setText(label)
        self._add.setVisible(bool(label))

    title = Property(str, _get_title, _set_title)
    add_label = Property(str, _get_add_label, _set_add_label)
