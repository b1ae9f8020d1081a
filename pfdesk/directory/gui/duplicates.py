"""重複の候補: the pairs that may be one member, with the reasons; compared side by side or found to be two."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.directory import commands, queries
from pfdesk.directory.gui.merge import merge_members
from pfdesk.ui.directory_duplicates import Ui_DuplicatesScreen
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_table import Column
from pfdesk.widgets.runner import Runner

AT_ONCE: Final = 1000
COLUMNS: Final = (
    Column("score", "確からしさ", 84, "number"),
    Column("first", "会員", 200, text=lambda pair: _words(pair.first)),
    Column("second", "似た会員", 200, text=lambda pair: _words(pair.second)),
    Column("why", "似ているところ", 300, "quiet", stretch=True),
)


def _words(line: queries.LikeMember) -> str:
    return f"{line.name}({line.number})"


class DuplicatesDialog(QDialog):
    """Sweeps all members when it opens and after every answer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_DuplicatesScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self._runner = Runner(self)
        self.ui.pairs.set_columns(COLUMNS)
        self.ui.pairs.chosen.connect(self._show_whole)
        self.ui.pairs.opened.connect(lambda _line: self.compare())
        self.ui.compare.clicked.connect(self.compare)
        self.ui.apart.clicked.connect(self.keep_apart)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.message.hide()
        self.sweep()

    def sweep(self) -> None:
        """Look through all members: at once where they are few, else beside the window."""
        if self.desk.ask(queries.member_count) <= AT_ONCE:
            self._show(self.desk.ask(queries.double_pairs))
            return
        self.ui.told.setText("会員を見比べています…")
        ask = self.desk.office.ask
        self._runner.run(lambda _tell: ask(queries.double_pairs), self._show, self._failed)

    def _show(self, pairs: list[queries.DoublePair]) -> None:
        self.ui.pairs.show_lines(pairs)
        if pairs and self.ui.pairs.selected() is None:
            self.ui.pairs.select_first()
        found = f"同じ会員かもしれない組が{len(pairs):,}組あります。" if pairs else "似た会員はありません。"
        self.ui.told.setText(found)
        for button in (self.ui.compare, self.ui.apart):
            button.setEnabled(bool(pairs))

    def _show_whole(self, pair: queries.DoublePair | None) -> None:
        """All reasons of the pair that is chosen, in as many lines as they take."""
        self.ui.why.setText(pair.why if pair else "")

    def _failed(self, error: Exception) -> None:
        self.ui.message.setText(str(error))
        self.ui.message.show()

    def compare(self) -> None:
        """並べて比べる: the two side by side; merged or not, the list is made again."""
        pair = self.ui.pairs.selected()
        if pair is not None and merge_members(self.desk, pair.first.id, pair.second.id, self):
            self.sweep()

    def keep_apart(self) -> None:
        """別の会員です: not shown again."""
        pair = self.ui.pairs.selected()
        if pair is not None and self.desk.do(commands.KeepApart(pair.first.id, pair.second.id)) is not None:
            self.sweep()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._runner.cancel_all()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Wait for the sweep before it goes."""
        self._runner.cancel_all()
        super().done(result)


def find_duplicates(desk: Desk, parent: QWidget) -> None:
    """Open the list of pairs."""
    dialog = DuplicatesDialog(desk, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.exec()
