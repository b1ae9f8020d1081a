"""配送と補充 with proposals, and the receipt slips that come back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.rows_dialog import RowsDialog
from pfdesk.pamphlets.model import Edition
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused
from pfdesk.values.quantities import load_text
from pfdesk.values.ranges import in_ranges
from pfdesk.widgets.date_field import DateField
from pfdesk.widgets.desk import Desk

PAPERS = ("delivery-round", "receipt-slips")
NO_PLACES = "届ける配布先がまだありません。先に、配布先の一覧の「配布先を追加」で加えてください。"


class RoundDialog(RowsDialog):
    """What each place should get; it is booked as handed out, and the van list and slips are printed."""

    def __init__(self, desk: Desk, edition: Edition, parent: QWidget | None = None) -> None:
        super().__init__(desk, edition, "配送と補充", "配布を記録して配送表を印刷", parent)
        self._stock = desk.ask(queries.balance_at, edition.id)
        self._booked: set[UUID] = set()
        self.moved_on = self.add_top("moved_on", DateField().describe("配送する日", required=True))
        self.moved_on.set_near(desk.today())
        self.moved_on.set_value(desk.today())
        found = desk.ask(queries.proposals, edition.id, desk.today())
        wanted = [one for one in found if one.copies]
        self.say_head(self._about(wanted=bool(wanted)) if found else NO_PLACES)
        self.ui.ok.setEnabled(bool(found))
        for heading, lines in (
            ("届ける案", wanted),
            ("そのほかの配布先", [p for p in found if not p.copies]),
        ):
            if lines:
                self.add_heading(heading)
            for line in lines:
                self.add_copies(line.place.id, line.place.name, line.copies, line.why)
        self.lay_out()

    def _about(self, *, wanted: bool) -> str:
        since = self.edition.recalled_on
        if since is not None:
            return f"この版は{era_text(since, 'long')}から回収中です。届ける案は出しません。"
        if wanted:
            return "計画の残り、最低部数、減る早さから部数の案を出しています。部数は打ち直せます。"
        return "いま補充が要る配布先はありません。配るところがあれば部数を入れてください。"

    def follow(self) -> None:
        """The load of the van against the store."""
        try:
            counts = list(self.all_copies().values())
        except Refused:
            return
        load = sum(counts)
        packed = f"({load_text(counts, self.edition.packing)})" if load else ""
        short = f"　{load - self._stock:,}部 足りません" if load > self._stock else ""
        self.ui.sum.setText(f"積む部数 {load:,}部{packed}　在庫 {self._stock:,}部{short}")

    def command(self) -> Any:
        lines = [(key, copies) for key, copies in self.all_copies().items()]
        if not lines:
            raise Refused("", "届ける部数を1か所以上入れてください。")
        booked = commands.hand_out(self.edition.id, lines, self.moved_on.value(), self.desk.clerk)
        self._booked = {line.id for line in booked.movements}
        return booked

    def accept(self) -> None:
        """Book, then offer the papers of what was booked just now, and of nothing else."""
        super().accept()
        page = self.parentWidget()
        if self.result() and page is not None:
            out = self.desk.ask(queries.receipts, self.edition.id)
            numbers = in_ranges(line.number for line in out if line.id in self._booked)
            jobs = [(name, self.edition.id) for name in PAPERS]
            self.desk.print_forms(page, jobs, {"which": "round", "booked": numbers})


class ReceiptsDialog(RowsDialog):
    """受領書: what is out without a signed slip; those that came back are ticked off together."""

    def __init__(self, desk: Desk, edition: Edition, parent: QWidget | None = None) -> None:
        super().__init__(desk, edition, "受領書の戻り", "戻りを記録", parent)
        self.on = self.add_top("receipt_on", DateField().describe("戻った日", required=True))
        self.on.set_near(desk.today())
        self.on.set_value(desk.today())
        self.waiting = desk.ask(queries.waiting_receipts, edition.id)
        self.say_head(
            "戻った受領書に印を付けてください。印のないものは「受領書待ち」に残ります。"
            if self.waiting
            else "受領書を待っている配布はありません。"
        )
        for line in self.waiting:
            day = era_text(line.moved_on)
            back = f"({line.booked:,}部のうち {line.back:,}部 戻り)" if line.back else ""
            self.add_tick(line.id, f"{line.number}番　{day}　{line.place}　{line.copies:,}部{back}")
        self.ui.print_button.setText("受領書を印刷し直す(&R)")
        self.ui.print_button.setVisible(bool(self.waiting))
        self.ui.print_button.clicked.connect(
            lambda: desk.print_forms(self, [("receipt-slips", edition.id)], {"which": "out"})
        )
        self.ui.extra.setText("すべてに印(&A)")
        self.ui.extra.setVisible(bool(self.waiting))
        self.ui.extra.clicked.connect(self.tick_all)
        self.ui.ok.setEnabled(bool(self.waiting))
        self.lay_out(96)
        for field in self.rows.values():
            field.set_label_width(0)

    def tick_all(self) -> None:
        """Every slip came back."""
        for field in self.rows.values():
            field.set_value(True)
        self.follow()

    def follow(self) -> None:
        """How many of how many."""
        self.ui.sum.setText(f"受領書待ち {len(self.waiting):,}枚のうち {len(self.ticked()):,}枚")

    def command(self) -> Any:
        return commands.MarkReceipts(self.ticked(), self.on.value())
