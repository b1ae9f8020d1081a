"""Who refused or cannot be reached: recorded in the window, left out by reminders and labels."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.directory import commands as directory
from pfdesk.directory.model import Member
from pfdesk.office.office import Office
from pfdesk.paper.form import Letterhead
from pfdesk.surveys import commands, queries
from pfdesk.surveys.forms import FORMS
from pfdesk.surveys.gui.page import SurveysPage
from pfdesk.surveys.gui.target_dialog import TargetDialog, sent_words
from pfdesk.surveys.gui.targets import TargetsPane
from pfdesk.surveys.model import Target
from pfdesk.values.errors import Refused
from pfdesk.widgets import theme
from pfdesk.widgets.desk import Desk

DAY = date(2024, 2, 20)


@pytest.fixture
def pane(qtbot: QtBot, office: Office, sample: SurveysSample) -> Iterator[TargetsPane]:
    theme.apply(QApplication.instance(), "light")  # type: ignore[arg-type]
    page = SurveysPage(Desk(office, clerk="例示 桃子", forms=FORMS, today=lambda: DAY))
    qtbot.addWidget(page)
    page.resize(1366, 700)
    page.show()
    page.refresh()
    page.show_step("collect")
    found = page.pane("collect")
    assert isinstance(found, TargetsPane)
    yield found
    page.close()


def silent(office: Office, sample: SurveysSample) -> Any:
    return office.ask(queries.target_lines, sample.resource, progress="silent", limit=1000)


def labels(office: Office, sample: SurveysSample, **options: Any) -> list[str]:
    form = next(one for one in FORMS if one.name == "survey-labels")
    return [one.called for one in office.ask(form.ask, sample.resource, **options).addressees]


def test_who_cannot_be_reached_is_recorded_from_the_menu(
    pane: TargetsPane, qtbot: QtBot, office: Office, sample: SurveysSample
) -> None:
    first, second = silent(office, sample).lines[:2]
    before = silent(office, sample).total
    pane.select(second.id)
    by_words = {action.text(): action for action in pane.changes().actions()}
    by_words["宛先不明にする"].trigger()
    pane.select(first.id)
    {action.text(): action for action in pane.changes().actions()}["辞退にする"].trigger()
    assert silent(office, sample).total == before - 2
    areas = queries.area_sum(list(office.ask(queries.area_lines, sample.resource)))
    assert areas.refused == 2
    names = labels(office, sample)
    assert len(names) == before - 2
    assert second.name not in names
    letter = next(one for one in FORMS if one.name == "reminder")
    assert second.id not in {t.id for t in office.ask(letter.ask, sample.resource, today=DAY).targets}
    pane.select(second.id)
    qtbot.waitUntil(lambda: pane.selected_lines()[0].state == "undeliverable")
    {action.text(): action for action in pane.changes().actions()}["辞退・宛先不明を取り消す"].trigger()
    assert silent(office, sample).total == before - 1


def test_one_that_answered_neither_refuses_nor_goes(office: Office, sample: SurveysSample) -> None:
    (line,) = office.ask(queries.target_lines, sample.resource, progress="returned", limit=1).lines
    for command in (commands.SetTargetState((line.id,), "refused"), commands.BinTargets((line.id,)),
                    commands.BinTarget(line.id)):  # fmt: skip
        with pytest.raises(Refused, match="回収済み"):
            office.do(command)


def test_a_double_click_looks_and_enter_books(
    pane: TargetsPane, qtbot: QtBot, office: Office, sample: SurveysSample, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = silent(office, sample).lines[0]
    seen: list[Any] = []
    monkeypatch.setattr(
        "pfdesk.surveys.gui.targets.open_target", lambda _desk, key, _parent: seen.append(key)
    )
    pane.select(line.id)
    table = pane.ui.table
    spot = table.visualRect(table.currentIndex()).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert seen == [line.id]
    assert office.ask(queries.target, line.id).returned_on is None
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert office.ask(queries.target, line.id).returned_on == DAY


def test_a_target_is_corrected_and_taken_out(
    pane: TargetsPane, qtbot: QtBot, office: Office, sample: SurveysSample
) -> None:
    line = silent(office, sample).lines[0]
    dialog = TargetDialog(pane.desk, sample.resource, office.ask(queries.target, line.id), pane)
    qtbot.addWidget(dialog)
    dialog.fields["address"].set_text("見本町9-9")
    dialog.save()
    assert office.ask(queries.target, line.id).address == "見本町9-9"
    dialog = TargetDialog(pane.desk, sample.resource, office.ask(queries.target, line.id), pane)
    qtbot.addWidget(dialog)
    dialog.remove()
    assert line.id not in {
        one.id for one in office.ask(queries.target_lines, sample.resource, limit=1000).lines
    }
    new = TargetDialog(pane.desk, sample.resource, None, pane)
    qtbot.addWidget(new)
    new.fields["name"].set_text("見本の新しい会")
    new.save()
    assert new.made is not None
    assert office.ask(queries.target, new.made).name == "見本の新しい会"


def test_a_reminder_is_asked_for_and_keeps_the_earlier_day(
    pane: TargetsPane, office: Office, sample: SurveysSample, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = silent(office, sample).lines[0]
    asked: list[str] = []

    def answer(_parent: Any, sentence: str, *_more: str) -> bool:
        asked.append(sentence)
        return len(asked) > 1

    monkeypatch.setattr("pfdesk.surveys.gui.target_verbs.tell.ask", answer)
    pane.ui.remind_button.click()
    assert len(office.ask(queries.dispatches, line.id)) == 2
    pane.ui.remind_button.click()
    assert "R6.2.20" in asked[0]
    sent = office.ask(queries.dispatches, line.id)
    assert [one.kind for one in sent] == ["first", "reminder", "reminder"]
    assert sent[2].sent_on == DAY
    assert "督促 R6.2.20" in sent_words(pane.desk, office.ask(queries.target, line.id))


def test_labels_and_envelopes_for_targets_that_are_no_members(office: Office, sample: SurveysSample) -> None:
    person = Member(name="見本 花子", kind="person", address="見本町1-1", postal_code="059-0012")
    office.do(directory.AddMember(person))
    office.do(commands.AddTargets((
        Target(survey_id=sample.resource, name="見本 花子", member_id=person.id, address="見本町1-1"),
    )))  # fmt: skip
    assert len(labels(office, sample)) == silent(office, sample).total
    assert len(labels(office, sample, to="all")) == 88
    assert labels(office, sample, to="unsent") == ["見本 花子"]
    for form in (one for one in FORMS if one.name in {"survey-labels", "survey-envelopes"}):
        lines = office.ask(form.ask, sample.resource, to="unsent", bar_code=True)
        (to,) = lines.addressees
        assert (to.organisation, to.names) == ("", ("見本 花子",))
        assert form.draw(lines, Letterhead("見本市", DAY)).pages == 1
