"""単純集計 and クロス集計: counts over the right base, which are the papers to which a question applied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from pfdesk.db.schema.surveys import AnswerRow, ResponseRow, TargetRow
from pfdesk.office.figures import percent
from pfdesk.surveys import store
from pfdesk.surveys.model import Definition, Question
from pfdesk.values.errors import Refused

MUNICIPALITY: Final = "municipality"
NONE, MISSING, ANSWERED = "", "?", "*"
"""Row codes that are no choice: 回答無し, 入力漏れ, and 回答あり of a question without choices."""
SMALL: Final = 10
"""A column with a base under this shows no percentages."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a cross tabulation with its base."""

    code: str
    label: str
    base: int


@dataclass(frozen=True, slots=True)
class CountLine:
    """One row: its count, its share of the base, and its counts by column."""

    id: str
    label: str
    count: int
    percent: float
    counts: tuple[int, ...] = ()
    quiet: bool = False

    @property
    def code(self) -> str:
        """The choice's code, empty for 回答無し."""
        return self.id


@dataclass(frozen=True, slots=True)
class Tabulation:
    """The table of one question. `base` is n, `answered` those of it who said something."""

    question: Question
    base: int
    answered: int
    rows: tuple[CountLine, ...]
    when: str = ""
    by: str = ""
    columns: tuple[Column, ...] = ()
    item: str = ""
    item_label: str = ""
    numbers: tuple[float, ...] = field(default=())

    @property
    def note(self) -> str:
        """Who was asked, and why shares may exceed 100 %."""
        parts = [f"{self.when}。" if self.when else ""]
        if self.question.kind == "multiple":
            parts.append("いくつでも選べるので、割合の合計は 100 % を超えます")
        return "".join(parts).rstrip("。")


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question in the list of 集計 with its n: the base, for words those who wrote."""

    id: UUID
    code: str
    number: int
    title: str
    kind: str
    base: int
    answered: int

    @property
    def n(self) -> int:
        """What the list shows."""
        return self.answered if self.kind in {"text", "date", "number"} else self.base


def question_lines(session: Session, survey_id: UUID) -> Sequence[QuestionLine]:
    """The questions of a survey with their bases, in two queries."""
    counted = (
        select(AnswerRow.question_id, AnswerRow.state, func.count(AnswerRow.response_id.distinct()))
        .join(ResponseRow, ResponseRow.id == AnswerRow.response_id)
        .where(*counting(survey_id))
        .group_by(AnswerRow.question_id, AnswerRow.state)
    )
    by_question: dict[UUID, Counter[str]] = {}
    for question_id, state, count in session.execute(counted):
        by_question.setdefault(question_id, Counter())[state] += count
    return [
        QuestionLine(
            q.id, q.code, q.number, q.title, q.kind,
            sum(by_question.get(q.id, Counter()).values()), by_question.get(q.id, Counter())["answered"],
        )
        for q in store.definition(session, survey_id).questions
    ]  # fmt: skip


def tabulate(session: Session, survey_id: UUID, code: str, by: str = "", item: str = "") -> Tabulation:
    """Count a question, by another question's code or by `municipality` where asked.

    Refused for a question that is not there or cannot be crossed by.
    """
    whole = store.definition(session, survey_id)
    question = whole.question(code)
    items = whole.items_of(question.id)
    if items and not item:
        item = items[0].code
    groups = _groups(session, survey_id, question, item, by, whole)
    columns = _columns(whole, by, groups)
    answered = sum(n for state, *_rest, n in groups if state == "answered")
    who = "方" if whole.survey.anonymous else "団体"
    return Tabulation(
        question, sum(n for *_cell, n in groups), answered,
        _rows(whole, question, groups, columns, by), whole.when_words(question.id, who), by, columns, item,
        next((i.label for i in items if i.code == item), ""),
        _numbers(session, survey_id, question),
    )  # fmt: skip


def tabulations(session: Session, survey_id: UUID, by: str = "") -> Sequence[Tabulation]:
    """Every question of a survey, those in table form line by line."""
    whole = store.definition(session, survey_id)
    return [
        tabulate(
            session, survey_id, question.code, "" if by == question.code else by, item.code if item else ""
        )
        for question in whole.questions
        for item in (whole.items_of(question.id) or (None,))
    ]


def crossings(whole: Definition, code: str) -> tuple[tuple[str, str], ...]:
    """What a question can be crossed by: (code, words)."""
    found = [] if whole.survey.anonymous else [(MUNICIPALITY, "市町村(対象名簿)")]
    found += [
        (q.code, q.title)
        for q in whole.questions
        if q.kind in {"single", "scale", "multiple"} and q.code != code
    ]
    return tuple(found)


Group = tuple[str, str, str, int]
"""State, codes, the column's codes, how many papers."""


def counting(survey_id: UUID) -> tuple[Any, ...]:
    """The conditions under which an answer counts: its paper is keyed to the end, nothing is in the bin."""
    return (
        ResponseRow.survey_id == survey_id,
        ResponseRow.binned_at.is_(None),
        ResponseRow.keyed_at.is_not(None),
        AnswerRow.binned_at.is_(None),
    )


