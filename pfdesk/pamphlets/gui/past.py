"""ある日の部数: how the edition stood at the end of any day, in the store and at every place."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from pfdesk.pamphlets import queries
from pfdesk.pamphlets.gui.rows_dialog import RowsDialog
from pfdesk.pamphlets.model import Edition
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused
from pfdesk.widgets.date_field import DateField
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_table import Column, RowTable

COLUMNS: Final = (
    Column("group", "区分", 150, "quiet"),
    Column("name", "配布先", 200, stretch=True),
    Column("copies", "届けた部数", 96, "number", strong=True),
)


class PastDialog(RowsDialog):
    """A day is typed; the terms and the places follow at once."""

    def __init__(self, desk: Desk, edition: Edition, parent: QWidget | None = None) -> None:
        super().__init__(desk, edition, "ある日の部数", "閉じる", parent)
        self.on = self.add_top("on", DateField().describe("日付", required=True))
        self.on.set_near(desk.today())
        self.on.set_value(desk.today())
        self.table = RowTable()
        self.table.set_columns(COLUMNS)
        self.table.set_sortable(False)
        self.table.setAccessibleName("配布先ごとの部数")
        self.table.setMinimumHeight(320)
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(self.ui.scroll, self.table)
        self.ui.cancel.hide()
        self.ui.ok.setDefault(False)  # Enter in the field asks for the day and does not close
        self.ui.ok.setAutoDefault(False)
        self.on.edited.connect(self.follow)
        self.on.left.connect(lambda _name: self.follow())
        self.lay_out()
        self.ui.scroll.hide()

    def rows_area(self) -> QWidget | None:
        """The table scrolls."""
        return getattr(self, "table", None)

    def follow(self) -> None:
        """Ask for the day that is typed; what is no day is said at the field when it is left."""
        try:
            day = self.on.value()
        except Refused:
            return
        if day is None:
            return
        found: queries.PastDay = self.desk.ask(queries.past_day, self.edition.id, day)
        terms = found.terms
        self.say_head(
            f"{era_text(day, 'long')}の終わり　発行 {terms.printed:,} = 配布 {terms.distributed:,}"
            f"(折り込み {terms.inserted:,} + 配布先 {terms.placed:,}) + 在庫 {terms.stock:,}"
            f" + 破損・廃棄 {terms.spoiled:,} + 不明 {terms.unknown:,}"
        )
        self.ui.sum.setText(f"{len(found.places):,}か所")
        self.table.show_lines(found.places)
        self._fit_height()

    def accept(self) -> None:
        """Close: nothing is written."""
        self.done(1)
