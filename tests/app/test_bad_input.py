"""What should never be typed or opened: a clear sentence, what was typed stays, nothing half-written, checks hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from pfdesk.app.rooms import room_checks
from pfdesk.app.start import new_office, open_office
from pfdesk.app.window import Program
from pfdesk.directory.commands import AddMember
from pfdesk.directory.gui.page import DirectoryPage
from pfdesk.directory.model import Member
from pfdesk.directory.queries import member_entity, member_lines
from pfdesk.events.gui.editors import CourseDialog, EventDialog, PartDialog
from pfdesk.events.gui.person_dialog import PersonDialog
from pfdesk.office.checks import office_checks
from pfdesk.office.office import Office
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.fields import TextField
from tests.events.conftest import make_day

TODAY = date(2024, 2, 9)
BAD = {
    "long": "あ" * 100_000,
    "control": "見本\u0007商店",
    "zero": "見本\u0000商店",
    "turned": "見本\u202e商店",
}
GOOD = {"emoji": "見本商店🌸👨‍👩‍👧", "ivs": "葛󠄀城と辻󠄀", "marks": "①㈱髙﨑～―"}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    place = tmp_path / "見本 役所.pfdesk"
    new_office(place)
    with open_office(str(place)) as opened:
        yield opened.office


def sound(office: Office) -> bool:
    return all(check.ok for check in office.ask(office_checks, room_checks()))


def type_into(bot: QtBot, field: Any, typed: str) -> None:
    """Put text into a field as a paste does, and leave it by Enter."""
    assert isinstance(field, TextField)
    field.setFocus()
    field.set_text(typed)
    field.edited.emit()
    bot.keyClick(field.line, Qt.Key.Key_Return)


def shown_page(office: Office, qtbot: QtBot) -> DirectoryPage:
    page = DirectoryPage(Desk(office, clerk="見本 一郎", today=lambda: TODAY))
    page.refresh()
    page.desk.setParent(page)
    qtbot.addWidget(page)
    page.resize(1366, 660)
    page.show()
    return page


@pytest.mark.parametrize("kind", sorted(BAD))
def test_bad_text_in_a_record_stays_typed_and_is_not_saved(office: Office, qtbot: QtBot, kind: str) -> None:
    member = Member(name="見本商店", address="登別市見本町1")
    office.do(AddMember(member))
    page = shown_page(office, qtbot)
    page.show_record(member.id)
    field = page.record.field("address")
    type_into(qtbot, field, BAD[kind])
    assert field.is_wrong()
    assert field.message()
    assert page.pending()
    assert office.ask(member_entity, member.id).address == "登別市見本町1"
    assert office.undo_label() == "会員の追加"
    assert sound(office)


@pytest.mark.parametrize("kind", sorted(GOOD))
def test_rare_signs_are_kept_as_they_were_typed(office: Office, qtbot: QtBot, kind: str) -> None:
    member = Member(name="見本商店")
    office.do(AddMember(member))
    page = shown_page(office, qtbot)
    page.show_record(member.id)
    type_into(qtbot, page.record.field("address"), GOOD[kind])
    assert office.ask(member_entity, member.id).address == GOOD[kind]
    assert [line.name for line in office.ask(member_lines, GOOD[kind])] == ["見本商店"]
    assert sound(office)


DIALOGS: dict[str, Callable[[Desk, Any], tuple[Any, str]]] = {
    "event": lambda desk, _day: (EventDialog(desk), "title"),
    "part": lambda desk, day: (PartDialog(desk, day.event.id), "title"),
    "course": lambda desk, _day: (CourseDialog(desk), "title"),
    "person": lambda desk, day: (PersonDialog(desk, day.event.id), "name"),
}


@pytest.mark.parametrize("kind", sorted(BAD))
@pytest.mark.parametrize("which", sorted(DIALOGS))
def test_bad_text_in_a_dialog_stays_typed_and_is_not_saved(
    office: Office, qtbot: QtBot, which: str, kind: str
) -> None:
    day = make_day(office)
    before = office.undo_label()
    dialog, name = DIALOGS[which](Desk(office, today=lambda: TODAY), day)
    dialog.desk.setParent(dialog)
    qtbot.addWidget(dialog)
    dialog.fields[name].set_text(BAD[kind])
    dialog.save()
    assert dialog.fields[name].is_wrong()
    assert dialog.result() == 0
    assert office.undo_label() == before


def test_a_full_disk_loses_nothing_and_says_what_to_do(office: Office, qtbot: QtBot) -> None:
    member = Member(name="見本商店", notes="控え")
    office.do(AddMember(member))
    page = shown_page(office, qtbot)
    page.show_record(member.id)
    with office.engine.connect() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
    office.engine.dispose()
    full = _filled_up(office, int(pages))
    told: list[tell.Told] = []
    with tell.listen(told.append):
        type_into(qtbot, page.record.field("address"), "登別市" + "見本町" * 60)
        for number in range(200):
            if told:
                break
            page.desk.do(AddMember(Member(name=f"例示商店{number}", notes="あ" * 15_000)))
    assert told
    assert "空き" in told[0].sentence + told[0].detail
    full()
    assert office.ask(member_entity, member.id).notes == "控え"
    assert sound(office)
    office.do(AddMember(Member(name="空きを作ったあとの商店")))


def _filled_up(office: Office, pages: int) -> Callable[[], None]:
    """Let every connection believe that the disk has no more than these pages; gives how to free it."""
    from sqlalchemy import event

    def limit(connection: Any, _record: Any) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages + 4}")

    event.listen(office.engine, "connect", limit)

    def free() -> None:
        event.remove(office.engine, "connect", limit)
        office.engine.dispose()

    return free


FILES = {
    "zero bytes": b"",
    "text": "これは名簿ではありません".encode(),
    "zip": b"PK\x03\x04" + bytes(5000),
    "sqlite of others": b"SQLite format 3\0" + bytes(4080),
    "truncated": None,
}


@pytest.mark.parametrize("kind", sorted(FILES))
def test_a_bad_file_is_told_in_one_sentence_and_left_as_it_is(
    qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    place = tmp_path / "見本 役所.pfdesk"
    new_office(place)
    content = FILES[kind]
    place.write_bytes(place.read_bytes()[:-5000] if content is None else content)
    before = place.read_bytes()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Program(app)
    told: list[tell.Told] = []
    with tell.listen(told.append):
        assert program.open(place) is False
    assert len(told) == 1
    assert told[0].sentence.endswith("。")
    assert program.window is None
    assert place.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == [place.name]
    app.removeEventFilter(program._undo_key)
