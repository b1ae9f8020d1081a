"""ごみ箱: what was taken out of the lists; back again, or deleted for good once the office's years are over."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.app.history_words import ROOM_NAMES, ROOM_TABLES, TABLES
from pfdesk.office.bin import LISTED, BinLine, TakeOutOfBin, bin_lines
from pfdesk.office.emptying import YEARS, EmptyBin, doomed_rows, kept_years, limit_of
from pfdesk.office.settings import ChangeSetting, settings
from pfdesk.ui.app_bin import Ui_BinScreen
from pfdesk.values.eras import era_text, moment_text
from pfdesk.values.errors import Refused
from pfdesk.widgets import tell
from pfdesk.widgets.chips import Facet
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.found_list import connect_found_list, dress_found_list
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.row_table import Column

CHOICES: Final = (1, 2, 3, 5, 7, 10)
RULE = "ここにある記録は、一覧にも数字にも出ません。{}年たった記録は消せます(ほかの記録が使っているものは残ります)。"
EMPTY = "ごみ箱は空です。"
SURE = "{}より前にごみ箱に入れた記録 {}件を消します。元には戻せません。"
DETAIL = (
    "いっしょに消える記録(担当者・設問など)も数えています。変更の記録からも内容が消えます。"
    "古いバックアップには残っています。"
)


class BinDialog(QDialog):
    """The records in the bin with what they hang on; several can be chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_BinScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        fit_on_screen(self, 860, 560)
        self._dress()
        self._connect()
        self.read()
        self.ui.table.select_first()

    def _dress(self) -> None:
        ui = self.ui
        ui.table.set_columns(
            (
                Column("name", "名前", 280, stretch=True),
                Column("table", "記録", 110, "quiet", text=lambda line: TABLES[line.table]),
                Column("of", "もとの記録", 200, "quiet"),
                Column("since", "入れた日", 170, "quiet", text=lambda line: moment_text(line.since)),
            )
        )
        ui.table.setSelectionMode(ui.table.SelectionMode.ExtendedSelection)
        rooms = {room for room, tables in ROOM_TABLES.items() if set(tables) & set(LISTED)}
        named = tuple((key, word) for key, word in ROOM_NAMES.items() if key in rooms)
        dress_found_list(ui, "ごみ箱の一覧", "ごみ箱を探す", "名前で探す", [Facet("room", "場所", named)])
        years = kept_years(self.desk.ask(settings))
        for choice in sorted({*CHOICES, years}):
            ui.years.addItem(f"{choice}年", choice)
        ui.years.setCurrentIndex(ui.years.findData(years))

    def _connect(self) -> None:
        ui = self.ui
        connect_found_list(ui, self.read, (ui.restore, ui.empty, ui.close))
        ui.table.selectionModel().selectionChanged.connect(lambda *_: self._follow())
        ui.restore.clicked.connect(self.restore)
        ui.empty.clicked.connect(self.empty)
        ui.years.activated.connect(self._keep_years)
        ui.close.clicked.connect(self.accept)

    @property
    def years(self) -> int:
        """How many years the office keeps what is in the bin."""
        return int(self.ui.years.currentData())

    def read(self) -> None:
        """Ask again with what is sought."""
        tables = tuple(ROOM_TABLES.get(self.ui.chips.values().get("room", ""), ()))
        text = self.ui.search.text()
        self.ui.table.set_match(text)
        lines = self.desk.ask(bin_lines, text, tables)
        self.ui.table.show_lines(lines)
        nothing = not lines and not text and not tables
        self.ui.rule.setText(EMPTY if nothing else RULE.format(self.years))
        self._follow()

    def _follow(self) -> None:
        self.ui.restore.setEnabled(bool(self.ui.table.selected_lines()))

    def restore(self) -> None:
        """元へ戻す: the chosen records stand in their lists again."""
        chosen: list[BinLine] = self.ui.table.selected_lines()
        self._try(TakeOutOfBin(tuple((line.table, line.id) for line in chosen)))

    def empty(self) -> None:
        """Ask, with the number, then delete what is over its years."""
        before = limit_of(self.desk.today(), self.years)
        count = sum(len(ids) for ids in self.desk.ask(doomed_rows, before).values())
        day = era_text(before.astimezone().date(), "long")
        if not count:
            tell.say(self, f"{day}より前にごみ箱に入れて、消せる記録はありません。")
        elif tell.ask(self, SURE.format(day, count), "消す", detail=DETAIL):
            self._try(EmptyBin(before))

    def _keep_years(self) -> None:
        self._try(ChangeSetting(YEARS, str(self.years)))

    def _try(self, command: Any) -> None:
        try:
            self.desk.do(command, quietly=isinstance(command, EmptyBin))
        except Refused as refused:
            tell.say(self, refused.sentence)
        self.read()