def _groups(
    session: Session, survey_id: UUID, question: Question, item: str, by: str, whole: Definition
) -> list[Group]:
    base = select(AnswerRow.state, AnswerRow.codes).join(ResponseRow, ResponseRow.id == AnswerRow.response_id)
    base = base.where(*counting(survey_id), AnswerRow.question_id == question.id, AnswerRow.item == item)
    if not by:
        query = base.add_columns(func.count()).group_by(AnswerRow.state, AnswerRow.codes)
        return [(state, codes, "", n) for state, codes, n in session.execute(query)]
    crossed: Any
    if by == MUNICIPALITY:
        base, crossed = (
            base.outerjoin(TargetRow, TargetRow.id == ResponseRow.target_id),
            TargetRow.municipality,
        )
    else:
        other = aliased(AnswerRow)
        on = (other.response_id == ResponseRow.id) & (other.question_id == whole.question(by).id)
        base, crossed = (
            base.outerjoin(other, on & other.binned_at.is_(None) & (other.item == "")),
            other.codes,
        )
    query = base.add_columns(func.coalesce(crossed, ""), func.count())
    rows = session.execute(query.group_by(AnswerRow.state, AnswerRow.codes, crossed))
    return [(state, codes, column, n) for state, codes, column, n in rows]


def _columns(whole: Definition, by: str, groups: Sequence[Group]) -> tuple[Column, ...]:
    if not by:
        return ()
    bases: Counter[str] = Counter()
    for _state, _codes, column, n in groups:
        for code in column.split() if by != MUNICIPALITY else [column]:
            bases[code] += n
        if not column and by != MUNICIPALITY:
            bases[""] += n
    if by == MUNICIPALITY:
        order = sorted(bases, key=lambda name: (-bases[name], name))
        return tuple(Column(name, name or "不明", bases[name]) for name in order)
    question = whole.question(by)
    if question.kind not in {"single", "scale", "multiple"}:
        raise Refused("by", "選択肢のない設問では、クロス集計ができません。")
    found = [Column(c.code, c.label, bases[c.code]) for c in whole.choices_of(question.id)]
    return (*found, Column("", "回答無し", bases[""])) if bases[""] else tuple(found)


def _in_column(column: Column, by_codes: str, by: str) -> bool:
    if by == MUNICIPALITY or not column.code:
        return by_codes == column.code
    return column.code in by_codes.split()


def _rows(
    whole: Definition, question: Question, groups: Sequence[Group], columns: Sequence[Column], by: str
) -> tuple[CountLine, ...]:
    base = sum(n for *_cell, n in groups)
    labels = {choice.code: choice.label for choice in whole.choices_of(question.id)} or {ANSWERED: "回答あり"}
    labels |= {NONE: "回答無し"}
    if any(state == "missing" for state, *_rest in groups):
        labels |= {MISSING: "入力漏れ"}
    found = []
    for code, label in labels.items():
        mine = [
            group
            for group in groups
            if code in _row_codes(group[0], group[1], choices=ANSWERED not in labels)
        ]
        counts = tuple(sum(n for *_s, on, n in mine if _in_column(c, on, by)) for c in columns)
        count = sum(n for *_cell, n in mine)
        found.append(CountLine(code, label, count, percent(count, base), counts, code in {NONE, MISSING}))
    return tuple(found)


def _row_codes(state: str, codes: str, *, choices: bool) -> tuple[str, ...]:
    if state == "none":
        return (NONE,)
    if state == "missing":
        return (MISSING,)
    return tuple(codes.split()) if choices else (ANSWERED,)


def _numbers(session: Session, survey_id: UUID, question: Question) -> tuple[float, ...]:
    if question.kind != "number":
        return ()
    query = select(AnswerRow.number).join(ResponseRow, ResponseRow.id == AnswerRow.response_id).where(
        *counting(survey_id), AnswerRow.question_id == question.id, AnswerRow.number.is_not(None)
    )  # fmt: skip
    return tuple(sorted(number for number in session.scalars(query) if number is not None))


def share(count: int, base: int) -> float:
    """A count's part of its column's base in per cent, half rounded up to one decimal."""
    return percent(count, base)


def folded(table: Tabulation, most: int = 4, rest: str = "ほか") -> Tabulation:
    """The table with at most so many columns: the largest stay in their order, the others become one."""
    if len(table.columns) <= most:
        return table
    by_size = sorted(range(len(table.columns)), key=lambda n: -table.columns[n].base)
    kept = sorted(by_size[: most - 1])
    others = sorted(by_size[most - 1 :])
    columns = tuple(table.columns[n] for n in kept)
    columns += (Column(rest, rest, sum(table.columns[n].base for n in others)),)
    rows = tuple(
        CountLine(
            r.id, r.label, r.count, r.percent,
            (*(r.counts[n] for n in kept), sum(r.counts[n] for n in others)), r.quiet,
        )
        for r in table.rows
    )  # fmt: skip
    return Tabulation(
        table.question, table.base, table.answered, rows, table.when, table.by, columns, table.item,
        table.item_label, table.numbers,
    )  # fmt: skip
