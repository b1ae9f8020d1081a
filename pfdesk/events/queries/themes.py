"""The themes of what an event's questionnaire says in free words, most frequent first."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import AnswerRow, AnswerThemeRow, QuestionRow, SurveyRow, ThemeRow


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """A theme of one question, and how many answers were given it."""

    survey: str
    question: str
    label: str
    count: int


def event_surveys(session: Session, event_id: UUID) -> list[tuple[UUID, str]]:
    """The questionnaires of an event: key and title."""
    row = SurveyRow
    query = select(row.id, row.title).where(row.event_id == event_id, row.binned_at.is_(None))
    return [(key, title) for key, title in session.execute(query.order_by(row.title, row.id))]


def event_themes(session: Session, event_id: UUID) -> list[ThemeCount]:
    """The themes of every survey that is linked to the event."""
    given, answer, theme, asked = AnswerThemeRow, AnswerRow, ThemeRow, QuestionRow
    count = func.count(answer.id.distinct())
    query = (
        select(SurveyRow.title, asked.label, theme.label, count)
        .join(asked, asked.survey_id == SurveyRow.id)
        .join(theme, theme.question_id == asked.id)
        .join(given, given.theme_id == theme.id)
        .join(answer, answer.id == given.answer_id)
        .where(
            SurveyRow.event_id == event_id, SurveyRow.binned_at.is_(None), theme.binned_at.is_(None),
            given.binned_at.is_(None), answer.binned_at.is_(None),
        )
        .group_by(SurveyRow.title, asked.label, theme.id, theme.label, theme.number)
        .order_by(SurveyRow.title, count.desc(), theme.number)
    )  # fmt: skip
    return [ThemeCount(*row) for row in session.execute(query)]
