"""How often each answer comes, question by question, read from one index in its own order.

All answers of the questions are counted there, then those of papers that do not count (not keyed to the end, or
in the bin) are taken off again: of a hundred thousand papers these are few.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, repeat
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import AnswerRow, QuestionRow, ResponseRow
from pfdesk.surveys.queries.crossing import Group

Cell = tuple[UUID, str, str, str]
"""Question, line of its table, state, codes."""


def tallies(
    session: Session, survey_id: UUID, only: Sequence[ColumnElement[bool]] = ()
) -> dict[tuple[UUID, str], list[Group]]:
    """State, codes and number of papers, by question and line of its table."""
    cell = (AnswerRow.question_id, AnswerRow.item, AnswerRow.state, AnswerRow.codes)
    counted = select(*cell, func.count()).group_by(*cell)
    mine = counted.where(
        AnswerRow.question_id.in_(questions_of(survey_id)), AnswerRow.binned_at.is_(None), *only
    )
    found: Counter[Cell] = Counter()
    for *key, count in session.execute(mine):
        found[tuple(key)] += count  # type: ignore[index]
    if not all_count(session, survey_id):
        off = counted.join(ResponseRow, ResponseRow.id == AnswerRow.response_id).where(
            *aside(survey_id), AnswerRow.binned_at.is_(None), *only
        )
        for *key, count in session.execute(off):
            found[tuple(key)] -= count  # type: ignore[index]
    groups: dict[tuple[UUID, str], list[Group]] = {}
    for (question_id, item, state, codes), count in found.items():
        if count > 0:
            groups.setdefault((question_id, item), []).append((state, codes, "", count))
    return groups


def questions_of(survey_id: UUID) -> Select[UUID]:
    """The questions of a survey."""
    return select(QuestionRow.id).where(QuestionRow.survey_id == survey_id)


def aside(survey_id: UUID) -> tuple[ColumnElement[bool], ...]:
    """The papers of a survey that do not count."""
    gone = or_(ResponseRow.binned_at.is_not(None), ResponseRow.keyed_at.is_(None))
    return (ResponseRow.survey_id == survey_id, gone)


def all_count(session: Session, survey_id: UUID) -> bool:
    """Whether every paper of a survey counts."""
    return session.scalars(select(ResponseRow.id).where(*aside(survey_id)).limit(1)).first() is None


def numbers(session: Session, survey_id: UUID, question_id: UUID) -> tuple[float, ...]:
    """The numbers given to a question, in order."""
    own = and_(
        AnswerRow.question_id == question_id, AnswerRow.binned_at.is_(None), AnswerRow.number.is_not(None)
    )
    query: Any = select(AnswerRow.number, func.count()).where(own).group_by(AnswerRow.number)
    if not all_count(session, survey_id):
        query = query.join(ResponseRow, ResponseRow.id == AnswerRow.response_id).where(
            ResponseRow.binned_at.is_(None), ResponseRow.keyed_at.is_not(None)
        )
    counted = session.execute(query.order_by(AnswerRow.number))
    return tuple(chain.from_iterable(repeat(number, count) for number, count in counted))
