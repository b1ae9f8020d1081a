"""だれに聞くか: an earlier question, which of its answers, and whether those or the others are asked."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from pfdesk.surveys.model import Definition, Question, SkipRule
from pfdesk.surveys.model.definition import CHOSEN

NOBODY: Final = ""
SENSES: Final = ((False, "選んだ答えの方に聞く"), (True, "選んだ答え以外の方に聞く"))
INDENT: Final = 98


class RulePart(QObject):
    """Works the fields ``rule_question`` and ``rule_sense`` of a screen. ``changed``: other rules are wanted.

    Of several rules the first one is edited; the others stay and are told.
    """

    changed = Signal()

    def __init__(self, ui: Any) -> None:
        super().__init__(ui.form)
        self.ui = ui
        self.whole: Definition | None = None
        self.question: Question | None = None
        self.boxes: dict[str, QCheckBox] = {}
        self._holder = QWidget()
        self._rows = QVBoxLayout(self._holder)
        self._rows.setContentsMargins(INDENT, 0, 0, 0)
        self._rows.setSpacing(4)
        self.more = QLabel()
        self.more.setWordWrap(True)
        self.more.setProperty("tone", "hint")
        place = ui.form_rows.indexOf(ui.rule_question) + 1
        ui.form_rows.insertWidget(place, self._holder)
        ui.form_rows.insertWidget(ui.form_rows.indexOf(ui.rule_sense) + 1, self.more)
        ui.rule_sense.set_options(SENSES)
        ui.rule_question.left.connect(lambda _name: self._question_left())
        ui.rule_sense.left.connect(lambda _name: self.changed.emit())

    def show(self, whole: Definition, question: Question) -> None:
        """Show the rules of a question."""
        self.whole, self.question = whole, question
        earlier = [q for q in whole.questions if q.number < question.number and q.kind in CHOSEN]
        options = [(NOBODY, "全員に聞く"), *((q.id, f"{q.mark} {q.title}") for q in earlier)]
        self.ui.rule_question.set_options(options)
        rules = whole.rules_of(question.id)
        self.ui.rule_question.set_value(rules[0].when_question_id if rules else NOBODY)
        self.ui.rule_sense.set_value(rules[0].negated if rules else False)
        self._offer(rules[0].when_question_id if rules else NOBODY, rules[0].codes if rules else "")
        told = whole.when_words(question.id) if len(rules) > 1 else ""
        self.more.setText(f"条件は{len(rules)}つあり、すべてに当てはまる方に聞きます: {told}" if told else "")
        self.more.setVisible(bool(told))

    def rules(self) -> tuple[SkipRule, ...] | None:
        """What is set now; None while an earlier question is chosen and none of its answers."""
        assert self.whole is not None
        assert self.question is not None
        when: UUID | str = self.ui.rule_question.value()
        others = self.whole.rules_of(self.question.id)[1:]
        if not when:
            return others
        codes = " ".join(code for code, box in self.boxes.items() if box.isChecked())
        if not codes:
            return None
        negated = bool(self.ui.rule_sense.value())
        assert isinstance(when, UUID)
        mine = SkipRule(question_id=self.question.id, when_question_id=when, codes=codes, negated=negated)
        return (mine, *others)

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
