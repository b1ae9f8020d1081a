"""Entities of the surveys to rows and back; what differs from the generic mapper is the search key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, Final, TypeVar
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from pfdesk.db import records
from pfdesk.db.keeper import Keeper
from pfdesk.db.schema import surveys as rows
from pfdesk.db.schema.base import Row
from pfdesk.db.search import FIELD_BREAK
from pfdesk.surveys import model
from pfdesk.surveys.model.definition import CHOSEN
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold

E = TypeVar("E")

ROWS: Final[Mapping[type, type[Row]]] = {
    model.Survey: rows.SurveyRow,
    model.Question: rows.QuestionRow,
    model.Choice: rows.ChoiceRow,
    model.MatrixItem: rows.MatrixItemRow,
    model.SkipRule: rows.SkipRuleRow,
    model.Target: rows.TargetRow,
    model.Dispatch: rows.DispatchRow,
    model.Response: rows.ResponseRow,
    model.Answer: rows.AnswerRow,
    model.Verification: rows.VerificationRow,
    model.Theme: rows.ThemeRow,
    model.AnswerTheme: rows.AnswerThemeRow,
    model.Decision: rows.ProposalRow,
    model.Layout: rows.SurveyLayoutRow,
}


def _more(entity: Any) -> dict[str, Any]:
    return {"search_key": search_key(entity)} if isinstance(entity, model.Target) else {}


keeper: Final = Keeper(ROWS, _more)
insert = keeper.insert
update = keeper.update
change = keeper.change
put_in_bin = keeper.put_in_bin
restore = keeper.restore
load = keeper.load


def insert_all(session: Session, entities: Iterable[Any]) -> None:
    """Add many entities; they are written together at the next flush."""
    for entity in entities:
        insert(session, entity)


@cache
def _rows_at(row_class: type[Row], place: tuple[str, ...]) -> Any:
    """A select of the rows at a place; built once, since it is asked at every field that is keyed."""
    return select(row_class).where(*(getattr(row_class, name) == bindparam(name) for name in place))


def keep_by_place(session: Session, entity: Any, place: Sequence[str]) -> None:
    """Write what can be there once for its place (a paper's answer), new or over the one that is there.

    One in the bin comes back, so that its place is never taken twice.
    """
    row_class = ROWS[type(entity)]
    names = [n for n in type(entity).__slots__ if n not in {"id", "revision"}]
    at_place = _rows_at(row_class, tuple(place))
    there = session.scalars(at_place, {name: getattr(entity, name) for name in place}).one_or_none()
    if there is None:
        insert(session, entity)
        return
    for name in (*names, "binned_at"):
        wanted = getattr(entity, name, None)
        if getattr(there, name) != wanted:
            setattr(there, name, wanted)


def next_number(session: Session, entity_class: type, survey_id: UUID) -> int:
    """The number after the highest of a survey's targets or papers."""
    row_class: Any = ROWS[entity_class]
    highest = select(func.coalesce(func.max(row_class.number), 0)).where(row_class.survey_id == survey_id)
    return int(session.scalar(highest) or 0) + 1


def definition(session: Session, survey_id: UUID) -> model.Definition:
    """A survey with its questions; Refused when it is gone.

    Choices and lines left from a kind that a question had before are not part of it; they are there again with the kind.
    """
    asked = places(session, survey_id)
    chosen = _questions(survey_id).where(rows.QuestionRow.kind.in_(CHOSEN))
    choices = _all(session, model.Choice, rows.ChoiceRow.question_id.in_(chosen), rows.ChoiceRow.sort)
    return replace(asked, choices=choices)


def places(session: Session, survey_id: UUID) -> model.Definition:
    """The same without its choices: enough to know who is asked what, at every paper that is ended."""
    mine = _questions(survey_id)
    asked = _all(session, model.Question, rows.QuestionRow.survey_id == survey_id, rows.QuestionRow.number)
    items: tuple[model.MatrixItem, ...] = ()
    if any(question.kind == "matrix" for question in asked):
        row = rows.MatrixItemRow
        tables = mine.where(rows.QuestionRow.kind == "matrix")
        items = _all(session, model.MatrixItem, row.question_id.in_(tables), row.sort)
    return model.Definition(
        load(session, model.Survey, survey_id),
        asked,
        (),
        items,
        _all(session, model.SkipRule, rows.SkipRuleRow.question_id.in_(mine), rows.SkipRuleRow.id),
    )


def _questions(survey_id: UUID) -> Any:
    row = rows.QuestionRow
    return select(row.id).where(row.survey_id == survey_id, row.binned_at.is_(None))


def _all(session: Session, entity_class: type[E], condition: Any, order: Any) -> tuple[E, ...]:
    row_class: Any = ROWS[entity_class]
    return tuple(
        records.entities(
            session, row_class, entity_class, condition, row_class.binned_at.is_(None),
            order=(order, row_class.id),
        )
    )  # fmt: skip


def decides_others(session: Session, question_id: UUID) -> bool:
    """Whether other questions are put or not after the answer to this one."""
    return session.connection().scalar(_DECIDING, {"question": question_id}) is not None


_RULE = rows.SkipRuleRow.__table__.c
_DECIDING = (
    select(_RULE.id)
    .where(_RULE.when_question_id == bindparam("question"), _RULE.binned_at.is_(None))
    .limit(1)
)


def has_answers(session: Session, question_id: UUID, codes: Iterable[str] = ()) -> bool:
    """Whether somebody answered a question (with one of the codes, where some are given)."""
    answered = select(rows.AnswerRow.codes).where(
        rows.AnswerRow.question_id == question_id, rows.AnswerRow.binned_at.is_(None)
    )
    wanted = set(codes)
    if not wanted:
        return session.scalars(answered.limit(1)).first() is not None
    return any(wanted & set(found.split()) for found in session.scalars(answered.distinct()))


def refuse_answered(session: Session, question_id: UUID, sentence: str, codes: Iterable[str] = ()) -> None:
    """Refuse with the sentence where there are answers already."""
    if has_answers(session, question_id, codes):
        raise Refused("kind", sentence)


def refuse_answered_line(session: Session, question_id: UUID, item: str, sentence: str) -> None:
    """Refuse with the sentence where somebody answered this line of a question in table form."""
    row = rows.AnswerRow
    query = select(row.id).where(row.question_id == question_id, row.item == item, row.binned_at.is_(None))
    if session.scalars(query.limit(1)).first() is not None:
        raise Refused("items", sentence)


def search_key(target: model.Target) -> str:
    """What the search finds a target by."""
    parts = (
        target.name,
        target.kana,
        f"{target.number:03}",
        target.address
        if target.address.startswith(target.municipality)
        else f"{target.municipality}{target.address}",
        target.phone,
        target.kind,
    )
    return FIELD_BREAK.join(folded for part in parts if (folded := fold(part)))
