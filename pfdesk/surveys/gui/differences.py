"""不一致: where two clerks read a paper differently, and which reading counts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pfdesk.surveys import commands, queries
from pfdesk.surveys.model import Definition, Value, pad_words, read_value
from pfdesk.surveys.queries import DifferenceLine
from pfdesk.values.errors import Refused
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.row_table import Column, RowTable
from pfdesk.widgets.words import Words


class DifferencesDialog(QDialog):
    """Lists them; the paper itself decides."""

    def __init__(self, desk: Desk, survey_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.survey_id = desk, survey_id
        self.whole: Definition = desk.ask(queries.definition, survey_id)
        self.setWindowTitle("不一致を確かめる")
        self.table = RowTable(self)
        self.table.set_columns((
            Column("paper", "調査票", 72, "number"),
            Column("title", "設問", 160, stretch=True, text=lambda line: f"問{line.question} {line.title}"),
            Column("first", "1人目", 180, text=lambda line: self._words(line, line.first)),
            Column("second", "2人目", 180, text=lambda line: self._words(line, line.second)),
            Column("decided", "決めた答え", 180, "quiet", text=self._decided),
        ))  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Words("調査票の現物を見て、正しいほうを選んでください。"))
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        for text, which in (("1人目が正しい", "first"), ("2人目が正しい", "second")):
            button = Button(text)
            button.clicked.connect(lambda _on=False, name=which: self._decide(name))
            foot.addWidget(button)
        foot.addStretch(1)
        close = Button("閉じる")
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column.addLayout(foot)
        fit_on_screen(self, 900, 420)
        self._read()

    def _read(self) -> None:
        self.table.show_lines(self.desk.ask(queries.difference_lines, self.survey_id))
        if self.table.selected() is None:
            self.table.select_first()

    def _words(self, line: DifferenceLine, value: Value) -> str:
        slot = next(s for s in self.whole.slots() if s.key == (line.question_id, line.item))
        return pad_words.answer_words(slot, value)

    def _decided(self, line: Any) -> str:
        return self._words(line, read_value(line.decided)) if line.decided else "まだ"

    def _decide(self, which: str) -> None:
        line = self.table.selected()
        if line is None:
            return
        try:
            self.desk.do(
                commands.DecideAnswer(line.response_id, line.question_id, getattr(line, which), line.item)
            )
        except Refused as refused:
            self.desk.say(refused.sentence)
        self._read()
