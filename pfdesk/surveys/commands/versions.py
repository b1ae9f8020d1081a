"""新しい版: a survey that was answered is changed as a copy, and the answers stay with the old one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import SurveyRow
from pfdesk.surveys import model, store
from pfdesk.values.ids import new_id

P = TypeVar("P", bound=Any)


@dataclass(frozen=True)
class NewVersion:
    """Copy a survey's definition as its next version; codes stay, so that answers can be compared."""

    survey_id: UUID
    fiscal_year: int | None = None
    new_survey_id: UUID = field(default_factory=new_id)
    label: str = "調査の新しい版の作成"

    def run(self, session: Session) -> None:
        """Write the copy."""
        whole = store.definition(session, self.survey_id)
        survey = replace(
            whole.survey, id=self.new_survey_id, revision=0, version=whole.survey.version + 1,
            replaces_id=self.survey_id, code=_free_code(session, whole.survey), sent_on=None, due_on=None, layout="",
            fiscal_year=self.fiscal_year or whole.survey.fiscal_year,
        )  # fmt: skip
        ids = {question.id: new_id() for question in whole.questions}
        store.insert(session, survey)
        store.insert_all(
            session,
            (replace(q, id=ids[q.id], revision=0, survey_id=survey.id) for q in whole.questions),
        )
        store.insert_all(session, (_copied(part, ids) for part in (*whole.choices, *whole.items)))
        store.insert_all(
            session,
            (
                replace(_copied(rule, ids), when_question_id=ids[rule.when_question_id])
                for rule in whole.rules
            ),
        )


def _copied(part: P, ids: dict[UUID, UUID]) -> P:
    copied: P = replace(part, id=new_id(), revision=0, question_id=ids[part.question_id])
    return copied


def _free_code(session: Session, survey: model.Survey) -> str:
    base = survey.code.removesuffix(f"-v{survey.version}")[:50]
    taken = set(
        session.scalars(select(SurveyRow.code).where(SurveyRow.code.startswith(base, autoescape=True)))
    )
    numbers = range(survey.version + 1, survey.version + 10_000)
    return next(f"{base}-v{n}" for n in numbers if f"{base}-v{n}" not in taken)
