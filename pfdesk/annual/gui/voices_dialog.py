"""報告書に載せる声: the answers that the report of the year quotes, question by question, each with a tick."""

from __future__ import annotations

from itertools import groupby
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pfdesk.annual import commands, queries
from pfdesk.values.fiscal import fiscal_year_text
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.tokens import PAGE_EDGE, SPACE_2, SPACE_3, SPACE_4
from pfdesk.widgets.words import Words

SIZE: Final = (860, 600)
ROOMY: Final = "QListWidget::item { padding: 5px 2px; }"
KEY: Final = Qt.ItemDataRole.UserRole


class VoicesDialog(QDialog):
    """Nothing is kept before 決める; 分類ごとに選び直す ticks what is quoted without a choice."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self.year = desk, desk.year
        self._by_theme = False
        self.setWindowTitle("報告書に載せる声")
        fit_on_screen(self, *SIZE)
        self.answers = QListWidget()
        self.answers.setAccessibleName("載せる声の一覧")
        self.answers.setWordWrap(True)
        self.answers.setStyleSheet(ROOMY)
        self.count = Words("", "text-2", 12)
        self.anew = Button("分類ごとに選び直す", kind="quiet")
        self.go = Button("決める", kind="primary")
        self._cancel = Button("やめる")
        self._lay_out()
        self._fill(desk.ask(queries.quotable, self.year))
        self._by_theme = desk.ask(queries.chosen_voices, self.year) is None
        self.answers.itemChanged.connect(self._ticked)
        self.anew.clicked.connect(self.choose_by_theme)
        self.go.clicked.connect(self.keep)
        self._cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        head = Words(f"{fiscal_year_text(self.year)}の実績報告書に載せる声", size=18, bold=True)
        told = (
            "名前・連絡先をたずねる設問の答えは、ここにも報告書にも出ません。"
            "個人が分かる文がないか、確かめて選んでください。"
        )
        hint = Words(told, "text-2", 12)
        hint.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addWidget(self.count, 1)
        for button in (self.anew, self._cancel, self.go):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_EDGE, SPACE_4, PAGE_EDGE, SPACE_3)
        column.setSpacing(SPACE_3)
        column.addWidget(head)
        column.addWidget(hint)
        column.addWidget(self.answers, 1)
        column.addLayout(foot)

    def _fill(self, found: list[queries.Quotable]) -> None:
        self.answers.blockSignals(True)
        self.answers.clear()
        for title, lines in groupby(found, lambda line: line.title):
            heading = QListWidgetItem(title)
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            face = heading.font()
            face.setBold(True)
            heading.setFont(face)
            self.answers.addItem(heading)
            for line in lines:
                item = QListWidgetItem(f"{line.text}{f'  [{line.theme}]' if line.theme else ''}")
                item.setData(KEY, line.id)
                item.setCheckState(Qt.CheckState.Checked if line.quoted else Qt.CheckState.Unchecked)
                self.answers.addItem(item)
        self.answers.blockSignals(False)
        self._count()

    def chosen(self) -> tuple[UUID, ...]:
        """The answers that are ticked."""
        items = (self.answers.item(row) for row in range(self.answers.count()))
        return tuple(item.data(KEY) for item in items if item.checkState() == Qt.CheckState.Checked)

    def _count(self) -> None:
        whole = sum(self.answers.item(row).data(KEY) is not None for row in range(self.answers.count()))
        told = f"{whole}件中 {len(self.chosen())}件を載せます"
        self.count.say(told if whole else "つながる調査の自由記述は、まだありません。")
        self.go.setEnabled(whole > 0)

    def _ticked(self, _item: QListWidgetItem) -> None:
        self._by_theme = False
        self._count()

    def choose_by_theme(self) -> None:
        """Tick some of the longest answers of each theme, as without a choice."""
        self._fill(self._desk.ask(queries.quotable, self.year, by_theme=True))
        self._by_theme = True

    def keep(self) -> None:
        """Keep the choice, and close."""
        self._desk.do(commands.ChooseVoices(self.year, None if self._by_theme else self.chosen()))
        self.accept()
