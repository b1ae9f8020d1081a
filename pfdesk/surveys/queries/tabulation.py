"""単純集計 and クロス集計: counts over the right base, which are the papers to which a question applied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import AnswerRow, ResponseRow
from pfdesk.office.figures import percent
from pfdesk.surveys import store
from pfdesk.surveys.model import Definition, Question
from pfdesk.surveys.queries.crossing import (
    CROSSED_KINDS,
    MISSING,
    MUNICIPALITY,
    NONE,
    OF_TARGETS,
    Column,
    Group,
    column_codes,
    columns,
    counting,
    crossed,
)
from pfdesk.surveys.queries.distribution import classes
from pfdesk.surveys.queries.respondents import respondents
from pfdesk.surveys.queries.summary import Summary, summary
from pfdesk.surveys.queries.tallies import numbers, tallies

__all__ = [
    "ANSWERED", "MISSING", "MUNICIPALITY", "NONE", "SMALL", "Column", "CountLine", "QuestionLine", "Tabulation",
    "counting", "crossings", "folded", "question_lines", "share", "tabulate", "tabulate_lines", "tabulations",
]  # fmt: skip

ANSWERED: Final = "*"
"""The row of those who answered a question without choices."""
SMALL: Final = 10
"""A column with a base under this shows no percentages."""


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
    def summary(self) -> Summary | None:
        """Mean, median and quartiles of a question for a number."""
        return summary(self.numbers) if self.numbers else None

    @property
    def note(self) -> str:
        """Who was asked, and why shares may exceed 100 %."""
        parts = [f"{self.when}。" if self.when else ""]
        if self.question.kind == "multiple":
            parts.append("いくつでも選べるので、割合の合計は 100 % を超えます")
        return "".join(parts).rstrip("。")


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A line in the list of 集計 with its n: a question, or one line of a question in table form.

    n is the base, for words those who wrote.
    """

    id: UUID
    code: str
    number: int
    title: str
    kind: str
    base: int
    answered: int
    item: str = ""
    item_label: str = ""
    question_id: UUID | None = None

    @property
    def short(self) -> str:
        """What the list has room for: of a question in table form only its line."""
        return f"問{self.number}  {self.item_label or self.title}"

    @property
    def n(self) -> int:
        """What the list shows, as the table's head does."""
        return self.answered if self.kind == "text" else self.base


def question_lines(session: Session, survey_id: UUID) -> Sequence[QuestionLine]:
    """What can be tabulated in a survey, with its bases."""
    found: dict[tuple[UUID, str], tuple[int, int]] = {}
    for key, groups in tallies(session, survey_id).items():
        answered = sum(n for state, *_rest, n in groups if state == "answered")
        found[key] = sum(n for *_cell, n in groups), answered
    whole = store.definition(session, survey_id)
    lines = []
    for q in whole.questions:
        for one in whole.items_of(q.id) or (None,):
            item, label = (one.code, one.label) if one else ("", "")
            bases = found.get((q.id, item), (0, 0))
            head = (one.id if one else q.id, q.code, q.number, f"{q.title} {label}".strip(), q.kind)
            lines.append(QuestionLine(*head, *bases, item, label, q.id))
    return lines


def tabulate_lines(session: Session, survey_id: UUID, code: str, by: str = "") -> Sequence[Tabulation]:
    """The tables of one question: one, or for a question in table form one for each of its lines."""
    whole = store.definition(session, survey_id)
    items = [item.code for item in whole.items_of(whole.question(code).id)] or [""]
    return [tabulate(session, survey_id, code, by, item) for item in items]


def tabulate(session: Session, survey_id: UUID, code: str, by: str = "", item: str = "") -> Tabulation:
    """Count a question, by another question's code, by `municipality` or by `target_kind` where asked.

    Refused for a question that is not there or cannot be crossed by.
    """
    whole = store.definition(session, survey_id)
    question = whole.question(code)
    items = whole.items_of(question.id)
    item = item or (items[0].code if items else "")
    groups = _groups(session, whole, by, (AnswerRow.question_id == question.id, AnswerRow.item == item))
    mine = groups.get((question.id, item), [])
    return _table(session, whole, question, item, by, mine, _who(session, whole))


