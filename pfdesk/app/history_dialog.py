"""変更の記録: units of work by room, who and when; old and new side by side; one of them taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.app.history_words import ROOM_NAMES, ROOM_TABLES, TABLES, field_word, hidden, row_word, shown
from pfdesk.office.history import (
    FieldChange,
    HistoryFilters,
    HistoryLine,
    history_lines,
    unit_changes,
    who_worked,
)
from pfdesk.ui.app_history import Ui_HistoryScreen
from pfdesk.values.eras import moment_text
from pfdesk.values.errors import Refused
from pfdesk.widgets import tell
from pfdesk.widgets.chips import Facet
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.found_list import connect_found_list, dress_found_list
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.row_table import Column

DAYS = ((1, "今日と昨日"), (7, "この7日"), (31, "この1か月"), (366, "この1年"))
DEEDS = {"added": "追加", "changed": "変更", "removed": "削除"}


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One field as it is shown."""

    id: str
    what: str
    field: str
    before: str
    after: str


class HistoryDialog(QDialog):
    """The units above, what the selected one changed below."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_HistoryScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        fit_on_screen(self, 920, 640)
        self._dress()
        self._connect()
        self.read()
        self.ui.table.select_first()

    def _dress(self) -> None:
        ui = self.ui
        ui.table.set_columns(
            (
                Column("label", "したこと", 260, stretch=True),
                Column("at", "日時", 150, "quiet", text=lambda line: moment_text(line.at)),
                Column("rows", "記録の数", 80, "number"),
                Column("who", "担当とパソコン", 190, "quiet", text=lambda line: f"{line.who}　{line.pc}"),
            )
        )
        ui.table.set_row_style(lambda line: {"struck", "quiet"} if line.undone else set())
        ui.table.set_sortable(False)
        ui.changes.set_columns(
            (
                Column("what", "記録", 220),
                Column("field", "項目", 120, "quiet"),
                Column("before", "前", 200, "quiet", stretch=True),
                Column("after", "後", 200, stretch=True),
            )
        )
        ui.changes.set_sortable(False)
        ui.changes.setAccessibleName("変更の内容")
        people = tuple((who, who or "(名前なし)") for who in self.desk.ask(who_worked))
        facets = (
            Facet("room", "場所", tuple(ROOM_NAMES.items())),
            Facet("who", "担当", people),
            Facet("days", "期間", DAYS),
        )
        dress_found_list(ui, "変更の一覧", "変更を探す", "したこと・担当で探す", facets)

    def _connect(self) -> None:
        ui = self.ui
        connect_found_list(ui, self.read, (ui.undo_one, ui.close))
        ui.table.chosen.connect(self._show)
        ui.undo_one.clicked.connect(self.undo_one)
        ui.close.clicked.connect(self.accept)

    def read(self) -> None:
        """Ask again with what is sought."""
        values = self.ui.chips.values()
        days = values.get("days")
        since = datetime.now(UTC) - timedelta(days=days) if days else None
        filters = HistoryFilters(
            self.ui.search.text(),
            values.get("who", ""),
            since,
            tuple(ROOM_TABLES.get(values.get("room", ""), ())),
        )
        self.ui.table.set_match(self.ui.search.text())
        self.ui.table.show_lines(self.desk.ask(history_lines, filters))
        self._show(self.ui.table.selected())

    def _show(self, line: Any) -> None:
        chosen = line if isinstance(line, HistoryLine) else None
        self.ui.undo_one.setEnabled(chosen is not None and chosen.standing)
        self.ui.what.setText(chosen.label if chosen else "")
        changes = self.desk.ask(unit_changes, chosen.id) if chosen else []
        lines = [_change(one) for one in changes if field_word(one.table, one.field, one.refers)]
        self.ui.changes.show_lines([one for one in lines if one.before != one.after])

    def undo_one(self) -> None:
        """この変更だけを元に戻す; what rests on it since is named."""
        line = self.ui.table.selected()
        if line is None:
            return
        chosen: UUID = line.id
        try:
            self.desk.undo_unit(chosen)
        except Refused as refused:
            tell.say(self, refused.sentence)
        self.read()
        self.ui.table.select_id(chosen)


def _change(one: FieldChange) -> ChangeLine:
    what = f"{TABLES.get(one.table, '記録')}の{DEEDS[one.deed]}　{row_word(one.table, one.row)}".rstrip("　")
    before, after = (
        shown(one.table, one.field, hidden(one.row, value), one.row) for value in (one.before, one.after)
    )
    return ChangeLine(one.id, what, field_word(one.table, one.field, one.refers), before, after)
