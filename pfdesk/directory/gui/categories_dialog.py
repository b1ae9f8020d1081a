"""種別の編集: the office's kinds of members."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.directory import commands, queries
from pfdesk.directory.gui.small_dialogs import NameDialog
from pfdesk.office.command import Command
from pfdesk.ui.directory_categories import Ui_CategoriesScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_table import Column

COLUMNS: Final = (
    Column("name", "種別", 240, stretch=True),
    Column("members", "会員", 80, "number"),
)


class CategoriesDialog(QDialog):
    """A list with 追加, 名前を変える, 上へ, 下へ, 削除; each is a unit of work of its own."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_CategoriesScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        ui = self.ui
        ui.table.set_columns(COLUMNS)
        ui.table.set_sortable(False)
        ui.table.chosen.connect(lambda _line: self._allow())
        ui.table.opened.connect(lambda _line: self.rename())
        ui.add.clicked.connect(self.add)
        ui.rename.clicked.connect(self.rename)
        ui.up.clicked.connect(lambda: self.move_by(-1))
        ui.down.clicked.connect(lambda: self.move_by(1))
        ui.drop.clicked.connect(self.drop)
        ui.close.clicked.connect(self.accept)
        for button in (ui.add, ui.rename, ui.up, ui.down, ui.drop):
            button.setAutoDefault(False)
        self._show()
        ui.table.select_first()

    def add(self) -> None:
        """種別を追加."""
        NameDialog(self.desk, "種別を追加", commands.NameCategory, self).exec()
        self._show()

    def rename(self) -> None:
        """名前を変える; members keep their kind."""
        line = self.ui.table.selected()
        if line is not None:
            make = lambda name: commands.NameCategory(name, line.category)  # noqa: E731
            NameDialog(self.desk, "種別の名前を変える", make, self, name=line.name).exec()
            self._show()

    def move_by(self, steps: int) -> None:
        """上へ, 下へ."""
        line, lines = self.ui.table.selected(), self.ui.table.lines()
        if line is None:
            return
        ids = [one.id for one in lines]
        place = ids.index(line.id)
        if 0 <= place + steps < len(ids):
            ids.insert(place + steps, ids.pop(place))
            self._do(commands.SortCategories(tuple(ids)))

    def drop(self) -> None:
        """削除; refused while members are of the kind."""
        line = self.ui.table.selected()
        if line is not None:
            self._do(commands.DropCategory(line.category))

    def _do(self, command: Command) -> None:
        try:
            self.desk.do(command, quietly=True)
        except Refused as refused:
            self.ui.hint.setText(refused.sentence)
        self._show()

    def _show(self) -> None:
        shown: Any = self.ui.table.selected()
        self.ui.table.show_lines(self.desk.ask(queries.category_lines))
        if shown is not None:
            self.ui.table.select_id(shown.id)
        self._allow()

    def _allow(self) -> None:
        chosen = self.ui.table.selected() is not None
        for button in (self.ui.rename, self.ui.up, self.ui.down, self.ui.drop):
            button.setEnabled(chosen)
