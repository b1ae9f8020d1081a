"""受払を記録: quantities are typed as they lie on the shelf."""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.dialog import FieldDialog, copies_in, place_options, told_copies
from pfdesk.pamphlets.model import EFFECTS, Edition, Movement
from pfdesk.ui.pamphlets_booking import Ui_BookingScreen
from pfdesk.values.errors import Refused
from pfdesk.values.quantities import quantity_text
from pfdesk.widgets.desk import Desk

KINDS: Final = (
    ("handed_out", "配布先に配る"),
    ("inserted", "広報誌に折り込む"),
    ("unfolded", "折り込みの残りが戻る"),
    ("received", "納品を受ける"),
    ("returned", "配布先から戻る"),
    ("move", "配布先から別の配布先へ移す"),
    ("damaged", "破損(ぬれ・汚れなど)"),
    ("disposed", "廃棄"),
    ("lost", "不明(見当たらない)"),
    ("found", "見つかった"),
)


HALL: Final = UUID(int=0)
"""Chosen for the hall of the event itself, which needs no place of its own to be made first."""


class BookingDialog(FieldDialog):
    """受払を記録."""

    def __init__(
        self, desk: Desk, edition: Edition, parent: QWidget | None = None, *, place: Any = None
    ) -> None:
        super().__init__(desk, Ui_BookingScreen(), parent)
        self.event_id: UUID | None = None
        self._proposed = ""
        ui = self.ui
        ui.about.hide()
        ui.kind.set_options(KINDS)
        self.take_edition(edition)
        ui.copies.set_field_width(200)
        ui.after.setMinimumHeight(2 * ui.after.fontMetrics().lineSpacing())
        ui.kind.set_value("handed_out" if self._stock else "received")
        ui.moved_on.set_value(desk.today())
        if place is not None:
            ui.place_id.set_value(place.id)
            if place.to_come:
                ui.copies.set_text(quantity_text(place.to_come, edition.packing))
        self.propose()
        ui.kind.edited.connect(self.propose)
        for field in (ui.kind, ui.place_id, ui.copies, ui.moved_on):
            field.edited.connect(self._follow)
        self._follow()
        (ui.copies if place is not None else ui.kind).editor.setFocus()

    def take_edition(self, edition: Edition) -> None:
        """Of which edition is booked: its stock, its places, and what of it is still to come."""
        desk, self.edition = self.desk, edition
        self._stock = desk.ask(queries.balance_at, edition.id)
        self._then: tuple[date | None, int] = (None, self._stock)
        options = place_options(desk, edition.id)
        self.ui.place_id.set_options(options)
        self.ui.to_id.set_options(options)
        printed = desk.ask(queries.identity, edition.id).printed
        self._awaited = max(0, edition.print_run - printed)
        came = edition.delivered_on if not printed else None
        self._came = came if came is not None and came <= desk.today() else desk.today()

    def propose(self) -> None:
        """納品: what was ordered and has not come yet, on the edition's 納品日; what the clerk typed stays."""
        copies, day = self.ui.copies, self.ui.moved_on
        if not day.is_edited():
            day.set_value(self._came if self.ui.kind.value() == "received" else self.desk.today())
        if copies.text().strip() != self._proposed:
            return
        comes = self.ui.kind.value() == "received" and self._awaited > 0
        self._proposed = quantity_text(self._awaited, self.edition.packing) if comes else ""
        copies.set_text(self._proposed)

    def _follow(self) -> None:
        ui, kind = self.ui, self.ui.kind.value()
        ui.place_id.setVisible(kind in {"handed_out", "returned", "move"})
        ui.to_id.setVisible(kind == "move")
        ui.after.setText(told_copies(ui.copies, self.edition.packing, self._after))

    def _after(self, copies: int) -> str:
        """The stock before and after: now, and on the day that is typed where lines of later days are booked."""
        kind = self.ui.kind.value()
        change = 0 if kind == "move" else EFFECTS[kind].stock * copies
        now = f"{self._stock:,}部から {self._stock + change:,}部"
        day, then = self._stock_then()
        if day is None or then == self._stock:
            return f"{copies:,}部　在庫は {now}になります"
        was = f"{day.month}月{day.day}日の在庫は {then:,}部から {then + change:,}部"
        return f"{copies:,}部　{was}、いまの在庫は {now}になります"

    def _stock_then(self) -> tuple[date | None, int]:
        """The day that is typed with the stock at its end, asked for once a day."""
        try:
            day = self.ui.moved_on.value()
        except Refused:
            return (None, self._stock)
        if day is None or day >= self.desk.today():
            return (None, self._stock)
        if self._then[0] != day:
            self._then = (day, self.desk.ask(queries.balance_at, self.edition.id, None, day))
        return self._then

    def command(self) -> Any:
        ui, edition = self.ui, self.edition
        kind, day = ui.kind.value(), ui.moved_on.value()
        copies, reason, clerk = copies_in(ui.copies, edition.packing), ui.reason.value(), self.desk.clerk
        if kind == "handed_out" and self.event_id is not None and ui.place_id.value() == HALL:
            return commands.GiveAtEvent(edition.id, self.event_id, copies, day, reason, clerk)
        if kind == "inserted":
            return commands.FoldIn(edition.id, copies, day, reason, clerk)
        if kind == "unfolded":
            return commands.UnfoldSpares(edition.id, copies, day, reason, clerk)
        if kind == "move":
            here, there = ui.place_id.value(), ui.to_id.value()
            if here is None or there is None:
                raise Refused("place_id" if here is None else "to_id", "配布先を選んでください。")
            return commands.MoveCopies(edition.id, here, there, copies, day, reason, clerk)
        where = ui.place_id.value() if kind in {"handed_out", "returned"} else None
        line = Movement(
            edition_id=edition.id, kind=kind, moved_on=day, place_id=where or None, copies=copies,
            reason=reason, event_id=self.event_id, clerk=clerk,
        )  # fmt: skip
        return commands.book_movement(line)
