"""変更の記録: found by room, who and words; old and new side by side; one unit taken back, or a reason why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from pfdesk.annual import commands as annual
from pfdesk.annual.model import TEXTS, Project
from pfdesk.annual.queries.projects import project_entity
from pfdesk.app.history_dialog import HistoryDialog
from pfdesk.app.history_fields import OWN
from pfdesk.app.history_words import TABLES, field_word, row_word
from pfdesk.app.main_window import PRACTISING, MainWindow
from pfdesk.app.sample.office import MarkPractice
from pfdesk.db import journal
from pfdesk.db.images import ROW_CLASSES
from pfdesk.db.journal import Author
from pfdesk.directory import commands, queries
from pfdesk.directory.model import Body, Consent, Member, Seat
from pfdesk.events import commands as events
from pfdesk.events.model import Course, Event, EventPart
from pfdesk.home.queries import recent_changes
from pfdesk.office import history
from pfdesk.office.office import Office
from pfdesk.pamphlets.commands import AddEdition
from pfdesk.pamphlets.model import Edition
from pfdesk.values.errors import Refused
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from tests.directory.conftest import new_office

TODAY = date(2024, 2, 9)


@pytest.fixture
def office() -> Iterator[Office]:
    made = new_office()
    member = Member(name="見本商店", phone="0143-00-0001")
    made.do(commands.AddMember(member))
    made.author = Author("例示 太郎", "PC-2")
    kept = made.ask(queries.member_entity, member.id)
    made.do(commands.ChangeMember(kept, replace(kept, phone="0143-00-0002")))
    made.do(events.AddCourse(Course(title="見本講座")))
    yield made
    made.close()


def show(office: Office, qtbot: QtBot) -> HistoryDialog:
    dialog = HistoryDialog(Desk(office, today=lambda: TODAY))
    qtbot.addWidget(dialog)
    dialog.desk.setParent(dialog)
    return dialog


def labels(dialog: HistoryDialog) -> list[str]:
    return [line.label for line in dialog.ui.table.lines()]


def test_every_table_has_a_word() -> None:
    assert set(ROW_CLASSES) - {"unit", "unit_batch", "unit_touch"} <= set(TABLES)


def test_every_field_has_a_word_or_is_the_programs_own() -> None:
    lacking = [
        f"{table}.{column.name}"
        for table, row_class in ROW_CLASSES.items()
        if table in TABLES
        for column in row_class.__table__.columns
        for refers in [next((key.column.table.name for key in column.foreign_keys), "")]
        if column.name not in OWN and not field_word(table, column.name, refers)
    ]
    assert lacking == []


def test_a_change_of_a_budget_is_shown_with_its_old_and_new_value(office: Office, qtbot: QtBot) -> None:
    project = Project(name="見本事業", fiscal_year=2023, budget=740_000)
    office.do(annual.AddProject(project))
    kept = office.ask(project_entity, project.id)
    office.do(annual.ChangeProject(kept, replace(kept, budget=840_000)))
    dialog = show(office, qtbot)
    line = dialog.ui.changes.lines()[0]
    assert (line.field, line.before, line.after) == ("予算", "740,000円", "840,000円")


def test_numbers_and_years_are_written_as_a_clerk_writes_them(office: Office, qtbot: QtBot) -> None:
    office.do(annual.AddProject(Project(name="見本事業", fiscal_year=2024, budget=740_000)))
    lines = {line.field: line.after for line in show(office, qtbot).ui.changes.lines()}
    assert (lines["年度"], lines["予算"], lines["名称"]) == ("令和6年度", "740,000円", "見本事業")
    edition = Edition(title="見本", fiscal_year=2023, print_run=23_000, cost=1_200_000)
    office.do(AddEdition(edition))
    lines = {line.field: line.after for line in show(office, qtbot).ui.changes.lines()}
    assert (lines["発行部数"], lines["年度"]) == ("23,000部", "令和5年度")
    assert "1,200,000円" in lines.values()


def test_a_text_of_the_report_is_called_by_its_title(office: Office, qtbot: QtBot) -> None:
    office.do(annual.ChangeReportText(2023, "turning", "声かけが増えた"))
    lines = show(office, qtbot).ui.changes.lines()
    title = f"令和5年度 {TEXTS['turning']}"
    assert {line.what for line in lines} == {f"設定の追加　{title}"}
    assert {line.field: line.after for line in lines} == {"名称": title, "値": "声かけが増えた"}


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("office.population", "人口"),
        ("letter.number.2023", "令和5年度 最後の文書番号"),
        ("seal.key", "修了証の鍵"),
        ("year", "画面の年度"),
        ("report.2023.voices", "令和5年度 報告書に載せる声"),
    ],
)
def test_a_setting_is_called_by_its_title(name: str, word: str) -> None:
    assert row_word("setting", name) == word
    assert row_word("member", name) == name


def test_the_year_of_the_screen_is_shown_as_a_year(office: Office, qtbot: QtBot) -> None:
    office.do(annual.TurnYear(2024))
    assert "令和6年度" in {line.after for line in show(office, qtbot).ui.changes.lines()}


def test_a_row_without_a_name_is_called_by_what_it_belongs_to_and_points_are_names(
    office: Office, qtbot: QtBot
) -> None:
    member_id = office.ask(queries.member_lines)[0].id
    office.do(
        commands.AddConsent(Consent(member_id=member_id, purpose="mailing", given=True, decided_on=TODAY))
    )
    lines = {line.field: line for line in show(office, qtbot).ui.changes.lines()}
    assert lines["会員"].after == "見本商店"
    assert lines["会員"].what == "同意の追加　見本商店"
    assert lines["目的"].after == "案内送付"
    (newest, *_) = office.ask(recent_changes, 1)
    assert newest.name == "見本商店", "home calls it as the record of changes does"
    body = Body(code="sample", name="見本会議")
    office.do(commands.AddBody(body))
    office.do(commands.AddSeat(Seat(body_id=body.id, member_id=member_id)))
    (newest, *_) = office.ask(recent_changes, 1)
    (row, *_) = {change.row for change in office.ask(history.unit_changes, newest.id)}
    assert row == newest.name == "見本会議・見本商店"


def test_units_are_found_by_room_who_and_words(office: Office, qtbot: QtBot) -> None:
    dialog = show(office, qtbot)
    assert labels(dialog) == ["講座の追加", "電話番号の変更", "会員の追加"]
    dialog.ui.chips.set_value("room", "directory")
    assert labels(dialog) == ["電話番号の変更", "会員の追加"]
    dialog.ui.chips.set_value("who", "例示 太郎")
    assert labels(dialog) == ["電話番号の変更"]
    dialog.ui.chips.clear()
    dialog.ui.search.set_search("こうざ")
    dialog.ui.search.set_search("講座")
    assert labels(dialog) == ["講座の追加"]
    dialog.ui.search.set_search("")
    dialog.ui.chips.set_value("days", 1)
    assert len(labels(dialog)) == 3


def test_old_and_new_stand_side_by_side(office: Office, qtbot: QtBot) -> None:
    dialog = show(office, qtbot)
    line = dialog.ui.table.lines()[1]
    dialog.ui.table.select_id(line.id)
    changes: list[Any] = dialog.ui.changes.lines()
    assert [(one.what, one.field, one.before, one.after) for one in changes] == [
        ("会員の変更　見本商店", "電話番号", "0143-00-0001", "0143-00-0002")
    ]


def test_one_unit_is_taken_back_out_of_the_middle(office: Office, qtbot: QtBot) -> None:
    dialog = show(office, qtbot)
    dialog.ui.table.select_id(dialog.ui.table.lines()[1].id)
    dialog.undo_one()
    (member,) = office.ask(queries.member_lines)
    assert member.phone == "0143-00-0001"
    assert labels(dialog)[0] == "元に戻す: 電話番号の変更"
    assert not dialog.ui.undo_one.isEnabled()
    office.redo()
    assert office.ask(queries.member_lines)[0].phone == "0143-00-0002"


def test_what_something_later_rests_on_stays_and_the_later_one_is_named(office: Office, qtbot: QtBot) -> None:
    dialog = show(office, qtbot)
    dialog.ui.table.select_id(dialog.ui.table.lines()[2].id)
    told: list[tell.Told] = []
    with tell.listen(told.append):
        dialog.undo_one()
    assert "「電話番号の変更」" in told[0].sentence
    assert len(office.ask(queries.member_lines)) == 1


def test_a_row_that_others_point_to_is_not_taken_away(office: Office) -> None:
    course = Course(title="もう一つの講座")
    office.do(events.AddCourse(course))
    unit = office.ask(lambda session: next(journal.heads(session, 1)))
    event = Event(title="見本の集い", held_on=TODAY)
    office.do(events.AddEvent(event))
    office.do(events.AddParts(event.id, (EventPart(event_id=event.id, title="部", course_id=course.id),)))
    with pytest.raises(Refused):
        office.undo_unit(unit.id)
    assert office.undo_label() == "部の追加"


def test_a_practice_file_wears_its_band_for_good(qtbot: QtBot, tmp_path: Path) -> None:
    made = new_office()
    made.do(MarkPractice())
    assert made.undo() is None
    desk = Desk(made, today=lambda: TODAY)
    window = MainWindow(desk)
    qtbot.addWidget(window)
    desk.setParent(window)
    window.show()
    assert window.shell.banner.isVisible()
    assert window.shell.banner.text() == PRACTISING
    plain = Desk(new_office(), today=lambda: TODAY)
    other = MainWindow(plain)
    qtbot.addWidget(other)
    plain.setParent(other)
    other.show()
    assert not other.shell.banner.isVisible()
