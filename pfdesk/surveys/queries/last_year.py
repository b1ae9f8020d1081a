"""前回との比較: the same question in the survey before, where nothing of it was changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import QuestionRow, SurveyRow
from pfdesk.surveys import store
from pfdesk.surveys.model import Definition, Question
from pfdesk.surveys.model.rules import groups
from pfdesk.surveys.queries.mask_set import MaskSet
from pfdesk.surveys.queries.masking import KEPT_BACK, TOTAL, N
from pfdesk.surveys.queries.tabulation import tabulate
from pfdesk.values.fiscal import fiscal_year_text


@dataclass(frozen=True, slots=True)
class Before:
    """The former survey's base and shares of a question, by the row's code; `small` are those of few people."""

    survey_id: UUID
    title: str
    year: int
    base: int
    percents: Mapping[str, float]
    small: frozenset[str] = frozenset()
    n_small: bool = False

    def words(self, code: str, unit: str = "", *, mask: bool = False) -> str:
        """A row's share; empty for a row that was not there, the mark where `mask` hides what counts a few."""
        share = self.percents.get(code)
        if share is None:
            return ""
        return KEPT_BACK if mask and (self.n_small or code in self.small) else f"{share:.1f}{unit}"

    def cell(self, code: str, *, mask: bool = False) -> float | str | None:
        """A row's share as a number for a sheet."""
        share = self.percents.get(code)
        return KEPT_BACK if share is not None and mask and (self.n_small or code in self.small) else share

    def n_words(self, *, mask: bool = False) -> str:
        """Its n, the mark where `mask` hides it."""
        return KEPT_BACK if mask and self.n_small else f"{self.base:,}"

    @property
    def hides(self) -> bool:
        """Whether a mask hides anything of it."""
        return bool(self.small) or self.n_small

    @property
    def year_words(self) -> str:
        """令和4年度."""
        return fiscal_year_text(self.year)


def before(session: Session, survey_id: UUID, code: str, item: str = "") -> Before | None:
    """The last survey of an earlier year that put the same question, or None where it was changed."""
    whole = store.definition(session, survey_id)
    question = whole.question(code)
    query = (
        select(SurveyRow.id)
        .join(QuestionRow, QuestionRow.survey_id == SurveyRow.id)
        .where(
            SurveyRow.fiscal_year < whole.survey.fiscal_year, SurveyRow.binned_at.is_(None),
            QuestionRow.code == code, QuestionRow.label == question.label, QuestionRow.binned_at.is_(None),
        )
        .order_by(SurveyRow.fiscal_year.desc(), SurveyRow.version.desc(), SurveyRow.id)
    )  # fmt: skip
    former_id = session.scalars(query).first()
    if former_id is None:
        return None
    former = store.definition(session, former_id)
    if _put(former, former.question(code)) != _put(whole, question):
        return None
    table = tabulate(session, former_id, code, item=item)
    shares = {row.code: row.percent for row in table.rows}
    hidden = MaskSet(session, former).hidden(table)
    small = frozenset(row.code for row in table.rows if (row.id, TOTAL) in hidden)
    return Before(
        former_id, former.survey.title, former.survey.fiscal_year, table.base, shares, small, N in hidden
    )


def _put(whole: Definition, question: Question) -> object:
    """What must be the same for two questions to be compared: kind, words, choices, lines, who is asked."""
    codes = {q.id: q.code for q in whole.questions}
    return (
        question.kind, question.label, question.unit, question.most,
        [(c.code, c.label) for c in whole.choices_of(question.id)],
        [(i.code, i.label) for i in whole.items_of(question.id)],
        sorted(
            sorted((codes.get(r.when_question_id, ""), r.chosen, r.negated) for r in group)
            for group in groups(whole.rules_of(question.id))
        ),
    )  # fmt: skip
