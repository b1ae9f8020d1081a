"""調査の概要: its name, its days, the event whose questionnaire it is, and what stands above the questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.office.command import Command
from pfdesk.surveys import commands, queries
from pfdesk.surveys.model import Survey
from pfdesk.ui.surveys_about import Ui_SurveyAboutScreen
from pfdesk.values.fiscal import fiscal_year, fiscal_year_text
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.entry_dialog import EntryDialog


class SurveyDialog(EntryDialog):
    """Changes what a survey says of itself; its questions stand in 設計."""

    screen_class = Ui_SurveyAboutScreen

    def __init__(self, desk: Desk, survey: Survey, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setWindowTitle("調査の概要")
        self.ui.event_id.set_options(
            ((None, "(行事のアンケートではない)"), *desk.ask(queries.events_of_year, survey.fiscal_year))
        )
        newest = max(survey.fiscal_year, desk.year, fiscal_year(desk.today())) + 1
        oldest = min(survey.fiscal_year, newest - 6)
        self.ui.fiscal_year.set_options([(n, fiscal_year_text(n)) for n in range(newest, oldest - 1, -1)])
        self.ui.preface.grow(2, 6)
        self.ui.notes.grow(1, 4)
        self.open_on({name: getattr(survey, name) for name in self.fields}, survey)

    def command(self, values: Mapping[str, Any]) -> Command | None:
        given = {**values, "verify_every": values["verify_every"] or 0}
        after = replace(self.old, **given)
        return None if after == self.old else commands.ChangeSurvey(self.old, after)


def open_about(desk: Desk, survey_id: UUID | None, parent: QWidget) -> None:
    """Let the clerk change them; a survey that is put into another year is followed there."""
    if survey_id is None:
        return
    before = desk.ask(queries.survey, survey_id)
    SurveyDialog(desk, before, parent).exec()
    follow(desk, before)


def follow(desk: Desk, before: Survey) -> None:
    """Open the year that the survey stands in now, and say so, where it is no more the one of before."""
    year = desk.ask(queries.survey, before.id).fiscal_year
    if year != before.fiscal_year:
        desk.set_year(year)
        desk.open("surveys", before.id)
        desk.say(
            f"「{before.title}」を{fiscal_year_text(year)}に移しました。{fiscal_year_text(year)}を開きました。"
        )
