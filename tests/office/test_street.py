"""The street on every kind of data base: do, ask, undo, redo, the chain, and what must not get past it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import select, text, update
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from pfdesk.db import journal, search
from pfdesk.db.engine import open_engine
from pfdesk.db.journal import Author
from pfdesk.db.migrate import migrate
from pfdesk.db.schema import Base
from pfdesk.db.schema.directory import ContactRow, MemberRow
from pfdesk.office.changes import Changes
from pfdesk.office.office import Office, unit_lines
from pfdesk.office.print_log import NotePrint
from pfdesk.values.errors import Refused, Trouble
from pfdesk.values.ids import new_id


@dataclass(frozen=True)
class Add:
    """A member with one contact."""

    number: int
    name: str = "見本商店"
    label: str = "会員の追加"

    def run(self, session: Session) -> None:
        member = MemberRow(number=self.number, name=self.name, search_key=f"{self.name}\nみほん")
        session.add(member)
        session.flush()
        session.add(ContactRow(member_id=member.id, name="見本 花子"))


@dataclass(frozen=True)
class Rename:
    """Every member gets another name, in two flushes."""

    name: str
    label: str = "名称の変更"

    def run(self, session: Session) -> None:
        for row in session.scalars(select(MemberRow)):
            row.name = self.name
            session.flush()
            row.search_key = self.name


@dataclass(frozen=True)
class Astray:
    """A contact of nobody."""

    label: str = "担当者の追加"

    def run(self, session: Session) -> None:
        session.add(ContactRow(member_id=new_id(), name="見本 花子"))


@dataclass(frozen=True)
class RemoveAll:
    """Contacts and members are taken out for good."""

    label: str = "削除"

    def run(self, session: Session) -> None:
        for row in (*session.scalars(select(ContactRow)), *session.scalars(select(MemberRow))):
            session.delete(row)


def contents(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the journal's, byte for byte."""
    return {
        table.name: sorted((tuple(row) for row in session.execute(select(table))), key=str)
        for table in Base.metadata.sorted_tables
        if not table.name.startswith("unit")
    }


def names(session: Session, words: str) -> list[str]:
    """Names of the members that a search finds."""
    return sorted(session.scalars(select(MemberRow.name).where(*search.holds(session, MemberRow.id, words))))


def broken(office: Office) -> list[tuple[int, str]]:
    """What the check of the chain finds."""
    return office.ask(lambda session: list(journal.broken_units(session)))


def test_undo_and_redo_bring_back_each_state_byte_for_byte(any_office: Office) -> None:
    commands: list[Any] = [Add(1), Rename("例示商店"), Add(2, "仮名商店"), RemoveAll()]
    states = [any_office.ask(contents)]
    for command in commands:
        any_office.do(command)
        states.append(any_office.ask(contents))
    for state in reversed(states[:-1]):
        assert any_office.undo() is not None
        assert any_office.ask(contents) == state
        assert not broken(any_office)
        assert any_office.ask(search.faults) == 0
    assert any_office.undo() is None
    for state in states[1:]:
        assert any_office.redo() is not None
        assert any_office.ask(contents) == state
    assert any_office.redo() is None
    assert not broken(any_office)


def test_search_follows_changes_and_undo(any_office: Office) -> None:
    any_office.do(Add(1))
    any_office.do(Rename("例示商店"))
    assert any_office.ask(names, "例示") == ["例示商店"]
    assert any_office.ask(names, "見本商") == []
    any_office.undo()
    assert any_office.ask(names, "見本") == ["見本商店"]
    assert any_office.ask(names, "みほ") == ["見本商店"]
    assert any_office.ask(names, "店") == ["見本商店"]
    assert any_office.ask(names, "店見") == []


def test_something_new_ends_redo(any_office: Office) -> None:
    any_office.do(Add(1))
    any_office.undo()
    any_office.do(Add(2))
    assert any_office.redo() is None
    assert any_office.undo_label() == "会員の追加"


def test_changes_name_tables_and_reach_listeners(any_office: Office) -> None:
    heard: list[Changes] = []
    any_office.subscribe(heard.append)
    changes = any_office.do(Add(1))
    assert heard == [changes]
    assert changes.touches("contact")
    assert not changes.touches("survey")
    assert len(changes.tables["member"]) == 1


def test_a_refused_command_leaves_nothing(any_office: Office) -> None:
    @dataclass(frozen=True)
    class Half:
        label: str = "途中まで"

        def run(self, session: Session) -> None:
            Add(1).run(session)
            raise Refused("name", "名前を入れてください。")

    before = any_office.ask(contents)
    with pytest.raises(Refused):
        any_office.do(Half())
    assert any_office.ask(contents) == before
    assert any_office.ask(unit_lines) == []


def test_a_commit_that_fails_leaves_the_office_at_work(any_office: Office) -> None:
    """A key that points to nothing is found at the commit; the next unit must not meet its open transaction."""
    with pytest.raises(IntegrityError):
        any_office.do(Astray())
    any_office.do(Add(1))
    assert any_office.ask(names, "見本商") == ["見本商店"]
    assert broken(any_office) == []


