"""設計: defining a survey, and changing its questions while that is still safe."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema.surveys import ChoiceRow, MatrixItemRow, QuestionRow, SkipRuleRow
from pfdesk.surveys import model, store
from pfdesk.surveys.commands.verbs import Bin, Change
from pfdesk.surveys.model.definition import CHOSEN
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id

ANSWERED = "回答が入っているので変えられません。新しい版を作ってください。"


@dataclass(frozen=True)
class DefineSurvey:
    """Write a whole definition as one unit of work; Refused where it does not hold together."""

    definition: model.Definition

    @property
    def label(self) -> str:
        """調査の作成."""
        return "調査の作成"

    def run(self, session: Session) -> None:
        """Check and write."""
        whole = self.definition.checked()
        store.insert(session, whole.survey)
        store.insert_all(session, whole.questions)
        store.insert_all(session, (*whole.choices, *whole.items, *whole.rules))


class ChangeSurvey(Change):
    """Change the title, the days and the like."""

    thing = "調査"
    words = {  # noqa: RUF012
        "title": "調査名", "fiscal_year": "年度", "sent_on": "発送日", "due_on": "回答期限",
        "preface": "前書き", "contractor": "委託先", "verify_every": "照合の間隔", "notes": "メモ",
        "anonymous": "名前を書くかどうか",
    }  # fmt: skip


class BinSurvey(Bin):
    """Put a survey into the bin, with all that belongs to it."""

    thing = "調査"
    entity_class = model.Survey


@dataclass(frozen=True)
class AddQuestion:
    """Add a question behind the last one, with its choices."""

    question: model.Question
    choices: tuple[model.Choice, ...] = ()
    label: str = "設問の追加"

    def run(self, session: Session) -> None:
        """Give the number and write."""
        last = store.next_number(session, model.Question, self.question.survey_id)
        store.insert(session, replace(self.question, number=last))
        store.insert_all(session, self.choices)


YES_NO: Final = ("はい", "いいえ")
FIRST_CHOICE: Final = "選択肢1"
FIVE: Final = ("そう思う", "ややそう思う", "どちらともいえない", "あまりそう思わない", "そう思わない")
STEPPED: Final = frozenset({"scale", "matrix"})


class ChangeQuestion(Change):
    """Change a question; its kind only while nobody has answered it."""

    thing = "設問"
    words = {  # noqa: RUF012
        "label": "設問文", "short_label": "設問の短い名前", "kind": "設問の種類", "hint": "設問の注記",
        "section": "見出し", "unit": "単位", "most": "選べる数", "required": "必須", "minimum": "下限",
        "maximum": "上限", "fills": "名簿の項目",
    }  # fmt: skip

    def run(self, session: Session) -> None:
        """Write; Refused for a kind that the answers do not fit."""
        if self.before.kind != self.after.kind:
            store.refuse_answered(session, self.after.id, f"この設問には{ANSWERED}")
        after = replace(self.after, most=None) if self.before.kind != self.after.kind else self.after
        store.update(session, self.before, after)
        whole = store.definition(session, self.after.survey_id)
        if self.after.kind in CHOSEN:
            self._start_choices(session, whole.choices_of(self.after.id))
        if self.after.kind == "matrix" and not whole.items_of(self.after.id):
            store.insert(session, model.MatrixItem(question_id=self.after.id, code="1", label="項目1"))
        if self.before.kind != self.after.kind:
            session.flush()
            store.definition(session, self.after.survey_id).checked()

    def _start_choices(self, session: Session, there: tuple[model.Choice, ...]) -> None:
        """A scale begins with five steps, unless choices were worded already."""
        steps = self.after.kind in STEPPED and self.before.kind not in STEPPED
        if steps and {choice.label for choice in there} <= {*YES_NO, FIRST_CHOICE}:
            SetChoices(self.after.id, tuple(
                model.Choice(question_id=self.after.id, code=str(n), label=label) for n, label in enumerate(FIVE, 1)
            )).run(session)  # fmt: skip
        elif not there:
            store.insert(session, model.Choice(question_id=self.after.id, code="1", label=FIRST_CHOICE))


@dataclass(frozen=True)
class BinQuestion:
    """Take a question out; Refused where it was answered or another depends on it."""

    question_id: UUID
    label: str = "設問の削除"

    def run(self, session: Session) -> None:
        """Bin it and close the gap in the numbers."""
        store.refuse_answered(session, self.question_id, f"この設問には{ANSWERED}")
        depends = select(SkipRuleRow.id).where(
            SkipRuleRow.when_question_id == self.question_id, SkipRuleRow.binned_at.is_(None)
        )
        if session.scalars(depends.limit(1)).first():
            raise Refused("", "ほかの設問の条件になっています。先に条件を外してください。")
        question = store.load(session, model.Question, self.question_id)
        store.put_in_bin(session, model.Question, self.question_id)
        later = select(QuestionRow).where(
            QuestionRow.survey_id == question.survey_id,
            QuestionRow.number > question.number,
            QuestionRow.binned_at.is_(None),
        )
        for row in session.scalars(later):
            row.number -= 1


@dataclass(frozen=True)
class MoveQuestion:
    """Put a question one place up (-1) or down (1)."""

    question_id: UUID
    step: int
    label: str = "設問の移動"

    def run(self, session: Session) -> None:
        """Change places with the neighbour; Refused where a skip rule would then look forward."""
        whole = store.definition(session, store.load(session, model.Question, self.question_id).survey_id)
        order = list(whole.questions)
        place = next(n for n, question in enumerate(order) if question.id == self.question_id)
        other = place + self.step
        if not 0 <= other < len(order):
            return
        order[place], order[other] = order[other], order[place]
        replace(whole, questions=tuple(order)).checked()
        for number, question in enumerate(order, 1):
            if question.number != number:
                store.update(session, question, replace(question, number=number))


@dataclass(frozen=True)
class SetChoices:
    """Replace the choices of a question by these, matched by their codes."""

    question_id: UUID
    choices: tuple[model.Choice, ...]
    label: str = "選択肢の変更"

    def run(self, session: Session) -> None:
        """Write; Refused for taking away a choice that was given as an answer."""
        there = {row.code: row for row in session.scalars(
            select(ChoiceRow).where(ChoiceRow.question_id == self.question_id)
        )}  # fmt: skip
        wanted = {choice.code for choice in self.choices}
        gone = {code for code, row in there.items() if code not in wanted and row.binned_at is None}
        if gone:
            store.refuse_answered(session, self.question_id, f"消そうとした選択肢には{ANSWERED}", gone)
        for code in gone:
            store.put_in_bin(session, model.Choice, there[code].id)
        for sort, choice in enumerate(self.choices):
            row = there.get(choice.code)
            if row is None:
                store.insert(session, replace(choice, question_id=self.question_id, sort=sort))
                continue
            store.restore(session, model.Choice, row.id)
            before = entity(row, model.Choice)
            after = replace(
                choice, id=before.id, question_id=before.question_id, revision=before.revision, sort=sort
            )
            store.update(session, before, after)


@dataclass(frozen=True)
class SetItems:
    """Replace the lines of a question in table form by these, matched by their codes."""

    question_id: UUID
    items: tuple[model.MatrixItem, ...]
    label: str = "表の行の変更"

    def run(self, session: Session) -> None:
        """Write; Refused for taking away a line that was answered."""
        there = {row.code: row for row in session.scalars(
            select(MatrixItemRow).where(MatrixItemRow.question_id == self.question_id)
        )}  # fmt: skip
        wanted = {item.code for item in self.items}
        for code, row in there.items():
            if code not in wanted and row.binned_at is None:
                store.refuse_answered_line(session, self.question_id, code, f"消そうとした行には{ANSWERED}")
                store.put_in_bin(session, model.MatrixItem, row.id)
        for sort, item in enumerate(self.items):
            known = there.get(item.code)
            if known is None:
                store.insert(session, replace(item, question_id=self.question_id, sort=sort))
                continue
            store.restore(session, model.MatrixItem, known.id)
            known.label, known.sort = item.label, sort


@dataclass(frozen=True)
class SetSkipRules:
    """Say who is asked a question: all of these rules must hold, none means everybody."""

    question_id: UUID
    rules: tuple[model.SkipRule, ...]
    label: str = "設問の条件の変更"

    def run(self, session: Session) -> None:
        """Replace the rules; Refused where the definition would not hold together."""
        question = store.load(session, model.Question, self.question_id)
        whole = store.definition(session, question.survey_id)
        kept = tuple(rule for rule in whole.rules if rule.question_id != self.question_id)
        replace(whole, rules=(*kept, *self.rules)).checked()
        for rule in whole.rules_of(self.question_id):
            store.put_in_bin(session, model.SkipRule, rule.id)
        # Anew, in their order: those that stay are in the bin under their old keys.
        store.insert_all(session, (replace(rule, id=new_id(), revision=0) for rule in self.rules))
