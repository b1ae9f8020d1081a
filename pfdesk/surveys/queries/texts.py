"""The answers behind a figure, and free text with its themes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import ge, gt, le, lt
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema.surveys import AnswerRow, ChoiceRow, ResponseRow, TargetRow, ThemeRow
from pfdesk.office.figures import percent
from pfdesk.surveys import store
from pfdesk.surveys.model import Theme
from pfdesk.surveys.model.rules import bounds, is_span
from pfdesk.surveys.queries.coding import codings, counted
from pfdesk.surveys.queries.crossing import MISSING, NONE, column_codes, counting, crossed
from pfdesk.surveys.queries.tabulation import ANSWERED
from pfdesk.values.eras import era_text


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer behind a cell; `id` is the paper."""

    id: UUID
    answer_id: UUID
    paper: int
    target_number: int | None
    name: str
    municipality: str
    codes: str
    words: str

    @property
    def number_words(self) -> str:
        """対象番号, or the paper's own number where nobody is named."""
        return f"{self.target_number:03}" if self.target_number else str(self.paper)


@dataclass(frozen=True, slots=True)
class TextLine:
    """One free-text answer with the numbers of its themes."""

    id: UUID
    response_id: UUID
    paper: int
    name: str
    municipality: str
    text: str
    themes: tuple[UUID, ...]
    coder: str = ""


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A theme with how many answers have it."""

    id: UUID
    number: int
    label: str
    count: int
    percent: float


def answers_behind(
    session: Session,
    survey_id: UUID,
    question_id: UUID,
    code: str,
    *,
    item: str = "",
    words_from: UUID | None = None,
    by: str = "",
    columns: Sequence[str] = (),
) -> Sequence[AnswerLine]:
    """The papers counted in a row of the table, or of its cells in these `columns` of the crossing `by`.

    `words_from` is a question whose words stand beside.
    """
    query = (
        select(
            ResponseRow.id, AnswerRow.id, ResponseRow.number, TargetRow.number, TargetRow.name, TargetRow.municipality,
            AnswerRow.codes, AnswerRow.text, AnswerRow.number, AnswerRow.day,
        )
        .join(ResponseRow, ResponseRow.id == AnswerRow.response_id)
        .outerjoin(TargetRow, TargetRow.id == ResponseRow.target_id)
        .where(*counting(survey_id), AnswerRow.question_id == question_id, AnswerRow.item == item)
        .order_by(TargetRow.number, ResponseRow.number)
    )  # fmt: skip
    query = query.where(*_in_row(code))
    if by:
        query, on = crossed(query, store.definition(session, survey_id), by, targets_joined=True)
        query = query.add_columns(on)
    rows = [
        row[:10] for row in session.execute(query) if not by or set(columns) & set(column_codes(by, row[10]))
    ]
    beside = _words(session, words_from) if words_from else {}
    said = _has_words(session, question_id, code)
    return [
        AnswerLine(response, answer, paper, number, name or "", place or "", codes,
                   beside.get(response) or (text if said else "") or _plain(value, day))
        for response, answer, paper, number, name, place, codes, text, value, day in rows
    ]  # fmt: skip


def _has_words(session: Session, question_id: UUID, code: str) -> bool:
    """Whether the words of an answer belong to this row: those of その他 say nothing of another choice."""
    query = select(ChoiceRow.other).where(
        ChoiceRow.question_id == question_id, ChoiceRow.code == code, ChoiceRow.binned_at.is_(None)
    )
    return session.scalars(query).first() is not False


def _in_row(code: str) -> list[ColumnElement[bool]]:
    """The condition under which an answer counts in a row of the table."""
    state = {NONE: "none", MISSING: "missing"}.get(code, "answered")
    if code in {NONE, MISSING, ANSWERED}:
        return [AnswerRow.state == state]
    if code and is_span(code):
        signs = {">=": ge, ">": gt, "<=": le, "<": lt}
        return [
            AnswerRow.state == state,
            *(signs[sign](AnswerRow.number, bound) for sign, bound in bounds(code)),
        ]
    held = (" " + AnswerRow.codes + " ").contains(f" {code} ", autoescape=True)
    return [AnswerRow.state == state, held]


def _plain(number: float | None, day: date | None) -> str:
    return f"{number:g}" if number is not None else era_text(day) if day is not None else ""


def _words(session: Session, question_id: UUID) -> dict[UUID, str]:
    query = select(AnswerRow.response_id, AnswerRow.text).where(
        AnswerRow.question_id == question_id, AnswerRow.binned_at.is_(None), AnswerRow.text != ""
    )
    return dict(session.execute(query).all())


def free_texts(
    session: Session, survey_id: UUID, question_id: UUID, coder: str | None = None
) -> Sequence[TextLine]:
    """What was written on one question, paper by paper, with its themes.

    The themes are those of this coder alone, else those that count: of the coder who came first.
    """
    query = (
        select(
            AnswerRow.id,
            ResponseRow.id,
            ResponseRow.number,
            TargetRow.name,
            TargetRow.municipality,
            AnswerRow.text,
        )
        .join(ResponseRow, ResponseRow.id == AnswerRow.response_id)
        .outerjoin(TargetRow, TargetRow.id == ResponseRow.target_id)
        .where(*counting(survey_id), AnswerRow.question_id == question_id, AnswerRow.text != "")
        .order_by(ResponseRow.number)
    )
    found = []
    given = codings(session, question_id)
    for answer, response, paper, name, place, text in session.execute(query):
        coders = given.get(answer, {})
        who = next(iter(coders), "") if coder is None else coder
        found.append(
            TextLine(answer, response, paper, name or "", place or "", text, coders.get(who, ()), who)
        )
    return found


def theme_lines(session: Session, survey_id: UUID, question_id: UUID) -> Sequence[ThemeLine]:
    """The themes of a question with their counts; the share is of all who wrote something."""
    counts = Counter(theme for coders in codings(session, question_id).values() for theme in counted(coders))
    query = (
        select(ThemeRow.id, ThemeRow.number, ThemeRow.label)
        .where(ThemeRow.question_id == question_id, ThemeRow.binned_at.is_(None))
        .order_by(ThemeRow.number)
    )
    base = (
        session.scalar(
            select(func.count())
            .select_from(AnswerRow)
            .join(ResponseRow, ResponseRow.id == AnswerRow.response_id)
            .where(*counting(survey_id), AnswerRow.question_id == question_id, AnswerRow.text != "")
        )
        or 0
    )
    rows = session.execute(query)
    return [
        ThemeLine(key, number, label, counts[key], percent(counts[key], base)) for key, number, label in rows
    ]


def themes(session: Session, question_id: UUID) -> Sequence[Theme]:
    """The themes of a question as they can be changed."""
    query = select(ThemeRow).where(ThemeRow.question_id == question_id, ThemeRow.binned_at.is_(None))
    return [entity(row, Theme) for row in session.scalars(query.order_by(ThemeRow.number))]
