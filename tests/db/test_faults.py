"""The process is killed, or the disk fails, at system calls of every work that writes: old or new, never between.

What the clerk was told is done is never lost (trust.md G1), and a failing disk is told, loses nothing, and the same
process does the work when asked again (G3). A few points of each run with every suite; FAULT_POINTS=all tries every
one, FAULT_POINTS=40 forty of each, spread evenly (docs/trust.md).
"""

from __future__ import annotations

import lzma
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import text

from pfdesk.app.folders import backup_folder
from pfdesk.app.rooms import room_checks
from pfdesk.app.start import new_office, open_office
from pfdesk.db.backup import list_backups, verify
from pfdesk.db.identity import SCHEMA_VERSION, probe
from pfdesk.db.keys import is_sealed
from pfdesk.directory.commands import AddMember, BinMember
from pfdesk.directory.model import Member
from pfdesk.office.checks import office_checks
from tests.db.fault_flows import BINNED, IMPORTED, KEPT, LOST, PASSWORD, SAVES
from tests.db.faults import KILL, Harness, Outcome, can_trace

# Each test starts dozens of traced processes, which a busy machine slows down most of all.
pytestmark = pytest.mark.timeout(300)
KEPT_FILES = Path(__file__).parent.parent / "data"
COPY = "見本-20260401-090000-開いた時.pfdesk"
FEW = {"pwrite64": 2, "fsync": 1, "unlink": 1, "rename": 1}
ERRORS = {"pwrite64": "error=ENOSPC", "fsync": "error=EIO"}
OFFICE_FLOWS = ("save", "take_table", "merge", "undo", "redo", "empty_bin", "copy", "restore", "seal")
MIGRATIONS = [f"migrate {version}" for version in range(1, SCHEMA_VERSION)]


@dataclass(frozen=True)
class State:
    """What a clerk would find: how many members and in the bin, and what undo and redo would do."""

    members: int
    binned: int
    undo: str | None
    redo: str | None


