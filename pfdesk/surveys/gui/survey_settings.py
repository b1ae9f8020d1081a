"""調査の設定: title, days, preface and the like, as one unit of work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.office.command import Command
from pfdesk.surveys import commands, queries
from pfdesk.surveys.model import Survey
from pfdesk.ui.surveys_survey_settings import Ui_SurveySettingsScreen
from pfdesk.values.fiscal import fiscal_year_text
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.entry_dialog import EntryDialog
from pfdesk.widgets.fields import ChoiceField, NoteField


class SurveySettings(EntryDialog):
    """The fields of a survey that are not its questions."""

    screen_class = Ui_SurveySettingsScreen

    def __init__(self, desk: Desk, survey: Survey, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        year = self.fields["fiscal_year"]
        assert isinstance(year, ChoiceField)
        newest = max(survey.fiscal_year, desk.year) + 1
        year.set_options([(n, fiscal_year_text(n)) for n in range(newest, newest - 7, -1)])
        for name in ("preface", "notes"):
            note = self.fields[name]
            assert isinstance(note, NoteField)
            note.set_lines(3)
        self.open_on({name: getattr(survey, name) for name in self.fields}, survey)
        self.setMinimumWidth(560)

    def command(self, values: Mapping[str, Any]) -> Command | None:
        after = replace(self.old, **{**values, "verify_every": values["verify_every"] or 0})
        return None if after == self.old else commands.ChangeSurvey(self.old, after)


def open_settings(desk: Desk, survey_id: UUID | None, parent: QWidget) -> None:
    """Let the clerk change them."""
    if survey_id is not None:
        SurveySettings(desk, desk.ask(queries.survey, survey_id), parent).exec()
