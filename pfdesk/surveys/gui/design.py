"""設計: the questions at the left, the one being worded in the middle, the printed page at the right."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from pfdesk.surveys import commands, queries
from pfdesk.surveys.forms import questionnaire
from pfdesk.surveys.gui.step import StepPane
from pfdesk.surveys.model import KINDS, Choice, Definition, Question, SkipRule
from pfdesk.surveys.model.definition import CHOSEN
from pfdesk.ui.surveys_design import Ui_DesignScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.form_binder import FormBinder
from pfdesk.widgets.row_table import Column

NOBODY = ""


class DesignPane(StepPane):
    """Each field is saved as it is left; the preview follows."""

    tables = ("question", "choice", "matrix_item", "skip_rule", "survey")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_DesignScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.whole: Definition | None = None
        self._question: UUID | None = None
        self._dress()
        self.binder = FormBinder(self.ui.form, desk, save=self._save)
        self._preview = QTimer(self, singleShot=True, interval=150)
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
        ui.kind.set_options([(code, words) for code, words in KINDS.items() if code != "matrix"])
        ui.choices.set_lines(6)

    def _connect(self) -> None:
        ui = self.ui
        ui.table.chosen.connect(self._chosen)
        ui.add_button.clicked.connect(self.add_question)
        ui.up_button.clicked.connect(lambda: self._move(-1))
        ui.down_button.clicked.connect(lambda: self._move(1))
        ui.remove_button.clicked.connect(self._remove)
        ui.choices.left.connect(lambda _name: self._choices_left())
        ui.rule_question.left.connect(lambda _name: self._rule_question_left())
        ui.rule_choice.left.connect(lambda _name: self._rule_left())

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
        self._preview.start()
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
        ui.most.setVisible(question.kind == "multiple")
        ui.unit.setVisible(question.kind == "number")
        if not ui.choices.is_edited():
            ui.choices.set_value(choice_lines(self.whole.choices_of(question_id)))
        self._show_rule(question)

    def _show_rule(self, question: Question) -> None:
        assert self.whole is not None
        earlier = [q for q in self.whole.questions if q.number < question.number and q.kind in CHOSEN]
        options: list[tuple[Any, str]] = [
            (NOBODY, "全員に聞く"),
            *((q.id, f"{q.mark} {q.title}") for q in earlier),
        ]
        self.ui.rule_question.set_options(options)
        rules = self.whole.rules_of(question.id)
        when = rules[0].when_question_id if rules else NOBODY
        self.ui.rule_question.set_value(when)
        self._offer_choices(when, rules[0].codes.split()[0] if rules else "")

    def _offer_choices(self, when: Any, code: str) -> None:
        assert self.whole is not None
        field = self.ui.rule_choice
        field.setVisible(bool(when))
        if when:
            choices = self.whole.choices_of(when)
            field.set_options([(c.code, f"「{c.label}」と答えた方に聞く") for c in choices])
            field.set_value(code or (choices[0].code if choices else None))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is drawn for a page that is not seen; the file may be closed by then."""
        self._preview.stop()
        super().hideEvent(event)

    def _draw(self) -> None:
        if self.whole is not None:
            lines = questionnaire.QuestionnaireLines(self.whole, (questionnaire.Addressee(),))
            self.ui.preview.show_pdf(questionnaire.draw(lines, self.desk.letterhead()).pdf)

    # saving

    def _save(self, before: Any, after: Any, _field: str) -> None:
        self.desk.do(commands.ChangeQuestion(before, after))

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

    def _rule_question_left(self) -> None:
        when = self.ui.rule_question.value()
        self._offer_choices(when, "")
        self._rule_left()

    def _rule_left(self) -> None:
        if self._question is None or self.whole is None:
            return
        when, code = self.ui.rule_question.value(), self.ui.rule_choice.value()
        rules = (
            (SkipRule(question_id=self._question, when_question_id=when, codes=code),)
            if when and code
            else ()
        )
        there = self.whole.rules_of(self._question)
        if [(r.when_question_id, r.codes) for r in rules] == [(r.when_question_id, r.codes) for r in there]:
            return
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
            for n, label in enumerate(("はい", "いいえ"), 1)
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


def choice_lines(choices: tuple[Choice, ...]) -> str:
    """Choices as they are typed: one a line, * before the one that asks for words."""
    return "\n".join(f"*{choice.label}" if choice.other else choice.label for choice in choices)


def read_choices(text: str, question_id: UUID, there: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The choices of typed lines; one whose words are known keeps its code, else that of its place.

    Refused for two lines alike, or none.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    words = [unicodedata.normalize("NFKC", line[:1]).replace("*", "") + line[1:] for line in lines]
    others = [unicodedata.normalize("NFKC", line[:1]) == "*" for line in lines]
    if not words:
        raise Refused("choices", "選択肢を1つ以上入れてください。")
    if len(set(words)) != len(words):
        raise Refused("choices", "同じ選択肢が2つあります。")
    by_label = {choice.label: choice for choice in there}
    free = [choice for choice in there if choice.label not in words]
    found: list[Choice] = []
    taken = {choice.code for choice in there}
    for place, (label, other) in enumerate(zip(words, others, strict=True)):
        known = by_label.get(label)
        if known is None and place < len(there) and there[place] in free:
            known = there[place]
            free.remove(known)
        if known is not None:
            short = known.short_label if known.label == label else ""
            found.append(replace(known, label=label, other=other, short_label=short, sort=place))
            continue
        code = next(str(n) for n in range(1, 10_000) if str(n) not in taken)
        taken.add(code)
        found.append(Choice(question_id=question_id, code=code, label=label, other=other, sort=place))
    return tuple(found)
