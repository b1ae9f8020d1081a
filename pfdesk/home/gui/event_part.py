"""次の行事: its day as a tile, its counts, and what has to be brought to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pfdesk.home.gui.parts import RowsPart
from pfdesk.home.gui.rows import DAYS, kit_row
from pfdesk.home.queries import KitItem, NextEvent
from pfdesk.widgets.hairline import Hairline
from pfdesk.widgets.tokens import SPACE_3, SPACE_4
from pfdesk.widgets.words import Words

TILE = (64, 80)
LINE = 20


class EventPart(RowsPart):
    """次の行事, with the date as a tile and the kit."""

    def show_event(self, event: NextEvent | None, *, low: bool) -> None:
        """The event, or that there is none."""
        if self.shows(event, self.desk.today(), self.width(), low):
            return
        over = event is not None and event.line.held_on < self.desk.today()
        to_open = event.line.id if event is not None else None
        self.begin(
            "最近の行事" if over else "次の行事", "行事を開く", lambda: self.desk.open("events", to_open)
        )
        if event is None:
            self.rows.addSpacing(SPACE_4)
            self.rows.addWidget(Words("予定されている行事はありません", "text-2"))
            self.rows.addStretch(1)
            return
        self.rows.addSpacing(SPACE_3)
        self.rows.addWidget(self._head(event))
        self.rows.addSpacing(SPACE_3)
        kit = self.kit(event)
        self.rows.addWidget(_kit_head(kit, over=over))
        for item in kit:
            self.rows.addWidget(Hairline())
            self.rows.addWidget(kit_row(item, self._make_ready, low=low))
        self.rows.addStretch(1)

    def _head(self, event: NextEvent) -> QWidget:
        line = event.line
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_4)
        row.addWidget(_tile(event), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(_title(line.title, self.width() - TILE[0] - SPACE_4))
        words.addWidget(Words(f"{event.times}  {line.place}".strip(), "text-2", 12))
        words.addWidget(self._count(event))
        words.addStretch(1)
        row.addLayout(words, 1)
        return head

    def _count(self, event: NextEvent) -> QWidget:
        line, days = event.line, (event.line.held_on - self.desk.today()).days
        row = QWidget()
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_3)
        inner.addWidget(Words(f"申込 {line.registered}名", "text", 12))
        told = f"あと {days}日" if days > 0 else "今日" if days == 0 else f"出席 {line.attended}名"
        inner.addWidget(Words(told, "due" if 0 <= days <= 7 else "text-2", 12, bold=0 <= days <= 7))
        inner.addStretch(1)
        return row

    def kit(self, event: NextEvent) -> list[KitItem]:
        """What can be made ready here: the forms that the catalogue has, and what leads to a room."""
        return [item for item in event.kit if not item.form or item.form in self.desk.forms]

    def _make_ready(self, item: KitItem) -> None:
        if item.form:
            self.desk.print_forms(self, [(item.form, item.target)])
        else:
            self.desk.open(item.room, item.target)


def _kit_head(kit: list[KitItem], *, over: bool) -> QWidget:
    ready = sum(item.done_on is not None for item in kit)
    head = QWidget()
    head.setFixedHeight(28)
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Words("行事のあとの書類" if over else "当日の持ち物", "text-2", 12))
    row.addStretch(1)
    row.addWidget(Words(f"{len(kit)}点中 {ready}点 用意できました", "text-2", 12))
    return head


def _title(text: str, width: int) -> Words:
    """The title over as many lines as it needs; no height for width, which columns would ask for again and again."""
    title = Words(text, bold=True)
    title.setWordWrap(True)
    flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
    needed = title.fontMetrics().boundingRect(0, 0, max(width, LINE), 400, flags, text).height()
    title.setFixedHeight(max(LINE, needed + 2))
    policy = title.sizePolicy()
    policy.setHeightForWidth(False)
    title.setSizePolicy(policy)
    return title


def _tile(event: NextEvent) -> QWidget:
    day = event.line.held_on
    tile = QFrame()
    tile.setProperty("ground", "sunken")
    tile.setFixedSize(*TILE)
    column = QVBoxLayout(tile)
    column.setContentsMargins(0, 8, 0, 8)
    column.setSpacing(2)
    for words in (
        Words(f"{day.month}月"),
        Words(str(day.day), size=28, bold=True),
        Words(f"{DAYS[day.weekday()]}曜", size=12),
    ):
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
    return tile
