"""計画を見直す: the planned copies of all places in one list, saved as one unit of work."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.dialog import FieldDialog, copies_in
from pfdesk.pamphlets.model import Edition
from pfdesk.ui.pamphlets_plan import Ui_PlanScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import align_labels
from pfdesk.widgets.fields import TextField
from pfdesk.widgets.words import Words


class PlanDialog(FieldDialog):
    """Fields of copies by group, with the sum against the print run kept in sight."""

    def __init__(self, desk: Desk, edition: Edition, parent: QWidget | None = None) -> None:
        super().__init__(desk, Ui_PlanScreen(), parent)
        self.edition = edition
        self._places: dict[UUID, TextField] = {}
        table = desk.ask(queries.place_table, edition.id)
        self._groups: list[tuple[Words, str, list[TextField]]] = []
        for group in table.groups:
            heading = Words(group.name, bold=True)
            fields: list[TextField] = []
            self._groups.append((heading, group.name, fields))
            self.ui.plan_rows.addWidget(heading)
            for place in group.places:
                field = TextField().describe(place.name, unit="部")
                field.set_field_width(128)
                field.set_value(f"{place.plan:,}" if place.plan else "")
                field.set_beside(f"配布済み {place.delivered:,}" if place.delivered else "")
                field.edited.connect(self._add_up)
                self._places[place.id] = field
                fields.append(field)
                self.add_field(f"place-{len(self._places)}", field)
                self.quantities.add(field.objectName())
                self.ui.plan_rows.addWidget(field)
        self.ui.plan_rows.addStretch(1)
        align_labels(self, 240)
        self.ui.scroll.setMinimumHeight(min(420, 40 * len(self._places) + 40))
        self._offer_former()
        self._add_up()

    def _offer_former(self) -> None:
        """前の版の計画を写す: nothing is written until it is saved."""
        self.former: dict[UUID, int] = {}
        if self.edition.replaces_id is not None:
            self.former = self.desk.ask(queries.plan_of, self.edition.replaces_id)
        self.take_former = Button("前の版の計画を写す(&C)", kind="quiet")
        self.take_former.setAutoDefault(False)
        self.take_former.clicked.connect(self.copy_former)
        self.take_former.setVisible(bool(self.former))
        self.ui.line5.insertWidget(0, self.take_former)

    def copy_former(self) -> None:
        """Put the former edition's figures into the fields; places that it did not plan for stay as they are."""
        for place_id, copies in self.former.items():
            if place_id in self._places:
                self._places[place_id].set_text(f"{copies:,}")
        self._add_up()

    def _copies(self, field: TextField) -> int:
        return copies_in(field, self.edition.packing) if field.text().strip() else 0

    def _add_up(self) -> None:
        try:
            sums = [sum(self._copies(field) for field in fields) for _, _, fields in self._groups]
        except Refused:
            return
        for (heading, name, _), subtotal in zip(self._groups, sums, strict=True):
            heading.setText(f"{name}　小計 {subtotal:,}部")
        total = sum(sums)
        gap = self.edition.print_run - total
        words = (
            "発行部数と同じです"
            if not gap
            else f"発行部数より {abs(gap):,}部 {'少ない' if gap > 0 else '多い'}計画です"
        )
        self.ui.sum.setText(f"計画の計 {total:,}部　{words}")

    def command(self) -> Any:
        return commands.SetPlan(self.edition.id, {key: self._copies(f) for key, f in self._places.items()})
