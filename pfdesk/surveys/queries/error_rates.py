"""照合の結果: how often two keyings differed, by paper, answer, question and operator."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import ResponseRow, VerificationRow
from pfdesk.office.figures import percent
from pfdesk.surveys import store


@dataclass(frozen=True, slots=True)
class Rate:
    """What was compared and what of it was wrong or differed; `name` is a clerk or a question."""

    name: str
    compared: int
    wrong: int

    @property
    def percent(self) -> float:
        """The error rate in per cent."""
        return percent(self.wrong, self.compared)


@dataclass(frozen=True, slots=True)
class ErrorRates:
    """The report of the second keying; a clerk's errors are those decided against that clerk."""

    papers: Rate
    answers: Rate
    open: int
    clerks: tuple[Rate, ...]
    questions: tuple[Rate, ...]

    def lines(self) -> Iterable[tuple[str, Rate]]:
        """Every line of the report with the heading of its part."""
        yield "全体", self.papers
        yield "全体", self.answers
        yield from (("担当者", rate) for rate in self.clerks)
        yield from (("設問", rate) for rate in self.questions)


Row = tuple[UUID, str, str, bool, str, str, str, UUID, str]


def error_rates(session: Session, survey_id: UUID) -> ErrorRates:
    """The rates over all that was keyed twice."""
    rows = _rows(session, survey_id)
    differing = [row for row in rows if not row[3]]
    wrong_papers = {row[0] for row in differing}
    by_slot: dict[tuple[UUID, str], list[Row]] = {}
    for row in rows:
        by_slot.setdefault((row[7], row[8]), []).append(row)
    slots = store.definition(session, survey_id).slots()
    questions = tuple(
        _rate(f"{slot.question.mark} {slot.question.title} {slot.item_label}".strip(), by_slot[slot.key])
        for slot in slots
        if slot.key in by_slot
    )
    return ErrorRates(
        Rate("調査票", len({row[0] for row in rows}), len(wrong_papers)),
        Rate("回答", len(rows), len(differing)),
        sum(not row[6] for row in differing), _clerks(rows), questions,
    )  # fmt: skip


def _rows(session: Session, survey_id: UUID) -> list[Row]:
    query = (
        select(
            VerificationRow.response_id, ResponseRow.keyed_by, VerificationRow.clerk, VerificationRow.agreed,
            VerificationRow.first_value, VerificationRow.value, VerificationRow.decided,
            VerificationRow.question_id, VerificationRow.item,
        )
        .join(ResponseRow, ResponseRow.id == VerificationRow.response_id)
        .where(
            ResponseRow.survey_id == survey_id, ResponseRow.binned_at.is_(None),
            VerificationRow.binned_at.is_(None),
        )
    )  # fmt: skip
    rows: Any = session.execute(query)
    return [tuple(row) for row in rows]


def _rate(name: str, rows: Sequence[Row]) -> Rate:
    return Rate(name, len(rows), sum(not row[3] for row in rows))


def _clerks(rows: Sequence[Row]) -> tuple[Rate, ...]:
    compared: dict[str, list[bool]] = {}
    for row in rows:
        first_wrong = bool(row[6]) and not row[3] and row[6] != row[4]
        second_wrong = bool(row[6]) and not row[3] and row[6] != row[5]
        compared.setdefault(row[1], []).append(first_wrong)
        compared.setdefault(row[2], []).append(second_wrong)
    return tuple(Rate(name or "不明", len(marks), sum(marks)) for name, marks in sorted(compared.items()))
