"""だれに聞くか: an earlier question, which of its answers, and whether those or the others are asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pfdesk.surveys.gui.span_row import SpanRow
from pfdesk.surveys.model import Definition, Question, SkipRule
from pfdesk.surveys.model.definition import CHOSEN
from pfdesk.surveys.model.rules import OR
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.choice_fields import ChoiceField

NOBODY: Final = ""
ASKED_OF: Final = CHOSEN | {"number"}
"""Kinds of question that others can depend on."""
SENSES: Final = ((False, "選んだ答えの方に聞く"), (True, "選んだ答え以外の方に聞く"))
SPANS: Final = ((False, "この範囲の方に聞く"), (True, "この範囲でない方に聞く"))
JOINTS: Final = ((False, "かつ(両方の方)"), (True, "または(どちらかの方)"))
INDENT: Final = 98


class RulePart(QObject):
    """Works the fields ``rule_question`` and ``rule_sense`` of a screen. ``changed``: other rules are wanted.

    Of several rules one is edited at a time, chosen by a button each; each behind the first says whether it must
    hold as well as the one before it, or instead of it.
    """

    changed = Signal()

    def __init__(self, ui: Any) -> None:
        super().__init__(ui.form)
        self.ui = ui
        self.whole: Definition | None = None
        self.question: Question | None = None
        self.boxes: dict[str, QCheckBox] = {}
        self.place = 0
        self._by_number = False
        self.tabs = QWidget()
        self._tab_row = QHBoxLayout(self.tabs)
        self._tab_row.setContentsMargins(INDENT, 0, 0, 0)
        self._tab_row.setSpacing(4)
        self._holder = QWidget()
        self._rows = QVBoxLayout(self._holder)
        self._rows.setContentsMargins(INDENT, 0, 0, 0)
        self._rows.setSpacing(4)
        self.span = SpanRow()
        self.joint = ChoiceField(ui.form).describe("前の条件と")
        self.joint.set_options(JOINTS)
        self.more = QLabel()
        self.more.setWordWrap(True)
        self.more.setProperty("tone", "hint")
        ui.form_rows.insertWidget(ui.form_rows.indexOf(ui.rule_question), self.tabs)
        place = ui.form_rows.indexOf(ui.rule_question) + 1
        ui.form_rows.insertWidget(place, self._holder)
        ui.form_rows.insertWidget(place + 1, self.span)
        ui.form_rows.insertWidget(ui.form_rows.indexOf(ui.rule_sense) + 1, self.joint)
        ui.form_rows.insertWidget(ui.form_rows.indexOf(self.joint) + 1, self.more)
        ui.rule_question.left.connect(lambda _name: self._question_left())
        for part in (ui.rule_sense, self.joint):
            part.left.connect(lambda _name: self.changed.emit())
        self.span.changed.connect(self.changed.emit)

    def show(self, whole: Definition, question: Question) -> None:
        """Show the rules of a question."""
        if self.question is None or self.question.id != question.id:
            self.place = 0
        self.whole, self.question = whole, question
        rules = whole.rules_of(question.id)
        self.place = min(self.place, len(rules))
        self._show_tabs(len(rules))
        earlier = [q for q in whole.questions if q.number < question.number and q.kind in ASKED_OF]
        everybody = "全員に聞く" if self.place == 0 and len(rules) < 2 else "(この条件はなし)"
        self.ui.rule_question.set_options(
            [(NOBODY, everybody), *((q.id, f"{q.mark} {q.title}") for q in earlier)]
        )
        rule = rules[self.place] if self.place < len(rules) else None
        self.ui.rule_question.set_value(rule.when_question_id if rule else NOBODY)
        self._offer(rule.when_question_id if rule else NOBODY, rule.chosen if rule else ())
        self.ui.rule_sense.set_value(rule.negated if rule else False)
        self.joint.set_value(rule.or_before if rule else False)
        told = whole.when_words(question.id) if len(rules) > 1 else ""
        self.more.setText(f"聞く相手: {told}" if told else "")
        self.more.setVisible(bool(told))

    def _show_tabs(self, count: int) -> None:
        """A button for each rule, and one for another; none where everybody is asked."""
        while (item := self._tab_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()  # it lives until the event is over
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
            return (*before, *_begun(after, there[self.place : self.place + 1]))
        codes = self._codes()
        if not codes:
            return None
        assert isinstance(when, UUID)
        or_before = self.place > 0 and bool(self.joint.value())
        mine = SkipRule(
            question_id=self.question.id, when_question_id=when, codes=f"{OR} {codes}" if or_before else codes,
            negated=bool(self.ui.rule_sense.value()),
        )  # fmt: skip
        return (*before, mine, *after)

    def _codes(self) -> str:
        """The choices that are ticked, or the span that is typed; empty while there is neither."""
        if self._by_number:
            return self.span.value()
        return " ".join(code for code, box in self.boxes.items() if box.isChecked())

    def _question_left(self) -> None:
        when = self.ui.rule_question.value()
        shown = self.whole.choices_of(when) if self.whole and when else ()
        self._offer(when, tuple(choice.code for choice in shown[:1]))
        self.ui.rule_sense.set_value(False)
        self.changed.emit()

    def _offer(self, when: Any, chosen: tuple[str, ...]) -> None:
        for box in self.boxes.values():
            self._rows.removeWidget(box)
            box.deleteLater()
        self.boxes = {}
        asked = self.whole.by_id(when) if self.whole and when else None
        self._by_number = asked is not None and asked.kind == "number"
        self._holder.setVisible(asked is not None and not self._by_number)
        self.span.setVisible(self._by_number)
        self.ui.rule_sense.setVisible(asked is not None)
        self.ui.rule_sense.set_options(SPANS if self._by_number else SENSES)
        self.joint.setVisible(asked is not None and self.place > 0)
        if asked is None or self.whole is None:
            return
        if self._by_number:
            self.span.show_span(chosen[0] if chosen else "", asked.unit)
            return
        for choice in self.whole.choices_of(asked.id):
            box = QCheckBox(choice.label, self._holder)
            box.setChecked(choice.code in chosen)
            box.clicked.connect(lambda _on=False: self.changed.emit())
            self._rows.addWidget(box)
            self.boxes[choice.code] = box


def _begun(after: tuple[SkipRule, ...], gone: tuple[SkipRule, ...]) -> tuple[SkipRule, ...]:
    """The rules behind one that goes: the next takes its place, so that it joins no other group than before."""
    if not after or not gone or gone[0].or_before or not after[0].or_before:
        return after
    return (replace(after[0], codes=" ".join(after[0].chosen)), *after[1:])
