"""分類の集計: themes crossed by any question, and the agreement of two coders."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pfdesk.surveys import queries
from pfdesk.surveys.gui.table_columns import TableRow, table_columns
from pfdesk.surveys.model.kappa import kappa_words
from pfdesk.surveys.queries.coding import CoderAgreement, coder_agreement, theme_table
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.row_table import Column, RowTable
from pfdesk.widgets.words import Words


class ThemeTableDialog(QDialog):
    """Read only."""

    def __init__(self, desk: Desk, survey_id: UUID, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.survey_id, self.code = desk, survey_id, code
        self.whole = desk.ask(queries.definition, survey_id)
        self.setWindowTitle("分類のクロス集計と一致度")
        self.by = QComboBox()
        self.by.setAccessibleName("クロス集計")
        for value, words in (("", "しない"), *queries.crossings(self.whole, code)):
            self.by.addItem(words, value)
        self.by.activated.connect(lambda _place: self._read())
        self.table, self.agreed = RowTable(self), RowTable(self)
        self.base, self.kappa = Words("", "text-2", 12), Words("", "text")
        self.table.set_sortable(False)
        self.agreed.set_sortable(False)
        self.agreed.set_columns((
            Column("label", "分類", 200, stretch=True, text=lambda line: f"{line.number} {line.label}"),
            Column("first", "1人目", 72, "number"),
            Column("second", "2人目", 72, "number"),
            Column("both", "両方", 72, "number"),
            Column("kappa", "カッパ係数", 150, text=lambda line: kappa_words(line.kappa)),
        ))  # fmt: skip
        self._lay_out()
        self._read()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(Words("クロス集計", "text-2"))
        head.addWidget(self.by)
        head.addStretch(1)
        head.addWidget(self.base)
        column.addLayout(head)
        column.addWidget(self.table, 3)
        column.addWidget(self.kappa)
        column.addWidget(self.agreed, 2)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = Button("閉じる")
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column.addLayout(foot)
        fit_on_screen(self, 900, 560)

    def _read(self) -> None:
        table = self.desk.ask(theme_table, self.survey_id, self.code, self.by.currentData() or "")
        self.base.setText(
            f"n = {table.base}  ひとつの答えに分類がいくつも付くので、割合の合計は 100 % を超えます"
        )
        self.table.set_head_height(48)
        self.table.set_columns(table_columns(table, "both"))
        self.table.show_lines([TableRow(line.id, line) for line in table.rows])
        found = self.desk.ask(coder_agreement, table.question.id)
        self.kappa.setText(agreement_words(found))
        self.agreed.setVisible(found is not None)
        self.agreed.show_lines(found.themes if found is not None else ())


def agreement_words(found: CoderAgreement | None) -> str:
    """Who coded how many answers, and how far they agree."""
    if found is None:
        return "一致度は、別の担当者が「2人目として分類する」で分類すると出ます。"
    return (
        f"{found.first} と {found.second}: 2人が分類した {found.answers:,}件中 {found.same:,}件が同じです。"
        f"カッパ係数 {kappa_words(found.kappa)}"
    )
