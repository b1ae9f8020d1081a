"""Backups are whole, verified, never in the way of the file; restores never lose what was there."""

from __future__ import annotations

import os
import random
import subprocess
import threading
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from pfdesk.db import copying
from pfdesk.db.backup import backup, daily_backup, list_backups, restore, verify
from pfdesk.db.engine import connect, memory_engine, open_engine, writer
from pfdesk.db.errors import Damaged, DiskFull, InUse, NeedsPassword, NotOurs, ReadOnlyPlace, WouldOverwrite
from pfdesk.db.identity import key_file, probe
from pfdesk.db.keys import change_password, set_password, unlock_file
from pfdesk.values.errors import Trouble
from tests.db.office_files import ROWS, count, make_file

NOW = datetime(2026, 11, 23, 17, 15)
PASSWORD = "みほん-hanako-1"


def add_one(path: Path, data_key: bytes | None = None) -> None:
    engine = open_engine(path, data_key)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO person (name) VALUES ('例示 太郎')"))
    engine.dispose()


def add_many(path: Path) -> None:
    engine = open_engine(path)
    try:
        with engine.begin() as connection:
            rows = [{"name": "見本" * 200} for _ in range(2000)]
            connection.execute(text("INSERT INTO person (name) VALUES (:name)"), rows)
    finally:
        engine.dispose()


def later(path: Path, seconds: int) -> None:
    """Set the file's time relative to NOW."""
    moment = NOW.timestamp() + seconds
    os.utime(path, (moment, moment))


@pytest.mark.parametrize("keyed", [False, True])
@pytest.mark.parametrize("by", ["engine", "path"])
def test_a_copy_is_whole(tmp_path: Path, data_key: bytes, keyed: bool, by: str) -> None:
    key = data_key if keyed else None
    path = make_file(tmp_path / "a.pfdesk", key)
    engine = open_engine(path, key)
    made = (
        backup(engine, tmp_path / "b.pfdesk") if by == "engine" else backup(path, tmp_path / "b.pfdesk", key)
    )
    engine.dispose()
    assert probe(made, key).encrypted is keyed
    assert count(made, key) == ROWS
    assert keyed == ("見本".encode() not in made.read_bytes())
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.pfdesk", "b.pfdesk"]


def test_the_key_file_goes_along(plain: Path, tmp_path: Path) -> None:
    data_key, _ = set_password(plain, PASSWORD)
    made = backup(plain, tmp_path / "b.pfdesk", data_key)
    assert unlock_file(made, PASSWORD) == data_key
    with pytest.raises(NeedsPassword):
        backup(plain, tmp_path / "c.pfdesk")


def test_a_save_in_progress_is_not_in_the_copy(plain: Path, tmp_path: Path) -> None:
    engine = open_engine(plain)
    with writer(engine).connect() as busy:
        busy.execute(text("INSERT INTO person (name) VALUES ('例示 太郎')"))
        made = backup(engine, tmp_path / "b.pfdesk")
        busy.commit()
    engine.dispose()
    assert (count(made), count(plain)) == (ROWS, ROWS + 1)


def test_copies_while_another_thread_saves(plain: Path, tmp_path: Path) -> None:
    engine = open_engine(plain)
    stop = threading.Event()

    def save() -> None:
        while not stop.wait(0.005):
            with writer(engine).begin() as connection:
                connection.execute(text("INSERT INTO person (name) VALUES ('例示 太郎')"))

    saver = threading.Thread(target=save)
    saver.start()
    try:
        counts = [count(backup(engine, tmp_path / f"b{n}.pfdesk")) for n in range(8)]
    finally:
        stop.set()
        saver.join()
    assert counts == sorted(counts)
    assert counts[0] >= ROWS
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM person"))
    engine.dispose()


