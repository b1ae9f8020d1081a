"""不一致: where two clerks read a paper differently, and which reading counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pfdesk.surveys import commands, queries
from pfdesk.surveys.model import Definition, Slot, Value, pad_words, read_value
from pfdesk.surveys.queries import DifferenceLine
from pfdesk.surveys.queries.error_rates import Rate, error_rates
from pfdesk.values.errors import Refused
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.row_table import Column, RowTable
from pfdesk.widgets.words import Words


@dataclass(frozen=True, slots=True)
class RateLine:
    """A line of the report of error rates."""

    id: str
    part: str
    rate: Rate


class DifferencesDialog(QDialog):
    """Lists them, for the paper itself to decide, and below how often papers, clerks and questions differed."""

    def __init__(self, desk: Desk, survey_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.survey_id = desk, survey_id
        self.whole: Definition = desk.ask(queries.definition, survey_id)
        self.setWindowTitle("不一致を確かめる")
        self.table = RowTable(self)
        self.table.set_columns((
            Column("paper", "調査票", 72, "number"),
            Column("title", "設問", 160, stretch=True, text=self._title),
            Column("first", "1人目", 180, text=lambda line: self._words(line, line.first)),
            Column("second", "2人目", 180, text=lambda line: self._words(line, line.second)),
            Column("decided", "決めた答え", 180, "quiet", text=self._decided),
        ))  # fmt: skip
        self.rates = self._rate_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Words("調査票の現物を見て、正しいほうを選んでください。"))
        column.addWidget(self.table, 3)
        column.addWidget(Words("照合の結果", bold=True))
        column.addWidget(self.rates, 2)
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
        fit_on_screen(self, 900, 640)
        self._read()

    def _rate_table(self) -> RowTable:
        table = RowTable(self)
        table.set_columns((
            Column("part", "区分", 72, "quiet"),
            Column("name", "名前", 200, stretch=True, text=lambda line: line.rate.name),
            Column("compared", "照合した数", 96, "number", text=lambda line: f"{line.rate.compared:,}"),
            Column("wrong", "違い・誤り", 96, "number", text=lambda line: f"{line.rate.wrong:,}"),
            Column("percent", "率", 72, "number", text=lambda line: f"{line.rate.percent:.1f} %"),
        ))  # fmt: skip
        table.set_sortable(False)
        table.setAccessibleName("照合の結果")
        return table

    def _read(self) -> None:
        self.table.show_lines(self.desk.ask(queries.difference_lines, self.survey_id))
        if self.table.selected() is None:
            self.table.select_first()
        lines = self.desk.ask(error_rates, self.survey_id).lines()
        self.rates.show_lines([RateLine(f"{n}", part, rate) for n, (part, rate) in enumerate(lines)])

    def _slot(self, line: DifferenceLine) -> Slot:
        return next(s for s in self.whole.slots() if s.key == (line.question_id, line.item))

    def _title(self, line: DifferenceLine) -> str:
        """Of a question in table form the line of it: it is what differs."""
        return f"問{line.question} {self._slot(line).item_label or line.title}"

    def _words(self, line: DifferenceLine, value: Value) -> str:
        return pad_words.answer_words(self._slot(line), value)

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
