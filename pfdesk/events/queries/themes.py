"""The themes of what an event's questionnaire says in free words, most frequent first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import (
    AnswerRow,
    AnswerThemeRow,
    QuestionRow,
    ResponseRow,
    SurveyRow,
    ThemeRow,
)


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """A theme of one question, and how many answers were given it."""

    survey: str
    question: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class EventSurvey:
    """A questionnaire of an event: how many papers were keyed, and how many themes its free texts have.

    `open_texts` are answers in free words that were given no theme yet.
    """

    id: UUID
    title: str
    papers: int
    themes: int
    open_texts: int = 0


def event_surveys(session: Session, event_id: UUID) -> list[EventSurvey]:
    """The questionnaires of an event."""
    row, paper, theme, asked = SurveyRow, ResponseRow, ThemeRow, QuestionRow
    papers = select(func.count()).where(paper.survey_id == row.id, paper.binned_at.is_(None))
    themes = (
        select(func.count())
        .select_from(theme)
        .join(asked, asked.id == theme.question_id)
        .where(asked.survey_id == row.id, theme.binned_at.is_(None))
    )
    query = (
        select(row.id, row.title, papers.scalar_subquery(), themes.scalar_subquery(), _open_texts())
        .where(row.event_id == event_id, row.binned_at.is_(None))
        .order_by(row.title, row.id)
    )
    return [EventSurvey(*found) for found in session.execute(query)]


def _open_texts() -> Any:
    """How many answers in free words of a survey have no theme; what fills in the directory is no opinion."""
    answer, paper, asked, given = AnswerRow, ResponseRow, QuestionRow, AnswerThemeRow
    themed = exists().where(given.answer_id == answer.id, given.binned_at.is_(None))
    return (
        select(func.count())
        .select_from(answer)
        .join(asked, asked.id == answer.question_id)
        .join(paper, paper.id == answer.response_id)
        .where(
            asked.survey_id == SurveyRow.id, asked.kind == "text", asked.fills == "", asked.binned_at.is_(None),
            paper.binned_at.is_(None), answer.binned_at.is_(None), answer.text != "", ~themed,
        )
        .correlate(SurveyRow)
        .scalar_subquery()
    )  # fmt: skip


def free_surveys(session: Session, year: int) -> list[tuple[UUID, str]]:
    """The surveys of a fiscal year and the one before it that belong to no event yet, newest first."""
    row = SurveyRow
    query = (
        select(row.id, row.title)
        .where(row.event_id.is_(None), row.binned_at.is_(None), row.fiscal_year.in_((year, year - 1)))
        .order_by(row.fiscal_year.desc(), row.title, row.id)
    )
    return [(key, title) for key, title in session.execute(query)]


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
