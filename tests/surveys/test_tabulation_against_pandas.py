"""Every number of a table against pandas, on surveys made up at random."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count, product
from typing import Any
from uuid import UUID

import pandas as pd  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pfdesk.office.figures import percent
from pfdesk.office.office import Office
from pfdesk.surveys import commands, queries
from pfdesk.surveys.model import Choice, Definition, Question, SkipRule, Survey, Target, Value
from pfdesk.surveys.model.answers import NONE
from pfdesk.surveys.queries.last_year import before
from pfdesk.surveys.queries.masking import BASE, TOTAL, masked
from pfdesk.surveys.sheets import tabulation_sheet
from pfdesk.surveys.sheets.answers_in.staging import stage_answers
from pfdesk.tables.table import SourceRow, Table
from pfdesk.values.ids import new_id
from tests.surveys.conftest import new_office

NUMBERS = count(1)
PLACES = ("登別市", "室蘭市", "")
Paper = tuple[str, tuple[str, ...], float | None, int]


@pytest.fixture(scope="module")
def shared() -> Iterator[Office]:
    made = new_office()
    yield made
    made.close()


def _definition() -> Definition:
    survey = Survey(code=f"random-{next(NUMBERS)}", title="見本調査", fiscal_year=2023)
    kinds = ("single", "multiple", "number")
    one, many, amount = (
        Question(survey_id=survey.id, code=kind, number=n, kind=kind, label=kind)
        for n, kind in enumerate(kinds, 1)
    )
    choices = tuple(
        Choice(question_id=q.id, code=code, label=code, sort=n)
        for q in (one, many)
        for n, code in enumerate(("a", "b", "ab", "c"))
    )
    rule = SkipRule(question_id=many.id, when_question_id=one.id, codes="a b")
    return Definition(survey, (one, many, amount), choices, (), (rule,))


def _value(said: str) -> Value:
    return {"0": NONE, "?": Value("missing")}.get(said) or Value(codes=said)


PAPERS = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "ab", "c", "0", "?"]),
        st.lists(st.sampled_from(["a", "b", "ab", "c"]), max_size=4, unique=True).map(tuple),
        st.none() | st.integers(-50, 5000).map(lambda n: n / 4),
        st.integers(0, 2),
    ),
    min_size=1,
    max_size=25,
)


def _keyed(office: Office, papers: list[Paper]) -> tuple[UUID, pd.DataFrame]:
    whole = _definition()
    survey = whole.survey.id
    office.do(commands.DefineSurvey(whole))
    targets = tuple(
        Target(
            survey_id=survey,
            name=f"NPO法人 見本{n}",
            municipality=PLACES[place],
            kind="NPO" if place else "団体",
        )
        for n, (*_answers, place) in enumerate(papers)
    )
    office.do(commands.AddTargets(targets))
    office.do(commands.BookReturns(tuple((t.id, date(2024, 2, 1)) for t in targets)))
    one, many, amount = (q.id for q in whole.questions)
    by_target = {line.target_id: line.id for line in office.ask(queries.paper_lines, survey)}
    keyed = []
    for target, (single, several, number, _place) in zip(targets, papers, strict=True):
        answers = [(one, "", _value(single), False)]
        if single in {"a", "b"}:
            answers.append((many, "", _value(" ".join(several) or "0"), False))
        answers.append((amount, "", NONE if number is None else Value(number=number), False))
        keyed.append((by_target[target.id], tuple(answers)))
    office.do(commands.KeyPapers(tuple(keyed), "見本 一郎", datetime(2024, 2, 2, tzinfo=UTC)))
    frame = pd.DataFrame(
        [(s, m if s in {"a", "b"} else None, n, PLACES[p], "NPO" if p else "団体") for s, m, n, p in papers],
        columns=["single", "multiple", "number", "municipality", "target_kind"],
    )
    return survey, frame


ROOM = settings(
    max_examples=6, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip


@ROOM
@given(papers=PAPERS)
def test_every_table_is_what_pandas_counts(shared: Office, papers: list[Paper]) -> None:
    survey, frame = _keyed(shared, papers)
    single = shared.ask(queries.tabulate, survey, "single")
    said = frame["single"].replace({"0": "", "?": queries.MISSING}).value_counts()
    assert {r.code: r.count for r in single.rows if r.count} == said.to_dict()
    assert single.base == len(frame)
    asked = frame[frame["single"].isin(["a", "b"])]
    many = shared.ask(queries.tabulate, survey, "multiple")
    assert many.base == len(asked)
    picked = asked["multiple"].explode().fillna("").value_counts()
    assert {r.code: r.count for r in many.rows if r.count} == picked.to_dict()
    assert all(r.percent == percent(r.count, len(asked)) for r in many.rows)
    numbers = frame["number"].dropna().astype(float)
    told = shared.ask(queries.tabulate, survey, "number").summary
    assert (told is None) == numbers.empty
    if told is not None:
        want = [
            len(numbers),
            numbers.mean(),
            numbers.min(),
            *numbers.quantile([0.25, 0.5, 0.75]),
            numbers.max(),
        ]
        have = [told.count, told.mean, told.least, told.lower, told.median, told.upper, told.most]
        assert have == pytest.approx(want)
        rows = shared.ask(queries.tabulate, survey, "number").rows
        for row in rows:
            if row.id.startswith(">"):
                low, high = (float(n) for n in re.findall(r"-?[\d.]+", row.id))
                inside = numbers.between(low, high, inclusive="both" if "<=" in row.id else "left")
                assert row.count == int(inside.sum())
        assert sum(row.count for row in rows) == len(frame)


@ROOM
@given(papers=PAPERS, by=st.sampled_from(["municipality", "target_kind", "single"]))
def test_every_crossing_is_what_pandas_counts(shared: Office, papers: list[Paper], by: str) -> None:
    survey, frame = _keyed(shared, papers)
    asked = frame[frame["single"].isin(["a", "b"])]
    pairs = asked.explode("multiple").fillna({"multiple": ""})
    want = pairs.groupby(["multiple", by]).size().to_dict()
    table = shared.ask(queries.tabulate, survey, "multiple", by)
    have = {
        (row.code, column.code): n
        for row in table.rows
        for column, n in zip(table.columns, row.counts, strict=True)
        if n
    }
    assert have == want
    assert {c.code: c.base for c in table.columns if c.base} == asked[by].value_counts().to_dict()
    whole = {(t.question.code, t.by): t for t in shared.ask(queries.tabulations, survey, by)}
    assert whole["multiple", by] == table


@ROOM
@given(papers=PAPERS, by=st.sampled_from(["municipality", "multiple"]))
def test_behind_every_cell_stand_as_many_answers(shared: Office, papers: list[Paper], by: str) -> None:
    survey, _frame = _keyed(shared, papers)
    table = shared.ask(queries.tabulate, survey, "single", by)
    for row in table.rows:
        for column, n in zip(table.columns, row.counts, strict=True):
            behind = shared.ask(
                queries.answers_behind, survey, table.question.id, row.code, by=by, columns=(column.code,)
            )
            assert len(behind) == n
    assert sum(row.count for row in table.rows) == table.base


@ROOM
@given(papers=PAPERS)
def test_no_hidden_cell_can_be_reckoned_from_its_sum(shared: Office, papers: list[Paper]) -> None:
    survey, _frame = _keyed(shared, papers)
    table = shared.ask(queries.tabulate, survey, "single", "municipality")
    hidden = masked(table)
    assert all((r.id, TOTAL) in hidden for r in table.rows if 0 < r.count < 5)
    assert all((BASE, place) in hidden for place, c in enumerate(table.columns) if 0 < c.base < 5)
    assert set(hidden.values()) <= {"秘匿"}  # a mark of its own would say that a cell is 5 or more
    alone = masked(shared.ask(queries.tabulate, survey, "single"))
    assert set(alone) <= set(hidden)


CELLS = st.lists(
    st.lists(st.sampled_from([0, 0, 1, 2, 3, 5, 6]), min_size=2, max_size=2), min_size=2, max_size=3
)


@settings(max_examples=40, deadline=None)
@given(cells=CELLS)
def test_no_hidden_cell_can_be_reckoned(cells: list[list[int]]) -> None:
    """Every table with the same numbers in sight is tried: each hidden cell is found with more than one value."""
    rows, bases = range(len(cells)), [sum(column) for column in zip(*cells, strict=True)]
    question = Question(survey_id=new_id(), code="q", number=1, label="q")
    lines = tuple(queries.CountLine(f"r{n}", "", sum(row), 0, tuple(row)) for n, row in enumerate(cells))
    columns = tuple(queries.Column(f"c{n}", "", base) for n, base in enumerate(bases))
    table = queries.Tabulation(question, sum(bases), sum(bases), lines, by="x", columns=columns)
    hidden = masked(table)
    inner = [(f"r{n}", place) for n in rows for place in range(2)]
    true = {cell: cells[int(cell[0][1:])][cell[1]] for cell in inner}
    margins = {(line.id, TOTAL): line.count for line in lines} | {
        (BASE, n): base for n, base in enumerate(bases)
    }
    least = int(all((true | margins)[cell] for cell in hidden))
    found: dict[Any, set[int]] = {cell: set() for cell in hidden}
    free = [cell for cell in inner if cell in hidden]
    # The last free cell follows from n.
    for values in product(range(least, min(sum(bases), 12) + 1), repeat=max(len(free) - 1, 0)):
        last = sum(true[cell] for cell in free) - sum(values)
        if not free or last < least:
            continue
        now = true | dict(zip(free, (*values, last), strict=True))
        now |= {(line.id, TOTAL): sum(now[line.id, place] for place in range(2)) for line in lines}
        now |= {(BASE, place): sum(now[f"r{n}", place] for n in rows) for place in range(2)}
        if all(now[cell] == n for cell, n in margins.items() if cell not in hidden):
            for cell in hidden:
                found[cell].add(now[cell])
    everything = len(hidden) == len(inner) + len(margins)
    assert everything or all(len(values) > 1 for values in found.values())


@ROOM
@given(papers=PAPERS)
def test_who_was_not_asked_is_in_no_base_after_an_import(shared: Office, papers: list[Paper]) -> None:
    """The same rows read by pandas: of `many` only those count whose `one` is a or b, answered or not."""
    whole = _definition()
    shared.do(commands.DefineSurvey(whole))
    said = [(one if one not in {"0", "?"} else "", "、".join(many)) for one, many, _n, _place in papers]
    rows = tuple(SourceRow(n, pair) for n, pair in enumerate(said, 2))
    staged = shared.ask(stage_answers, whole.survey.id, Table(("single", "multiple"), rows))
    shared.do(commands.ImportAnswers(whole.survey.id, staged.papers, datetime(2024, 2, 20, tzinfo=UTC)))
    frame = pd.DataFrame(said, columns=["one", "many"])
    asked = frame[frame["one"].isin(["a", "b"])]
    table = shared.ask(queries.tabulate, whole.survey.id, "multiple")
    assert table.base == len(asked)
    assert table.answered == int((asked["many"] != "").sum())
    outside = frame[~frame["one"].isin(["a", "b"]) & (frame["many"] != "")]
    assert sorted(one.row - 2 for one in staged.not_asked) == sorted(outside.index)
    counted = asked["many"].str.split("、").explode().value_counts()
    for row in table.rows[:4]:
        assert row.count == counted.get(row.label, 0)


def test_last_year_is_compared_only_where_nothing_was_changed(shared: Office) -> None:
    first, _frame = _keyed(shared, [("a", ("b",), 1.0, 0), ("c", (), None, 1)])
    former = shared.ask(queries.survey, first)
    shared.do(commands.ChangeSurvey(former, replace(former, fiscal_year=1999)))
    second, _frame = _keyed(shared, [("b", ("b",), 1.0, 0)])
    now = shared.ask(queries.survey, second)
    shared.do(commands.ChangeSurvey(now, replace(now, fiscal_year=2000)))
    former_table = shared.ask(before, second, "single")
    assert former_table is not None
    assert (former_table.year, former_table.base, former_table.percents["a"]) == (1999, 2, 50.0)
    assert former_table.small == {"a", "b", "c"}  # one paper each: with the nought in sight both were told
    assert (former_table.words("a", " %"), former_table.words("a", mask=True)) == ("50.0 %", "秘匿")
    assert (former_table.words("b", " %"), former_table.words("gone", mask=True)) == ("0.0 %", "")
    sheet = shared.ask(tabulation_sheet, second)
    assert [column.title for column in sheet.columns][5] == "前回の割合(%)"
    assert next(row for row in sheet.rows if row[2] == "a")[5] == 50.0
    assert shared.ask(tabulation_sheet, second, mask=True).rows[0][5] == "秘匿"
    question = shared.ask(queries.definition, second).question("single")
    shared.do(commands.ChangeQuestion(question, replace(question, label="別の問い")))
    assert shared.ask(before, second, "single") is None
