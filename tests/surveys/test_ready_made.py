"""The ready-made surveys: what is made from them is counted by the year's figures, without a code being typed."""

from __future__ import annotations

from datetime import date

from pfdesk.office.office import Office
from pfdesk.surveys import commands, figures, queries
from pfdesk.surveys.model import Target
from pfdesk.surveys.model.ready_made import READY_MADE, make


def test_a_survey_from_the_ready_made_one_is_counted(office: Office) -> None:
    resource, meeting = READY_MADE
    whole = make(resource, 2025, ())
    office.do(commands.DefineSurvey(whole))
    target = Target(survey_id=whole.survey.id, number=1, name="NPO法人 見本", municipality="登別市")
    office.do(commands.AddTargets((target,)))
    office.do(commands.SendOut([target.id], date(2026, 1, 20)))
    office.do(commands.BookReturns(((target.id, date(2026, 2, 1)),)))
    assert office.ask(figures.targets, 2025).value == 1
    assert office.ask(figures.responses_in_city, 2025).value == 1
    assert office.ask(figures.targets, 2024).value == 0
    office.do(commands.DefineSurvey(make(meeting, 2025, ())))
    assert [line.title for line in office.ask(queries.survey_lines, 2025)] == [
        "広域リソース調査",
        "PF推進会議 参加者アンケート",
    ]


def test_a_second_one_of_the_year_has_a_code_of_its_own() -> None:
    first = make(READY_MADE[0], 2025, ())
    second = make(READY_MADE[0], 2025, [first.survey.code])
    assert (first.survey.code, second.survey.code) == ("resource-2025", "resource-2025-2")
