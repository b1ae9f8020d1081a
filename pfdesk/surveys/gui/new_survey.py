"""A first draft to start from: a survey with one question."""

from __future__ import annotations

from collections.abc import Collection

from pfdesk.surveys.commands import DefineSurvey
from pfdesk.surveys.model import Choice, Definition, Question, Survey


def new_survey(year: int, taken: Collection[str]) -> DefineSurvey:
    """The command that makes it, with a code that no other survey has."""
    number = next(n for n in range(1, 10_000) if f"survey-{year}-{n}" not in taken)
    survey = Survey(code=f"survey-{year}-{number}", title=f"新しい調査{number}", fiscal_year=year)
    question = Question(
        survey_id=survey.id, code="q1", number=1, kind="single", label="設問の文を入れてください"
    )
    choices = tuple(
        Choice(question_id=question.id, code=str(n), label=label, sort=n)
        for n, label in enumerate(("はい", "いいえ"), 1)
    )
    return DefineSurvey(Definition(survey, (question,), choices))
