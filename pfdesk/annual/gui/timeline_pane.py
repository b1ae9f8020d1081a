"""経過: challenge, action and change of the year at the left; at the right what the records propose."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from pfdesk.annual import commands, queries
from pfdesk.annual.gui.entry_editor import EntryEditor
from pfdesk.annual.model import KINDS
from pfdesk.values.eras import era_text
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.row_table import Column, RowTable
from pfdesk.widgets.tokens import PAGE_EDGE, SPACE_2, SPACE_3
from pfdesk.widgets.words import Words


class TimelinePane(QWidget):
    """Entries are opened by Enter or double click; a proposal is taken over by 経過に加える.

    ``aside``: the proposals' half, where a note covers nothing of the form at the left.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.table = _table("年度の経過", "区分", lambda line: KINDS[line.kind])
        self.proposed = _table("記録からの提案", "もとの記録", lambda line: line.source)
        self.editor = EntryEditor(desk)
        self.empty = EmptyState(self)
        self.empty.show_state(
            "clock", "この年度の経過は、まだありません",
            "課題・きっかけ・変化を日付とともに書くと、報告書のE章になります。",
            first=("経過を追加", self.add_entry),
        )  # fmt: skip
        self._head = Words("", "text", bold=True)
        self._take = Button("経過に加える", icon_name="add")
        self.aside = self._right()
        panes = QSplitter()
        panes.setHandleWidth(1)
        panes.addWidget(self._left())
        panes.addWidget(self.aside)
        panes.setSizes([760, 560])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panes)
        self.editor.opened.connect(self._show_list)
        self.editor.closed.connect(self._show_list)
        self.table.opened.connect(lambda line: self.open_entry(line.id))
        self.proposed.opened.connect(lambda _line: self.take())
        self.proposed.chosen.connect(lambda line: self._take.setEnabled(line is not None))
        self._take.clicked.connect(self.take)

    def _left(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(SPACE_3, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.table, self.empty):
            column.addWidget(widget, 1)
        column.addWidget(self.editor)
        return box

    def _right(self) -> QWidget:
        box = QWidget()
        head = QHBoxLayout()
        head.setContentsMargins(0, SPACE_2, PAGE_EDGE, SPACE_2)
        head.addWidget(self._head)
        head.addStretch(1)
        head.addWidget(self._take)
        column = QVBoxLayout(box)
        column.setContentsMargins(SPACE_3, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.proposed, 1)
        return box

    def refresh(self) -> None:
        """Ask for the entries and the proposals again."""
        year = self._desk.year
        lines = self._desk.ask(queries.timeline_lines, year)
        self.table.show_lines(lines)
        self._show_list()
        offered = self._desk.ask(queries.proposals, year)
        self.proposed.show_lines(offered)
        self._head.say(f"記録からの提案 {len(offered)}件")
        self._take.setEnabled(self.proposed.selected() is not None)

    def status(self) -> str:
        """経過 5件."""
        return f"経過 {len(self.table.lines())}件"

    def _show_list(self) -> None:
        """The list, or what to do first where there is none and nobody is writing."""
        listed = bool(self.table.lines()) or self.editor.isVisibleTo(self)
        self.table.setVisible(listed)
        self.empty.setVisible(not listed)

    def add_entry(self) -> None:
        """Open an empty form."""
        self.editor.start(None)

    def open_entry(self, entry_id: UUID) -> None:
        """Open an entry in the form."""
        self.editor.start(self._desk.ask(queries.timeline_entity, entry_id))

    def take(self) -> None:
        """Take the chosen proposal over, and open it: the clerk says what kind it is."""
        line = self.proposed.selected()
        if line is not None:
            entry = line.entry(self._desk.year)
            self._desk.do(commands.AddTimelineEntry(entry))
            self.refresh()
            self.table.select_id(entry.id)
            self.open_entry(entry.id)


def _table(name: str, last: str, words: object) -> RowTable:
    table = RowTable()
    table.setAccessibleName(name)
    table.set_columns(
        (
            Column("on", "日付", kind="date", text=_day, align="left"),
            Column("text", "できごと", stretch=True),
            Column("last", last, 150, "quiet", text=words),  # type: ignore[arg-type]
        )
    )
    return table


def _day(line: queries.TimelineLine | queries.Proposal) -> str:
    on = line.on if isinstance(line, queries.Proposal) else line.happened_on
    return era_text(on) if on else "日付なし"
