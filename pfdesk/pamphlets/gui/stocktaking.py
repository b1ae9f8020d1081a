"""棚卸 in two steps: type what was counted, then see the difference and take it into the ledger."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.dialog import FieldDialog, copies_in
from pfdesk.pamphlets.model import Edition, Stocktake, StocktakeLine
from pfdesk.ui.pamphlets_stocktake import Ui_StocktakeScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import align_labels
from pfdesk.widgets.fields import TextField

BLIND = "帳簿の数は、数を記録したあとに出ます。数えていない配布先は空のままにしてください。"


class StocktakeDialog(FieldDialog):
    """Blind at first: the ledger's figure is told only once the count is recorded."""

    def __init__(self, desk: Desk, edition: Edition, parent: QWidget | None = None) -> None:
        super().__init__(desk, Ui_StocktakeScreen(), parent)
        self.edition = edition
        self._recorded: UUID | None = None
        self._places: dict[UUID, TextField] = {}
        ui = self.ui
        ui.counted_on.set_value(desk.today())
        ui.counted.set_field_width(200)
        for place in desk.ask(queries.place_table, edition.id).places:
            if place.minimum or place.left is not None:
                self._places[place.id] = self._place_field(place.name)
        ui.scroll.setVisible(bool(self._places))
        ui.scroll.setFixedHeight(min(264, 36 * len(self._places) + 8))
        align_labels(self, 224)
        ui.difference.setText(BLIND)
        ui.counted.editor.setFocus()

    def _place_field(self, name: str) -> TextField:
        field = TextField().describe(name, unit="部")
        field.set_field_width(120)
        self.ui.place_rows.addWidget(field)
        return field

    def command(self) -> Any:
        if self._recorded is not None:
            return commands.ApplyStocktake(self._recorded, self.desk.clerk)
        packing = self.edition.packing
        day = self.ui.counted_on.value()
        stocktake = Stocktake(
            edition_id=self.edition.id, counted_at=datetime.combine(day, time(12)).astimezone(),
            clerk=self.desk.clerk,
        )  # fmt: skip
        store = StocktakeLine(
            stocktake_id=stocktake.id, counted=copies_in(self.ui.counted, packing),
            explained=self.ui.explained.value(),
        )  # fmt: skip
        lines = [store]
        for place_id, field in self._places.items():
            if field.text().strip():
                counted = copies_in(field, packing)
                lines.append(StocktakeLine(stocktake_id=stocktake.id, place_id=place_id, counted=counted))
        self._counted = (stocktake.id, store.counted, day)
        return commands.RecordStocktake(stocktake, tuple(lines))

    def accept(self) -> None:
        """First record, then apply."""
        if self._recorded is not None:
            super().accept()
            return
        self._clear()
        try:
            self.desk.do(self.command())
        except Refused as refused:
            self.refuse(refused)
            return
        self._show_difference()

    def _show_difference(self) -> None:
        self._recorded, counted, day = self._counted
        booked = self.desk.ask(queries.balance_at, self.edition.id, None, day)
        gap = counted - booked
        words = "差はありません。" if not gap else (
            f"{-gap:,}部を「不明」として受払簿に記録します。" if gap < 0 else f"{gap:,}部を「不明」から戻します。"
        )  # fmt: skip
        self.ui.difference.setText(f"数えた数 {counted:,}部　帳簿 {booked:,}部　{words}")
        self.ui.difference.setProperty("tone", "due" if gap else "quiet")
        self.ui.fields.setEnabled(False)
        self.ui.scroll.setEnabled(False)
        self.ui.ok.setText("帳簿に反映する(&O)")
        self.ui.cancel.setText("あとで反映する")
