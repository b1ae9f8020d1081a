"""設計: the questions at the left, the one being worded in the middle, the printed page at the right."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from pfdesk.surveys import commands, queries
from pfdesk.surveys.commands.designing import YES_NO
from pfdesk.surveys.forms import questionnaire
from pfdesk.surveys.gui.about import open_about
from pfdesk.surveys.gui.rule_part import RulePart
from pfdesk.surveys.gui.step import StepPane
from pfdesk.surveys.gui.typed_lines import choice_lines, item_lines, read_choices, read_items
from pfdesk.surveys.model import FILLS, KINDS, Choice, Definition, Question, SkipRule
from pfdesk.surveys.model.definition import CHOSEN
from pfdesk.ui.surveys_design import Ui_DesignScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.form_binder import FormBinder
from pfdesk.widgets.row_table import Column

MOST_WORDS: Final = {"multiple": ("選べる数", "つまで"), "number": ("小数", "けた(0は整数)")}
WAIT = 150
"""Milliseconds after a change before the page is drawn again; a survey just opened is drawn at once."""


class DesignPane(StepPane):
    """Each field is saved as it is left; the preview follows."""

    tables = ("question", "choice", "matrix_item", "skip_rule", "survey")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_DesignScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.whole: Definition | None = None
        self._question: UUID | None = None
        self._drawn: UUID | None = None
        self._dress()
        self.binder = FormBinder(self.ui.form, desk, save=self._save)
        self.rule = RulePart(self.ui)
        self._preview = QTimer(self, singleShot=True)
        self._preview.timeout.connect(self._draw)
        self._connect()

    def _dress(self) -> None:
        ui = self.ui
        ui.table.set_columns((
            Column("title", "設問", stretch=True, text=lambda line: f"問{line.number}  {line.title}"),
            Column("kind", "答え方", 96, "quiet", text=lambda line: KINDS[line.kind]),
        ))  # fmt: skip
        ui.table.horizontalHeader().hide()
        ui.table.set_sortable(False)
        ui.table.set_row_height(36)
        ui.kind.set_options(list(KINDS.items()))
        ui.fills.set_options([(code, words or "反映しない") for code, words in FILLS.items()])
        ui.choices.set_lines(6)
        ui.items.set_lines(4)

    def _connect(self) -> None:
        ui = self.ui
        ui.table.chosen.connect(self._chosen)
        ui.add_button.clicked.connect(self.add_question)
        ui.settings_button.clicked.connect(lambda: open_about(self.desk, self.survey_id, self))
        ui.up_button.clicked.connect(lambda: self._move(-1))
        ui.down_button.clicked.connect(lambda: self._move(1))
        ui.remove_button.clicked.connect(self._remove)
        ui.choices.left.connect(lambda _name: self._choices_left())
        ui.items.left.connect(lambda _name: self._items_left())
        self.rule.changed.connect(self._rules_changed)

    def _chosen(self, line: Any) -> None:
        if line is not None:
            self.show_question(line.id)

    # reading

    def read(self) -> None:
        """Ask for the definition; the question being worded stays."""
        assert self.survey_id is not None
        self.whole = self.desk.ask(queries.definition, self.survey_id)
        assert self.whole is not None
        self.ui.table.show_lines(self.whole.questions)
        ids = [question.id for question in self.whole.questions]
        wanted = self._question if self._question in ids else (ids[0] if ids else None)
        self.ui.form.setEnabled(wanted is not None)
        if wanted is not None:
            self.ui.table.select_id(wanted)
            self.show_question(wanted)
        if self.isVisible():
            self._preview.start(0 if self._drawn != self.survey_id else WAIT)
        self.status_changed.emit(self.status())

    def show_question(self, question_id: UUID) -> None:
        """Show a question in the form."""
        assert self.whole is not None
        question = self.whole.by_id(question_id)
        if question is None:
            return
        self._question = question_id
        self.binder.show(question)
        ui, chosen = self.ui, question.kind in CHOSEN
        for part in (ui.choices, ui.choices_hint):
            part.setVisible(chosen)
        ui.choices_message.hide()
        ui.most.setVisible(question.kind in MOST_WORDS)
        label, unit = MOST_WORDS.get(question.kind, ("", ""))
        ui.most.describe(label, unit=unit)
        for field in (ui.unit, ui.minimum, ui.maximum):
            field.setVisible(question.kind == "number")
        ui.items.setVisible(question.kind == "matrix")
        ui.fills.setVisible(not self.whole.survey.anonymous and question.kind not in {"matrix", "date"})
        if not ui.items.is_edited():
            ui.items.set_value(item_lines(self.whole.items_of(question_id)))
        if not ui.choices.is_edited():
            ui.choices.set_value(choice_lines(self.whole.choices_of(question_id)))
        self.rule.show(self.whole, question)

    def picture(self) -> None:
        """The page drawn, without waiting for the clerk to stop typing."""
        self._preview.stop()
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """The page is drawn once it is seen."""
        super().showEvent(event)
        self._preview.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is drawn for a page that is not seen; the file may be closed by then."""
        self._preview.stop()
        super().hideEvent(event)

    def _draw(self) -> None:
        if self.whole is not None:
            self._drawn = self.survey_id
            lines = questionnaire.QuestionnaireLines(self.whole, (questionnaire.Addressee(),))
            self.ui.preview.show_pdf(questionnaire.draw(lines, self.desk.letterhead()).pdf)

    # saving

    def _save(self, before: Any, after: Any, _field: str) -> Question | None:
        """Write, and give back the question as it now stands: the next field may be left before this pane is told."""
        self.desk.do(commands.ChangeQuestion(before, after))
        whole: Definition = self.desk.ask(queries.definition, self.survey_id)
        return whole.by_id(after.id)

    def _choices_left(self) -> None:
        if self._question is None or self.whole is None or not self.ui.choices.is_edited():
            return
        try:
            choices = read_choices(
                self.ui.choices.value(), self._question, self.whole.choices_of(self._question)
            )
            self.ui.choices.set_value(self.ui.choices.value())
            self.desk.do(commands.SetChoices(self._question, choices))
        except Refused as refused:
            self.ui.choices_message.setText(refused.sentence)
            self.ui.choices_message.show()

    def _items_left(self) -> None:
        if self._question is None or self.whole is None or not self.ui.items.is_edited():
            return
        try:
            items = read_items(self.ui.items.value(), self._question, self.whole.items_of(self._question))
            self.ui.items.set_value(self.ui.items.value())
            self.desk.do(commands.SetItems(self._question, items))
        except Refused as refused:
            self.ui.items.set_message(refused.sentence)

    def _rules_changed(self) -> None:
        rules = self.rule.rules()
        if self._question is None or self.whole is None or rules is None:
            return
        there = self.whole.rules_of(self._question)
        if [_said(rule) for rule in rules] != [_said(rule) for rule in there]:
            self._try(commands.SetSkipRules(self._question, rules))

    def add_question(self) -> None:
        """Add a question behind the last one and put the cursor into its words."""
        assert self.whole is not None
        taken = {question.code for question in self.whole.questions}
        number = len(self.whole.questions) + 1
        code = next(f"q{n}" for n in range(number, number + 10_000) if f"q{n}" not in taken)
        question = Question(
            survey_id=self.whole.survey.id, code=code, number=number, label="新しい設問の文を入れてください"
        )
        choices = tuple(
            Choice(question_id=question.id, code=str(n), label=label, sort=n)
            for n, label in enumerate(YES_NO, 1)
        )
        self._question = question.id
        self._try(commands.AddQuestion(question, choices))
        self.ui.label.setFocus()

    def _move(self, step: int) -> None:
        if self._question is not None:
            self._try(commands.MoveQuestion(self._question, step))

    def _remove(self) -> None:
        if self._question is not None:
            self._try(commands.BinQuestion(self._question))

    def _try(self, command: Any) -> None:
        try:
            self.desk.do(command)
        except Refused as refused:
            self.desk.say(refused.sentence)

    def pending(self) -> bool:
        """Whether something typed is not saved."""
        return self.binder.pending()

    def status(self) -> str:
        """9問."""
        return f"{len(self.whole.questions)}問" if self.whole else ""

    def fit(self, *, narrow: bool, low: bool) -> None:
        """A narrow window has no room for the page beside the form."""
        self.ui.preview_pane.setVisible(not narrow)
        self.ui.form_rows.setContentsMargins(24, 8 if low else 16, 24, 12)


def _said(rule: SkipRule) -> tuple[UUID, str, bool]:
    return rule.when_question_id, rule.codes, rule.negated
