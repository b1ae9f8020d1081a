"""集計: the questions with their n, table and bars that select each other, and the answers behind a bar."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pfdesk.surveys import queries
from pfdesk.surveys.gui.kept_back import WORDS, KeptBack
from pfdesk.surveys.gui.step import StepPane
from pfdesk.surveys.gui.table_columns import (
    FEW,
    HEAD,
    ROW,
    TableRow,
    behind_columns,
    codes_of,
    dress,
    show_kind,
    table_bars,
    table_columns,
)
from pfdesk.surveys.gui.texts import TextsPart
from pfdesk.surveys.model import Definition
from pfdesk.surveys.queries import QuestionLine, Tabulation
from pfdesk.surveys.queries.last_year import Before, before
from pfdesk.surveys.queries.masking import KEPT_BACK, LEGEND, n_words
from pfdesk.ui.surveys_tabulation import Ui_TabulationScreen
from pfdesk.widgets.desk import Desk


class TabulationPane(StepPane):
    """One question at a time; words in a table of their own with themes given by the keys 1 to 9."""

    tables = ("answer", "response", "question", "choice", "theme", "answer_theme", "target")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_TabulationScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.whole: Definition | None = None
        self.table: Tabulation | None = None
        self._code = self._item = self._by = ""
        self._lines: list[QuestionLine] = []
        self._chosen: str | None = None
        self._shown: Tabulation | None = None
        self._unit = ""
        self._former: Before | None = None
        self.kept = KeptBack(desk)
        self.texts = TextsPart(desk, self.ui, self)
        self._narrow = self._low = False
        self.hide_small = dress(self.ui, self.kept.n_in_list, self._lit)
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        ui.questions.chosen.connect(self._question_chosen)
        ui.question_combo.activated.connect(lambda place: self._question_chosen(self._lines[place]))
        ui.by.activated.connect(lambda place: self.cross_by(ui.by.itemData(place)))
        ui.view.chosen.connect(lambda _view: self._show_table())
        ui.table.chosen.connect(self._row_chosen)
        ui.bars.chosen.connect(self.choose)
        ui.table.clicked.connect(self._cell_clicked)
        self.hide_small.toggled.connect(self._masking)
        ui.copy_button.clicked.connect(self.copy_chart)
        ui.paper_button.clicked.connect(self._print_paper)
        ui.behind.link.connect(lambda line, _name: self._open_paper(line))
        ui.behind.opened.connect(self._open_paper)

    def _question_chosen(self, line: Any) -> None:
        if line is not None:
            self.show_question(line.code, line.item)

    def _lit(self, line: QuestionLine, _name: str) -> set[str]:
        return {"bold"} if (line.code, line.item) == (self._code, self._item) else set()

    def _row_chosen(self, row: Any) -> None:
        if row is not None:
            self.choose(row.id)

    # reading

    def show_survey(self, survey_id: UUID) -> None:
        """Begin with the question of most interest: the first with several answers."""
        if survey_id != self.survey_id:
            self._code = self._item = self._by = ""
            self._chosen = None
        super().show_survey(survey_id)

    def read(self) -> None:
        """Ask for the questions and the table."""
        assert self.survey_id is not None
        self.whole = self.desk.ask(queries.definition, self.survey_id)
        self._unit = self.desk.ask(queries.respondents, self.survey_id)
        self.kept.switch(self.survey_id, on=self.hide_small.isChecked())
        lines = self._lines = list(self.desk.ask(queries.question_lines, self.survey_id))
        codes = [line.code for line in lines]
        if self._code not in codes:
            first = next((line.code for line in lines if line.kind == "multiple"), codes[0] if codes else "")
            self._code, self._by = first, self._usual_crossing(first)
        self.ui.questions.show_lines(lines)
        self.ui.question_combo.clear()
        for line in lines:
            self.ui.question_combo.addItem(f"問{line.number} {line.title}", line.code)
        if self._code:
            self.show_question(self._code, self._item)

    def _usual_crossing(self, code: str) -> str:
        assert self.whole is not None
        crossings = [value for value, _words in queries.crossings(self.whole, code)]
        return next((value for value in crossings if value == "place"), "")

    def show_question(self, code: str, item: str = "") -> None:
        """Show a question's table, of one in table form that of a line, else of the first."""
        if self.whole is None or self.survey_id is None:
            return
        mine = [n for n, line in enumerate(self._lines) if line.code == code]
        place = next((n for n in mine if self._lines[n].item == item), mine[0])
        line = self._lines[place]
        if (code, line.item) != (self._code, self._item):
            self._chosen = None
        self._code, self._item = code, line.item
        self.ui.questions.select_id(line.id)
        self.ui.question_combo.setCurrentIndex(place)
        crossings = (("", "しない"), *queries.crossings(self.whole, code))
        if self._by not in [value for value, _words in crossings]:
            self._by = ""
        self.ui.by.clear()
        for value, words in crossings:
            self.ui.by.addItem(words, value)
        self.ui.by.setCurrentIndex(self.ui.by.findData(self._by))
        self._read_table()
        self.ui.questions.viewport().update()

    def cross_by(self, code: str) -> None:
        """Cross the table by another question, or by none."""
        self._by = code
        self._read_table()

    def _read_table(self) -> None:
        assert self.survey_id is not None
        by = "" if self._by == self._code else self._by
        self.table = self.desk.ask(queries.tabulate, self.survey_id, self._code, by, self._item)
        assert self.table is not None
        ui, words = self.ui, self.table.question.kind == "text"
        ui.title.setText(
            f"{self.table.question.mark}  {self.table.question.label}  {self.table.item_label}".strip()
        )
        ui.base.setText(f"n = {self.kept.n_of(self.table)}")  # of a table it is set with the table
        ui.note.setText(self.table.note)
        self._former = self.desk.ask(before, self.survey_id, self._code, self._item)
        show_kind(ui, words=words)
        ui.info_line.setVisible(not words and not self._low)
        if words:
            self.texts.show(self.survey_id, self.table, named=self._named)
        else:
            self._show_table()
        self._show_title()
        self.status_changed.emit(self.status())

    @property
    def _named(self) -> bool:
        return self.whole is not None and not self.whole.survey.anonymous

    # table and bars

    def _show_table(self) -> None:
        if self.table is None or self.table.question.kind == "text":
            return
        table = self._shown = queries.folded(self.table, 3 if self._narrow or self._former else 4)
        view = self.ui.view.value()
        mask = self.hide_small.isChecked()
        hidden = self.kept.read(self.table.question.survey_id, self.table, table, on=mask)
        hides = bool(hidden) or (mask and self._former is not None and self._former.hides)
        self.ui.base.setText(f"n = {n_words(table, hidden)}")
        self.ui.info.setText(LEGEND if hides else FEW)
        numbers = None if hidden else table.summary
        self.ui.note.setText(numbers.words(table.question.unit) if numbers else table.note)
        self.ui.info_line.setVisible(hides or not self._low)
        self.ui.table.set_columns(table_columns(table, view, hidden, self._former, mask=mask))
        self.ui.table.show_lines([TableRow(line.id, line) for line in table.rows])
        # Room for the bar that leads along the columns, else another one would be needed for the last row.
        self.ui.table.setFixedHeight(HEAD + ROW * len(table.rows) + (16 if table.columns else 4))
        share = view == "percent" and not self.kept.base
        unit = "%" if share else self._unit
        bars = table_bars(table, view, hidden)
        self.ui.bars.show_bars(bars, unit, 100 if share else self.kept.scale(table), table.question.label)
        ids = [line.id for line in table.rows]
        first = self._chosen if self._chosen in ids else max(table.rows, key=lambda line: line.count).id
        self.choose(first)

    def _masking(self, on: bool) -> None:
        self.kept.switch(self.survey_id, on=on)
        self.ui.questions.viewport().update()
        self._read_table()

    def _cell_clicked(self, index: QModelIndex) -> None:
        """A click on a number of the crossing lists the answers behind that number."""
        row = self.ui.table.selected()
        if row is None or self._shown is None:
            return
        columns = table_columns(self._shown, self.ui.view.value(), before=self._former)
        name = columns[index.column()].name
        self.choose(row.id, int(name[2:]) if name.startswith("by") else None)

    def choose(self, code: str, place: int | None = None) -> None:
        """Select a row and its bar, and list the answers behind it, or behind its cell in a column."""
        if self.table is None or self.survey_id is None:
            return
        self._chosen = code
        self.ui.bars.select(code)
        row = self.ui.table.selected()
        if row is None or row.id != code:
            self.ui.table.select_id(code)  # type: ignore[arg-type]
        line = next((line for line in self.table.rows if line.id == code), None)
        if line is None:
            return
        if self.kept.holds(code, place):
            self.ui.behind_title.setText(line.label)
            self.ui.behind_words.setText(WORDS)
            self.ui.behind.show_lines([])
            self.status_changed.emit(self.status())
            return
        across = () if place is None else codes_of(self.table, self._shown, place)
        lines = self.desk.ask(
            queries.answers_behind, self.survey_id, self.table.question.id, code,
            item=self.table.item, by=self.table.by if across else "", columns=across,
        )  # fmt: skip
        where = (
            f"({self._shown.columns[place].label})" if across and place is not None and self._shown else ""
        )
        self.ui.behind_title.setText(f"{line.label}{where}")
        named = self._named
        self.ui.behind_words.setText(f"と答えた {len(lines):,}{self._unit}")
        said = any(one.words for one in lines)
        self.ui.behind.set_columns(behind_columns(named=named, said=said))
        self.ui.behind.show_lines(lines)
        self.status_changed.emit(self.status())

    def copy_chart(self) -> None:
        """Put the chart as a picture on the clipboard, for a report in Word or Excel."""
        QGuiApplication.clipboard().setPixmap(self.ui.bars.grab())
        self.desk.say("図をコピーしました。貼り付けて使えます。")

    def _print_paper(self) -> None:
        line = self.ui.behind.selected()
        if line is not None:
            self._open_paper(line)
        else:
            self.desk.print_forms(self, [("questionnaire", self.survey_id)])

    def _open_paper(self, line: Any) -> None:
        from pfdesk.surveys.gui.paper_dialog import PaperDialog

        assert self.survey_id is not None
        PaperDialog(self.desk, self.survey_id, line.id, self).exec()

    # the page's side

    def status(self) -> str:
        """16件中 9件."""
        if self.table is None:
            return ""
        if self.table.question.kind == "text":
            return f"{self.table.answered:,}件"
        if self.kept.base or self.kept.holds(self._chosen):
            return KEPT_BACK
        line = next((line for line in self.table.rows if line.id == self._chosen), None)
        return f"{self.table.base:,}件中 {line.count:,}件" if line else f"{self.table.base:,}件"

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Narrow: the question list becomes a combo box and the chart goes under the table."""
        ui = self.ui
        self._narrow, self._low = narrow, low
        ui.list_pane.setVisible(not narrow)
        ui.list_rule.setVisible(not narrow)
        ui.question_combo.setVisible(narrow)
        ui.title.setVisible(not narrow)
        ui.pane_rows.setContentsMargins(24, 8 if low else 14, 24, 0)
        direction = ui.chart_row.Direction
        ui.chart_row.setDirection(direction.TopToBottom if narrow and not low else direction.LeftToRight)
        self._show_table()
        self._show_title()

    def _show_title(self) -> None:
        self.ui.title.setVisible(not self._narrow)
