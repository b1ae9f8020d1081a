"""広報誌折り込み by district: households and spares make the copies; spares come back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.dialog import copies_in
from pfdesk.pamphlets.gui.rows_dialog import RowsDialog
from pfdesk.pamphlets.model import Asked, District, Edition
from pfdesk.values.errors import Refused
from pfdesk.values.quantities import quantity
from pfdesk.widgets.date_field import DateField
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.fields import ChoiceField, TextField


class InsertDialog(RowsDialog):
    """折り込みに渡す (a copy for every household, and spares), or 残りが戻った."""

    def __init__(self, desk: Desk, edition: Edition, parent: QWidget | None = None) -> None:
        super().__init__(desk, edition, "広報誌折り込み", "記録する", parent)
        self.kind: ChoiceField = self.add_top("kind", ChoiceField().describe("内容", required=True))
        self.kind.set_options((("inserted", "折り込みに渡す"), ("unfolded", "残りが戻った")))
        self.kind.set_value("inserted")
        self.on = self.add_top("on", DateField().describe("日付", required=True))
        self.on.set_near(desk.today())
        self.on.set_value(desk.today())
        self.spares: TextField = self.add_top("copies", TextField().describe("予備", unit="部"))
        self.spares.set_field_width(112)
        self.name: TextField = self.add_top(
            "name", TextField().describe("地区を追加", hint="例 見本町内会 320")
        )
        self.districts = {one.id: one for one in desk.ask(queries.district_entities)}
        self.heads = (
            self.add_heading("地区と世帯数(空にすると外れます)"),
            self.add_heading("地区ごとの戻り"),
        )
        for one in self.districts.values():
            self._row(one)
        table: queries.InsertTable = desk.ask(queries.insert_table, edition.id)
        self._spares_given = table.spares.kept
        given = [line for line in table.districts if line.kept]
        self.back = {line.id: self._back_row(line) for line in given if line.id}
        self.lay_out()
        self.kind.edited.connect(self.follow)
        self.spares.edited.connect(self.follow)
        self.name.line.returnPressed.connect(self.add_district)
        self._dress()

    def _dress(self) -> None:
        ui = self.ui
        ui.extra.setText("この地区を加える(&A)")
        ui.extra.show()
        ui.extra.clicked.connect(self.add_district)
        ui.print_button.setText("地区別の内訳(&R)")
        ui.print_button.show()
        ui.print_button.clicked.connect(self.print_list)

    def _row(self, district: District) -> None:
        self.add_copies(district.id, district.name, district.households).describe(district.name, unit="世帯")

    def _back_row(self, line: queries.DistrictLine) -> TextField:
        field = TextField().describe(line.name, unit="部")
        field.set_field_width(112)
        field.set_beside(f"渡した {line.kept:,}部")
        field.edited.connect(self.follow)
        self.add_field(f"back-{len(self._fields)}", field)
        self.quantities.add(field.objectName())
        self.ui.plan_rows.addWidget(field)
        return field

    def add_district(self) -> None:
        """Take name and households from the line, and make a row of them."""
        self._clear()
        try:
            made = self._typed()
        except Refused as refused:
            self.refuse(refused.at("name"))
            return
        self.districts[made.id] = made
        self._row(made)
        self.ui.scroll.show()
        self.name.set_text("")
        self.name.editor.setFocus()
        self.follow()

    def _typed(self) -> District:
        name, _, households = self.name.text().replace("\u3000", " ").strip().rpartition(" ")
        if not name:
            raise Refused("name", "地区の名前と世帯数を、間をあけて入れてください。例 見本町内会 320")
        return District(name=name, households=quantity(households, {}), sort=len(self.districts))

    def follow(self) -> None:
        """Households and spares are the copies; for what came back the districts step aside."""
        back = self.kind.value() == "unfolded"
        for widget in (self.heads[0], *self.rows.values(), self.name, self.ui.extra, self.ui.print_button):
            widget.setVisible(not back)
        for widget in (self.heads[1], *self.back.values()):
            widget.setVisible(back)
        self.ui.scroll.setVisible(bool(self.back if back else self.rows))
        self.spares.describe("予備の戻り" if back else "予備", unit="部")
        self.spares.set_beside(f"渡した {self._spares_given:,}部" if back and self._spares_given else "")
        try:
            self.ui.sum.setText(self._words(back=back))
        except Refused:
            return

    def _words(self, *, back: bool) -> str:
        spares = self._spares()
        if back:
            districts = sum(self.returned().values())
            return f"地区 {districts:,}部 + 予備 {spares:,}部 = 戻る部数 {districts + spares:,}部"
        copies = self.all_copies()
        households = sum(copies.values())
        return f"{len(copies)}地区 {households:,}世帯 + 予備 {spares:,}部 = {households + spares:,}部"

    def returned(self) -> dict[UUID, int]:
        """What came back from each district."""
        packing = self.edition.packing
        return {key: copies_in(field, packing) for key, field in self.back.items() if field.text().strip()}

    def _spares(self) -> int:
        return copies_in(self.spares, self.edition.packing) if self.spares.text().strip() else 0

    def chosen(self) -> tuple[District, ...]:
        """The districts with the households that stand in their rows."""
        return tuple(
            replace(self.districts[key], households=households)
            for key, households in self.all_copies().items()
        )

    def print_list(self) -> None:
        """Save the districts, then offer their list."""
        self._clear()
        try:
            self.desk.do(commands.SaveDistricts(self.chosen()))
        except Refused as refused:
            self.refuse(refused)
            return
        self.districts = {one.id: one for one in self.desk.ask(queries.district_entities)}
        self.desk.print_forms(self, [("insert-list", self.edition.id)], {"spares": self._spares()})

    def refuse(self, refused: Refused) -> None:
        """What does not add up is about several rows: it is said above the buttons, not at the spares."""
        if isinstance(refused, Asked):
            refused.field = ""
        super().refuse(refused)

    def command(self) -> Any:
        day, clerk = self.on.value(), self.desk.clerk
        if self.kind.value() == "unfolded":
            copies = (*self.returned().items(), (None, self._spares()))
            return commands.UnfoldByDistrict(self.edition.id, copies, day, clerk)
        districts, spares = self.chosen(), self._spares()
        return commands.FoldInByDistrict(self.edition.id, districts, spares, day, clerk)
