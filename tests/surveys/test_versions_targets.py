"""A new version keeps the old one's answers; targets come from a list."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.office.office import Office
from pfdesk.surveys import commands, queries
from pfdesk.surveys.gui.list_in import take_targets
from pfdesk.surveys.sheets.targets_in import FIELDS, stage_targets
from pfdesk.tables.mapping import match_headings
from pfdesk.tables.table import SourceRow, Table
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk

LIST = (
    "団体名,所在地,電話,区分\nNPO法人 見本の試し岬,北海道登別市中央町1-1,0143-00-0501,NPO\n,登別市,,\n"
    "NPO法人 例示の丘,北海道虻田郡洞爺湖町栄町2,0143-00-0502,NPO\n"
)


def test_a_new_version_is_a_copy_that_can_be_changed(office: Office, sample: SurveysSample) -> None:
    command = commands.NewVersion(sample.resource, 2024)
    office.do(command)
    old = office.ask(queries.definition, sample.resource)
    new = office.ask(queries.definition, command.new_survey_id)
    assert (new.survey.version, new.survey.replaces_id, new.survey.fiscal_year) == (2, sample.resource, 2024)
    assert new.survey.code != old.survey.code
    assert [(q.code, q.kind, q.label) for q in new.questions] == [
        (q.code, q.kind, q.label) for q in old.questions
    ]
    assert [c.label for c in new.choices] == [c.label for c in old.choices]
    assert [r.codes for r in new.rules] == [r.codes for r in old.rules]
    assert {r.when_question_id for r in new.rules} <= {q.id for q in new.questions}
    last = new.questions[-1]
    office.do(commands.BinQuestion(last.id))
    chosen = next(q for q in new.questions if q.id in {c.question_id for c in new.choices})
    office.do(commands.SetSkipRules(new.questions[3].id, ()))
    office.do(commands.BinQuestion(chosen.id))  # its choices stay behind it and must not be copied
    assert office.ask(queries.steps, sample.resource).papers == 19
    again = commands.NewVersion(command.new_survey_id)
    office.do(again)
    assert office.ask(queries.survey, again.new_survey_id).version == 3


def test_targets_from_a_list(office: Office, sample: SurveysSample) -> None:
    rows = [line.split(",") for line in LIST.splitlines()]
    table = Table(tuple(rows[0]), tuple(SourceRow(n, tuple(row)) for n, row in enumerate(rows[1:], 2)))
    mapping = match_headings(table.headings, FIELDS)
    staged = office.ask(stage_targets, sample.resource, table, mapping)
    assert (len(staged.new), [error.row for error in staged.errors]) == (2, [3])
    assert [target.municipality for target in staged.new] == ["登別市", "洞爺湖町"]


def test_a_list_is_taken_through_the_window_once(
    qtbot: QtBot, office: Office, sample: SurveysSample, tmp_path: Path
) -> None:
    path = tmp_path / "対象.csv"
    path.write_text(LIST, "cp932")
    desk, parent = Desk(office), QWidget()
    qtbot.addWidget(parent)
    told: list[str] = []

    def listener(one: tell.Told) -> bool:
        told.append(one.sentence)
        return True

    with tell.listen(listener):
        take_targets(desk, parent, sample.resource, path)
        assert office.ask(queries.steps, sample.resource).targets == 89
        take_targets(desk, parent, sample.resource, path)
    assert office.ask(queries.steps, sample.resource).targets == 89
    assert "新しい対象が2件" in told[0]
    assert "もうある2件" in told[1]
    line = office.ask(queries.target_lines, sample.resource, "試し岬").lines[0]
    assert (line.number, line.phone, line.progress) == (88, "0143-00-0501", "unsent")


@pytest.mark.parametrize("heading", ["対象番号", "番号"])
def test_a_number_is_kept_and_never_given_twice(office: Office, sample: SurveysSample, heading: str) -> None:
    table = Table((heading, "名称"), (SourceRow(2, ("200", "例示の会")), SourceRow(3, ("1", "仮名の会"))))
    staged = office.ask(stage_targets, sample.resource, table, match_headings(table.headings, FIELDS))
    assert [target.number for target in staged.new] == [200]
    assert [error.column for error in staged.errors] == [heading]


def test_two_versions_of_a_year_are_told_apart(office: Office, sample: SurveysSample) -> None:
    before = office.ask(queries.survey, sample.resource)
    office.do(commands.NewVersion(sample.resource, before.fiscal_year))
    names = [line.name for line in office.ask(queries.survey_lines, before.fiscal_year)]
    assert before.title in names
    assert f"{before.title} 第2版" in names
