"""訂正 and 取消 of a line of the ledger; what was booked as one is put right as one, and the dialog says so."""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.dialog import FieldDialog, copies_in, focus_field, place_options
from pfdesk.pamphlets.model import INSERT, Edition
from pfdesk.ui.pamphlets_correction import Ui_CorrectionScreen
from pfdesk.values.errors import Refused
from pfdesk.values.quantities import quantity_text
from pfdesk.widgets.date_field import DateField
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import align_labels

PLACES: Final = {"moved_out": "もとの配布先", "moved": "移した先"}
"""What the place of a half of a move is."""


def district_options(desk: Desk) -> list[tuple[UUID, str]]:
    """The districts of the insert."""
    return [(one.id, one.name) for one in desk.ask(queries.district_entities)]


def booked_together(desk: Desk, line: queries.LedgerLine) -> str:
    """The other half of a line, in words; nothing for a line that stands on its own."""
    halves = desk.ask(queries.whole_of, line.id)
    if len(halves) == 1:
        return ""
    first, second = halves
    here = desk.ask(queries.place_entity, first.place_id).name
    if second.place_id is None:
        what = f"{here}から戻って廃棄した{first.copies:,}部"
    else:
        what = f"{here}から{desk.ask(queries.place_entity, second.place_id).name}への移動 {first.copies:,}部"
    return f"{first.number}番と{second.number}番は、{what}として一度に記録したものです。"


class _LineDialog(FieldDialog):
    """A line of the ledger with the day on which it is put right, today or the line's own where that is to come."""

    def __init__(
        self, desk: Desk, edition: Edition, line: queries.LedgerLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, Ui_CorrectionScreen(), parent)
        self.edition, self.line = edition, line
        self._together = booked_together(desk, line)
        self.ui.moved_on.set_value(max(desk.today(), line.moved_on))
        self._dress()

    def _dress(self) -> None:
        """Fill the other fields; each kind its own."""
        raise NotImplementedError

    def _both(self, verb: str) -> str:
        """That the other half is put right with it; nothing for a line that stands on its own."""
        return self._together and f"{self._together}両方を{verb}。"


class CorrectionDialog(_LineDialog):
    """訂正: what really happened; the former line stays, struck, with the pair below it."""

    def _dress(self) -> None:
        desk, edition, line, ui = self.desk, self.edition, self.line, self.ui
        self.right_on = DateField().describe("正しい日付", required=True)
        self.right_on.set_near(line.moved_on)
        self.right_on.set_value(line.moved_on)
        ui.field_rows.insertWidget(ui.field_rows.indexOf(ui.copies) + 1, self.right_on)
        self.add_field("right_on", self.right_on)
        insert = bool(line.district)
        ui.place_id.setVisible(insert or line.kind in {"handed_out", "returned", *PLACES})
        ui.place_id.set_options(district_options(desk) if insert else place_options(desk, edition.id))
        before = desk.ask(queries.movement_entity, line.id)
        ui.place_id.set_value(before.district_id if insert else before.place_id)
        if insert:
            ui.place_id.describe("地区", required=True)
        elif line.kind in PLACES:
            ui.place_id.describe(PLACES[line.kind], required=True)
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
            f" を訂正します。{self._both('訂正します')}{how}"
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


class CounterDialog(_LineDialog):
    """取消: the line is taken back by one of its own, with the reason; nothing takes its place."""

    def _dress(self) -> None:
        line, ui = self.line, self.ui
        self.setWindowTitle("受払の取消")
        ui.moved_on.describe("取消の日", required=True)
        ui.reason.describe("理由", required=True, hint="例 二重に記録")
        ui.place_id.hide()
        ui.copies.hide()
        ui.ok.setText("取り消す(&O)")
        ui.after.setText(
            f"{line.number}番　{line.text}　{line.copies:,}部 を取り消します。"
            f"{self._both('取り消します')}もとの行は消えずに残ります。"
        )
        ui.reason.editor.setFocus()

    def command(self) -> Any:
        ui = self.ui
        return commands.CounterMovement(
            self.line.id, ui.moved_on.value(), ui.reason.value(), self.desk.clerk
        )  # the field itself asks for the reason
