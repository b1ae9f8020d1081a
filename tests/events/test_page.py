"""The page 行事・講座 as the clerk uses it: make an event, invite, answer, receive, certify, print, take back."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from pfdesk.events import queries
from pfdesk.events.gui.certificates import CertificatesDialog
from pfdesk.events.gui.editors import CopyDialog, CourseDialog, EventDialog, PartDialog
from pfdesk.events.gui.record_menu import record_menu
from pfdesk.events.model import span_hours
from pfdesk.surveys.commands import DefineSurvey
from pfdesk.surveys.model import Definition, Survey
from pfdesk.widgets import tell
from pfdesk.widgets.choice_fields import CheckField
from tests.events.conftest import NOON, Day, Held, Shown


def test_an_event_is_typed_listed_and_taken_back(shown: Shown, qtbot: QtBot) -> None:
    dialog = EventDialog(shown.desk, None, shown.page)
    dialog.fields["title"].set_text("見本の講演会")
    dialog.fields["held_on"].set_text("R6.3.9")
    dialog.fields["capacity"].set_text("４０")
    dialog.save()
    assert dialog.result() == QDialog.DialogCode.Accepted
    qtbot.waitUntil(lambda: shown.status[-1] == "2件")
    assert next(line.title for line in shown.page.ui.table.lines()) == "見本の講演会"
    shown.page.show_record(dialog.made)  # type: ignore[arg-type]
    assert shown.page.record.ui.title.text() == "見本の講演会"
    assert "定員 40名" in shown.page.record.ui.when.text()
    shown.desk.undo()
    qtbot.waitUntil(lambda: shown.status[-1] == "1件")


def test_what_is_wrong_stays_typed_at_its_field(shown: Shown) -> None:
    dialog = EventDialog(shown.desk, None, shown.page)
    dialog.fields["held_on"].set_text("R6.2.30")
    dialog.save()
    assert dialog.fields["held_on"].is_wrong()
    assert dialog.fields["held_on"].text() == "R6.2.30"
    dialog.fields["held_on"].set_text("R6.2.20")
    dialog.save()
    assert dialog.fields["title"].is_wrong()


def test_a_part_is_typed_with_its_times_and_course(at_day: Shown, day: Day, qtbot: QtBot) -> None:
    dialog = PartDialog(at_day.desk, day.event.id, None, at_day.page)
    for name, text in {"title": "質疑", "starts": "１６３０", "ends": "17時", "hours": "0.5時間"}.items():
        dialog.fields[name].set_text(text)
    dialog.fields["course_id"].set_value(day.course.id)
    dialog.save()
    record = day.office.ask(queries.event_record, day.event.id)
    part = record.parts[2].part
    assert (part.name, part.starts, part.ends, part.hours) == ("第3部", "16:30", "17:00", 0.5)
    assert part.course_id == day.course.id
    wrong = PartDialog(at_day.desk, day.event.id, part, at_day.page)
    wrong.fields["hours"].set_text("半日")
    wrong.save()
    assert wrong.fields["hours"].is_wrong()


def test_the_hours_of_a_part_follow_its_times_until_they_are_given(
    at_day: Shown, day: Day, qtbot: QtBot
) -> None:
    def typed(dialog: PartDialog, name: str, text: str) -> str:
        editor: Any = dialog.fields[name].editor
        editor.clear()
        qtbot.keyClicks(editor, text)
        return dialog.fields["hours"].text()

    first = PartDialog(at_day.desk, day.event.id, day.parts[0], at_day.page)
    assert first.fields["hours"].text() == "1.3", "13:30 to 14:50, as a clerk rounds it"
    assert typed(first, "ends", "15:0") == "1.3", "half typed"
    assert typed(first, "ends", "1500") == "1.5"
    assert typed(first, "starts", "1315") == "1.75"
    assert typed(first, "hours", "2") == "2"
    assert typed(first, "ends", "1600") == "2", "what the clerk gave stays"
    new = PartDialog(at_day.desk, day.event.id, None, at_day.page)
    typed(new, "starts", "9:00")
    assert typed(new, "ends", "10:20") == "1.33"
    assert span_hours("15:00", "14:00") == 0


def test_a_course_asks_for_its_measure_only_where_the_rule_has_one(at_day: Shown, day: Day) -> None:
    dialog = CourseDialog(at_day.desk, None, at_day.page)
    assert dialog.fields["needed"].isHidden()
    dialog.fields["title"].set_text("見本講座")
    dialog.fields["rule"].set_value("parts")
    dialog.fields["rule"].edited.emit()
    assert not dialog.fields["needed"].isHidden()
    dialog.save()
    assert dialog.fields["needed"].is_wrong()
    dialog.fields["needed"].set_text("2")
    dialog.save()
    course = next(line for line in day.office.ask(queries.course_lines) if line.title == "見本講座")
    assert course.rule == "parts"


def test_the_event_is_copied_to_the_next_year(shown: Shown, held: Held, qtbot: QtBot) -> None:
    event = held.office.ask(queries.event_entity, held.sample.event_id)
    dialog = CopyDialog(shown.desk, event, shown.page)
    dialog.save()
    assert dialog.fields["held_on"].is_wrong()
    dialog.fields["held_on"].set_text("R7.2.14")
    people, walk_ins = dialog.fields["people"], dialog.fields["walk_ins"]
    assert isinstance(people, CheckField)
    assert isinstance(walk_ins, CheckField)
    assert walk_ins.isHidden()
    people.check.click()
    assert not walk_ins.isHidden()
    assert walk_ins.check.text() == "前回の当日参加 2名も写す(メモに残ります)"
    dialog.save()
    shown.page._show_made(dialog.made)
    assert shown.page.record.event_id == dialog.made
    assert shown.desk.year == 2024
    assert shown.page.ui.table.selected().id == dialog.made, "the list shows the copy as well"
    assert len(shown.people) == 68, "those who came unannounced are not ticked"
    assert held.office.undo_label() == "行事の複写"


def test_the_course_is_judged_issued_and_revoked_in_its_window(at_day: Shown, day: Day, qtbot: QtBot) -> None:
    from pfdesk.events import commands

    one, other = day.register("見本 花子", "例示 太郎")
    day.office.do(commands.CheckIn(one.id, day.parts[1].id, NOON))
    dialog = CertificatesDialog(at_day.desk, day.course.id, at_day.page)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ui.decide.isEnabled()
    dialog.ui.decide.click()
    dialog.ui.issue.click()
    rows = {row.name: row for row in dialog.ui.table.lines()}
    assert (rows["見本 花子"].state, rows["見本 花子"].number) == ("修了", "令和5年度 第1号")
    assert not dialog.ui.issue.isEnabled()
    dialog.ui.table.select_id(other.id)
    assert dialog.ui.anyway.isEnabled()
    assert not dialog.ui.revoke.isEnabled()
    dialog.ui.table.select_id(one.id)
    assert dialog.ui.revoke.isEnabled()
    assert not dialog.ui.withdraw.isEnabled()


def test_a_rule_that_nobody_can_meet_is_asked_for(at_day: Shown, day: Day) -> None:
    old = day.office.ask(queries.course_entity, day.course.id)
    dialog = CourseDialog(at_day.desk, old, at_day.page)
    dialog.fields["rule"].set_value("parts")
    dialog.fields["needed"].set_text("2")
    asked: list[tell.Told] = []
    with tell.listen(asked.append):
        dialog.save()
    assert "いま全部で1回です" in asked[0].sentence
    assert dialog.fields["needed"].message() == "1回までにしてください。"
    with tell.listen(lambda _told: True):
        dialog.save()
    assert day.office.ask(queries.course_entity, day.course.id).needed == 2


def test_an_event_of_another_year_is_marked_in_the_list_beside_it(shown: Shown, held: Held) -> None:
    shown.desk.set_year(2026)
    shown.page.record.record = None
    shown.page.show_record(held.sample.event_id)
    assert shown.desk.year == 2023
    line = shown.page.ui.table.selected()
    assert line is not None
    assert line.id == shown.page.record.event_id == held.sample.event_id


def test_reception_needs_a_part(at_day: Shown, day: Day, qtbot: QtBot) -> None:
    dialog = EventDialog(at_day.desk, None, at_day.page)
    dialog.fields["title"].set_text("部のない行事")
    dialog.fields["held_on"].set_text("R6.3.9")
    dialog.save()
    at_day.page.show_record(dialog.made)  # type: ignore[arg-type]
    told: list[tell.Told] = []
    with tell.listen(told.append):
        at_day.page.record.open_reception()
    assert "部がない" in told[0].sentence
    assert at_day.page.record.reception is None


def test_an_empty_year_offers_the_first_step(shown: Shown) -> None:
    shown.desk.set_year(2019)
    assert shown.page.ui.empty.isVisible()
    shown.page.ui.chips.set_value("all_years", True)
    assert not shown.page.ui.empty.isVisible()
    assert shown.status[-1] == "1件"


def test_papers_of_the_event_are_offered(shown: Shown, held: Held) -> None:
    names = [name for name, _target in shown.page.printables()]
    assert {"attendee-roster", "sign-in-sheet", "name-badges", "certificate", "supporter-register"} <= set(
        names
    )


def test_a_record_is_found_by_the_key_of_somebody_in_it(shown: Shown, held: Held) -> None:
    shown.page.record.record = None
    shown.page.show_record(held.sample.registrations[3])
    assert shown.page.record.event_id == held.sample.event_id


def test_the_further_verbs_lead_to_the_course_and_the_questionnaire(shown: Shown, held: Held) -> None:
    survey = Survey(code="A1", title="見本アンケート", fiscal_year=2023, event_id=held.sample.event_id)
    held.office.do(DefineSurvey(Definition(survey, ())))
    actions = {action.text(): action for action in record_menu(shown.page.record).actions()}
    assert "講座: つながりサポーター養成講座" in actions
    opened: list[tuple[str, object]] = []
    shown.desk.open_wished.connect(lambda room, key: opened.append((room, key)))
    actions["アンケート: 見本アンケート"].trigger()
    assert opened == [("surveys", survey.id)]
