"""だれに聞くか: an earlier question, which of its answers, and whether those or the others are asked."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pfdesk.surveys.model import Definition, Question, SkipRule
from pfdesk.surveys.model.definition import CHOSEN
from pfdesk.widgets.buttons import Button

NOBODY: Final = ""
SENSES: Final = ((False, "選んだ答えの方に聞く"), (True, "選んだ答え以外の方に聞く"))
INDENT: Final = 98


class RulePart(QObject):
    """Works the fields ``rule_question`` and ``rule_sense`` of a screen. ``changed``: other rules are wanted.

    Of several rules one is edited at a time, chosen by a button each; all of them must hold.
    """

    changed = Signal()

    def __init__(self, ui: Any) -> None:
        super().__init__(ui.form)
        self.ui = ui
        self.whole: Definition | None = None
        self.question: Question | None = None
        self.boxes: dict[str, QCheckBox] = {}
        self.place = 0
        self.tabs = QWidget()
        self._tab_row = QHBoxLayout(self.tabs)
        self._tab_row.setContentsMargins(INDENT, 0, 0, 0)
        self._tab_row.setSpacing(4)
        self._holder = QWidget()
        self._rows = QVBoxLayout(self._holder)
        self._rows.setContentsMargins(INDENT, 0, 0, 0)
        self._rows.setSpacing(4)
        self.more = QLabel()
        self.more.setWordWrap(True)
        self.more.setProperty("tone", "hint")
        ui.form_rows.insertWidget(ui.form_rows.indexOf(ui.rule_question), self.tabs)
        place = ui.form_rows.indexOf(ui.rule_question) + 1
        ui.form_rows.insertWidget(place, self._holder)
        ui.form_rows.insertWidget(ui.form_rows.indexOf(ui.rule_sense) + 1, self.more)
        ui.rule_sense.set_options(SENSES)
        ui.rule_question.left.connect(lambda _name: self._question_left())
        ui.rule_sense.left.connect(lambda _name: self.changed.emit())

    def show(self, whole: Definition, question: Question) -> None:
        """Show the rules of a question."""
        if self.question is None or self.question.id != question.id:
            self.place = 0
        self.whole, self.question = whole, question
        rules = whole.rules_of(question.id)
        self.place = min(self.place, len(rules))
        self._show_tabs(len(rules))
        earlier = [q for q in whole.questions if q.number < question.number and q.kind in CHOSEN]
        everybody = "全員に聞く" if self.place == 0 and len(rules) < 2 else "(この条件はなし)"
        self.ui.rule_question.set_options(
            [(NOBODY, everybody), *((q.id, f"{q.mark} {q.title}") for q in earlier)]
        )
        rule = rules[self.place] if self.place < len(rules) else None
        self.ui.rule_question.set_value(rule.when_question_id if rule else NOBODY)
        self.ui.rule_sense.set_value(rule.negated if rule else False)
        self._offer(rule.when_question_id if rule else NOBODY, rule.codes if rule else "")
        told = whole.when_words(question.id) if len(rules) > 1 else ""
        self.more.setText(f"{len(rules)}つの条件すべてに当てはまる方に聞きます: {told}" if told else "")
        self.more.setVisible(bool(told))

    def _show_tabs(self, count: int) -> None:
        """A button for each rule, and one for another; none where everybody is asked."""
        while (item := self._tab_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.tabs.setVisible(count > 0)
        words = [f"条件{n}" for n in range(1, count + 1)]
        for place, word in enumerate([*words, "条件を足す"]):
            button = Button(word, kind="secondary" if place == self.place else "quiet")
            button.clicked.connect(lambda _on=False, place=place: self.edit(place))
            self._tab_row.addWidget(button)
        self._tab_row.addStretch(1)

    def edit(self, place: int) -> None:
        """Edit the rule at a place, a new one behind the last."""
        if self.whole is not None and self.question is not None:
            self.place = place
            self.show(self.whole, self.question)

    def rules(self) -> tuple[SkipRule, ...] | None:
        """What is set now; None while an earlier question is chosen and none of its answers."""
        assert self.whole is not None
        assert self.question is not None
        when: UUID | str = self.ui.rule_question.value()
        there = self.whole.rules_of(self.question.id)
        before, after = there[: self.place], there[self.place + 1 :]
        if not when:
            return (*before, *after)
        codes = " ".join(code for code, box in self.boxes.items() if box.isChecked())
        if not codes:
            return None
        negated = bool(self.ui.rule_sense.value())
        assert isinstance(when, UUID)
        mine = SkipRule(question_id=self.question.id, when_question_id=when, codes=codes, negated=negated)
        return (*before, mine, *after)

    def _question_left(self) -> None:
        when = self.ui.rule_question.value()
        shown = self.whole.choices_of(when) if self.whole and when else ()
        self._offer(when, shown[0].code if shown else "")
        self.changed.emit()

    def _offer(self, when: Any, chosen: str) -> None:
        for box in self.boxes.values():
            self._rows.removeWidget(box)
            box.deleteLater()
        self.boxes = {}
        self._holder.setVisible(bool(when))
        self.ui.rule_sense.setVisible(bool(when))
        if not when or self.whole is None:
            return
        for choice in self.whole.choices_of(when):
            box = QCheckBox(choice.label, self._holder)
            box.setChecked(choice.code in chosen.split())
            box.clicked.connect(lambda _on=False: self.changed.emit())
            self._rows.addWidget(box)
            self.boxes[choice.code] = box
