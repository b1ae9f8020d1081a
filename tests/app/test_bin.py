"""ごみ箱: what a clerk took out is listed, comes back, or is deleted for good with its images in the journal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import event, select, update
from sqlalchemy.orm import Session

from pfdesk.app.bin_dialog import BinDialog
from pfdesk.app.cli.main import run
from pfdesk.app.start import new_office as new_file
from pfdesk.app.start import open_office
from pfdesk.db import journal
from pfdesk.db.engine import writer
from pfdesk.db.images import ROW_CLASSES, unpack
from pfdesk.db.schema.journal import UnitBatchRow
from pfdesk.directory import commands, queries
from pfdesk.directory.model import Contact, Member
from pfdesk.events import commands as events
from pfdesk.events.model import Event, Registration
from pfdesk.office.bin import TakeOutOfBin, bin_lines
from pfdesk.office.emptying import EmptyBin, doomed_rows, kept_years, limit_of
from pfdesk.office.office import Office
from pfdesk.office.settings import settings
from pfdesk.values.errors import Refused
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from tests.directory.conftest import new_office

TODAY = date(2031, 4, 10)
LATER = datetime.now(UTC) + timedelta(days=1)
NAME = "見本消去商店"


@pytest.fixture
def office() -> Iterator[Office]:
    made = new_office()
    yield made
    made.close()


def add(office: Office, name: str = NAME) -> Member:
    member = Member(name=name, phone="0143-00-0001")
    office.do(commands.AddMember(member))
    office.do(commands.AddContact(Contact(member_id=member.id, name="消去 花子")))
    return office.ask(queries.member_entity, member.id)


def names(office: Office, text: str = "") -> list[str]:
    return [line.name for line in office.ask(bin_lines, text)]


def faults(office: Office) -> list[tuple[int, str]]:
    return office.ask(lambda session: list(journal.broken_units(session)))


def everything(office: Office) -> str:
    """All that the journal holds, as text."""

    def read(session: Session) -> str:
        batches = session.scalars(select(UnitBatchRow.images)).all()
        return "".join(str(image.packed()) for body in batches for image in unpack(body) if image)

    return office.ask(read)


def test_what_is_taken_out_is_listed_and_comes_back_as_it_was(office: Office) -> None:
    member = add(office)
    office.do(commands.BinMember(member.id))
    (line,) = office.ask(bin_lines)
    assert (line.table, line.name, line.of) == ("member", NAME, "")
    assert names(office, "みほん") == []
    assert names(office, "消去") == [NAME]
    office.do(TakeOutOfBin(((line.table, line.id),)))
    assert names(office) == []
    assert office.ask(queries.member_entity, member.id).name == NAME
    assert office.undo_label() == "ごみ箱から戻す"
    office.undo()
    assert names(office) == [NAME]


def test_what_hangs_on_another_waits_for_it(office: Office) -> None:
    member = add(office)
    contact = office.ask(lambda session: session.scalars(select(ROW_CLASSES["contact"].id)).one())
    office.do(commands.BinContact(contact))
    office.do(commands.BinMember(member.id))
    (of_member,) = office.ask(bin_lines, "消去 花子")
    assert of_member.of == NAME
    with pytest.raises(Refused, match=f"「{NAME}」もごみ箱"):
        office.do(TakeOutOfBin((("contact", contact),)))
    office.do(TakeOutOfBin((("contact", contact), ("member", member.id))))
    assert names(office) == []


def test_many_records_are_not_asked_for_one_by_one(office: Office) -> None:
    def asked() -> int:
        statements: list[str] = []

        def note(*given: object) -> None:
            statements.append(str(given[2]))

        event.listen(office.engine, "before_cursor_execute", note)
        assert office.ask(bin_lines)
        event.remove(office.engine, "before_cursor_execute", note)
        return len(statements)

    def contact_in_the_bin(number: int) -> None:
        member = add(office, f"見本{number}商店")
        of = ROW_CLASSES["contact"]
        here = of.__table__.c.member_id == member.id
        office.do(
            commands.BinContact(office.ask(lambda session: session.scalars(select(of.id).where(here)).one()))
        )

    contact_in_the_bin(0)
    one = asked()
    for number in range(1, 6):
        contact_in_the_bin(number)
    assert asked() == one


def test_a_merged_member_is_not_in_the_bin(office: Office) -> None:
    kept, lost = add(office, "見本残る商店"), add(office, "見本消える商店")
    office.do(commands.MergeMembers(kept, lost))
    assert "見本消える商店" not in names(office)
    assert lost.id not in office.ask(doomed_rows, LATER).get("member", [])


def test_emptying_deletes_rows_and_images_and_the_chain_still_holds(office: Office) -> None:
    member, other = add(office), add(office, "見本残る商店")
    changed = replace(office.ask(queries.member_entity, member.id), name=f"{NAME}二号店")
    office.do(commands.ChangeMember(office.ask(queries.member_entity, member.id), changed))
    office.do(commands.BinMember(member.id))
    assert NAME in everything(office)
    office.do(EmptyBin(LATER))
    assert NAME not in everything(office)
    assert "消去 花子" in everything(office), "the other member has a contact of the same name"
    assert names(office) == []
    assert faults(office) == []
    with pytest.raises(Refused):
        office.ask(queries.member_entity, member.id)
    assert office.ask(queries.member_entity, other.id).name == "見本残る商店"


def test_nothing_before_it_is_undone_by_accident(office: Office) -> None:
    member = add(office)
    first = office.ask(lambda session: list(journal.heads(session))[1].id)
    office.do(commands.BinMember(member.id))
    office.do(EmptyBin(LATER))
    assert office.undo_label() is None
    assert office.redo_label() is None
    with pytest.raises(Refused, match="ごみ箱を空に"):
        office.undo_unit(first)
    add(office, "見本次の商店")
    assert office.undo_label() == "担当者の追加"


def test_what_another_record_uses_stays(office: Office) -> None:
    member = add(office)
    event = Event(title="見本の会", held_on=date(2024, 2, 16))
    office.do(events.AddEvent(event))
    guest = Registration(event_id=event.id, number=1, name="見本", member_id=member.id)
    office.do(events.RegisterMany(event.id, (guest,)))
    office.do(commands.BinMember(member.id))
    assert office.ask(doomed_rows, LATER) == {}
    with pytest.raises(Refused, match="期限をすぎた記録"):
        office.do(EmptyBin(LATER))


def test_only_what_is_over_its_years_goes(office: Office) -> None:
    young, old = add(office, "見本新しい商店"), add(office, "見本古い商店")
    for member in (young, old):
        office.do(commands.BinMember(member.id))
    table = ROW_CLASSES["member"].__table__
    with writer(office.engine).begin() as connection:
        long_ago = datetime(2026, 4, 9, 3, tzinfo=UTC)
        connection.execute(update(table).where(table.c.id == old.id).values(binned_at=long_ago))  # type: ignore[arg-type]
        just_in = datetime(2026, 4, 12, 3, tzinfo=UTC)
        connection.execute(update(table).where(table.c.id == young.id).values(binned_at=just_in))  # type: ignore[arg-type]
    assert kept_years(office.ask(settings)) == 5
    office.do(EmptyBin(limit_of(TODAY, 5)))
    assert names(office) == ["見本新しい商店"]


def test_a_leap_day_has_its_limit() -> None:
    assert limit_of(date(2028, 2, 29), 5).astimezone().date() == date(2023, 2, 28)


def test_no_byte_of_a_deleted_member_stays_in_the_file(tmp_path: Path) -> None:
    place = tmp_path / "office.pfdesk"
    new_file(place)
    with open_office(str(place)) as opened:
        member = add(opened.office)
        opened.office.do(commands.BinMember(member.id))
        assert NAME.encode() in place.read_bytes()
        opened.office.do(EmptyBin(LATER))
    assert NAME.encode() not in place.read_bytes()
    assert "消去 花子".encode() not in place.read_bytes()


def show(office: Office, qtbot: QtBot) -> BinDialog:
    dialog = BinDialog(Desk(office, today=lambda: TODAY))
    qtbot.addWidget(dialog)
    dialog.desk.setParent(dialog)
    return dialog


def test_a_clerk_brings_records_back_from_the_window(office: Office, qtbot: QtBot) -> None:
    member = add(office)
    office.do(commands.BinMember(member.id))
    dialog = show(office, qtbot)
    assert [line.name for line in dialog.ui.table.lines()] == [NAME]
    dialog.ui.restore.click()
    assert dialog.ui.table.lines() == []
    assert dialog.ui.rule.text() == "ごみ箱は空です。"
    assert not dialog.ui.restore.isEnabled()


def test_a_clerk_empties_the_bin_after_being_asked_with_the_number(office: Office, qtbot: QtBot) -> None:
    member = add(office)
    office.do(commands.BinMember(member.id))
    dialog = show(office, qtbot)
    told: list[tell.Told] = []
    answers = iter((False, True))

    def answer(one: tell.Told) -> bool:
        told.append(one)
        return next(answers) if one.kind == "question" else True

    with tell.listen(answer):
        dialog.ui.years.setCurrentIndex(dialog.ui.years.findData(10))
        dialog.ui.years.activated.emit(dialog.ui.years.currentIndex())
        dialog.ui.empty.click()
        assert "消せる記録はありません" in told[-1].sentence
        dialog.ui.years.setCurrentIndex(dialog.ui.years.findData(1))
        dialog.ui.years.activated.emit(dialog.ui.years.currentIndex())
        dialog.ui.empty.click()
        assert "2件を消します" in told[-1].sentence
        assert names(office) == [NAME]
        dialog.ui.empty.click()
    assert kept_years(office.ask(settings)) == 1
    assert names(office) == []
    assert dialog.ui.table.lines() == []


def test_the_bin_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = str(tmp_path / "office.pfdesk")
    new_file(Path(place))
    with open_office(place) as opened:
        member = add(opened.office)
        opened.office.do(commands.BinMember(member.id))
    assert run(["bin", place, "--json"]) == 0
    (line,) = json.loads(capsys.readouterr().out)["bin"]
    assert (line["kind"], line["name"]) == ("会員", NAME)
    assert run(["bin", place, "--empty"]) != 0, "nothing is old enough"
    assert run(["bin", place, "--restore", line["id"]]) == 0
    capsys.readouterr()
    assert run(["bin", place, "--restore", line["id"]]) != 0
    assert "もうごみ箱にありません" in capsys.readouterr().err
    assert run(["bin", place, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["bin"] == []
