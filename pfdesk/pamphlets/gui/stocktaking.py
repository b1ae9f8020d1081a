"""棚卸 in two steps: type what was counted; then, at once or later, explain the difference and apply it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.dialog import FieldDialog, copies_in, place_options
from pfdesk.pamphlets.gui.heights import fit_height
from pfdesk.pamphlets.gui.settling import FEW, MANY, SettlePanel
from pfdesk.pamphlets.model import Edition, Stocktake, StocktakeLine, clock
from pfdesk.ui.pamphlets_stocktake import Ui_StocktakeScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import align_labels
from pfdesk.widgets.fields import TextField

DRAFTS: Final[dict[UUID, dict[str, str]]] = {}
"""Counts that were typed for an edition and not recorded yet: they wait until the dialog is opened again."""
ANSWERS: Final[dict[UUID, dict[str, Any]]] = {}
"""What was ticked and explained of a count that waits to be applied."""
KEPT: Final = "前に打った数を残してあります。続きから入れられます。"
BLIND = "帳簿の数は、数を記録したあとに出ます。数えていない配布先は空のままにしてください。"


class StocktakeDialog(FieldDialog):
    """Blind at first; a count that waits to be applied is taken up again where it was left."""

    asks = False  # nothing is booked yet in the first step

    def __init__(self, desk: Desk, edition: Edition, parent: QWidget | None = None) -> None:
        super().__init__(desk, Ui_StocktakeScreen(), parent)
        self.edition = edition
        self.panel: SettlePanel | None = None
        self._recorded: UUID | None = None
        self._area: QScrollArea | None = None
        self._places: dict[UUID, TextField] = {}
        self.ui.drop.clicked.connect(self.drop)
        self.ui.drop.setAutoDefault(False)
        self.ui.drop.hide()
        waiting = desk.ask(queries.open_stocktake, edition.id)
        if waiting is not None:
            self._second_step(waiting)
        else:
            self._first_step()

    def _first_step(self) -> None:
        ui = self.ui
        ui.second.hide()
        ui.counted_on.set_value(self.desk.today())
        ui.counted_time.set_value(f"{datetime.now():%H:%M}")  # noqa: DTZ005  the clock on this wall
        ui.counted_time.set_field_width(112)
        ui.counted.set_field_width(200)
        ui.counted.required = False
        self.quantities.add("counted")
        for place in self.desk.ask(queries.place_table, self.edition.id).stops:
            if place.closed_on is None and (place.delivered or place.left is not None):
                self._places[place.id] = self._place_field(place.name)
        ui.scroll.setVisible(bool(self._places))
        ui.scroll.setFixedHeight(min(264, 36 * len(self._places) + 8))
        align_labels(self, 224)
        ui.difference.setText(KEPT if self._take_draft() else BLIND)
        ui.difference.setMinimumHeight(44)
        ui.counted.editor.setFocus()

    def _take_draft(self) -> bool:
        kept = DRAFTS.pop(self.edition.id, {})
        for key, text in kept.items():
            field = self._draft_fields().get(key)
            if field is not None:
                field.set_text(text)
        return bool(kept)

    def _draft_fields(self) -> dict[str, Any]:
        ui = self.ui
        named = {"": ui.counted, "said": ui.explained, "day": ui.counted_on, "time": ui.counted_time}
        return named | {str(key): field for key, field in self._places.items()}

    def reject(self) -> None:
        """Closing does not throw away what was counted: it is there when the dialog comes again."""
        if self._recorded is None:
            typed = {key: field.text() for key, field in self._draft_fields().items()}
            if any(text.strip() for key, text in typed.items() if key not in {"day", "time"}):
                DRAFTS[self.edition.id] = typed
        elif self.panel is not None:
            ANSWERS[self._recorded] = self.panel.answers()
        super().reject()

    def _place_field(self, name: str) -> TextField:
        field = TextField().describe(name, unit="部")
        field.set_field_width(120)
        self.add_field(f"place-{len(self._places)}", field)
        self.quantities.add(field.objectName())
        self.ui.place_rows.addWidget(field)
        return field

    def command(self) -> Any:
        if self._recorded is not None and self.panel is not None:
            return commands.ApplyStocktake(
                self._recorded, self.desk.clerk, self.panel.explained(), self.panel.after()
            )
        day, hour = self.ui.counted_on.value(), clock(self.ui.counted_time.text())
        stocktake = Stocktake(
            edition_id=self.edition.id, counted_at=datetime.combine(day, hour).astimezone(),
            clerk=self.desk.clerk,
        )  # fmt: skip
        return commands.RecordStocktake(stocktake, tuple(self._lines(stocktake.id)))

    def _lines(self, stocktake_id: UUID) -> list[StocktakeLine]:
        packing, ui = self.edition.packing, self.ui
        lines = []
        if ui.counted.text().strip():
            counted, said = copies_in(ui.counted, packing), ui.explained.value()
            lines.append(StocktakeLine(stocktake_id=stocktake_id, counted=counted, explained=said))
        for place_id, field in self._places.items():
            if field.text().strip():
                counted = copies_in(field, packing)
                lines.append(StocktakeLine(stocktake_id=stocktake_id, place_id=place_id, counted=counted))
        return lines

    def accept(self) -> None:
        """First record, then apply."""
        if self._recorded is not None:
            super().accept()
            return
        self._clear()
        try:
            recorded = self.command()
            self.desk.do(recorded)
        except Refused as refused:
            self.refuse(refused)
            return
        self._second_step(recorded.stocktake.id)

    def _second_step(self, stocktake_id: UUID) -> None:
        ui, self._recorded = self.ui, stocktake_id
        count = self.desk.ask(queries.count_of, stocktake_id)
        ui.fields.hide()
        ui.scroll.hide()
        self._area = self._scrolled(ui.second)
        places = place_options(self.desk, self.edition.id)
        self.panel = SettlePanel(ui.second_rows, count, places, self.edition.packing, self._say)
        self.panel.take_answers(ANSWERS.pop(stocktake_id, {}))
        ui.second_rows.addStretch(1)
        self.asks = True
        self.quantities |= {kind for kind, _ in (*FEW, *MANY)}
        for name, field in self.panel.fields.items():
            self.add_field(name, field)
        align_labels(ui.second, 184)
        for name, field in self.panel.fields.items():
            if name.startswith("after-"):
                field.set_label_width(0)
        moment = count.stocktake.counted_at.astimezone()
        self.setWindowTitle(f"棚卸の反映　{moment.month}月{moment.day}日 {moment:%H:%M} に数えた分")
        ui.ok.setText("帳簿に反映する(&O)")
        ui.cancel.setText("あとで反映する")
        ui.drop.show()
        self._fit()

    def _fit_height(self) -> None:
        """The second step scrolls in a pane of its own."""
        if self._area is None:
            super()._fit_height()
        else:
            self._fit()

    def _scrolled(self, rows: QWidget) -> QScrollArea:
        """The rows of the second step in a pane that scrolls: there may be more lines than the screen has room for."""
        area, layout = QScrollArea(self), self.layout()
        assert layout is not None
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.replaceWidget(rows, area)
        area.setWidget(rows)
        rows.show()
        area.show()  # at once: a layout does not count what is still to be shown
        return area

    def _say(self, words: str, gap: int) -> None:
        self.ui.difference.setText(words)
        self.ui.difference.setProperty("tone", "due" if gap else "quiet")
        self.ui.difference.style().polish(self.ui.difference)
        self._fit()

    def _fit(self) -> None:
        """As high as what is shown needs, so that no field is squeezed."""
        if self._area is None:
            self._fit_height()
            return
        inside = self.ui.second.layout()
        inside.activate()
        width = max(1, self._area.viewport().width())
        wanted = (
            inside.totalHeightForWidth(width)
            if inside.hasHeightForWidth()
            else inside.totalSizeHint().height()
        )
        fit_height(self, self._area, wanted)

    def drop(self) -> None:
        """この棚卸を取りやめる: the count goes, the ledger stays as it is."""
        if self._recorded is not None:
            self.desk.do(commands.DropStocktake(self._recorded))
            self.reject()
