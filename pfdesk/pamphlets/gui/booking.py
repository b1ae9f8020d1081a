"""受払を記録 and 訂正: quantities are typed as they lie on the shelf."""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.dialog import FieldDialog, copies_in, focus_field, place_options, told_copies
from pfdesk.pamphlets.model import EFFECTS, INSERT, Edition, Movement
from pfdesk.ui.pamphlets_booking import Ui_BookingScreen
from pfdesk.ui.pamphlets_correction import Ui_CorrectionScreen
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused
from pfdesk.values.fiscal import fiscal_year
from pfdesk.values.quantities import quantity_text
from pfdesk.widgets import tell
from pfdesk.widgets.date_field import DateField
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import align_labels

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


def district_options(desk: Desk) -> list[tuple[UUID, str]]:
    """The districts of the insert."""
    return [(one.id, one.name) for one in desk.ask(queries.district_entities)]


class BookingDialog(FieldDialog):
    """受払を記録."""

    def __init__(
        self, desk: Desk, edition: Edition, parent: QWidget | None = None, *, place: Any = None
    ) -> None:
        super().__init__(desk, Ui_BookingScreen(), parent)
        self.edition = edition
        self.event_id: UUID | None = None
        self._stock = desk.ask(queries.balance_at, edition.id)
        self._then: tuple[date | None, int] = (None, self._stock)
        ui = self.ui
        ui.about.hide()
        ui.kind.set_options(KINDS)
        options = place_options(desk, edition.id)
        ui.place_id.set_options(options)
        ui.to_id.set_options(options)
        ui.copies.set_field_width(200)
        ui.after.setMinimumHeight(2 * ui.after.fontMetrics().lineSpacing())
        ui.kind.set_value("handed_out" if self._stock else "received")
        ui.moved_on.set_value(desk.today())
        if place is not None:
            ui.place_id.set_value(place.id)
            if place.to_come:
                ui.copies.set_text(quantity_text(place.to_come, edition.packing))
        printed = desk.ask(queries.identity, edition.id).printed
        self._awaited = max(0, edition.print_run - printed)
        came = edition.delivered_on if not printed else None
        self._came = came if came is not None and came <= desk.today() else desk.today()
        self._proposed = ""
        self.propose()
        ui.kind.edited.connect(self.propose)
        for field in (ui.kind, ui.place_id, ui.copies, ui.moved_on):
            field.edited.connect(self._follow)
        self._follow()
        (ui.copies if place is not None else ui.kind).editor.setFocus()

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


def hand_out_at_event(
    desk: Desk, event_id: UUID, on: date, copies: int, parent: QWidget | None = None
) -> None:
    """Offer to book what was given at an event out of the stock of the edition of its year."""
    edition_id = desk.ask(queries.edition_for, fiscal_year(on))
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
    dialog = BookingDialog(desk, edition, parent)
    dialog.event_id = event_id
    given = desk.ask(queries.given_at_event, edition.id, event_id)
    copies = max(0, copies - max(0, given.copies))
    dialog.setWindowTitle("配ったパンフレットを記録")
    day = f"({era_text(given.held_on)})" if given.held_on else ""
    dialog.ui.about.setText(f"行事: {given.title}{day}\n版: {edition.name}\n{given.words}")
    dialog.ui.about.show()
    dialog.ui.place_id.set_options([(HALL, "行事の会場"), *place_options(desk, edition.id)])
    dialog.ui.place_id.set_value(HALL)
    dialog.ui.kind.set_value("handed_out")
    dialog.propose()
    dialog.ui.moved_on.set_value(on)
    if copies:
        dialog.ui.copies.set_text(str(copies))
    dialog.ui.reason.set_value("行事での配布")
    dialog.ui.copies.edited.emit()
    return dialog


class CorrectionDialog(FieldDialog):
    """訂正: what really happened; the former line stays, struck, with the pair below it."""

    def __init__(
        self, desk: Desk, edition: Edition, line: queries.LedgerLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, Ui_CorrectionScreen(), parent)
        self.edition, self.line = edition, line
        ui = self.ui
        ui.moved_on.set_value(max(desk.today(), line.moved_on))
        self.right_on = DateField().describe("正しい日付", required=True)
        self.right_on.set_near(line.moved_on)
        self.right_on.set_value(line.moved_on)
        ui.field_rows.insertWidget(ui.field_rows.indexOf(ui.copies) + 1, self.right_on)
        self.add_field("right_on", self.right_on)
        insert = bool(line.district)
        ui.place_id.setVisible(insert or line.kind in {"handed_out", "returned"})
        ui.place_id.set_options(district_options(desk) if insert else place_options(desk, edition.id))
        before = desk.ask(queries.movement_entity, line.id)
        ui.place_id.set_value(before.district_id if insert else before.place_id)
        if insert:
            ui.place_id.describe("地区", required=True)
        ui.copies.set_field_width(200)
        ui.copies.set_value(quantity_text(line.copies, edition.packing))
        for field in (self.right_on, ui.copies, ui.place_id):
            field.edited.connect(self._follow)
        align_labels(self)
        self._follow()
        focus_field(ui.copies)

    def _day(self) -> date | None:
        """The right day, where another one is typed than the line bears."""
        try:
            day = self.right_on.value()
        except Refused:
            return None
        return day if day != self.line.moved_on else None

    def _follow(self) -> None:
        """Say what becomes of the line; where its day was wrong, the pair bears the wrong day and the right one."""
        line, day = self.line, self._day()
        self.ui.moved_on.setVisible(day is None)
        how = "もとの行は消えずに残ります。"
        if day is not None:
            wrong = f"{line.moved_on.month}月{line.moved_on.day}日"
            how = f"{wrong}に取り消し、{day.month}月{day.day}日に記録し直します。{how}"
        self.ui.after.setText(
            f"{line.number}番　{line.moved_on.month}月{line.moved_on.day}日　{line.text}　{line.copies:,}部"
            f" を訂正します。{how}"
        )

    def command(self) -> Any:
        ui = self.ui
        where = ui.place_id.value() if ui.place_id.isVisibleTo(self) else None
        insert, right_on = self.line.kind in INSERT, self.right_on.value()
        on = ui.moved_on.value() if ui.moved_on.isVisibleTo(self) else self.desk.today()
        return commands.CorrectMovement(
            self.line.id, on, copies_in(ui.copies, self.edition.packing), ui.reason.value(),
            None if insert else where, self.desk.clerk, where if insert else None, right_on=right_on,
        )  # fmt: skip


class CounterDialog(FieldDialog):
    """取消: the line is taken back by one of its own, with the reason; nothing takes its place."""

    def __init__(
        self, desk: Desk, edition: Edition, line: queries.LedgerLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, Ui_CorrectionScreen(), parent)
        self.edition, self.line = edition, line
        ui = self.ui
        self.setWindowTitle("受払の取消")
        ui.moved_on.describe("取消の日", required=True)
        ui.reason.describe("理由", required=True, hint="例 二重に記録")
        ui.moved_on.set_value(max(desk.today(), line.moved_on))
        ui.place_id.hide()
        ui.copies.hide()
        ui.ok.setText("取り消す(&O)")
        ui.after.setText(
            f"{line.number}番　{line.text}　{line.copies:,}部 を取り消します。もとの行は消えずに残ります。"
        )
        ui.reason.editor.setFocus()

    def command(self) -> Any:
        ui = self.ui
        return commands.CounterMovement(
            self.line.id, ui.moved_on.value(), ui.reason.value(), self.desk.clerk
        )  # the field itself asks for the reason