def test_an_error_after_the_unit_stands_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk fails at the sync of the folder, behind the commit: saved is saved, and undo takes back one unit."""
    engine = open_engine(tmp_path / "o.pfdesk")
    migrate(engine)
    office = Office(engine, Author("見本 一郎", "PC-1"))
    office.do(Add(1))
    real = Session.commit

    def late(session: Session) -> None:
        real(session)
        raise OperationalError("COMMIT", {}, driver.OperationalError("disk I/O error"))

    monkeypatch.setattr(Session, "commit", late)
    office.do(Add(2))
    monkeypatch.undo()
    assert len(office.ask(unit_lines)) == 2
    monkeypatch.setattr(Session, "commit", lambda _: late(Session(engine)))
    with pytest.raises((Trouble, OperationalError)):
        office.do(Add(3))
    monkeypatch.undo()
    assert len(office.ask(unit_lines)) == 2
    office.close()


def test_undo_is_refused_when_the_row_has_changed_past_the_journal(any_office: Office) -> None:
    any_office.do(Add(1))
    with any_office.engine.begin() as connection:
        connection.execute(update(MemberRow.__table__).values(phone="0143-00-0001"))  # type: ignore[arg-type]
    before = any_office.ask(contents)
    with pytest.raises(Refused, match="元に戻せません"):
        any_office.undo()
    assert any_office.ask(contents) == before


SWAPPED = (
    "UPDATE unit_batch SET images = (SELECT images FROM unit_batch WHERE unit_id ="
    " (SELECT id FROM unit WHERE number = 1)) WHERE unit_id = (SELECT id FROM unit WHERE number = 2)"
)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE unit SET label = 'べつの名前' WHERE number = 2",
        "UPDATE unit SET who = 'だれか' WHERE number = 1",
        "DELETE FROM unit_batch WHERE unit_id = (SELECT id FROM unit WHERE number = 2)",
        "UPDATE unit SET rows = rows + 1 WHERE number = 3",
        SWAPPED,
        "UPDATE unit SET number = 9 WHERE number = 2",
    ],
)
def test_a_journal_edited_by_hand_is_found(any_office: Office, sql: str) -> None:
    for number in (1, 2, 3):
        any_office.do(Add(number, f"見本商店{number}"))
    assert not broken(any_office)
    with any_office.engine.begin() as connection:
        if "DELETE" in sql:
            connection.execute(text("DELETE FROM unit_touch"))
        connection.execute(text(sql))
    assert broken(any_office)


def test_bulk_writing_past_the_journal_is_a_bug(any_office: Office) -> None:
    @dataclass(frozen=True)
    class Bulk:
        label: str = "まとめて"

        def run(self, session: Session) -> None:
            session.execute(update(MemberRow).values(name="x"))

    with pytest.raises(RuntimeError, match="journal"):
        any_office.do(Bulk())


def test_the_names_of_undo_and_redo_are_found_past_many_pages(
    any_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More units than a page holds: all undone, then done again, and the oldest is still found."""
    monkeypatch.setattr(journal, "PAGE", 4)
    count = 10
    for number in range(count):
        any_office.do(Add(number, label=f"{number}番の追加"))
    named = []
    while head := any_office.undo_label():
        named.append(head)
        any_office.undo()
    assert named == [f"{number}番の追加" for number in reversed(range(count))]
    assert any_office.redo_label() == "0番の追加"
    while any_office.redo():
        pass
    assert any_office.undo_label() == f"{count - 1}番の追加"
    read = [head.number for head in any_office.ask(lambda session: list(journal.heads(session)))]
    assert read == list(range(3 * count, 0, -1))
    assert any_office.ask(lambda session: len(list(journal.heads(session, 5)))) == 5


def test_history_tells_what_stands_undone(any_office: Office) -> None:
    any_office.do(Add(1))
    any_office.do(Rename("例示商店"))
    any_office.undo()
    units = any_office.ask(unit_lines)
    assert [(unit["label"], unit["undone"]) for unit in units] == [
        ("元に戻す: 名称の変更", False),
        ("名称の変更", True),
        ("会員の追加", False),
    ]


def test_the_history_of_one_row(any_office: Office) -> None:
    any_office.do(Add(1))
    any_office.do(Rename("例示商店"))
    row_id = any_office.ask(lambda session: session.scalars(select(MemberRow.id)).one())
    told = any_office.ask(
        lambda session: [journal.values_of(image) for _, image in journal.row_history(session, row_id)]
    )
    assert {"name": ("見本商店", "例示商店")} in told
    assert told[-1]["name"] == (None, "見本商店")


def test_undo_passes_over_a_note_of_a_print(any_office: Office) -> None:
    any_office.do(Add(1))
    any_office.do(NotePrint("member-roster", "会員名簿", "", "{}", 1, "", datetime.now(UTC)))
    assert any_office.undo_label() == "会員の追加"
    any_office.undo()
    assert any_office.redo_label() == "会員の追加"
    assert any_office.redo() is not None
    assert not broken(any_office)