def tabulations(session: Session, survey_id: UUID, by: str = "") -> Sequence[Tabulation]:
    """Every question of a survey, those in table form line by line, from one reading of the answers."""
    whole = store.definition(session, survey_id)
    groups = _groups(session, whole, by)
    alone = _groups(session, whole, "", (AnswerRow.question_id == whole.question(by).id,)) if (
        by and by not in OF_TARGETS
    ) else {}  # fmt: skip
    found, who = [], _who(session, whole)
    for question in whole.questions:
        own = question.code == by
        for one in whole.items_of(question.id) or (None,):
            item = one.code if one else ""
            mine = (alone if own else groups).get((question.id, item), [])
            found.append(_table(session, whole, question, item, "" if own else by, mine, who))
    return found


def _who(session: Session, whole: Definition) -> str:
    """What those are called whom only some questions are put to."""
    return "団体" if whole.rules and respondents(session, whole.survey.id) == "団体" else "方"


def _table(
    session: Session,
    whole: Definition,
    question: Question,
    item: str,
    by: str,
    groups: Sequence[Group],
    who: str,
) -> Tabulation:
    answered = sum(n for state, *_rest, n in groups if state == "answered")
    across = columns(whole, by, groups)
    given = numbers(session, whole.survey.id, question.id) if question.kind == "number" else ()
    rows = _rows(whole, question, groups, across, by)
    return Tabulation(
        question, sum(n for *_cell, n in groups), answered, rows if by else _by_class(question, rows, given),
        whole.when_words(question.id, who), by, across, item,
        next((i.label for i in whole.items_of(question.id) if i.code == item), ""),
        given,
    )  # fmt: skip


def _by_class(
    question: Question, rows: tuple[CountLine, ...], given: Sequence[float]
) -> tuple[CountLine, ...]:
    """The distribution of the numbers instead of how many there are; not where another table crosses them."""
    base = sum(row.count for row in rows)
    found = tuple(
        CountLine(span, words, count, percent(count, base))
        for span, words, count in classes(given, question.unit)
    )
    return (*found, *(row for row in rows if row.id != ANSWERED)) if found else rows


def crossings(whole: Definition, code: str) -> tuple[tuple[str, str], ...]:
    """What a question can be crossed by: (code, words)."""
    found = [] if whole.survey.anonymous else list(OF_TARGETS.items())
    found += [(q.code, q.title) for q in whole.questions if q.kind in CROSSED_KINDS and q.code != code]
    return tuple(found)


def _groups(
    session: Session, whole: Definition, by: str, only: Sequence[ColumnElement[bool]] = ()
) -> dict[tuple[UUID, str], list[Group]]:
    """How often each state and set of codes comes, by question and line of its table."""
    if not by:
        return tallies(session, whole.survey.id, only)
    query = select(AnswerRow.question_id, AnswerRow.item, AnswerRow.state, AnswerRow.codes)
    query = query.join(ResponseRow, ResponseRow.id == AnswerRow.response_id)
    query = query.where(*counting(whole.survey.id), *only)
    query, on = crossed(query, whole, by)
    query = query.add_columns(on.label("crossed"))
    cells = query.subquery()
    found: dict[tuple[UUID, str], list[Group]] = {}
    rows: Any = session.execute(select(*cells.c, func.count()).group_by(*cells.c))
    for question_id, item, state, codes, column, n in rows:
        found.setdefault((question_id, item), []).append((state, codes, column, n))
    return found


def _rows(
    whole: Definition, question: Question, groups: Sequence[Group], across: Sequence[Column], by: str
) -> tuple[CountLine, ...]:
    base = sum(n for *_cell, n in groups)
    labels = {choice.code: choice.label for choice in whole.choices_of(question.id)} or {ANSWERED: "回答あり"}
    labels |= {NONE: "回答無し"}
    if any(state == "missing" for state, *_rest in groups):
        labels |= {MISSING: "入力漏れ"}
    totals: Counter[str] = Counter()
    cells: Counter[tuple[str, str]] = Counter()
    for state, codes, on, n in groups:
        for code in set(_row_codes(state, codes, choices=ANSWERED not in labels)):
            totals[code] += n
            for column in column_codes(by, on) if by else ():
                cells[code, column] += n
    return tuple(
        CountLine(
            code, label, totals[code], percent(totals[code], base),
            tuple(cells[code, column.code] for column in across), code in {NONE, MISSING},
        )
        for code, label in labels.items()
    )  # fmt: skip


def _row_codes(state: str, codes: str, *, choices: bool) -> tuple[str, ...]:
    if state == "none":
        return (NONE,)
    if state == "missing":
        return (MISSING,)
    return tuple(codes.split()) if choices else (ANSWERED,)


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
