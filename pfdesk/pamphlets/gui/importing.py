"""取り込み: a table of places, plans or desks is read, what it would do is told, then it is done as one unit."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QFileDialog, QWidget

from pfdesk.pamphlets.gui.rows_dialog import RowsDialog
from pfdesk.pamphlets.model import Edition
from pfdesk.pamphlets.sheets import IMPORTS
from pfdesk.tables.mapping import match_headings
from pfdesk.tables.read import read_table
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.words import Words

KINDS: Final = "表 (*.xlsx *.xlsm *.csv *.txt)"
SHOWN: Final = 50
_BY_NAME: Final = {one.what: one for one in IMPORTS}


class ImportDialog(RowsDialog):
    """What a table would do; rows in error are named and left out, all others are taken in one go."""

    def __init__(
        self, desk: Desk, edition: Edition, what: str, path: Path, parent: QWidget | None = None
    ) -> None:
        self.importer = _BY_NAME[what]
        super().__init__(desk, edition, f"{self.importer.title}の取り込み", "取り込む", parent)
        table = read_table(path)
        mapping = match_headings(table.headings, self.importer.fields)
        self.staged = desk.ask(self.importer.stage, table, mapping)
        counts, errors = self.staged.counts(), self.staged.errors
        self.say_head(
            f"{path.name}　新しい {counts['new']:,}件　変わる {counts['changed']:,}件　同じ {counts['same']:,}件"
            f"　取り込めない行 {counts['error']:,}件"
        )
        if mapping.unused:
            self.ui.sum.setText(f"読まない列: {'、'.join(mapping.unused)}")
        for error in errors[:SHOWN]:
            said = Words(str(error))
            said.setWordWrap(True)
            self.ui.plan_rows.addWidget(said)
        self.ui.plan_rows.addStretch(1)
        self.ui.scroll.setVisible(bool(errors))
        self.ui.scroll.setMinimumHeight(min(300, 36 * min(len(errors), SHOWN)))
        self.ui.ok.setEnabled(bool(self.staged.new or self.staged.changed))
        self.setMinimumWidth(640)

    def command(self) -> Any:
        return self.importer.command(self.staged)


def choose_and_import(desk: Desk, edition: Edition, what: str, parent: QWidget) -> None:
    """Ask for the file, show what it would do; what cannot be read is told in a sentence."""
    title = f"{_BY_NAME[what].title}の取り込み"
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", KINDS)
    if not chosen:
        return
    try:
        ImportDialog(desk, edition, what, Path(chosen), parent).exec()
    except Refused as refused:
        tell.say(parent, refused.sentence)
    except Trouble as trouble:
        tell.trouble(parent, trouble.sentence, trouble.todo)
