"""The page 会員名簿: the list of members at the left, the record at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from pfdesk.directory import queries
from pfdesk.directory.gui.filter_menu import fill_tag_menu
from pfdesk.directory.gui.late_record import LateRecord
from pfdesk.directory.gui.list_filters import ListFilters
from pfdesk.directory.gui.list_verbs import bin_selected, list_menu, show_empty, swap_holders
from pfdesk.directory.gui.member_list import MemberList, short_date
from pfdesk.directory.gui.record import RecordPane
from pfdesk.office.changes import Changes
from pfdesk.ui.directory_page import Ui_DirectoryScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.tokens import NARROW

TABLES = (
    "member", "member_category", "member_channel", "tag", "member_tag", "contact", "body", "seat", "seat_holder",
    "agreement", "consent", "contact_log", "resource",
)  # fmt: skip
OF_MANY = ("member-roster", "address-labels", "envelope", "cover-letter", "resource-list")
LISTED = ("tag", "member_tag", "member", "member_category", "contact_log", "seat", "body", "agreement")


class DirectoryPage(LateRecord):
    """Search, chips, table and record. ``status_changed`` tells 26件中 9件."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui: Ui_DirectoryScreen = Ui_DirectoryScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.filters = ListFilters(self)
        self._list = MemberList(desk, self.ui.table)
        self.toast_pane = self.ui.record_pane
        self._all = 0
        self._moved = False
        self._waiting: UUID | None = None
        self._dress()
        self._connect()

    def _dress(self) -> None:
        self.ui.table.remember_as("directory/members", QSettings())
        self.ui.panes.setStretchFactor(0, 1)
        self.ui.panes.setStretchFactor(1, 0)
        self.ui.record_pane.setMinimumWidth(420)
        self.ui.list_pane.setMinimumWidth(420)
        self.ui.search.setMaximumWidth(320)
        self.ui.no_record.show_state(
            "members",
            "会員を選ぶと、ここに内容が出ます",
            "左の一覧から選ぶか、名前・かな・所在地・電話で探してください。",
        )
        self.ui.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.ui.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(partial(bin_selected, self))
        rename = QShortcut(QKeySequence(Qt.Key.Key_F2), self.ui.table)
        rename.setContext(Qt.ShortcutContext.WidgetShortcut)
        rename.activated.connect(lambda: self.record.rename())  # noqa: PLW0108  made late

    def _connect(self) -> None:
        ui = self.ui
        ui.search.searched.connect(self._search)
        ui.search.went_down.connect(self._enter_list)
        ui.search.returnPressed.connect(self._enter_list)
        self.filters.changed.connect(self._read_list)
        ui.table.chosen.connect(self._choose)
        ui.table.opened.connect(lambda _line: self._enter_record())
        ui.table.menu_wanted.connect(self._fill_menu)
        ui.add_button.clicked.connect(self.add_record)
        ui.import_button.clicked.connect(self.import_members)
        ui.export_button.clicked.connect(self.export_members)
        ui.list_more.clicked.connect(self._show_list_menu)
        ui.panes.splitterMoved.connect(lambda *_: setattr(self, "_moved", True))
        self.desk.changed.connect(self._follow)
        self.desk.year_changed.connect(lambda _year: self._read_list())

    def take_in(self, record: RecordPane) -> None:
        """Place the record beside the list, and follow what becomes of its member."""
        self.ui.record_rows.addWidget(record)
        record.binned.connect(lambda _id: self._close_record())
        record.dropped.connect(self._after_dropped)
        record.print_wanted.connect(self._print)

    # the page's side of the window

    def refresh(self) -> None:
        """Ask for everything that is shown again."""
        self.filters.offer()
        self._all = self.desk.ask(queries.member_count)
        self._read_list()

    def focus_search(self) -> None:
        """Put the cursor into the search box (Ctrl+F)."""
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def show_record(self, member_id: UUID) -> None:
        """Show a member, and select it where the list has it."""
        self._waiting = member_id
        self._open(member_id)
        self._list.show_until(member_id)
        self._waiting = None

    def show_place(self, name: str) -> None:
        """The seats of a body in 人事異動 ("body:KEY"), or an entry of the member's contact log ("log:KEY")."""
        place, _, key = name.partition(":")
        (self.record.sections.open_log if place == "log" else partial(swap_holders, self))(UUID(key))

    def printables(self) -> list[tuple[str, UUID | None]]:
        """The forms that fit: the card of the member shown, and those of all that the list shows."""
        member_id = self.shown_id
        card: list[tuple[str, UUID | None]] = [("member-card", member_id)] if member_id else []
        return [*card, *((name, None) for name in OF_MANY)]

    def print_options(self) -> dict[str, Any]:
        """Whom a form of many is for: the selected lines where there are several, else all that the list shows."""
        chosen = [line.id for line in self.ui.table.selected_lines()]
        targets = {"targets": chosen} if len(chosen) > 1 else {}
        return {"text": self._list.text, "filters": self._list.filters, **targets}

    def _print(self) -> None:
        self.desk.print_forms(self, self.printables(), self.print_options())

    def pending(self) -> bool:
        """Whether something was typed that is not saved: refused, or half typed in a form of the record."""
        if not self.has_record:
            return False
        return self.record.binder.pending() or self.record.sections.pending() or self.extras.pending()

    def screens(self) -> list[tuple[str, Callable[[], QWidget | None]]]:
        """States of the page for pictures."""
        from pfdesk.directory.gui.pictures import pictures

        return pictures(self)

    def search_for(self, text: str) -> None:
        """Search as if the text had been typed."""
        self.ui.search.set_search(text)

    # the list

    def _search(self, text: str) -> None:
        self._list.text = text
        self._read_list()

    def _read_list(self) -> None:
        self._list.filters = self.filters.filters()
        self._list.show()
        self._show_empty()
        self.status_changed.emit(self.status())

    def status(self) -> str:
        """26件中 9件, or 26件 where all are shown."""
        day = queries.past_day(self._list.filters)
        told = f"　{short_date(day)}時点の名称・所在地・電話(右の記録はいまのもの)" if day else ""
        if self._list.total == self._all:
            return f"{self._all:,}件{told}"
        return f"{self._all:,}件中 {self._list.total:,}件{told}"

    def _show_empty(self) -> None:
        show_empty(self, found=self._list.total, all_there_are=self._all)

    def clear_conditions(self) -> None:
        """Take the search text and all chips away."""
        self.ui.chips.clear()
        self.ui.search.clear_search()

    def _enter_list(self) -> None:
        if self._list.total == 0:
            return  # the focus would be remembered, and taken when rows come
        if self.ui.table.selected() is None:
            self.ui.table.select_first()
        self.ui.table.setFocus()

    def enter(self) -> None:
        """Ctrl+2: to the list; to the search box where it is empty."""
        if self._list.total:
            self._enter_list()
        else:
            self.focus_search()

    def _fill_menu(self, menu: QMenu, line: Any) -> None:
        if line is not None:
            menu.addAction("連絡を記録").triggered.connect(lambda _on=False: self.record.log_contact())
            members = [one.id for one in self.ui.table.selected_lines()] or [line.id]
            fill_tag_menu(menu.addMenu("目印"), self.desk, self, members)
            words = f"{len(members):,}件をごみ箱に入れる" if len(members) > 1 else "ごみ箱に入れる"
            menu.addAction(words).triggered.connect(lambda _on=False: bin_selected(self))

    # the record

    def _choose(self, line: Any) -> None:
        if line is None:
            if self._waiting is None and self.has_record and not self.record.is_new:
                self._close_record()
        elif line.id != self.record.member_id:
            self._open(line.id)

    def _open(self, member_id: UUID, *, after_change: bool = False) -> None:
        try:
            self.record.show_record(member_id)
        except Refused as refused:
            if not after_change:  # the note of the change itself says what became of the record
                self.desk.say(refused.sentence)
            self._close_record()
            return
        self.extras.show(member_id)
        self._show_record_pane(shown=True)

    def _enter_record(self) -> None:
        self.record.field("postal_code").setFocus()

    def _close_record(self) -> None:
        if self.has_record:
            self.record.clear()
            self._show_record_pane(shown=False)

    def _show_record_pane(self, *, shown: bool) -> None:
        self.record.setVisible(shown)
        self.ui.no_record.setVisible(not shown)

    def add_new(self, name: str = "") -> None:
        """Open an empty record with the name field focused."""
        self._show_record_pane(shown=True)
        self.extras.show(None)
        self.record.start_new(name)

    def add_record(self) -> None:
        """追加: an empty record."""
        self.add_new()

    def _after_dropped(self) -> None:
        line = self.ui.table.selected()
        if line is None:
            self._close_record()
        else:
            self._open(line.id)
        self.ui.table.setFocus()

    # tables in and out

    def import_members(self) -> None:
        """取り込み: choose a table, look at what it brings, take it."""
        from pfdesk.directory.gui.import_dialog import ImportDialog

        ImportDialog(self.desk, self).exec()

    def export_members(self) -> None:
        """書き出し: the members that the list shows, as .xlsx or .csv."""
        from pfdesk.directory.gui.export import export_members

        export_members(self.desk, self, self._list.text, self._list.filters)

    def list_menu(self) -> QMenu:
        """What ⋯ offers."""
        return list_menu(self)

    def _show_list_menu(self) -> None:
        self.list_menu().popup(self.ui.list_more.mapToGlobal(self.ui.list_more.rect().bottomLeft()))

    # following

    def _follow(self, changes: Changes) -> None:
        if not changes.touches(*TABLES):
            return
        if changes.touches(*LISTED):
            self._waiting = self.shown_id
            self.refresh()
            self._select_shown()
        if self.shown_id is not None:
            self._open(self.shown_id, after_change=True)

    def _select_shown(self) -> None:
        shown = self.shown_id
        if shown is not None and getattr(self.ui.table.selected(), "id", None) != shown:
            self.ui.table.select_id(shown)
        self._waiting = None

    # widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        for button in (self.ui.import_button, self.ui.export_button):
            button.setVisible(not narrow)
        self.ui.search.setMaximumWidth(296 if narrow else 320)
        if not self._moved:
            record = min(720, round(524 + max(0, self.width() - 1092) * 0.102))
            self.ui.panes.setSizes([self.width() - record - 1, record])
