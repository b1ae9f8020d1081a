"""The works that a fault may strike: each on one office file, saying ACK (a byte) after what the clerk was told is done.

`told` runs a step, and once more where it failed with a Trouble, as a clerk would press the button again.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from pfdesk.app.folders import backup_folder
from pfdesk.app.keeping import BY_HAND
from pfdesk.app.start import bring_back, open_office
from pfdesk.db import engine, slots
from pfdesk.db.backup import list_backups
from pfdesk.db.keys import set_password
from pfdesk.directory.commands import AddMember, ImportMembers, MergeMembers
from pfdesk.directory.model import Member
from pfdesk.directory.queries import member_entity
from pfdesk.office.emptying import EmptyBin
from pfdesk.office.import_memory import TakeTable
from pfdesk.values.errors import Trouble

SAVES = 3
IMPORTED = 60
KEPT, LOST, BINNED = (UUID(int=n) for n in (1, 2, 3))
PASSWORD = "みほん-hanako-1"
Say = Callable[[bytes], None]
Step = Callable[[], object]


def told(say: Say, step: Step) -> None:
    """Do a step; a Trouble is told (T) and the step tried again. At the end the clerk is told that it is done (A)."""
    try:
        step()
    except Trouble:
        say(b"T")
        step()
    say(b"A")


def save(path: Path, say: Say) -> None:
    """Three members, one after the other."""
    with open_office(str(path)) as opened:
        for n in range(SAVES):
            member = Member(name=f"見本商店{n}", kana="みほん")
            told(say, lambda member=member: opened.office.do(AddMember(member)))  # type: ignore[misc]


def save_carelessly(path: Path, say: Say) -> None:
    """The same with SQLite told not to wait for the disk: what the tests must find out."""
    engine.RECIPE = tuple(one if one[0] != "synchronous" else (*one[:1], "OFF", 0) for one in engine.RECIPE)
    save(path, say)


def take_table(path: Path, say: Say) -> None:
    """Sixty members in one unit, after the copy that goes before it."""
    members = tuple(Member(id=UUID(int=100 + n), name=f"例示商店{n}", kana="れいじ") for n in range(IMPORTED))
    command = TakeTable(ImportMembers(members), "members", ("名称",), {"name": "名称"})
    with open_office(str(path)) as opened:
        told(say, lambda: opened.office.do(command))


def merge(path: Path, say: Say) -> None:
    """Two members become one."""
    with open_office(str(path)) as opened:
        kept, lost = (opened.office.ask(member_entity, one) for one in (KEPT, LOST))
        told(say, lambda: opened.office.do(MergeMembers(kept, lost)))


def undo(path: Path, say: Say) -> None:
    """The last unit is taken back."""
    with open_office(str(path)) as opened:
        told(say, opened.office.undo)


def redo(path: Path, say: Say) -> None:
    """What was taken back last is done again."""
    with open_office(str(path)) as opened:
        told(say, opened.office.redo)


def empty_bin(path: Path, say: Say) -> None:
    """The bin is emptied for good."""
    with open_office(str(path)) as opened:
        told(say, lambda: opened.office.do(EmptyBin(datetime.now(UTC) + timedelta(days=1))))


def copy(path: Path, say: Say) -> None:
    """A copy by hand."""
    with open_office(str(path)) as opened:
        assert opened.keeping is not None
        keeping = opened.keeping
        told(say, lambda: keeping.copy(BY_HAND))


def restore(path: Path, say: Say) -> None:
    """A copy takes the place of the file."""
    told(say, lambda: bring_back(list_backups(backup_folder(path))[-1].path, path, force=True))


def migrate(path: Path, say: Say) -> None:
    """A file of an earlier version is opened."""

    def opened() -> None:
        with open_office(str(path)):
            pass

    told(say, opened)


def seal(path: Path, say: Say) -> None:
    """The file is put under a password."""
    with suppress(AttributeError):
        slots.Slot.__init__.__defaults__ = (64, 1, 1)

    def sealed() -> None:
        set_password(path, PASSWORD)

    told(say, sealed)


FLOWS: dict[str, Callable[[Path, Say], None]] = {
    work.__name__: work
    for work in (
        save,
        save_carelessly,
        take_table,
        merge,
        undo,
        redo,
        empty_bin,
        copy,
        restore,
        migrate,
        seal,
    )
}
