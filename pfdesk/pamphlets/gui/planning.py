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
        for group in table.groups:
            self.ui.plan_rows.addWidget(Words(group.name, bold=True))
            for place in group.places:
                field = TextField().describe(place.name, unit="部")
                field.setObjectName(f"place-{len(self._places)}")
                field.set_field_width(128)
                field.set_value(f"{place.plan:,}" if place.plan else "")
                field.set_beside(f"配布済み {place.delivered:,}" if place.delivered else "")
                field.edited.connect(self._add_up)
                self._places[place.id] = field
                self._fields[field.objectName()] = field
                self.ui.plan_rows.addWidget(field)
        self.ui.plan_rows.addStretch(1)
        align_labels(self, 240)
        self.ui.scroll.setMinimumHeight(min(420, 40 * len(self._places) + 40))
        self._add_up()

    def _copies(self, field: TextField) -> int:
        return copies_in(field, self.edition.packing) if field.text().strip() else 0

    def _add_up(self) -> None:
        try:
            total = sum(self._copies(field) for field in self._places.values())
        except Refused:
            return
        gap = self.edition.print_run - total
        words = (
            "発行部数と同じです"
            if not gap
            else f"発行部数より {abs(gap):,}部 {'少ない' if gap > 0 else '多い'}計画です"
        )
        self.ui.sum.setText(f"計画の計 {total:,}部　{words}")

    def command(self) -> Any:
        return commands.SetPlan(self.edition.id, {key: self._copies(f) for key, f in self._places.items()})
