"""The pile of papers: what is keyed, where keying stopped, and how two keyings agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema.surveys import AnswerRow, QuestionRow, ResponseRow, TargetRow, VerificationRow
from pfdesk.office.figures import percent
from pfdesk.surveys.model import Answer, Value, read_value, value_of

Place = tuple[UUID, str]


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper of the pile."""

    id: UUID
    number: int
    target_id: UUID | None
    target_number: int | None
    target_name: str | None
    municipality: str | None
    received_on: date | None
    way: str
    keyed_by: str
    keyed_at: datetime | None
    stopped_at_id: UUID | None
    unsure: bool
    verified_by: str
    verified_at: datetime | None

    @property
    def heading(self) -> str:
        """対象番号 031 登別市, or 調査票 7 where nobody is named."""
        if self.target_number is None:
            return f"調査票 {self.number}"
        return f"対象番号 {self.target_number:03} {self.municipality or ''}".strip()


@dataclass(frozen=True, slots=True)
class PaperValues:
    """What was keyed on one paper, its marks, and the second keying so far."""

    values: dict[Place, Value]
    unsure: frozenset[Place]
    second: dict[Place, Value]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many answers were keyed twice and how many differed."""

    compared: int
    differing: int

    @property
    def rate(self) -> float:
        """The error rate in per cent."""
        return percent(self.differing, self.compared)

    @property
    def words(self) -> str:
        """108問中 1問(0.9 %)."""
        return f"{self.compared:,}問中 {self.differing:,}問({self.rate:.1f} %)"


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One answer that two clerks read differently; `decided` is empty while it is open."""

    id: UUID
    response_id: UUID
    question_id: UUID
    item: str
    paper: int
    question: int
    title: str
    first: Value
    second: Value
    decided: str


def paper_lines(session: Session, survey_id: UUID) -> Sequence[PaperLine]:
    """The pile in its order."""
    query = paper_select().where(ResponseRow.survey_id == survey_id, ResponseRow.binned_at.is_(None))
    return [PaperLine(*tuple(row)) for row in session.execute(query.order_by(ResponseRow.number))]


def paper_line(session: Session, response_id: UUID) -> PaperLine | None:
    """One paper of the pile."""
    row = session.execute(paper_select().where(ResponseRow.id == response_id)).one_or_none()
    return None if row is None else PaperLine(*tuple(row))


@cache  # putting it together takes as long as asking
def paper_select() -> Any:
    """A select of the columns of `PaperLine`; what it is asked for is added to it."""
    return (
        select(
            ResponseRow.id, ResponseRow.number, ResponseRow.target_id, TargetRow.number, TargetRow.name,
            TargetRow.municipality, ResponseRow.received_on, ResponseRow.way, ResponseRow.keyed_by,
            ResponseRow.keyed_at, ResponseRow.stopped_at_id, ResponseRow.unsure, ResponseRow.verified_by,
            ResponseRow.verified_at,
        )
        .outerjoin(TargetRow, TargetRow.id == ResponseRow.target_id)
    )  # fmt: skip


def paper_values(session: Session, response_id: UUID, *, both: bool = True) -> PaperValues:
    """What stands keyed for a paper; its second keying is left out unless both are wanted."""
    rows = session.scalars(
        select(AnswerRow).where(AnswerRow.response_id == response_id, AnswerRow.binned_at.is_(None))
    )
    answers = [entity(row, Answer) for row in rows]
    second = (
        session.execute(
            select(
                VerificationRow.question_id,
                VerificationRow.item,
                VerificationRow.value,
                VerificationRow.decided,
            ).where(VerificationRow.response_id == response_id, VerificationRow.binned_at.is_(None))
        )
        if both
        else ()
    )
    return PaperValues(
        {(a.question_id, a.item): value_of(a) for a in answers},
        frozenset((a.question_id, a.item) for a in answers if a.unsure),
        {(question, item): read_value(decided or value) for question, item, value, decided in second},
    )


def values_by_paper(session: Session, survey_id: UUID) -> dict[UUID, dict[Place, Value]]:
    """What was keyed on every paper of a survey, in one query."""
    query = (
        select(
            AnswerRow.response_id, AnswerRow.question_id, AnswerRow.item, AnswerRow.state, AnswerRow.codes,
            AnswerRow.number, AnswerRow.day, AnswerRow.text,
        )
        .join(ResponseRow, ResponseRow.id == AnswerRow.response_id)
        .where(ResponseRow.survey_id == survey_id, ResponseRow.binned_at.is_(None), AnswerRow.binned_at.is_(None))
    )  # fmt: skip
    found: dict[UUID, dict[Place, Value]] = {}
    for response_id, question_id, item, state, codes, number, day, text in session.execute(query):
        found.setdefault(response_id, {})[question_id, item] = Value(state, codes, number, day, text)
    return found


def agreement(session: Session, survey_id: UUID) -> Agreement:
    """The count of both keyings over a survey."""
    query = (
        select(VerificationRow.agreed, func.count())
        .join(ResponseRow, ResponseRow.id == VerificationRow.response_id)
        .where(
            ResponseRow.survey_id == survey_id,
            ResponseRow.binned_at.is_(None),
            VerificationRow.binned_at.is_(None),
        )
        .group_by(VerificationRow.agreed)
    )
    counts = dict(session.execute(query).all())
    return Agreement(sum(counts.values()), counts.get(False, 0))


def difference_lines(session: Session, survey_id: UUID) -> Sequence[DifferenceLine]:
    """The answers on which two keyings differ, by paper and question."""
    query = (
        select(
            VerificationRow.id, VerificationRow.response_id, VerificationRow.question_id, VerificationRow.item,
            ResponseRow.number, QuestionRow.number, QuestionRow.short_label, QuestionRow.label,
            VerificationRow.first_value, VerificationRow.value, VerificationRow.decided,
        )
        .join(ResponseRow, ResponseRow.id == VerificationRow.response_id)
        .join(QuestionRow, QuestionRow.id == VerificationRow.question_id)
        .where(
            ResponseRow.survey_id == survey_id, VerificationRow.agreed.is_(False), VerificationRow.binned_at.is_(None)
        )
        .order_by(ResponseRow.number, QuestionRow.number, VerificationRow.item)
    )  # fmt: skip
    return [
        DifferenceLine(*row[:6], row[6] or row[7], read_value(row[8]), read_value(row[9]), row[10])
        for row in session.execute(query)
    ]
