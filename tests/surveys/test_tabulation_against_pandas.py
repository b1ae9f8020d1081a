"""Every number of a table against pandas, on surveys made up at random."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from uuid import UUID

import pandas as pd  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pfdesk.office.figures import percent
from pfdesk.office.office import Office
from pfdesk.surveys import commands, queries
from pfdesk.surveys.answers_in.staging import stage_answers
from pfdesk.surveys.model import Choice, Definition, Question, SkipRule, Survey, Target, Value
from pfdesk.surveys.model.answers import NONE
from pfdesk.surveys.queries.last_year import before
from pfdesk.surveys.queries.masking import TOTAL, masked
from pfdesk.tables.table import SourceRow, Table
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
    counts = {(r.id, place): n for r in table.rows for place, n in enumerate((*r.counts, r.count))}
    assert set(hidden.values()) <= {"秘匿"}  # a mark of its own would say that a cell is 5 or more
    for place in range(len(table.columns)):
        mine = [(r.id, place) for r in table.rows if r.counts[place]]
        gone = [counts[cell] for cell in mine if cell in hidden]
        assert len(mine) < 2 or len(gone) != 1
        assert len(gone) == len(mine) or not gone or sum(gone) > len(gone)
    for row in table.rows:
        cells = [(row.id, place) for place, n in enumerate(row.counts) if n]
        cells.append((row.id, TOTAL))
        assert len(cells) < 3 or sum(cell in hidden for cell in cells) != 1


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
    assert former_table.small == {"a", "c"}  # one paper each
    assert (former_table.words("a", " %"), former_table.words("a", mask=True)) == ("50.0 %", "秘匿")
    assert (former_table.words("b", mask=True), former_table.words("gone", mask=True)) == ("0.0", "")
    question = shared.ask(queries.definition, second).question("single")
    shared.do(commands.ChangeQuestion(question, replace(question, label="別の問い")))
    assert shared.ask(before, second, "single") is None
