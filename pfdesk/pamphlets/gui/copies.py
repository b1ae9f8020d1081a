"""配布と受払: the identity, the places and the ledger of one edition."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QMenu, QWidget

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui import ledger_rows as ledger
from pfdesk.pamphlets.gui import place_rows as places
from pfdesk.pamphlets.gui.booking import BookingDialog, CorrectionDialog, CounterDialog
from pfdesk.pamphlets.gui.planning import PlanDialog
from pfdesk.pamphlets.gui.records import PlaceDialog
from pfdesk.pamphlets.gui.rounds import ReceiptsDialog
from pfdesk.pamphlets.model import INSERT, Edition, Identity
from pfdesk.values.errors import Refused
from pfdesk.widgets import tell
from pfdesk.widgets.chart_marks import Part
from pfdesk.widgets.chip import Chip
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.identity_bar import Term
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
        self._chip = Chip("補充が要る", plain=True)
        ui.short_row.setSpacing(8)
        ui.short_row.addWidget(self._chip)
        self.receipts = Chip("受領書待ち", plain=True)
        ui.short_row.addWidget(self.receipts)
        self._warn_mark = Mark("warning", "due-mark", 20)
        ui.warn_line.insertWidget(0, self._warn_mark)
        self._dress()
        self._connect()

    def _dress(self) -> None:
        ui = self.ui
        for table, columns, word in (
            (ui.places, places.COLUMNS, "配布先"),
            (ui.ledger, ledger.COLUMNS, "受払簿"),
        ):
            table.set_columns(columns)
            table.set_sortable(False)
            table.setAccessibleName(word)
        ui.places.set_row_style(places.row_style)
        ui.places.set_cell_style(places.cell_style)
        ui.ledger.set_cell_style(ledger.cell_style)
        ui.panes.setStretchFactor(0, 1)
        ui.panes.setStretchFactor(1, 0)
        ui.places_pane.setMinimumWidth(420)
        ui.ledger_pane.setMinimumWidth(420)

    def _connect(self) -> None:
        ui = self.ui
        self._chip.menu_wanted.connect(self._toggle_short)
        self.receipts.menu_wanted.connect(self._tick_receipts)
        ui.unfold_button.clicked.connect(self._unfold)
        ui.places.toggled.connect(self._toggle)
        ui.places.opened.connect(self._open_place)
        ui.places.menu_wanted.connect(self._fill_place_menu)
        ui.ledger.opened.connect(self._open_line)
        ui.ledger.menu_wanted.connect(self._fill_ledger_menu)
        ui.plan_button.clicked.connect(self.plan)

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
        now = self.desk.ask(queries.after_booking, edition.id, self.lines, self.table)
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
        parts = (Part("折り込み", terms.inserted, "chart-1"), Part("配布先", terms.placed, "chart-2"))
        note = f"折り込み {terms.inserted:,} + 配布先 {terms.placed:,}"
        self.ui.identity.show_identity(
            self.edition.print_run if terms.printed else 0,
            (
                Term("配布", parts, note),
                *self._still_to_come(terms),
                Term("在庫", (Part("在庫", terms.stock, "chart-rest"),)),
                Term("破損・廃棄", (Part("破損・廃棄", terms.spoiled, "chart-3"),)),
                Term("不明", (Part("不明", terms.unknown, "chart-4"),)),
            ),
        )
        self._stock = terms.stock

    def _still_to_come(self, terms: Identity) -> tuple[Term, ...]:
        """未納: what was ordered and has not been delivered yet."""
        missing = self.edition.print_run - terms.printed if self.edition and terms.printed else 0
        return (Term("未納", (Part("未納", missing, "chart-quiet"),)),) if missing > 0 else ()

    def _show_places(self) -> None:
        table, ui = self.table, self.ui
        self._short = self._short and table.short > 0
        self._chip.set_title(f"補充が要る {table.short}")
        self._chip.show_value("", chosen=self._short)
        self._chip.setVisible(table.short > 0)
        ui.places_count.setText(f"{len(table.places)}か所と広報誌折り込み")
        rows = self._place_rows.of(table, self.insert, self._opened, short_only=self._short)
        ui.places.show_lines(rows)
        every = {group.code for group in table.groups if group.code != "insert"}
        ui.unfold_button.setText("すべて閉じる" if every <= self._opened else "すべて開く")
        self._show_warning()

    def _show_receipts(self, waiting: int) -> None:
        self.receipts.set_title(f"受領書待ち {waiting}")
        self.receipts.setVisible(waiting > 0)

    def _tick_receipts(self) -> None:
        if self.edition is not None:
            ReceiptsDialog(self.desk, self.edition, self.page).exec()

    def _show_warning(self) -> None:
        to_come, ui = self.table.to_come, self.ui
        words = ""
        if to_come > self._stock:
            missing = to_come - self._stock
            words = (
                f"これから配る {to_come:,}部に対して在庫は {self._stock:,}部です。{missing:,}部 足りません。"
            )
        elif (
            self.edition is not None and self.table.plan != self.edition.print_run and self.edition.print_run
        ):
            words = f"計画の計 {self.table.plan:,}部が、発行部数 {self.edition.print_run:,}部と違います。"
        ui.warn.setText(words)
        ui.warning.setVisible(bool(words))

    def _show_ledger(self) -> None:
        self.ui.ledger.show_lines(self._ledger_rows.of(self.lines, self._runs))

    def status(self) -> str:
        """26か所と折り込み  補充が要る 2か所."""
        short = f"  補充が要る {self.table.short}か所" if self.table.short else ""
        return f"{len(self.table.places)}か所と折り込み{short}"

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

    # verbs

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