def test_progress_counts_and_can_cancel(tmp_path: Path) -> None:
    path = make_file(tmp_path / "a.pfdesk", rows=3000)
    seen: list[tuple[int, int]] = []
    backup(path, tmp_path / "b.pfdesk", progress=lambda done, total: seen.append((done, total)))
    assert seen[-1][0] == seen[-1][1] > 10

    def cancel(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        backup(path, tmp_path / "c.pfdesk", progress=cancel)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.pfdesk", "b.pfdesk"]


def test_over_itself_or_from_memory(plain: Path) -> None:
    with pytest.raises(WouldOverwrite):
        backup(plain, plain.parent / "." / plain.name)
    with pytest.raises(ValueError, match="not on an office file"):
        backup(memory_engine(), plain)
    assert count(plain) == ROWS


def test_a_copy_that_lost_rows_is_not_kept(
    plain: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = backup(plain, tmp_path / "b.pfdesk").read_bytes()
    real = copying._copy
    monkeypatch.setattr(copying, "_copy", lambda *words: {**real(*words), "person": ROWS + 1})
    with pytest.raises(Damaged):
        backup(plain, tmp_path / "b.pfdesk")
    monkeypatch.undo()
    with pytest.raises(Damaged):
        verify(plain, None, {"person": ROWS + 1})
    assert (tmp_path / "b.pfdesk").read_bytes() == old
    assert len(list(tmp_path.iterdir())) == 2


class WindowsBusyError(PermissionError):
    """What Windows says while a scanner holds the file."""

    winerror = 32  # type: ignore[assignment,unused-ignore]


def busy_for(times: int, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    naps: list[float] = []
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if len(naps) < times:
            raise WindowsBusyError(13, "used by another process")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(time, "sleep", naps.append)
    return naps


def test_a_scanner_s_hold_is_waited_for(plain: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    naps = busy_for(9, monkeypatch)
    backup(plain, tmp_path / "b.pfdesk")
    assert naps == [0.1] * 9


def test_a_hold_that_stays_is_told(plain: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    busy_for(99, monkeypatch)
    with pytest.raises(InUse):
        backup(plain, tmp_path / "b.pfdesk")
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(("number", "kind"), [(28, DiskFull), (13, ReadOnlyPlace), (30, ReadOnlyPlace)])
def test_system_faults_are_told(
    plain: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[Trouble]
) -> None:
    def fail(_: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(kind):
        backup(plain, tmp_path / "b.pfdesk")
    assert [p.name for p in tmp_path.iterdir()] == [plain.name]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 256 KB."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("NOT TESTED: a full disk needs root to mount a small tmpfs")
    place = tmp_path / "small"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(place)], check=False)
    if made.returncode:
        pytest.skip("NOT TESTED: a full disk, as mounting is not allowed here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk(tmp_path: Path, small_disk: Path) -> None:
    big = make_file(tmp_path / "big.pfdesk", rows=20_000)
    with pytest.raises(DiskFull):
        backup(big, small_disk / "b.pfdesk")
    assert list(small_disk.iterdir()) == []
    path = make_file(small_disk / "a.pfdesk", rows=100)
    with pytest.raises(Exception, match="full"):
        add_many(path)
    assert count(path) == 100
    probe(path)


def test_names_list_and_thin(plain: Path, tmp_path: Path) -> None:
    folder = tmp_path / "控え" / "自動"
    assert list_backups(folder) == []
    first = daily_backup(plain, folder, NOW - timedelta(days=400), "終了時")
    daily_backup(plain, folder, NOW - timedelta(days=3, hours=1))
    third = daily_backup(plain, folder, NOW - timedelta(days=3), "取込/前")
    same = [daily_backup(plain, folder, NOW, "終了時") for _ in range(2)]
    (folder / "見本-20261301-000000.pfdesk").touch()
    (folder / "メモ.txt").touch()
    other = make_file(folder / "別-20200101-000000.pfdesk")
    found = list_backups(folder, plain.stem)
    assert [one.path for one in found] == [same[1], same[0], third, first]
    assert first.name == "見本-20251019-171500-終了時.pfdesk"
    assert [one.reason for one in found] == ["終了時", "終了時", "取込前", "終了時"]
    assert found[0].made == NOW + timedelta(seconds=1)
    assert list_backups(folder)[-1].path == other
    assert all(count(one.path) == ROWS for one in found)


def test_restore_keeps_what_was_there(plain: Path, tmp_path: Path) -> None:
    made = daily_backup(plain, tmp_path / "控え", NOW)
    add_one(plain)
    later(plain, 60)
    with pytest.raises(WouldOverwrite, match="2026/11/23"):
        restore(made, plain, now=NOW)
    assert count(plain) == ROWS + 1
    safety = restore(made, plain, now=NOW + timedelta(hours=1), force=True)
    assert count(plain) == ROWS
    assert safety is not None
    assert "復元前" in safety.name
    assert count(safety) == ROWS + 1
    assert {one.path for one in list_backups(made.parent)} == {made, safety}
    assert [p.name for p in tmp_path.glob("見本*")] == [plain.name]
    restore(safety, plain, now=NOW, force=True)
    assert count(plain) == ROWS + 1


@pytest.mark.parametrize("state", ["gone", "empty", "older"])
def test_restore_without_force(plain: Path, tmp_path: Path, state: str) -> None:
    made = daily_backup(plain, tmp_path / "控え", NOW)
    if state == "gone":
        plain.unlink()
    elif state == "empty":
        plain.write_bytes(b"")
    else:
        later(plain, -60)
    restore(made, plain, now=NOW)
    assert count(plain) == ROWS


def test_a_broken_backup_is_never_restored(plain: Path, tmp_path: Path) -> None:
    made = daily_backup(plain, tmp_path / "控え", NOW)
    made.write_bytes(made.read_bytes()[:-4096])
    before = plain.read_bytes()
    with pytest.raises(Damaged):
        restore(made, plain, now=NOW, force=True)
    made.write_text("nothing")
    with pytest.raises(NotOurs):
        restore(made, plain, now=NOW, force=True)
    assert plain.read_bytes() == before


def test_a_broken_file_is_kept_and_replaced(plain: Path, tmp_path: Path) -> None:
    data_key, _ = set_password(plain, PASSWORD)
    made = daily_backup(plain, tmp_path / "控え", NOW, "", data_key)
    whole, steady = plain.read_bytes(), random.Random(3)
    for turn in range(12):
        bad = bytearray(whole)
        bad[steady.randrange(len(bad))] ^= 16
        plain.write_bytes(bad if turn % 2 else bad[: steady.randrange(1, len(bad))])
        broken = plain.read_bytes()
        safety = restore(made, plain, data_key, now=NOW, force=True)
        assert safety is not None
        assert safety.read_bytes() == broken
        assert count(plain, data_key) == ROWS
    assert len(list_backups(made.parent)) == 1


def test_a_left_journal_is_not_rolled_into_the_restored_file(plain: Path, tmp_path: Path) -> None:
    """The broken file's journal is hot and would be played back over the restored pages."""
    made = daily_backup(plain, tmp_path / "控え", NOW)
    raw = connect(plain)
    raw.execute("PRAGMA cache_size = 1")
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("UPDATE person SET name = name || :tail", {"tail": "x" * 500})
    journal = plain.with_name(plain.name + "-journal")
    hot = journal.read_bytes()
    raw.execute("ROLLBACK")
    raw.close()
    plain.write_bytes(b"broken")
    journal.write_bytes(hot)
    restore(made, plain, now=NOW, force=True)
    assert not journal.exists()
    assert count(plain) == ROWS


def test_restore_and_passwords(plain: Path, tmp_path: Path) -> None:
    data_key, _ = set_password(plain, PASSWORD)
    made = daily_backup(plain, tmp_path / "控え", NOW, "", data_key)
    change_password(plain, PASSWORD, "あたらしい合言葉2")
    with pytest.raises(NeedsPassword):
        restore(made, plain, now=NOW, force=True)
    restore(made, plain, data_key, now=NOW, force=True)
    assert unlock_file(plain, "あたらしい合言葉2") == data_key
    elsewhere = tmp_path / "elsewhere.pfdesk"
    restore(made, elsewhere, data_key, now=NOW)
    assert unlock_file(elsewhere, PASSWORD) == data_key
    assert key_file(elsewhere).exists()
    assert not list(tmp_path.glob("*.tmp*"))


@pytest.mark.parametrize("at", range(1, 8))
def test_a_fault_at_each_sync_of_a_restore(
    plain: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    made = daily_backup(plain, tmp_path / "控え", NOW)
    add_one(plain)
    calls = 0
    real = os.fsync

    def failing(handle: int) -> None:
        nonlocal calls
        calls += 1
        if calls in {at, at + 1}:  # the second try of a folder as well
            raise OSError(5, "Input/output error")
        real(handle)

    monkeypatch.setattr(os, "fsync", failing)
    if at <= 6:
        with pytest.raises(Trouble):
            restore(made, plain, now=NOW, force=True)
        monkeypatch.undo()
        assert count(plain) in {ROWS, ROWS + 1}
        restore(made, plain, now=NOW, force=True)
    else:
        restore(made, plain, now=NOW, force=True)
        assert calls == 6
    assert count(plain) == ROWS
    assert count(made) == ROWS
