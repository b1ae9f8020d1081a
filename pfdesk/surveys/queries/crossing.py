"""The columns of a クロス集計: by another question, by municipality or by kind of target."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import case, func
from sqlalchemy.orm import aliased

from pfdesk.db.schema.surveys import AnswerRow, ResponseRow, TargetRow
from pfdesk.surveys.model import Definition
from pfdesk.values.errors import Refused

MUNICIPALITY, TARGET_KIND = "municipality", "target_kind"
NONE, MISSING, NOT_ASKED = "", "?", "~"
"""Codes that no choice can have: 回答無し, 入力漏れ, and a question that was not put."""
OF_TARGETS: Final[Mapping[str, str]] = {MUNICIPALITY: "市町村(対象名簿)", TARGET_KIND: "対象の種類"}
CROSSED_KINDS: Final = frozenset({"single", "scale", "multiple"})
_REST: Final = {NONE: "回答無し", MISSING: "入力漏れ", NOT_ASKED: "聞いていない"}

Group = tuple[str, str, str, int]
"""State, codes, the column's codes, how many papers."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a cross tabulation with its base."""

    code: str
    label: str
    base: int


def counting(survey_id: UUID) -> tuple[Any, ...]:
    """The conditions under which an answer counts: its paper is keyed to the end, nothing is in the bin."""
    return (
        ResponseRow.survey_id == survey_id,
        ResponseRow.binned_at.is_(None),
        ResponseRow.keyed_at.is_not(None),
        AnswerRow.binned_at.is_(None),
    )


def crossed(query: Any, whole: Definition, by: str, *, targets_joined: bool = False) -> tuple[Any, Any]:
    """The query with what is crossed by joined, and the expression of the column's codes.

    Refused for a question without choices.
    """
    if by in OF_TARGETS:
        if not targets_joined:
            query = query.outerjoin(TargetRow, TargetRow.id == ResponseRow.target_id)
        place = TargetRow.municipality if by == MUNICIPALITY else TargetRow.kind
        return query, func.coalesce(place, "")
    question = whole.question(by)
    if question.kind not in CROSSED_KINDS:
        raise Refused("by", "選択肢のない設問では、クロス集計ができません。")
    other = aliased(AnswerRow)
    on = (other.response_id == ResponseRow.id) & (other.question_id == question.id)
    on = on & other.binned_at.is_(None) & (other.item == "")
    codes = case((other.id.is_(None), NOT_ASKED), (other.state == "missing", MISSING), else_=other.codes)
    return query.outerjoin(other, on), codes


def column_codes(by: str, codes: str) -> tuple[str, ...]:
    """The columns in which a paper counts."""
    return (codes,) if by in OF_TARGETS else tuple(dict.fromkeys(codes.split())) or (NONE,)


def columns(whole: Definition, by: str, groups: Sequence[Group]) -> tuple[Column, ...]:
    """The columns with their bases: places by size, choices in their order, the unanswered last."""
    if not by:
        return ()
    bases: Counter[str] = Counter()
    for _state, _codes, on, n in groups:
        for code in column_codes(by, on):
            bases[code] += n
    if by in OF_TARGETS:
        order = sorted(bases, key=lambda name: (-bases[name], name))
        return tuple(Column(name, name or "不明", bases[name]) for name in order)
    found = [Column(c.code, c.label, bases[c.code]) for c in whole.choices_of(whole.question(by).id)]
    return (*found, *(Column(code, label, bases[code]) for code, label in _REST.items() if bases[code]))
