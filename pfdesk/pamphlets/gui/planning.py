"""計画を見直す: the planned copies of all places in one list, saved as one unit of work."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.dialog import FieldDialog, copies_in, focus_field
from pfdesk.pamphlets.gui.records import PlaceDialog
from pfdesk.pamphlets.model import Edition
from pfdesk.ui.pamphlets_plan import Ui_PlanScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import align_labels
from pfdesk.widgets.fields import TextField
from pfdesk.widgets.words import Words

NO_PLACES: Final = (
    "計画を入れる配布先がまだありません。「配布先を追加」で、置いてもらうところを1か所ずつ加えてください。"
)


class PlanDialog(FieldDialog):
    """Fields of copies by group, with the sum against the print run kept in sight."""

    def __init__(self, desk: Desk, edition: Edition, parent: QWidget | None = None) -> None:
        super().__init__(desk, Ui_PlanScreen(), parent)
        self.edition = edition
        self._places: dict[UUID, TextField] = {}
        self._groups: list[tuple[Words, str, list[TextField]]] = []
        self.no_places = Words(NO_PLACES, "text-2")
        self.no_places.setWordWrap(True)
        rows = self.layout()
        assert isinstance(rows, QVBoxLayout)
        rows.insertWidget(rows.indexOf(self.ui.scroll), self.no_places)
        self.more = Button("配布先を追加(&A)", kind="quiet")
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self.add_place)
        self.ui.line5.insertWidget(0, self.more)
        self._fill()
        self._offer_former()

    def _fill(self) -> None:
        """A row for each place; what is typed in the rows that stand is kept."""
        typed = {key: field.text() for key, field in self._places.items()}
        self._clear_rows()
        table = self.desk.ask(queries.place_table, self.edition.id)
        for group in table.groups:
            heading = Words(group.name, bold=True)
            self.ui.plan_rows.addWidget(heading)
            self._groups.append((heading, group.name, [self._row(place) for place in group.places]))
        for key in typed.keys() & self._places.keys():
            self._places[key].set_text(typed[key])
        self.ui.plan_rows.addStretch(1)
        align_labels(self, 240)
        some = bool(self._places)
        self.no_places.setVisible(not some)
        for part in (self.ui.scroll, self.ui.sum, self.ui.ok):
            part.setVisible(some)
        self.ui.scroll.setMinimumHeight(min(420, 40 * len(self._places) + 40))
        self._add_up()

    def _row(self, place: queries.PlaceLine) -> TextField:
        field = TextField().describe(place.name, unit="部")
        field.set_field_width(128)
        field.set_value(f"{place.plan:,}" if place.plan else "")
        field.set_beside(f"配布済み {place.delivered:,}" if place.delivered else "")
        field.edited.connect(self._add_up)
        self._places[place.id] = field
        self.add_field(f"place-{len(self._places)}", field)
        self.quantities.add(field.objectName())
        self.ui.plan_rows.addWidget(field)
        return field

    def _clear_rows(self) -> None:
        self._places.clear()
        self._groups.clear()
        while item := self.ui.plan_rows.takeAt(0):
            if (old := item.widget()) is not None:
                self._fields.pop(old.objectName(), None)
                old.hide()
                old.deleteLater()

    def add_place(self) -> None:
        """配布先を追加: the new place has its row at once."""
        known = set(self._places)
        if not PlaceDialog(self.desk, None, self).exec():
            return
        self._fill()
        self._fit_height()
        for key in self._places.keys() - known:
            focus_field(self._places[key])

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
