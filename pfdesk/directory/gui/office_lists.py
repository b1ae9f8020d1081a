"""種別の編集 and 会議体の編集: the lists that the office keeps itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.directory import commands, queries
from pfdesk.directory.gui.small_dialogs import NameDialog
from pfdesk.office.command import Command
from pfdesk.ui.directory_categories import Ui_CategoriesScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_table import Column


class CategoriesDialog(QDialog):
    """A list with 追加, 名前を変える, 上へ, 下へ, 削除; each is a unit of work of its own."""

    columns: ClassVar = (
        Column("name", "種別", 240, stretch=True),
        Column("members", "会員", 80, "number"),
    )
    hint: ClassVar = "名簿の一覧や集計は、この順に並びます。会員がいる種別は消せません。"
    lines: ClassVar[Callable[..., Any]] = staticmethod(queries.category_lines)
    name_it: ClassVar[type[commands.NameCategory]] = commands.NameCategory
    sort_them: ClassVar[type[commands.SortCategories]] = commands.SortCategories
    drop_it: ClassVar[type[commands.DropCategory]] = commands.DropCategory

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_CategoriesScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        ui = self.ui
        ui.hint.setText(self.hint)
        self.setWindowTitle(f"{self.word}の編集")
        ui.head.setText(self.windowTitle())
        ui.table.set_columns(self.columns)
        ui.table.setAccessibleName(f"{self.word}の一覧")
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

    @property
    def word(self) -> str:
        """What a clerk calls an entry."""
        return self.name_it.of.word

    def add(self) -> None:
        """種別を追加."""
        NameDialog(self.desk, f"{self.word}を追加", self.name_it, self).exec()
        self._show()

    def rename(self) -> None:
        """名前を変える; what uses it keeps it."""
        line = self.ui.table.selected()
        if line is not None:
            make = lambda name: self.name_it(name, line)  # noqa: E731
            NameDialog(self.desk, f"{self.word}の名前を変える", make, self, name=line.name).exec()
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
            self._do(self.sort_them(tuple(ids)))

    def drop(self) -> None:
        """削除; refused while something uses it."""
        line = self.ui.table.selected()
        if line is not None:
            self._do(self.drop_it(line))

    def _do(self, command: Command) -> None:
        try:
            self.desk.do(command, quietly=True)
        except Refused as refused:
            self.ui.hint.setText(refused.sentence)
        self._show()

    def _show(self) -> None:
        shown: Any = self.ui.table.selected()
        self.ui.table.show_lines(self.desk.ask(self.lines))
        if shown is not None:
            self.ui.table.select_id(shown.id)
        self._allow()

    def _allow(self) -> None:
        chosen = self.ui.table.selected() is not None
        for button in (self.ui.rename, self.ui.up, self.ui.down, self.ui.drop):
            button.setEnabled(chosen)


class BodiesDialog(CategoriesDialog):
    """会議体の編集: the same list over the bodies, with their seats."""

    columns: ClassVar = (
        Column("name", "会議体", 240, stretch=True),
        Column("seats", "席", 80, "number"),
    )
    hint: ClassVar = "会議体の選択肢は、この順に並びます。席がある会議体は消せません。"
    lines: ClassVar[Callable[..., Any]] = staticmethod(queries.body_lines)
    name_it = commands.NameBody
    sort_them = commands.SortBodies
    drop_it = commands.DropBody
