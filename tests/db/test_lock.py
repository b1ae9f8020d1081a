"""One writer: named, raced for by processes, taken over only from the dead."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import psutil
import pytest

from pfdesk.db import lock as under_test
from pfdesk.db.errors import BadPlace, InUse
from pfdesk.db.lock import Holder, hold, holder_of, lock_file

RACER = """
import sys, time
from pfdesk.db.errors import InUse
from pfdesk.db.lock import hold
path, start = sys.argv[1:]
for n in range(20):
    while time.time() < float(start) + n * 0.15:
        pass
    try:
        mine = hold(path, "例示")
    except InUse:
        print("lost", n)
    else:
        print("won", n, flush=True)
        time.sleep(0.07)
        mine.release()
"""
SITTER = """
import sys, time
from pfdesk.db.lock import hold
mine = hold(sys.argv[1], "仮名 五月")
print("held", flush=True)
time.sleep(60)
"""


def run(code: str, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", code, *words],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def leave(path: Path, **changes: object) -> Holder:
    """A lock file as somebody left it."""
    gone = Holder(under_test.this_pc(), "見本", 999_999_999, 1.0, "2026-04-01T09:30:00+09:00")
    holder = replace(gone, **changes)  # type: ignore[arg-type]
    lock_file(path).write_text(json.dumps(asdict(holder)))
    return holder


def test_held_then_free(plain: Path) -> None:
    with hold(plain, "見本 花子") as mine:
        assert holder_of(plain) == mine.holder
        with pytest.raises(InUse, match="見本 花子さん") as caught:
            hold(plain)
        assert under_test.this_pc() in caught.value.sentence
        assert mine.holder.since[:4] in caught.value.sentence
        assert caught.value.todo
    assert [p.name for p in plain.parent.iterdir()] == [plain.name]
    mine.release()
    hold(plain).release()


def test_two_names_of_one_file(plain: Path) -> None:
    alias = plain.with_name("alias.pfdesk")
    alias.symlink_to(plain)
    with hold(alias), pytest.raises(InUse):
        hold(plain)
    with hold(plain), pytest.raises(InUse):
        hold(plain.parent / "." / ".." / plain.parent.name / plain.name)
    alias.unlink()
    os.link(plain, alias)
    with pytest.raises(BadPlace):
        hold(plain)


def test_races_between_processes_have_one_winner(plain: Path) -> None:
    import time

    start = str(time.time() + 1.5)
    racers = [run(RACER, str(plain), start) for _ in range(3)]
    lines = [line for racer in racers for line in racer.communicate(timeout=60)[0].splitlines()]
    assert [racer.returncode for racer in racers] == [0, 0, 0]
    assert len(lines) == 60
    winners = [lines.count(f"won {n}") for n in range(20)]
    assert max(winners) <= 1
    assert sum(winners) >= 15, "a busy machine may spoil a start, not most of them"
    assert not lock_file(plain).exists()


def test_a_living_process_keeps_it_and_a_killed_one_leaves_it(plain: Path) -> None:
    other = run(SITTER, str(plain))
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    with pytest.raises(InUse, match="仮名 五月さん"):
        hold(plain)
    other.send_signal(signal.SIGKILL)
    other.communicate()
    assert lock_file(plain).exists()
    with hold(plain) as mine:
        assert mine.holder.pid == os.getpid()


def test_another_pc_is_named_and_only_taken_over_when_asked(plain: Path) -> None:
    left = leave(plain, pc="FUKUSHI-02")
    with pytest.raises(InUse, match=r"FUKUSHI-02.*2026/04/01 09:30"):
        hold(plain)
    assert holder_of(plain) == left
    with hold(plain, take_over=True) as mine:
        assert holder_of(plain) == mine.holder


def test_a_used_again_process_number_is_no_holder(plain: Path) -> None:
    parent = psutil.Process(os.getppid())
    leave(plain, pid=parent.pid, born=parent.create_time() - 3600)
    hold(plain).release()
    leave(plain, pid=parent.pid, born=parent.create_time())
    with pytest.raises(InUse):
        hold(plain)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"pc": 1}', b"\xff" * 50])
def test_a_half_written_lock_file_locks_nobody_out(plain: Path, content: bytes) -> None:
    lock_file(plain).write_bytes(content)
    hold(plain).release()


def test_a_file_not_made_yet_can_be_held(tmp_path: Path) -> None:
    with hold(tmp_path / "new.pfdesk"), pytest.raises(InUse):
        hold(tmp_path / "new.pfdesk")
