"""A survey with very many answers, written straight into the file: only reading is measured on it."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert

from pfdesk.db.schema.surveys import AnswerRow, ResponseRow
from pfdesk.office.office import Office
from pfdesk.surveys import commands
from pfdesk.surveys.model import Choice, Definition, Question, Survey
from pfdesk.values.ids import new_id, new_revision

KINDS = ("single", "single", "multiple", "scale", "number", "single")
AT = datetime(2024, 2, 20, tzinfo=UTC)


def many_questions(count: int) -> Definition:
    """A survey of this many questions of every countable kind."""
    survey = Survey(code="many", title="見本調査", fiscal_year=2023, anonymous=True)
    questions = tuple(
        Question(
            survey_id=survey.id, code=f"q{n}", number=n, kind=KINDS[n % len(KINDS)], label=f"見本の設問{n}"
        )
        for n in range(1, count + 1)
    )
    choices = tuple(
        Choice(question_id=q.id, code=f"c{n}", label=f"選択肢{n}", sort=n)
        for q in questions
        if q.kind != "number"
        for n in range(1, 7)
    )
    return Definition(survey, questions, choices)


def fill(office: Office, engine: Any, papers: int, questions: int) -> UUID:
    """Define the survey and write its keyed papers; gives the survey's id."""
    whole = many_questions(questions)
    office.do(commands.DefineSurvey(whole))
    dice = random.Random(60)
    with engine.begin() as connection:
        for start in range(0, papers, 500):
            ids = [new_id() for _ in range(min(500, papers - start))]
            connection.execute(insert(ResponseRow), [
                {"id": key, "revision": new_revision(), "survey_id": whole.survey.id, "number": start + n,
                 "keyed_by": "見本 一郎", "keyed_at": AT, "way": "import", "unsure": False, "verified_by": "",
                 "source_key": ""}
                for n, key in enumerate(ids, 1)
            ])  # fmt: skip
            answers = [_answer(key, question, dice) for key in ids for question in whole.questions]
            connection.execute(insert(AnswerRow), answers)
    return whole.survey.id


def _answer(response_id: UUID, question: Question, dice: random.Random) -> dict[str, Any]:
    none = dice.random() < 0.05
    codes = ""
    if not none and question.kind == "multiple":
        codes = " ".join(f"c{n}" for n in sorted(dice.sample(range(1, 7), dice.randint(1, 3))))
    elif not none and question.kind != "number":
        codes = f"c{dice.randint(1, 6)}"
    number = float(dice.randint(0, 99)) if question.kind == "number" and not none else None
    return {
        "id": new_id(), "revision": new_revision(), "response_id": response_id, "question_id": question.id,
        "item": "", "state": "none" if none else "answered", "codes": codes, "number": number, "day": None,
        "text": "", "unsure": False,
    }  # fmt: skip