def spread(total: int, call: str) -> list[int]:
    """At which of so many calls the fault comes: the last, and evenly before it."""
    asked = os.environ.get("FAULT_POINTS", "")
    many = total if asked == "all" else min(total, int(asked or FEW[call]))
    return [total * (n + 1) // many for n in range(many)]


def state_of(path: Path, *, checked: bool = True) -> State:
    """Open the file as the next morning does; every check must hold."""
    password = PASSWORD if is_sealed(path) else None
    with open_office(str(path), password=password, writing=checked) as opened:
        office = opened.office
        if checked:
            assert [one.name for one in office.ask(office_checks, room_checks()) if not one.ok] == []
        count = "SELECT count(*), count(binned_at) FROM member"
        members, binned = office.ask(lambda session: tuple(session.execute(text(count)).one()))
        return State(members, binned, office.undo_label(), office.redo_label())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an office file for each kind of work, by its name."""
    folder = tmp_path_factory.mktemp("made")
    plain = folder / "plain.pfdesk"
    new_office(plain)
    with open_office(str(plain)) as opened:
        for row_id, name in ((KEPT, "見本商店"), (LOST, "(株)見本商店"), (BINNED, "消去商店")):
            opened.office.do(AddMember(Member(id=row_id, name=name)))
        opened.office.do(BinMember(BINNED))
    undone = Path(shutil.copy(plain, folder / "undone.pfdesk"))
    with open_office(str(undone)) as opened:
        opened.office.undo()
    for version in range(1, SCHEMA_VERSION):
        packed = (KEPT_FILES / f"version-{version}.pfdesk.xz").read_bytes()
        (folder / f"version-{version}.pfdesk").write_bytes(lzma.decompress(packed))
    return folder


@pytest.fixture(scope="module")
def harness(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Harness]:
    if not can_trace():
        pytest.skip("NOT TESTED: faults at system calls need strace, and the right to trace")
    ready = Harness(tmp_path_factory.mktemp("faults"))
    yield ready
    ready.close()


class Case:
    """One kind of work on a fresh file each time, and what must be true of the file afterwards."""

    def __init__(self, name: str, made: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.flow, _, version = name.partition(" ")
        source = {"redo": "undone", "migrate": f"version-{version}"}.get(self.flow, "plain")
        self._source, self._folder = made / f"{source}.pfdesk", folder
        self._copy = made / "undone.pfdesk"
        self._patch = monkeypatch
        self.path = folder
        self._turn = 0

    def fresh(self) -> Path:
        """A file of its own, in a folder of its own with its own backups."""
        self._turn += 1
        place = self._folder / str(self._turn)
        place.mkdir()
        self._patch.setenv("XDG_DATA_HOME", str(place / "data"))
        self.path = Path(shutil.copy(self._source, place / "見本.pfdesk"))
        if self.flow == "restore":
            backup_folder(self.path).mkdir(parents=True)
            shutil.copy(self._copy, backup_folder(self.path) / COPY)
        return self.path

    def check(self, done: Outcome, before: State, after: State, where: str) -> None:
        """Old or new; new where the clerk was told; and no backup that cannot be read."""
        if self.flow == "migrate":
            assert probe(self.path).schema_version in {int(self._source.stem[-1]), SCHEMA_VERSION}, where
        backups = list_backups(backup_folder(self.path))
        for one in backups:
            verify(one.path)
        reasons = {one.reason for one in backups}
        found = state_of(self.path)
        if self.flow == "save":
            assert before.members + done.acknowledged <= found.members <= after.members, where
            return
        assert found in {before, after}, (where, found)
        if done.acknowledged:
            assert found == after, where
            reason = {"take_table": "取り込み前", "copy": "手動", "migrate": "更新前", "restore": "復元前"}
            assert self.flow not in reason or reason[self.flow] in reasons, where
        assert self.flow != "restore" or (backup_folder(self.path) / COPY).exists(), where


def the_two_states(case: Case, harness: Harness) -> tuple[State, State, dict[str, int]]:
    """The file before and after the work when nothing goes wrong, and how many calls it makes."""
    path = case.fresh()
    before = state_of(path, checked=False)
    calls = harness.calls(case.flow, path)
    return before, state_of(path), calls


def changes(before: State, after: State, flow: str) -> bool:
    """Whether the work did what it is for: a harness whose work does nothing proves nothing."""
    expected = {
        "save": before.members + SAVES == after.members,
        "take_table": before.members + IMPORTED == after.members,
        "merge": before.binned + 1 == after.binned,
        "undo": before.undo != after.undo,
        "redo": before.redo != after.redo,
        "restore": before.undo != after.undo,
        "empty_bin": before.members - 1 == after.members,
    }
    return expected.get(flow, before == after)


@pytest.mark.parametrize("name", [*OFFICE_FLOWS, *MIGRATIONS])
def test_killed_anywhere_it_is_old_or_new(
    name: str,
    made: Path,
    harness: Harness,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    case = Case(name, made, tmp_path, monkeypatch)
    before, after, calls = the_two_states(case, harness)
    assert changes(before, after, case.flow)
    struck = []
    for call, total in calls.items():
        for at in spread(total, call):
            done = harness.run(case.flow, case.fresh(), call, KILL, at)
            struck.append(done.came)
            assert done.code in {0, -9}, (call, at, done.said)
            case.check(done, before, after, f"{call} {at}/{total}")
    assert sum(struck) >= len(struck) * 0.8, "the faults must come, or nothing was tested"
    caplog.clear()  # the journal that a killed work leaves is told in the log, as it should be


@pytest.mark.parametrize(("flow", "careful"), [("save", True), ("save_carelessly", False)])
def test_saved_is_said_when_it_is_on_the_disk(
    flow: str, careful: bool, made: Path, harness: Harness, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """trust.md G2b: nothing is written or unlinked between the last sync and the word to the clerk."""
    calls = harness.order(flow, Case("save", made, tmp_path, monkeypatch).fresh())
    said = [place for place, call in enumerate(calls) if call == "A"]
    assert len(said) == SAVES
    before = [
        next(call for call in reversed(calls[:place]) if call in {"fsync", "pwrite64", "unlink"})
        for place in said
    ]
    assert (before == ["fsync"] * SAVES) is careful, before


@pytest.mark.parametrize("name", [*OFFICE_FLOWS, *MIGRATIONS])
def test_a_failing_disk_is_told_and_the_same_process_goes_on(
    name: str,
    made: Path,
    harness: Harness,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = Case(name, made, tmp_path, monkeypatch)
    before, after, calls = the_two_states(case, harness)
    struck, told = [], 0
    for call, error in ERRORS.items():
        for at in spread(calls[call], call):
            done = harness.run(case.flow, case.fresh(), call, error, at)
            where = f"{call} {at}/{calls[call]} {error}"
            struck.append(done.came)
            assert done.code == 0, (where, done.said)
            assert done.acknowledged == (SAVES if case.flow == "save" else 1), (where, done.said)
            told += "T" in done.said
            case.check(done, before, after, where)
            assert not list(case.path.parent.glob("*.tmp*")), where
    assert sum(struck) >= len(struck) * 0.8, "the faults must come, or nothing was tested"
    assert told, "a full disk must be told"
