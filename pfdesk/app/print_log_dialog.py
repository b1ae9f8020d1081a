"""印刷の記録: what was printed, for whom, when, by whom; the same paper once more; a report of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pfdesk.office.print_log import KINDS, PrintLine, print_lines
from pfdesk.office.record_names import record_names
from pfdesk.values.eras import moment_text
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold
from pfdesk.widgets import tell
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.chips import ChipBar, Facet
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.reprint import again
from pfdesk.widgets.reprint_dialog import ReprintDialog
from pfdesk.widgets.row_table import Column, RowTable
from pfdesk.widgets.search_box import SearchBox
from pfdesk.widgets.words import Words

DAYS = ((1, "今日と昨日"), (31, "この1か月"), (366, "この1年"))
MOST_NAMES = 400


class PrintLogDialog(QDialog):
    """The prints above, whom the selected one was for below."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle("印刷の記録")
        fit_on_screen(self, 980, 640)
        self.search, self.chips = SearchBox(), ChipBar()
        self.table, self.names = RowTable(), Words("", "text-2")
        self.whom = Words("", bold=True)
        self.again = Button("もう一度印刷(&A)…", kind="primary", icon_name="print")
        self.report = Button("個人情報の報告(&R)…", kind="quiet", icon_name="list")
        self.close_button = Button("閉じる", kind="quiet")
        self._dress()
        self._connect()
        self.read()
        self.table.select_first()

    def read(self) -> None:
        """Ask again with what is sought."""
        values = self.chips.values()
        days = values.get("days")
        since = datetime.now(UTC) - timedelta(days=days) if days else None
        lines: list[PrintLine] = self.desk.ask(print_lines, values.get("form", ""), since)
        words = [fold(word) for word in self.search.text().split()]
        shown = [line for line in lines if all(word in fold(f"{line.title} {line.clerk}") for word in words)]
        self.table.set_match(self.search.text())
        self.table.show_lines(shown)
        self._show(self.table.selected())

    def print_again(self) -> ReprintDialog | None:
        """Show the selected print once more, ready to be printed."""
        line = self.table.selected()
        if not isinstance(line, PrintLine):
            return None
        try:
            found = again(self.desk.office, line, self.desk.forms.get(line.form))
        except Refused as refused:
            tell.say(self, refused.sentence)
            return None
        return ReprintDialog(self.desk, line, found, self)

    def _print_again(self) -> None:
        dialog = self.print_again()
        if dialog is not None:
            dialog.exec()
            self.read()

    def _show(self, line: Any) -> None:
        chosen = line if isinstance(line, PrintLine) else None
        self.again.setEnabled(chosen is not None and chosen.kind != "xlsx")
        self.whom.say(f"だれの分　{chosen.people:,}件" if chosen else "")
        self.names.setText(self._named(chosen) if chosen else "")

    def _named(self, line: PrintLine) -> str:
        ids: list[UUID] = list(line.ids or line.target_ids)
        names = self.desk.ask(record_names, ids[:MOST_NAMES])
        more = f" ほか{len(ids) - MOST_NAMES:,}件" if len(ids) > MOST_NAMES else ""
        return "、".join(names.values()) + more or "(記録の名前が載る様式ではありません)"

    def _dress(self) -> None:
        self.table.set_columns(
            (
                Column("at", "日時", 150, "quiet", text=lambda line: moment_text(line.printed_at)),
                Column("title", "様式", 170, stretch=True),
                Column("kind", "出し方", 110, "quiet", text=lambda line: KINDS.get(line.kind, "")),
                Column("people", "件数", 70, "number"),
                Column("sheets", "枚数", 70, "number", text=lambda line: line.paper),
                Column("clerk", "担当", 120, "quiet"),
                Column(
                    "has_copy", "控え", 60, "quiet", text=lambda line: "あり" if line.has_copy else "なし"
                ),
            )
        )
        self.table.set_sortable(False)
        self.table.setAccessibleName("印刷の一覧")
        self.search.setPlaceholderText("様式・担当で探す")
        self.search.setAccessibleName("印刷を探す")
        self.search.setMaximumWidth(260)
        known = {line.form: line.title for line in self.desk.ask(print_lines)}
        self.chips.set_facets(
            (Facet("form", "様式", tuple(known.items())), Facet("days", "期間", DAYS)),
        )
        self.names.setWordWrap(True)
        self.names.setMaximumHeight(96)
        self._lay_out()

    def _lay_out(self) -> None:
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.search)
        top.addWidget(self.chips, 1)
        foot.addWidget(self.report)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.whom)
        column.addWidget(self.names)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self.read())
        self.search.went_down.connect(self.table.setFocus)
        self.chips.changed.connect(self.read)
        self.table.chosen.connect(self._show)
        self.table.opened.connect(lambda _line: self._print_again())
        self.again.clicked.connect(self._print_again)
        self.report.clicked.connect(lambda: self.desk.print_forms(self, [("print-report", None)]))
        self.close_button.clicked.connect(self.accept)
