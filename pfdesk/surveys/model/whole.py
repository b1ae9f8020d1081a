"""A survey with all that belongs to its definition, and the rules that only show when it is seen whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from pfdesk.surveys.model.answers import Value
from pfdesk.surveys.model.definition import CHOSEN, Choice, MatrixItem, Question, Survey
from pfdesk.surveys.model.rules import SkipRule, groups, is_span, put, span_words
from pfdesk.values.errors import Refused


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of an answer: a question, or one line of a question in table form."""

    question: Question
    choices: tuple[Choice, ...] = ()
    rules: tuple[SkipRule, ...] = ()
    item: str = ""
    item_label: str = ""

    @property
    def key(self) -> tuple[UUID, str]:
        """What its answer is kept under."""
        return self.question.id, self.item


@dataclass(frozen=True, slots=True)
class Definition:
    """Survey, questions in their order, and what belongs to them."""

    survey: Survey
    questions: tuple[Question, ...] = ()
    choices: tuple[Choice, ...] = ()
    items: tuple[MatrixItem, ...] = ()
    rules: tuple[SkipRule, ...] = ()

    def checked(self) -> Definition:
        """Itself; Refused where a question lacks its choices, or a rule looks forward or at nothing."""
        codes = [question.code for question in self.questions]
        if len(set(codes)) != len(codes):
            raise Refused("code", "設問の符号が重なっています。")
        for question in self.questions:
            self._check(question)
        places = {question.id: place for place, question in enumerate(self.questions)}
        for rule in self.rules:
            if places.get(rule.when_question_id, len(places)) >= places.get(rule.question_id, -1):
                raise Refused("codes", "条件にできるのは、その設問より前にある設問だけです。")
            self._check_rule(rule)
        return self

    def _check_rule(self, rule: SkipRule) -> None:
        when = self.by_id(rule.when_question_id)
        if when is not None and when.kind == "number":
            if len(rule.chosen) != 1 or not is_span(rule.chosen[0]):
                raise Refused("codes", f"{when.mark}は数の設問です。条件の範囲を入れてください。")
        elif not set(rule.chosen) <= {c.code for c in self.choices_of(rule.when_question_id)}:
            raise Refused("codes", "条件になっている選択肢がありません。")

    def _check(self, question: Question) -> None:
        choices = self.choices_of(question.id)
        if question.kind in CHOSEN and not choices:
            raise Refused("choices", f"{question.mark}の選択肢を入れてください。")
        if len({choice.code for choice in choices}) != len(choices):
            raise Refused("choices", f"{question.mark}の選択肢の符号が重なっています。")
        if question.kind == "matrix" and not self.items_of(question.id):
            raise Refused("items", f"{question.mark}の項目を入れてください。")

    def question(self, code: str) -> Question:
        """The question of this code; Refused where there is none."""
        for question in self.questions:
            if question.code == code:
                return question
        raise Refused("question", "この調査に、その設問はありません。")

    def by_id(self, question_id: UUID) -> Question | None:
        """The question of this id."""
        return next((q for q in self.questions if q.id == question_id), None)

    def choices_of(self, question_id: UUID) -> tuple[Choice, ...]:
        """The choices of a question in their order."""
        return tuple(choice for choice in self.choices if choice.question_id == question_id)

    def items_of(self, question_id: UUID) -> tuple[MatrixItem, ...]:
        """The lines of a question in table form, in their order."""
        return tuple(item for item in self.items if item.question_id == question_id)

    def rules_of(self, question_id: UUID) -> tuple[SkipRule, ...]:
        """Who is asked a question: of each group of these one must hold."""
        return tuple(rule for rule in self.rules if rule.question_id == question_id)

    def slots(self) -> tuple[Slot, ...]:
        """Every place of an answer, in the order of the paper."""
        found: list[Slot] = []
        for question in self.questions:
            choices, rules = self.choices_of(question.id), self.rules_of(question.id)
            if question.kind == "matrix":
                found += [
                    Slot(question, choices, rules, item.code, item.label)
                    for item in self.items_of(question.id)
                ]
            else:
                found.append(Slot(question, choices, rules))
        return tuple(found)

    def when_words(self, question_id: UUID, who: str = "方") -> str:
        """Who is asked, in words: 問3で「行っている」と答えた方. Empty where all are."""
        parts: list[str] = []
        for group in groups(self.rules_of(question_id)):
            words = "、または".join(filter(None, (self._rule_words(rule, who) for rule in group)))
            parts.append(
                f"({words})" if len(group) > 1 and len(groups(self.rules_of(question_id))) > 1 else words
            )
        return "、かつ".join(filter(None, parts))

    def _rule_words(self, rule: SkipRule, who: str) -> str:
        when = self.by_id(rule.when_question_id)
        if when is None:
            return ""
        if when.kind == "number":
            span = "か".join(span_words(one, when.unit) for one in rule.chosen)
            return f"{when.mark}が{span}{'でない' if rule.negated else 'の'}{who}"
        names = [f"「{c.label}」" for c in self.choices_of(when.id) if c.code in rule.chosen]
        return f"{when.mark}で{'か'.join(names)}{'以外を' if rule.negated else 'と'}答えた{who}"


def applying(slots: tuple[Slot, ...], values: Mapping[tuple[UUID, str], Value]) -> tuple[bool, ...]:
    """For each slot whether it is put, given the answers so far; what is not put counts as unanswered."""
    chosen: dict[UUID, str] = {}
    numbers: dict[UUID, float] = {}
    found: list[bool] = []
    for slot in slots:
        asked = not slot.rules or put(slot.rules, chosen, numbers)
        found.append(asked)
        value = values.get(slot.key)
        if asked and value is not None:
            if value.number is not None:
                numbers[slot.question.id] = value.number
            before = chosen.get(slot.question.id, "")
            chosen[slot.question.id] = f"{before} {value.codes}".strip()
    return tuple(found)
