"""Free text: two coders, kappa against another reckoning, suggestions, themes crossed."""

from __future__ import annotations

import pandas as pd  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.office.office import Office
from pfdesk.surveys import commands, queries
from pfdesk.surveys.model.kappa import kappa, kappa_words
from pfdesk.surveys.model.suggesting import Suggester, words_of
from pfdesk.surveys.queries.coding import coder_agreement, theme_table


def test_kappa_of_the_textbook() -> None:
    pairs = [(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10 + [(False, False)] * 15
    assert kappa(pairs) == pytest.approx(0.4)
    assert kappa([]) is None
    assert kappa([(True, True)]) == 1.0
    assert (kappa_words(1.0), kappa_words(0.999)) == ("1.00(完全に一致)", "1.00(ほぼ一致)")
    assert kappa_words(0.4) == "0.40(やや低い)"


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=60))
def test_kappa_is_that_of_the_cross_table(pairs: list[tuple[bool, bool]]) -> None:
    frame = pd.DataFrame(pairs, columns=["a", "b"])
    cells = pd.crosstab(frame["a"], frame["b"], normalize=True).reindex(
        index=[False, True], columns=[False, True], fill_value=0.0
    )
    chance = float((cells.sum(axis=1) * cells.sum(axis=0)).sum())
    agreed = float(cells.loc[False, False] + cells.loc[True, True])
    have = kappa(pairs)
    assert have == pytest.approx(1.0 if chance > 1 - 1e-9 else (agreed - chance) / (1 - chance))


def test_a_second_coder_changes_no_count_and_is_compared(office: Office, sample: SurveysSample) -> None:
    before = office.ask(queries.theme_lines, sample.meeting, sample.free_text)
    texts = office.ask(queries.free_texts, sample.meeting, sample.free_text)
    coded = [line for line in texts if line.themes]
    other = before[0].id if before[0].id not in coded[0].themes else before[1].id
    second = tuple((line.id, (other,) if line is coded[0] else line.themes) for line in coded)
    assert office.ask(coder_agreement, sample.free_text) is None
    office.do(commands.CodeAnswers(second, "例示 桃子"))
    assert office.ask(queries.theme_lines, sample.meeting, sample.free_text) == before
    mine = office.ask(queries.free_texts, sample.meeting, sample.free_text, "例示 桃子")
    assert next(line for line in mine if line.id == coded[0].id).themes == (other,)
    found = office.ask(coder_agreement, sample.free_text)
    assert found is not None
    assert (found.answers, found.same) == (len(coded), len(coded) - 1)
    assert found.kappa is not None
    assert 0.5 < found.kappa < 1
    office.undo()
    assert office.ask(coder_agreement, sample.free_text) is None


def test_themes_are_crossed_as_counted_by_hand(office: Office, sample: SurveysSample) -> None:
    whole = office.ask(queries.definition, sample.meeting)
    code = next(q.code for q in whole.questions if q.id == sample.free_text)
    by = next(q for q in whole.questions if q.kind == "single")
    table = office.ask(theme_table, sample.meeting, code, by.code)
    values = office.ask(queries.values_by_paper, sample.meeting)
    for text in office.ask(queries.free_texts, sample.meeting, sample.free_text):
        assert text.response_id in values
    for row in table.rows[:-1]:
        for column, n in zip(table.columns, row.counts, strict=True):
            hand = sum(
                str(theme) == row.id and values[text.response_id][by.id, ""].codes == column.code
                for text in office.ask(queries.free_texts, sample.meeting, sample.free_text)
                for theme in text.themes
            )
            assert n == hand
    lines = office.ask(queries.theme_lines, sample.meeting, sample.free_text)
    assert [row.count for row in table.rows[:-1]] == [line.count for line in lines]


def test_suggestions_name_the_words_they_come_from() -> None:
    coded = [
        ("地域の見守りを続けたい", [3]), ("見守りの輪を広げる", [3]), ("人手不足で困っている", [1]),
        ("人手不足が続く", [1]), ("見守りと人手", [3, 1]),
    ]  # fmt: skip
    found = Suggester(coded).suggest("見守り活動が大切")
    assert [(one.theme, one.words) for one in found] == [(3, ("見守",))]
    assert Suggester(coded).suggest("人手不足です")[0].theme == 1
    assert "人手不足" in Suggester(coded).suggest("人手不足です")[0].words
    assert Suggester(coded).suggest("天気がよい") == ()
    assert words_of("ボランティア") == {"ボランティア"}
