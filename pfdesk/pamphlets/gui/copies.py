"""配布と受払: the identity, the places and the ledger of one edition."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QMenu, QWidget

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui import ledger_rows as ledger
from pfdesk.pamphlets.gui import panes
from pfdesk.pamphlets.gui import place_rows as places
from pfdesk.pamphlets.gui.booking import BookingDialog
from pfdesk.pamphlets.gui.copies_words import identity_terms, warning
from pfdesk.pamphlets.gui.correcting import CorrectionDialog, CounterDialog
from pfdesk.pamphlets.gui.planning import PlanDialog
from pfdesk.pamphlets.gui.recall import RecallDialog
from pfdesk.pamphlets.gui.records import PlaceDialog
from pfdesk.pamphlets.gui.rounds import ReceiptsDialog
from pfdesk.pamphlets.model import INSERT, Edition, Identity
from pfdesk.values.errors import Refused
from pfdesk.widgets import tell
from pfdesk.widgets.chip import Chip
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.words import Mark


class CopiesView:
    """Fills and follows the first view of the page."""

    def __init__(self, desk: Desk, ui: Any, page: QWidget) -> None:
        self.desk, self.ui, self.page = desk, ui, page
        self.edition: Edition | None = None
        self.table = queries.PlaceTable(())
        self.insert = queries.InsertTable((), queries.DistrictLine(None, "", 0))
        self.lines: list[queries.LedgerLine] = []
        self._opened: set[str] = {"outside"}
        self._runs: set[UUID] = set()
        self._place_rows, self._ledger_rows = places.PlaceRows(), ledger.LedgerRows()
        self._short = False
        self._widths: list[int] = []
        self._right, self._narrow = 0, False
        self._waiting, self._terms = 0, Identity()
        self._chip = Chip("補充が要る", plain=True)
        ui.short_row.setSpacing(8)
        ui.short_row.addWidget(self._chip)
        self.receipts = Chip("受領書待ち", plain=True)
        ui.short_row.addWidget(self.receipts)
        self._warn_mark = Mark("warning", "due-mark", 20)
        ui.warn_line.insertWidget(0, self._warn_mark)
        self.no_lines = EmptyState()
        self.no_lines.show_state(
            "list", "ここに受払が並びます",
            "まず、納品された部数を記録してください。配布や折り込みは、そのあとです。", ("納品を記録", self.book),
        )  # fmt: skip
        ui.ledger_pane.layout().addWidget(self.no_lines, 1)
        self.no_places = EmptyState()
        self.no_places.show_state(
            "pamphlet", "ここに配布先が並びます",
            "計画と配った部数を1か所ずつ見られます。Excelの一覧は⋯から取り込めます。", ("配布先を追加", self.add_place),
        )  # fmt: skip
        kept = ui.unfold_button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the heading keeps its height
        ui.unfold_button.setSizePolicy(kept)
        ui.places_pane.layout().insertWidget(ui.places_pane.layout().indexOf(ui.line6), self.no_places, 1)
        panes.dress(ui)
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        self._chip.menu_wanted.connect(self._toggle_short)
        self.receipts.menu_wanted.connect(self._tick_receipts)
        ui.unfold_button.clicked.connect(self._unfold)
        ui.places.horizontalHeader().sectionResized.connect(lambda *_: self._tell_places())
        ui.places.toggled.connect(self._toggle)
        ui.places.opened.connect(self._open_place)
        ui.places.menu_wanted.connect(self._fill_place_menu)
        ui.ledger.opened.connect(self._open_line)
        ui.ledger.menu_wanted.connect(self._fill_ledger_menu)
        ui.plan_button.clicked.connect(self._mend)

    # showing

    def show(self, edition: Edition) -> None:
        """Show an edition, asked for anew."""
        self.edition = edition
        self._show_identity(self.desk.ask(queries.identity, edition.id))
        self.table = self.desk.ask(queries.place_table, edition.id)
        self.insert = self.desk.ask(queries.insert_table, edition.id)
        self.lines = self.desk.ask(queries.ledger_lines, edition.id)
        self._show_places()
        self._show_receipts(self.desk.ask(queries.waiting_count, edition.id))
        self._show_ledger()
        if self.lines and self.ui.ledger.selected() is None:
            self.ui.ledger.scrollToBottom()

    def add_booked(self, booked: Collection[UUID]) -> bool:
        """Show lines that were just booked behind those shown; False where that is not all that changed."""
        edition, known = self.edition, {line.id for line in self.lines}
        if edition is None or not self.lines or known & set(booked):
            return False
        was = (self.lines, self._terms, self.table, self._waiting)
        now = self.desk.ask(queries.after_booking, edition.id, *was)
        if now is None:
            return False
        self.lines, self.table = now.lines, now.places
        self._show_identity(now.terms)
        if any(line.kind in INSERT for line in now.new):
            self.insert = self.desk.ask(queries.insert_table, edition.id)
        self._show_places()
        self._show_receipts(now.waiting)
        self._show_ledger()
        if now.new and self.ui.ledger.selected() is None:
            self.ui.ledger.scrollToBottom()
        return True

    def _show_identity(self, terms: Identity) -> None:
        assert self.edition is not None
        waits = "" if terms.printed else "納品待ち"
        self.ui.identity.show_identity(
            self.edition.print_run, identity_terms(terms, self.edition.print_run), waits=waits
        )
        self._terms = terms

    def _show_places(self) -> None:
        table, ui = self.table, self.ui
        self._short = self._short and table.short > 0
        self._chip.set_title(f"補充が要る {table.short}")
        self._chip.show_value("", chosen=self._short)
        self._chip.setVisible(table.short > 0)
        self._tell_places()
        rows = self._place_rows.of(table, self.insert, self._opened, short_only=self._short)
        ui.places.show_lines(rows)
        ui.places.setVisible(bool(rows))
        self.no_places.setVisible(not rows)
        ui.unfold_button.setVisible(bool(rows))
        every = {group.code for group in table.groups if group.code != "insert"}
        ui.unfold_button.setText("すべて閉じる" if every <= self._opened else "すべて開く")
        self._show_warning()

    def _show_receipts(self, waiting: int) -> None:
        self._waiting = waiting
        self.receipts.set_title(f"受領書待ち {waiting}")
        self.receipts.setVisible(waiting > 0)

    def _tick_receipts(self) -> None:
        if self.edition is not None:
            ReceiptsDialog(self.desk, self.edition, self.page).exec()

    def _show_warning(self) -> None:
        assert self.edition is not None
        recalled = self.edition.recalled_on is not None
        words = warning(self.edition, self.table, self._terms.stock)
        self.ui.plan_button.setText("戻りを記録(&P)" if recalled else "計画を見直す(&P)")
        self.ui.warn.setText(words)
        self.ui.warning.setVisible(bool(words and (recalled or self.table.groups)))

    def _show_ledger(self) -> None:
        self.no_lines.setVisible(not self.lines)
        self.ui.ledger.setVisible(bool(self.lines))
        rows = self._ledger_rows.of(self.lines, self._runs)
        self._fit_columns()
        self.ui.ledger.show_lines(rows)

    def _fit_columns(self) -> None:
        """Give the ledger other columns where its days got longer, or the page another width."""
        wanted = ledger.columns(self._ledger_rows.longest, narrow=self._narrow)
        now, self._widths = self._widths, [column.width for column in wanted]
        if now == self._widths:
            return
        self.ui.ledger.set_columns(wanted)
        self.ui.ledger.show_lines(self.ui.ledger.lines())  # measured with their words
        if self._right:
            self.share(self.page.width(), self._right)

    def share(self, width: int, right: int) -> None:
        """Share the width with the ledger, which gets `right`."""
        self._right, self._narrow = right, width < panes.NARROW
        self._fit_columns()
        panes.share(self.ui, width, right, long_days=self._widths[1] > ledger.SHORT_DAYS)
        self._tell_places()

    def _tell_places(self) -> None:
        count = f"{len(self.table.stops)}か所と広報誌折り込み" if self.table.groups else ""
        panes.tell_places(self.ui, count)

    def status(self) -> str:
        """26か所と折り込み  補充が要る 2か所."""
        short = f"  補充が要る {self.table.short}か所" if self.table.short else ""
        return f"{len(self.table.stops)}か所と折り込み{short}"

    def show_place(self, place_id: UUID) -> bool:
        """Open the group of a place and select it; False where it is not shown."""
        for group in self.table.groups:
            if any(place.id == place_id for place in group.places):
                self._opened.add(group.code)
                self._short = False
                self._show_places()
                return bool(self.ui.places.select_id(place_id))
        return False

    def show_movement(self, movement_id: UUID) -> bool:
        """Unfold the run of a movement and select it."""
        for item in queries.folded(self.lines):
            if isinstance(item, queries.FoldedLines) and any(line.id == movement_id for line in item.lines):
                self._runs.add(item.id)
        self._show_ledger()
        return bool(self.ui.ledger.select_id(movement_id))

    # groups and runs

    def _toggle_short(self) -> None:
        self._short = not self._short
        self._show_places()

    def _unfold(self) -> None:
        every = {group.code for group in self.table.groups if group.code != "insert"}
        self._opened = set() if every <= self._opened else every
        self._show_places()

    def _toggle(self, row: places.PlaceRow) -> None:
        code = next((group.code for group in self.table.groups if group.id == row.id), "")
        self._opened ^= {code}
        self._show_places()

    def _open_line(self, row: ledger.LedgerRow) -> None:
        if row.folds:
            self._runs.add(row.id)
            self._show_ledger()
        elif row.line is not None:
            self.correct(row.line)

    def book(self, place: queries.PlaceLine | None = None) -> None:
        """受払を記録, for the selected place where there is one."""
        if self.edition is None:
            return
        if place is None:
            row = self.ui.places.selected()
            place = row.place if row is not None and row.kind == "place" else None
        BookingDialog(self.desk, self.edition, self.page, place=place).exec()

    def correct(self, line: queries.LedgerLine) -> None:
        """訂正 of a line that still stands."""
        if self.edition is None or line.countered or line.counters is not None:
            self.desk.say("取消の済んだ行は訂正できません")
            return
        CorrectionDialog(self.desk, self.edition, line, self.page).exec()

    def counter(self, line: queries.LedgerLine) -> None:
        """取消 of a line; its reason is asked for."""
        if self.edition is not None:
            CounterDialog(self.desk, self.edition, line, self.page).exec()

    def plan(self) -> None:
        """計画を見直す."""
        if self.edition is not None:
            PlanDialog(self.desk, self.edition, self.page).exec()

    def _mend(self) -> None:
        """What the amber line asks for: the returns of a recall, else the plan."""
        if self.edition is not None and self.edition.recalled_on is not None:
            RecallDialog(self.desk, self.edition, self.page).exec()
        else:
            self.plan()

    def _open_place(self, row: places.PlaceRow) -> None:
        if row.kind == "place":
            PlaceDialog(self.desk, self.desk.ask(queries.place_entity, row.id), self.page).exec()

    def add_place(self) -> None:
        """配布先を追加."""
        PlaceDialog(self.desk, None, self.page).exec()

    def _fill_place_menu(self, menu: QMenu, row: places.PlaceRow | None) -> None:
        if row is not None and row.kind == "place":
            menu.addAction("この配布先に配る").triggered.connect(lambda _on=False: self.book(row.place))
            menu.addAction("配布先を直す").triggered.connect(lambda _on=False: self._open_place(row))
            menu.addAction("配布先を削除").triggered.connect(lambda _on=False: self._bin(row.id))
        menu.addAction("配布先を追加").triggered.connect(lambda _on=False: self.add_place())

    def _bin(self, place_id: UUID) -> None:
        try:
            self.desk.do(commands.BinPlace(place_id))
        except Refused as refused:
            tell.say(self.page, refused.sentence)

    def _fill_ledger_menu(self, menu: QMenu, row: ledger.LedgerRow | None) -> None:
        line = row.line if row is not None else None
        if line is None or line.countered or line.counters is not None:
            return
        menu.addAction("訂正する").triggered.connect(lambda _on=False: self.correct(line))
        menu.addAction("取り消す").triggered.connect(lambda _on=False: self.counter(line))
        if line.kind == "handed_out":
            menu.addAction("受領書が戻った").triggered.connect(
                lambda _on=False: self.desk.do(commands.MarkReceipt(line.id, self.desk.today()))
            )
