"""5未満を伏せる over questions that hang on each other: every survey that looks the same is tried."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as st

from pfdesk.office.figures import percent
from pfdesk.surveys import queries
from pfdesk.surveys.model import Choice, Definition, Question, SkipRule, Survey
from pfdesk.surveys.queries.mask_set import MaskSet
from pfdesk.surveys.queries.masking import TOTAL, N


def _chain() -> Definition:
    """who: a or b; then of a: c or d; then of c: e, f, both or none of them."""
    survey = Survey(code="chain", title="見本", fiscal_year=2023)
    one, two, three = (
        Question(survey_id=survey.id, code=code, number=n, kind=kind, label=code)
        for n, (code, kind) in enumerate((("x", "single"), ("y", "single"), ("z", "multiple")), 1)
    )
    choices = tuple(
        Choice(question_id=q.id, code=code, label=code, sort=n)
        for q, codes in ((one, "ab"), (two, "cd"), (three, "ef"))
        for n, code in enumerate(codes)
    )
    rules = (
        SkipRule(question_id=two.id, when_question_id=one.id, codes="a"),
        SkipRule(question_id=three.id, when_question_id=two.id, codes="c"),
    )
    return Definition(survey, (one, two, three), choices, (), rules)


CHAIN = _chain()
World = tuple[int, ...]


def _told(world: World) -> list[tuple[int, dict[str, int]]]:
    """N and counts of the three tables: who said b, d, only e, only f, both, neither."""
    b, d, e, f, ef, none = world
    c = e + f + ef + none
    return [
        (b + c + d, {"a": c + d, "b": b}),
        (c + d, {"c": c, "d": d}),
        (c, {"e": e + ef, "f": f + ef, "": none}),
    ]


def _tables(world: World) -> list[queries.Tabulation]:
    return [
        queries.Tabulation(
            question, n, n, tuple(queries.CountLine(row, row, k, percent(k, n)) for row, k in counts.items())
        )
        for question, (n, counts) in zip(CHAIN.questions, _told(world), strict=True)
    ]


def _worlds(papers: int) -> Iterator[World]:
    for bars in combinations(range(papers + 5), 5):
        ends = (-1, *bars, papers + 5)
        yield tuple(ends[n + 1] - ends[n] - 1 for n in range(6))


def _masks(world: World) -> list[Any]:
    tables = _tables(world)
    masks = MaskSet(cast("Any", None), CHAIN, {(t.question.code, "", ""): t for t in tables})
    return [masks.hidden(table) for table in tables]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(world=st.tuples(*[st.sampled_from([0, 0, 1, 2, 3])] * 6))
def test_no_hidden_count_is_told_by_the_n_of_a_later_question(world: World) -> None:
    """Every survey of as many papers with the same numbers in sight is tried: no hidden one has only one value."""
    hidden = _masks(world)
    true = _told(world)
    nought = any(
        (true[n][0] if cell == N else true[n][1][cell[0]]) == 0
        for n, mask in enumerate(hidden)
        for cell in mask
    )
    found: dict[Any, set[int]] = {}
    for other in _worlds(sum(world)):
        values = {
            (n, cell): k
            for n, (base, counts) in enumerate(_told(other))
            for cell, k in [(N, base), *(((row, TOTAL), k) for row, k in counts.items())]
        }
        seen = {
            (n, cell): k
            for n, (base, counts) in enumerate(true)
            for cell, k in [(N, base), *(((row, TOTAL), k) for row, k in counts.items())]
            if cell not in hidden[n]
        }
        if any(values[key] != k for key, k in seen.items()):
            continue
        kept = {key: values[key] for key in values if key not in seen}
        if nought or all(kept.values()):
            for key, k in kept.items():
                found.setdefault(key, set()).add(k)
    if sum(world) >= 5:  # of fewer every number is small, and all of them hidden still tell that each is one
        chained = {key: values for key, values in found.items() if key[0] < 2 or key[1] == N}
        assert all(len(values) > 1 for values in chained.values()), (world, hidden, found)


def test_the_n_of_a_later_question_is_shown_where_nothing_is_hidden() -> None:
    assert _masks((6, 7, 5, 5, 2, 5)) == [{}, {}, {}]
    first, second, third = _masks((3, 9, 5, 5, 2, 5))
    assert set(first) == {("a", TOTAL), ("b", TOTAL)}
    assert N in second
    assert not third or N in third
