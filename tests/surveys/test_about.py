"""調査の概要, and the words of その他: how they are keyed and what they stand behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.office.office import Office
from pfdesk.surveys import commands, queries
from pfdesk.surveys.gui.about import SurveyDialog, follow
from pfdesk.surveys.gui.page import SurveysPage
from pfdesk.surveys.model import Choice, Definition, Question, Survey, Value
from pfdesk.widgets.desk import Desk
from tests.surveys.conftest import keying


def test_a_survey_may_be_put_into_the_year_of_today_and_is_followed(
    qtbot: QtBot, office: Office, sample: SurveysSample
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


def test_the_enter_after_the_words_of_the_other_choice_goes_on(qtbot: QtBot, office: Office) -> None:
    page = SurveysPage(Desk(office, clerk="例示 桃子", today=lambda: date(2024, 2, 20)))
    qtbot.addWidget(page)
    page.show()
    survey = Survey(code="others", title="自作", fiscal_year=2023, anonymous=True)
    asked = tuple(
        Question(survey_id=survey.id, code=f"q{n}", number=n, kind="multiple", label=f"見本{n}")
        for n in (1, 2)
    )
    choices = tuple(
        Choice(question_id=question.id, code=f"c{n}", label=f"答え{n}", other=n == 3, sort=n)
        for question in asked
        for n in (1, 2, 3)
    )
    office.do(commands.DefineSurvey(Definition(survey, asked, choices)))
    office.do(commands.AddPapers(survey.id, 1, date(2024, 3, 1)))
    page.desk.set_year(2023)
    page.refresh()
    page._choose(survey.id)
    pane = keying(page)
    assert pane.line is not None
    qtbot.keyClicks(pane, "1+")
    qtbot.keyClicks(pane.entry, "soup")
    qtbot.keyClick(pane.entry, Qt.Key.Key_Enter)
    qtbot.keyClicks(pane, "1")
    kept = office.ask(queries.paper_values, pane.line.id).values
    assert kept == {(asked[0].id, ""): Value(codes="c1 c3", text="soup")}
    assert pane.paper is not None
    assert (pane.paper.lit, pane.paper.draft.codes) == (1, "c1")
    assert pane._before[-1].isVisible()
    assert pane._before[-1]._answer.text() == "1 +「soup」"
    page.close()
