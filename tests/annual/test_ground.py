"""Rules, verbs, queries and figures of the yearly report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pfdesk.annual import commands, queries
from pfdesk.annual.figures import FIGURES
from pfdesk.annual.model import Project, ProjectLink, TimelineEntry, ten_thousands, yen_text
from pfdesk.app.sample import annual as sample_annual
from pfdesk.app.sample import annual_words
from pfdesk.office.office import Office
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id


def make(**more: object) -> Project:
    fields = {"fiscal_year": 2023, "name": "見本の事業"} | more
    return Project(**fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"name": "  "}, "name"),
        ({"budget": -1}, "budget"),
        ({"spent": 10**12}, "spent"),
        ({"report_code": "nothing"}, "report_code"),
        ({"fiscal_year": 23}, "fiscal_year"),
        ({"aim": "ね\x00らい"}, "aim"),
    ],
)
def test_a_project_names_the_field_that_it_refuses(changed: dict[str, object], named: str) -> None:
    with pytest.raises(Refused) as refused:
        make(**changed)
    assert refused.value.field == named


def test_a_link_points_to_exactly_one_thing() -> None:
    with pytest.raises(Refused):
        ProjectLink(project_id=new_id())
    with pytest.raises(Refused):
        ProjectLink(project_id=new_id(), event_id=new_id(), survey_id=new_id())


def test_the_timeline_stays_within_its_year() -> None:
    with pytest.raises(Refused) as refused:
        TimelineEntry(fiscal_year=2023, text="x", happened_on=date(2024, 4, 1))
    assert refused.value.field == "happened_on"


@given(st.integers(0, 10**9))
def test_ten_thousands_is_within_half_a_tenth_and_whole_where_it_can_be(yen: int) -> None:
    told = ten_thousands(yen)
    assert abs(told * 10_000 - yen) <= 500.001
    assert isinstance(told, int) == (float(told) == int(told))


def test_sums_are_told_as_the_clerk_says_them() -> None:
    assert [yen_text(n) for n in (None, 0, 740_000, 12_500, 12_340_000)] == [
        "", "0万円", "74万円", "1.3万円", "1,234万円",
    ]  # fmt: skip


def test_sample_gives_the_budgets_of_the_account(any_office: Office) -> None:
    sample_annual.fill(any_office)
    counted = any_office.ask(queries.year_figures, FIGURES, 2023)
    assert {figure.key: result.value for figure, result in counted} == {
        "projects.budget_total": 204,
        "projects.budget.meeting": 74,
        "projects.budget.survey": 99,
        "projects.budget.pamphlet": 31,
    }
    assert [len(result.rows) for _, result in counted] == [3, 1, 1, 1]
    assert {type(result.value) for _, result in counted} == {int}
    assert all(result.value == 0 for _, result in any_office.ask(queries.year_figures, FIGURES, 2022))


def test_a_binned_project_is_counted_no_more(empty_office: Office) -> None:
    made = sample_annual.fill(empty_office)
    empty_office.do(commands.BinProject(made.survey))
    assert empty_office.ask(FIGURES[0].count, 2023).value == 105
    empty_office.undo()
    assert empty_office.ask(FIGURES[0].count, 2023).value == 204


def test_change_is_named_by_its_field_and_refused_when_stale(empty_office: Office) -> None:
    made = sample_annual.fill(empty_office)
    before = empty_office.ask(queries.project_entity, made.meeting)
    changed = empty_office.do(commands.ChangeProject(before, replace(before, budget=750_000)))
    assert changed.label == "予算の変更"
    with pytest.raises(Refused):
        empty_office.do(commands.ChangeProject(before, replace(before, budget=760_000)))
    assert empty_office.ask(queries.project_entity, made.meeting).budget == 750_000


def test_next_year_gets_the_plan_without_what_came_of_it(empty_office: Office) -> None:
    made = sample_annual.fill(empty_office)
    empty_office.do(commands.CopyToNextYear(made.meeting))
    empty_office.do(commands.CopyToNextYear(made.pamphlet))
    lines = empty_office.ask(queries.project_lines, 2024)
    assert [(line.number, line.result, line.period) for line in lines] == [(1, "", ""), (2, "", "")]
    copy = empty_office.ask(queries.project_entity, lines[0].id)
    assert (copy.aim, copy.kpi, copy.copied_from_id) == (
        annual_words.MEETING.aim,
        annual_words.MEETING.kpi,
        made.meeting,
    )
    assert empty_office.ask(queries.next_year_copy, made.meeting) == copy.id
    assert empty_office.ask(queries.next_year_copy, made.survey) is None


def test_lists_and_texts(any_office: Office) -> None:
    sample_annual.fill(any_office)
    lines = any_office.ask(queries.project_lines, 2023)
    assert [(line.number, line.budget) for line in lines] == [(1, 740_000), (2, 990_000), (3, 310_000)]
    assert [line.number for line in any_office.ask(queries.project_lines, 2023, "ｻｰﾍﾞｲ")] == [2]
    kinds = [line.kind for line in any_office.ask(queries.timeline_lines, 2023)]
    assert kinds == ["challenge"] * 2 + ["action"] * 3 + ["change"] * 3
    texts = any_office.ask(queries.report_texts, 2023)
    assert texts["main_cooperation"].startswith("PF推進会議への参加")
    assert not any(any_office.ask(queries.report_texts, 2022).values())
    any_office.do(commands.ChangeReportText(2023, "value", "短く"))
    assert any_office.undo_label() == "PF連携による価値や工夫の変更"
    assert any_office.ask(queries.report_texts, 2023)["value"] == "短く"
