"""講座 over years and runs: the three rules, sessions made up, people known again, refreshers, the register."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from pfdesk.events import commands, queries
from pfdesk.events.gui.certificates import CertificatesDialog
from pfdesk.events.gui.editors import CourseDialog, PartDialog
from pfdesk.events.gui.register import RegisterDialog
from pfdesk.events.model import Course, Event, EventPart, Registration
from pfdesk.office.office import Office
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id
from pfdesk.values.wall import wall
from pfdesk.widgets import tell
from tests.events.conftest import Held, Shown


class Run:
    """A course in an office; days are held and people come to them."""

    def __init__(self, office: Office, rule: str = "all", needed: float = 0.0, **more: object) -> None:
        self.office = office
        self.course = Course(title="見本講座", rule=rule, needed=needed, **more)  # type: ignore[arg-type]
        office.do(commands.AddCourse(self.course))

    def hold(
        self, day: date, session: str, *names: str, hours: float = 1.0, organisation: str = "見本の会"
    ) -> UUID:
        """One day with one session, and who came to it."""
        event = Event(title=f"{session} {day}", held_on=day)
        self.office.do(commands.AddEvent(event))
        part = EventPart(
            event_id=event.id, title="講座", course_id=self.course.id, session=session, hours=hours
        )
        self.office.do(commands.AddParts(event.id, (part,)))
        people = tuple(
            Registration(event_id=event.id, name=name, organisation=organisation, reply="yes")
            for name in names
        )
        if people:
            self.office.do(commands.RegisterMany(event.id, people))
            (kept,) = self.office.ask(queries.part_entities, event.id)
            at = wall(day, "13:00")
            self.office.do(commands.CheckInMany(kept.id, tuple((one.id, at) for one in people)))
        return event.id

    def standings(self) -> dict[str, queries.Standing]:
        return {one.name: one for one in self.office.ask(queries.course_standings, self.course.id)}

    def met(self) -> dict[str, date | None]:
        return {name: one.met_on for name, one in self.standings().items()}


def test_all_sessions_over_two_years_with_one_made_up_at_another_run(office: Office) -> None:
    run = Run(office)
    run.hold(date(2023, 6, 1), "第1回", "見本 花子", "例示 太郎")
    run.hold(date(2023, 7, 1), "第2回", "例示 太郎")
    run.hold(date(2024, 6, 1), "第1回", "仮名 五月")
    run.hold(date(2024, 7, 1), "第２回", "見本 花子")
    assert run.met() == {
        "例示 太郎": date(2023, 7, 1),
        "見本 花子": date(2024, 7, 1),
        "仮名 五月": None,
    }
    assert office.ask(queries.session_count, run.course.id) == 2
    assert office.ask(queries.course_lines)[0].sessions == 2


def test_a_session_attended_twice_counts_once(office: Office) -> None:
    run = Run(office, "parts", 2)
    run.hold(date(2023, 6, 1), "第1回", "見本 花子")
    run.hold(date(2024, 6, 1), "第1回", "見本 花子")
    assert run.standings()["見本 花子"].attended == 1
    assert run.met() == {"見本 花子": None}
    run.hold(date(2024, 8, 1), "第3回", "見本 花子")
    assert run.met() == {"見本 花子": date(2024, 8, 1)}


def test_hours_are_those_of_sessions_not_of_days(office: Office) -> None:
    run = Run(office, "hours", 4)
    run.hold(date(2023, 6, 1), "第1回", "見本 花子", hours=2.5)
    run.hold(date(2024, 6, 1), "第1回", "見本 花子", hours=2)
    assert run.standings()["見本 花子"].hours == 2.5
    run.hold(date(2024, 7, 1), "第2回", "見本 花子", hours=1.5)
    assert run.met() == {"見本 花子": date(2024, 7, 1)}


def test_a_completion_is_dated_on_the_day_the_rule_was_met(office: Office) -> None:
    run = Run(office)
    run.hold(date(2024, 3, 28), "第1回", "見本 花子")
    office.do(commands.CompleteCourse(run.course.id))
    office.do(commands.IssueCertificates(run.course.id, date(2024, 4, 3)))
    (line,) = office.ask(queries.register_lines)
    assert (line.completed_on, line.fiscal_year, line.number) == (date(2024, 3, 28), 2024, 1)
    assert office.ask(queries.supporters_by_year) == {2023: 1}


def test_a_copied_event_is_the_same_session_again(office: Office) -> None:
    run = Run(office)
    first = run.hold(date(2023, 6, 1), "第1回", "見本 花子")
    office.do(commands.CopyEvent(first, new_id(), date(2024, 6, 1)))
    assert office.ask(queries.session_count, run.course.id) == 1


def test_a_session_without_a_name_is_given_the_next(office: Office) -> None:
    run = Run(office)
    run.hold(date(2023, 6, 1), "")
    run.hold(date(2023, 7, 1), "")
    assert office.ask(queries.session_names, run.course.id) == ["第1回", "第2回"]
    assert office.ask(queries.next_session_name, run.course.id) == "第3回"


def test_who_changed_the_office_is_joined_by_the_clerk_and_parted_again(office: Office) -> None:
    run = Run(office)
    run.hold(date(2023, 6, 1), "第1回", "見本 花子")
    run.hold(date(2024, 6, 1), "第2回", "見本 花子", organisation="例示商店")
    apart = office.ask(queries.course_standings, run.course.id)
    assert [(one.attended, one.namesake) for one in apart] == [(1, True), (1, True)]
    office.do(commands.JoinPeople(tuple(one.registration_id for one in apart)))
    (one,) = office.ask(queries.course_standings, run.course.id)
    assert (one.attended, one.met_on, one.namesake) == (2, date(2024, 6, 1), False)
    office.do(commands.PartPeople(one.registrations))
    assert len(office.ask(queries.course_standings, run.course.id)) == 2


def test_who_gave_no_reading_at_the_door_is_known_again_and_two_readings_are_two(office: Office) -> None:
    run = Run(office)
    event = run.hold(date(2023, 6, 1), "第1回")
    later = run.hold(date(2024, 6, 1), "第2回")

    def register(event_id: UUID, name: str, kana: str) -> None:
        one = Registration(event_id=event_id, name=name, kana=kana, organisation="見本の会")
        office.do(commands.RegisterMany(event_id, (one,)))

    register(event, "見本 裕子", "ミホン ユウコ")
    register(later, "見本 裕子", "")
    register(event, "例示 裕子", "レイジ ユウコ")
    register(later, "例示 裕子", "レイジ ヒロコ")
    names = [one.name for one in office.ask(queries.course_standings, run.course.id)]
    assert sorted(names) == ["例示 裕子", "例示 裕子", "見本 裕子"]


def renewed(office: Office) -> tuple[Run, Run]:
    run = Run(office, valid_years=3)
    run.hold(date(2023, 6, 1), "第1回", "見本 花子", "例示 太郎")
    office.do(commands.CompleteCourse(run.course.id))
    office.do(commands.IssueCertificates(run.course.id, date(2023, 6, 1)))
    again = Run(office, refreshes_id=run.course.id)
    again.hold(date(2026, 5, 1), "更新", "見本 花子")
    office.do(commands.CompleteCourse(again.course.id))
    return run, again


def test_a_refresher_renews_the_certificate_and_makes_no_new_supporter(office: Office) -> None:
    run, _again = renewed(office)
    lines = {line.name: line for line in office.ask(queries.register_lines, run.course.id)}
    assert (lines["見本 花子"].renewed_on, lines["見本 花子"].valid_until) == (
        date(2026, 5, 1),
        date(2029, 4, 30),
    )
    today = date(2026, 4, 1)
    assert (lines["例示 太郎"].valid_until, lines["例示 太郎"].standing(today)) == (
        date(2026, 5, 31),
        "soon",
    )
    assert lines["例示 太郎"].standing(date(2026, 6, 1)) == "expired"
    assert lines["見本 花子"].standing(date(2026, 6, 1)) == ""
    assert office.ask(queries.supporters_by_year) == {2023: 2}


def test_a_course_is_no_refresher_of_itself(office: Office) -> None:
    run = Run(office)
    with pytest.raises(Refused):
        replace(run.course, refreshes_id=run.course.id)


def test_the_register_is_sought_filtered_written_and_invites_again(
    at_day: Shown, office: Office, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, _again = renewed(office)
    coming = Event(title="更新講座", held_on=date(2026, 9, 1))
    office.do(commands.AddEvent(coming))
    monkeypatch.setattr(at_day.desk, "today", lambda: date(2026, 6, 10))
    dialog = RegisterDialog(at_day.desk, at_day.page)
    qtbot.addWidget(dialog)
    dialog.show()
    assert {line.name for line in dialog.lines} == {"見本 花子", "例示 太郎"}
    dialog.ui.chips.set_value("state", "expired")
    assert [line.name for line in dialog.lines] == ["例示 太郎"]
    assert dialog.lines[0].remark_on(at_day.desk.today()).startswith("期限切れ")
    told: list[tell.Told] = []
    with tell.listen(told.append):
        assert dialog.invite_to(coming.id, dialog.chosen()) == 1
        assert dialog.invite_to(coming.id, dialog.chosen()) == 0
    (invited,) = office.ask(queries.registration_lines, coming.id)
    assert (invited.name, invited.reply) == ("例示 太郎", "")
    path = tmp_path / "台帳.xlsx"
    dialog.write(path)
    (sheet,) = openpyxl.load_workbook(path).worksheets
    cells = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    assert "例示 太郎" in cells
    assert "見本 花子" not in cells
    dialog.ui.chips.clear()
    dialog.ui.search.set_search("はなこ みほん")
    assert len(dialog.lines) == 0, "nobody gave a reading here"
    dialog.ui.search.set_search("花子")
    assert {line.course for line in dialog.lines} == {run.course.title}


def test_the_part_dialog_proposes_the_session(at_day: Shown, office: Office) -> None:
    run = Run(office)
    event = run.hold(date(2023, 6, 1), "第1回")
    dialog = PartDialog(at_day.desk, event, None, at_day.page)
    dialog.fields["title"].set_text("補講")
    dialog.fields["course_id"].set_value(run.course.id)
    dialog.fields["course_id"].edited.emit()
    assert dialog.fields["session"].text() == "第2回"
    dialog.fields["session"].set_text("第1回")
    dialog.save()
    assert office.ask(queries.session_count, run.course.id) == 1


def test_the_course_dialog_names_the_course_it_refreshes(at_day: Shown, office: Office) -> None:
    run = Run(office)
    dialog = CourseDialog(at_day.desk, None, at_day.page)
    dialog.fields["title"].set_text("更新講座")
    dialog.fields["refreshes_id"].set_value(run.course.id)
    dialog.save()
    lines = {line.title: line for line in office.ask(queries.course_lines)}
    assert lines["更新講座"].refreshes_id == run.course.id


def test_people_are_found_and_joined_in_the_window(at_day: Shown, office: Office, qtbot: QtBot) -> None:
    run = Run(office)
    run.hold(date(2023, 6, 1), "第1回", "見本 花子", "例示 太郎")
    run.hold(date(2024, 6, 1), "第2回", "見本 花子", organisation="例示商店")
    dialog = CertificatesDialog(at_day.desk, run.course.id, at_day.page)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.chips.set_value("state", "alike")
    assert [row.name for row in dialog.ui.table.lines()] == ["見本 花子", "見本 花子"]
    dialog.ui.table.selectAll()
    dialog._offer()
    assert dialog.ui.join.isEnabled()
    dialog.ui.join.click()
    dialog.ui.chips.clear()
    assert sorted(row.name for row in dialog.ui.table.lines()) == ["例示 太郎", "見本 花子"]
    dialog.ui.chips.set_value("state", "met")
    assert [row.name for row in dialog.ui.table.lines()] == ["見本 花子"]
    dialog.ui.search.set_search("例示")
    assert [row.name for row in dialog.ui.table.lines()] == ["見本 花子"], (
        "the organisation is sought as well"
    )


def test_the_sample_stands_in_the_register(held: Held) -> None:
    lines = held.office.ask(queries.register_lines, year=2023)
    assert len(lines) == 60
    assert {line.standing(date(2024, 3, 1)) for line in lines} == {""}
