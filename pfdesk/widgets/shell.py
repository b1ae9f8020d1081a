"""The frame of the window: tabs above, the pages of the rooms, one quiet line below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from pfdesk.values.fiscal import fiscal_year_text
from pfdesk.widgets import theme
from pfdesk.widgets.buttons import Button, icon_button, restyle
from pfdesk.widgets.hairline import draw_hairline
from pfdesk.widgets.room_tabs import RoomTabs
from pfdesk.widgets.tokens import PAGE_EDGE, SPACE_2, SPACE_3, STATUS, TAB

BANNER = 32
FRAME = 6
"""Width of the frame around a window of invented records, in px."""


class _Chrome(QWidget):
    """A strip of the window's ground with a hairline at one edge."""

    def __init__(self, height: int, *, line_above: bool) -> None:
        super().__init__()
        self._above = line_above
        self.setFixedHeight(height)
        theme.signals.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("ground"))
        draw_hairline(painter, self.rect(), edge="top" if self._above else "bottom")


class Shell(QWidget):
    """Tabs, undo, redo and the fiscal year above; the current page; count, saving and clerk below.

    ``room_changed(name)``, ``year_changed(year)``, ``undo_wanted`` and ``redo_wanted``
    tell what the clerk did.
    """

    room_changed = Signal(str)
    year_changed = Signal(int)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self.tabs = RoomTabs()
        self.pages = QStackedWidget()
        self.pages.setProperty("ground", "surface")
        self._undo = icon_button("undo", "元に戻す", kind="soft")
        self._redo = icon_button("redo", "やり直す", kind="soft")
        self._years = QComboBox()
        self._count, self._saved, self._clerk = QLabel(), QLabel(), QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.banner = QLabel()
        self.banner.setProperty("ground", "due")
        self.banner.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.banner.setFixedHeight(BANNER)
        self.banner.hide()
        column.addWidget(self.banner)
        column.addWidget(self._head())
        column.addWidget(self.pages, 1)
        column.addWidget(self._foot())
        self.tabs.currentChanged.connect(self._switched)
        self._years.activated.connect(lambda _place: self.year_changed.emit(self.year()))
        self.set_undo(None)
        self.set_redo(None)

    def _head(self) -> QWidget:
        head = _Chrome(TAB + 1, line_above=False)
        row = QHBoxLayout(head)
        row.setContentsMargins(SPACE_3, 0, PAGE_EDGE, 1)
        row.setSpacing(0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        for button, wanted in ((self._undo, self.undo_wanted), (self._redo, self.redo_wanted)):
            button.clicked.connect(wanted)
            row.addWidget(button)
            row.addSpacing(4)
        row.addSpacing(8)
        word = _small("年度")
        word.setBuddy(self._years)
        row.addWidget(word)
        row.addSpacing(SPACE_2)
        self._years.setFixedWidth(128)
        self._years.setAccessibleName("年度")
        row.addWidget(self._years)
        return head

    def _foot(self) -> QWidget:
        foot = _Chrome(STATUS + 1, line_above=True)
        row = QHBoxLayout(foot)
        row.setContentsMargins(PAGE_EDGE, 2, PAGE_EDGE, 0)
        row.setSpacing(30)
        for label, name in ((self._count, "件数"), (self._saved, "保存"), (self._clerk, "担当")):
            _small("", label)
            label.setAccessibleName(name)
        self._count.setStyleSheet("font-weight: bold; font-size: 12px;")
        row.addWidget(self._count, 1)
        row.addWidget(self._saved)
        row.addWidget(self._clerk)
        return foot

    # the rooms

    def add_room(self, name: str, title: str, icon_name: str, page: QWidget) -> None:
        """Add a room at the right of the others."""
        self._names.append(name)
        self.pages.addWidget(page)
        self.tabs.add_room(title, icon_name)

    def room(self) -> str:
        """The name of the current room; empty where there is none."""
        place = self.tabs.currentIndex()
        return self._names[place] if place >= 0 else ""

    def set_room(self, name: str) -> None:
        """Make a room current; ValueError for a name that was not added."""
        self.tabs.setCurrentIndex(self._names.index(name))

    def _switched(self, place: int) -> None:
        self.pages.setCurrentIndex(place)
        if 0 <= place < len(self._names):
            self.room_changed.emit(self._names[place])

    # the year, undo and redo

    def set_years(self, years: Sequence[tuple[int, str]], current: int) -> None:
        """Offer these fiscal years (2023, 令和5年度), one of them current."""
        self._years.clear()
        for year, title in years:
            self._years.addItem(title, year)
        self.set_year(current)

    def year(self) -> int:
        """The fiscal year that is chosen; 0 where none is offered."""
        return int(self._years.currentData() or 0)

    def set_year(self, year: int) -> None:
        """Choose a fiscal year without telling."""
        if self._years.findData(year) < 0:  # a file that is looked at far from its years
            self._years.insertItem(0, fiscal_year_text(year), year)
        self._years.setCurrentIndex(self._years.findData(year))

    def set_undo(self, label: str | None) -> None:
        """Name what 元に戻す would take back; None where there is nothing."""
        _name(self._undo, "元に戻す", label, "Ctrl+Z")

    def set_redo(self, label: str | None) -> None:
        """Name what やり直す would do again; None where there is nothing."""
        _name(self._redo, "やり直す", label, "Ctrl+Y")

    # the line below

    def set_banner(self, text: str) -> None:
        """Say something across the whole window that holds for all of it, with a frame around; nothing takes it away."""
        self.banner.setText(text)
        self.banner.setAccessibleName(text)
        self.banner.setVisible(bool(text))
        edge = FRAME if text else 0
        column = self.layout()
        assert column is not None
        column.setContentsMargins(edge, 0, edge, edge)
        self.setProperty("ground", "warned" if text else None)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, bool(text))

    def set_status(self, text: str) -> None:
        """The count at the left: 26件中 9件."""
        self._count.setText(text)

    def set_saved(self, text: str, due: bool = False) -> None:
        """How saving stands: 入力は すべて保存済み; ``due`` where something is still to be saved."""
        self._saved.setText(text)
        tone = "due" if due else "quiet"
        if self._saved.property("tone") != tone:
            self._saved.setProperty("tone", tone)
            restyle(self._saved)

    def saved(self) -> str:
        """What is said of saving."""
        return self._saved.text()

    def set_clerk(self, name: str) -> None:
        """Who works here."""
        self._clerk.setText(f"担当 {name}" if name else "")


def _small(text: str, label: QLabel | None = None) -> QLabel:
    made = label or QLabel()
    made.setText(text)
    made.setProperty("words", "small")
    made.setProperty("tone", "quiet")
    made.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    return made


def _name(button: Button, verb: str, label: str | None, keys: str) -> None:
    button.setEnabled(label is not None)
    words = f"{verb}: {label}" if label else verb
    button.setToolTip(f"{words}  {keys}")
    button.setAccessibleName(words)
