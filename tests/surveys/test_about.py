"""調査の概要, and the words that stand behind a number."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.office.office import Office
from pfdesk.surveys import commands, queries
from pfdesk.surveys.gui.about import SurveyDialog, follow
from pfdesk.surveys.model import Value
from pfdesk.widgets.desk import Desk


def test_a_survey_may_be_put_into_the_year_of_today_and_is_followed(
    page: SurveysPage, office: Office
) -> None:
    desk = Desk(office, clerk="例示 桃子", today=lambda: date(2026, 11, 28))
    survey = office.ask(queries.survey, sample.resource)
    dialog = SurveyDialog(desk, survey)
    qtbot.addWidget(dialog)
    years = dialog.fields["fiscal_year"]
    assert years.isEnabled()
    values = {name: field.value() for name, field in dialog.fields.items()}
    years.set_value(2026)
    assert years.value() == 2026
    years.set_value(2023)
    assert years.value() == values["fiscal_year"] == 2023
    dialog.close()
    office.do(commands.ChangeSurvey(survey, replace(survey, fiscal_year=2026)))
    wished: list[object] = []
    desk.open_wished.connect(lambda _room, target: wished.append(target))
    follow(desk, survey)
    assert (desk.year, wished) == (2026, [survey.id])


def test_the_words_of_the_other_choice_stand_behind_no_other_row(
    office: Office, sample: SurveysSample
) -> None:
    whole = office.ask(queries.definition, sample.resource)
    asked = whole.question("activity_kinds")
    codes = [choice.code for choice in whole.choices_of(asked.id)]
    paper = office.ask(queries.answers_behind, sample.resource, asked.id, codes[0])[0].id
    value = Value(codes=f"{codes[0]} others", text="犬の散歩")
    office.do(commands.KeyAnswer(paper, asked.id, value, "見本 一郎"))

    def said(code: str) -> list[str]:
        return [line.words for line in office.ask(queries.answers_behind, sample.resource, asked.id, code)]

    assert "犬の散歩" not in said(codes[0])
    assert "犬の散歩" in said("others")
