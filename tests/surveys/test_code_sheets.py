"""Answers as codes agree with the counted tables, and the code book explains every code."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.office.office import Office
from pfdesk.surveys import queries
from pfdesk.surveys.gui.export import write_survey
from pfdesk.surveys.sheets.codes import code_book_sheet, coded_sheet
from pfdesk.tables.read import read_table
from pfdesk.widgets.desk import Desk


def test_codes_add_up_to_the_tables(office: Office, sample: SurveysSample) -> None:
    sheet = office.ask(coded_sheet, sample.resource)
    places = {column.title: n for n, column in enumerate(sheet.columns)}
    counted = {
        row.id: row.count for row in office.ask(queries.tabulate, sample.resource, "activity_kinds").rows
    }
    for code, count in counted.items():
        if code:
            assert sum(row[places[f"activity_kinds/{code}"]] == 1 for row in sheet.rows) == count
    yes = {row.id: row.count for row in office.ask(queries.tabulate, sample.resource, "activity").rows}["yes"]
    assert sum(row[places["activity"]] == "yes" for row in sheet.rows) == yes == 16


def test_the_code_book_names_every_option(office: Office, sample: SurveysSample) -> None:
    whole = office.ask(queries.definition, sample.resource)
    told = {(row[0], row[5]): row[6] for row in office.ask(code_book_sheet, sample.resource).rows if row[5]}
    codes = {q.id: q.code for q in whole.questions}
    assert {(codes[c.question_id], c.code): c.label for c in whole.choices}.items() <= told.items()


def test_both_are_in_the_file_that_goes_out(
    qtbot: QtBot, office: Office, sample: SurveysSample, tmp_path: Path
) -> None:
    path = tmp_path / "調査.xlsx"
    line = next(line for line in office.ask(queries.survey_lines) if line.id == sample.resource)
    write_survey(Desk(office), None, path, line)  # type: ignore[arg-type]
    table = read_table(path, "符号表(統計用)")
    assert {"回答(統計用)", "符号表(統計用)"} <= set(table.sheets)
