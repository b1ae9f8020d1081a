"""The sample comes to the figures that the city published."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import openpyxl

from pfdesk.app.sample.surveys import SurveysSample, fill
from pfdesk.office.office import Office
from pfdesk.surveys import queries
from pfdesk.surveys.figures import FIGURES
from pfdesk.surveys.sheets import survey_sheets, tabulation_sheet
from pfdesk.tables.write import write_xlsx
from tests.engines import filled_by

PUBLISHED = {
    "survey.targets": 87, "survey.municipalities": 7, "survey.responses": 19, "survey.responses_in_city": 5,
    "survey.response_rate": 21.8, "survey.with_activities": 16, "survey.with_activities_rate": 84.2,
    "survey.activity.places_to_be": 9, "survey.activity.desks": 5, "survey.activity.others": 5,
    "survey.feel_need": 15, "survey.have_case": 7, "meeting.themes": 4,
}  # fmt: skip


def test_published_figures(office: Office, sample: SurveysSample) -> None:
    counted = {figure.key: office.ask(figure.count, 2023) for figure in FIGURES}
    assert {key: one.value for key, one in counted.items()} == PUBLISHED
    assert len(counted["survey.response_rate"].rows) == 19
    assert all(office.ask(figure.count, 2022).value == 0 for figure in FIGURES)


def test_the_sample_is_quick(office: Office) -> None:
    start = time.perf_counter()
    filled_by(office, fill)
    assert time.perf_counter() - start < 5


def test_kinds_of_activity_stand_on_those_who_were_asked(office: Office, sample: SurveysSample) -> None:
    table = office.ask(queries.tabulate, sample.resource, "activity_kinds", "place")
    assert table.base == 16
    assert [(row.count, row.percent) for row in table.rows] == [(9, 56.3), (5, 31.3), (5, 31.3), (0, 0.0)]
    small = queries.folded(table)
    assert [(c.label, c.base) for c in small.columns] == [
        ("登別市", 4),
        ("室蘭市", 5),
        ("伊達市", 4),
        ("ほか", 3),
    ]
    assert [row.counts for row in small.rows[:3]] == [(3, 3, 2, 1), (1, 2, 1, 1), (2, 1, 1, 1)]


def test_columns_of_a_single_answer_add_up(office: Office, sample: SurveysSample) -> None:
    for by in ("place", "municipality"):
        table = office.ask(queries.tabulate, sample.resource, "need", by)
        assert sum(column.base for column in table.columns) == table.base
        assert all(sum(row.counts) == row.count for row in table.rows)


def test_answers_behind_a_cell_are_as_many_as_it_says(office: Office, sample: SurveysSample) -> None:
    for table in office.ask(queries.tabulations, sample.resource):
        for row in table.rows:
            behind = office.ask(queries.answers_behind, sample.resource, table.question.id, row.code)
            assert len(behind) == row.count


def test_strip_and_search(office: Office, sample: SurveysSample) -> None:
    steps = office.ask(queries.steps, sample.resource)
    assert (steps.targets, steps.sent, steps.papers, steps.keyed, steps.verified) == (87, 87, 19, 19, 19)
    assert office.ask(queries.target_lines, sample.resource, "ひろば").total == 4
    assert office.ask(queries.target_lines, sample.resource, progress="returned").total == 19
    assert office.ask(queries.target_lines, sample.resource, municipality="壮瞥町").total == 2


def test_sheets_have_a_row_for_each_paper(office: Office, sample: SurveysSample) -> None:
    sheets = {sheet.title: sheet for sheet in office.ask(survey_sheets, sample.resource)}
    assert [*sheets] == ["回答", "集計", "回答(符号)", "符号表", "調査対象", "照合の結果"]
    assert (len(sheets["回答"].rows), len(sheets["調査対象"].rows)) == (19, 87)
    assert all(len(row) == len(sheet.columns) for sheet in sheets.values() for row in sheet.rows)
    assert sheets["照合の結果"].rows[1][1] == "回答"


def test_the_workbook_draws_its_own_charts(office: Office, sample: SurveysSample, tmp_path: Path) -> None:
    sheet = office.ask(tabulation_sheet, sample.resource, "place")
    write_xlsx(tmp_path / "集計.xlsx", sheet)
    page: Any = openpyxl.load_workbook(tmp_path / "集計.xlsx").worksheets[0]
    assert len(page._charts) == len(sheet.charts) == 8
    first = sheet.charts[0]
    assert page.cell(first.first_row, 3).value == "登別市"
    assert page.cell(first.first_row, 4).value == 5
    reference = page._charts[0].series[0].val.numRef.f
    assert reference.endswith(f"$D${first.first_row}:$D${first.last_row}")
    hidden = office.ask(tabulation_sheet, sample.resource, "place", mask=True)
    counts = [row[3] for row in hidden.rows if str(row[0]).startswith("問") and isinstance(row[3], int)]
    assert not any(0 < count < 5 for count in counts)
