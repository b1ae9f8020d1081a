"""配ったパンフレットを記録: 受払を記録, filled in for an event, out of the edition that was there on its day."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.pamphlets import queries
from pfdesk.pamphlets.gui.booking import HALL, BookingDialog
from pfdesk.pamphlets.gui.dialog import place_options
from pfdesk.pamphlets.model import Edition
from pfdesk.values.eras import era_text
from pfdesk.widgets import tell
from pfdesk.widgets.choice_fields import ChoiceField
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import align_labels


def hand_out_at_event(
    desk: Desk, event_id: UUID, on: date, copies: int, parent: QWidget | None = None
) -> None:
    """Offer to book what was given at an event; proposed is the edition that was in the store on its day."""
    edition_id = desk.ask(queries.edition_on, on, event_id)
    if edition_id is None:
        tell.say(
            parent,
            "パンフレットの版がまだありません。",
            "「パンフレット」で版を追加してから記録してください。",
        )
        return
    event_booking(desk, desk.ask(queries.edition_entity, edition_id), event_id, on, copies, parent).exec()


def event_booking(
    desk: Desk, edition: Edition, event_id: UUID, on: date, copies: int, parent: QWidget | None = None
) -> BookingDialog:
    """受払を記録, filled in for an event: what is booked to it already is said, and proposed is what is left."""
    dialog = EventBookingDialog(desk, edition, parent)
    dialog.begin(event_id, on, copies)
    return dialog


class EventBookingDialog(BookingDialog):
    """Of which edition copies were given is chosen where there are several."""

    def begin(self, event_id: UUID, on: date, copies: int) -> None:
        """Fill in the event, its day and the copies that were needed there."""
        self.event_id, self._on, self._needed, self._filled = event_id, on, copies, ""
        ui = self.ui
        self.setWindowTitle("配ったパンフレットを記録")
        ui.about.show()
        self._choose_edition()
        ui.kind.set_value("handed_out")
        self.propose()
        ui.moved_on.set_value(on)
        self._fill()
        ui.reason.set_value("行事での配布")
        ui.copies.edited.emit()

    def _choose_edition(self) -> None:
        editions = self.desk.ask(queries.edition_lines)
        self.edition_id = ChoiceField().describe("版", required=True)
        stocks = self.desk.ask(queries.stocks_on, self._on)
        day = f"{self._on.month}月{self._on.day}日"
        self.edition_id.set_options(
            [(line.id, f"{line.name}({day}の在庫 {stocks.get(line.id, 0):,}部)") for line in editions]
        )
        self.edition_id.set_value(self.edition.id)
        self.edition_id.setVisible(len(editions) > 1)
        self.ui.field_rows.insertWidget(0, self.edition_id)
        self.add_field("edition_id", self.edition_id)
        self.edition_id.edited.connect(self._take_chosen)
        align_labels(self)

    def _take_chosen(self) -> None:
        """The other edition has stock, places and copies booked to this event of its own."""
        key = self.edition_id.value()
        if key is None or key == self.edition.id:
            return
        where = self.ui.place_id.value()
        self.take_edition(self.desk.ask(queries.edition_entity, key))
        self._fill(where)
        self._follow()

    def _fill(self, where: UUID = HALL) -> None:
        """What is booked already of the edition, and what is left to be booked unless something else was typed."""
        ui, edition = self.ui, self.edition
        given = self.desk.ask(queries.given_at_event, edition.id, self.event_id)
        day = f"({era_text(given.held_on)})" if given.held_on else ""
        chosen = "" if self.edition_id.isVisibleTo(self) else f"版: {edition.name}\n"
        ui.about.setText(f"行事: {given.title}{day}\n{chosen}{given.words}")
        ui.place_id.set_options([(HALL, "行事の会場"), *place_options(self.desk, edition.id)])
        ui.place_id.set_value(where)
        rest = max(0, self._needed - max(0, given.copies))
        if ui.copies.text().strip() == self._filled:
            self._filled = str(rest) if rest else ""
            ui.copies.set_text(self._filled)
