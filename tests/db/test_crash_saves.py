"""Saving while the process is killed or the disk fails at a system call: no saved unit is lost, none is half there.

The process says ACK after each unit. A few points run with every suite; CRASH_POINTS=40 tries the first 40 of each.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pfdesk.app.start import new_office, open_office
from pfdesk.directory.queries import member_lines
from pfdesk.office.checks import office_checks

ROOT = Path(__file__).parents[2]
SAVES = 4
FLOW = f"""
import sys
from pfdesk.app.start import open_office
from pfdesk.directory.commands import AddMember
from pfdesk.directory.model import Member
from pfdesk.values.errors import Trouble
with open_office(sys.argv[1]) as opened:
    for n in range({SAVES}):
        try:
            opened.office.do(AddMember(Member(name=f"見本商店{{n}}", kana="みほん")))
        except Trouble as trouble:
            print("TOLD", trouble.sentence, flush=True)
            opened.office.do(AddMember(Member(name=f"見本商店{{n}}", kana="みほん")))
        print("ACK", flush=True)
"""
CALLS = ("pwrite64", "fsync", "unlink")
FEW = {"pwrite64": (3, 9), "fsync": (1, 2, 6), "unlink": (1,)}


def points(call: str) -> tuple[int, ...]:
    """At which call of a kind the fault comes."""
    many = int(os.environ.get("CRASH_POINTS", "0"))
    return tuple(range(1, many + 1)) if many else FEW[call]


@pytest.fixture(scope="module")
def tracer() -> None:
    if shutil.which("strace") is None:
        pytest.skip("NOT TESTED: faults at system calls need strace")
    if subprocess.run(
        ["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False
    ).returncode:
        pytest.skip("NOT TESTED: strace may not trace here")


@pytest.fixture(scope="module")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("crash") / "a.pfdesk"
    new_office(path)
    return path


def run_with(fault: str, call: str, at: int, path: Path) -> subprocess.CompletedProcess[bytes]:
    """Save with a fault at the n-th such call on the file or its journal."""
    watched = [word for name in (path, path.with_name(path.name + "-journal")) for word in ("-P", str(name))]
    trace = ["strace", "-f", "-qq", "-o", str(path.with_suffix(".trace")), *watched, "-e", f"trace={call}"]
    return subprocess.run(
        [*trace, "-e", f"inject={call}:{fault}:when={at}", sys.executable, "-B", "-c", FLOW, str(path)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def came(path: Path, fault: str) -> bool:
    """Whether the fault was there: a harness whose faults never come tests nothing."""
    traced = path.with_suffix(".trace").read_text("utf-8", errors="replace")
    return "INJECTED" in traced or ("KILL" in fault and "killed by SIGKILL" in traced)


def assert_whole(path: Path, acknowledged: int, name: str) -> None:
    """Every check holds, and no unit whose saving was told is missing."""
    with open_office(str(path)) as opened:
        assert [c.name for c in opened.office.ask(office_checks, ()) if not c.ok] == [], name
        there = len(opened.office.ask(member_lines))
    assert acknowledged <= there <= SAVES, name


@pytest.mark.usefixtures("tracer")
@pytest.mark.parametrize("call", CALLS)
def test_killed_while_saving(
    empty_file: Path, tmp_path: Path, call: str, caplog: pytest.LogCaptureFixture
) -> None:
    fired = 0
    for at in points(call):
        path = Path(shutil.copy(empty_file, tmp_path / f"{at}.pfdesk"))
        done = run_with("signal=KILL", call, at, path)
        fired += done.returncode != 0
        assert_whole(path, done.stdout.count(b"ACK"), f"{call} {at}")
    assert fired >= 1, "the faults must come, or nothing was tested"
    caplog.clear()  # the journal that a killed save leaves is told in the log, as it should be


@pytest.mark.usefixtures("tracer")
@pytest.mark.parametrize(("call", "error", "at"), [("pwrite64", "ENOSPC", 4), ("fsync", "EIO", 2)])
def test_a_failing_disk_is_told_and_saving_goes_on(
    empty_file: Path, tmp_path: Path, call: str, error: str, at: int
) -> None:
    path = Path(shutil.copy(empty_file, tmp_path / "b.pfdesk"))
    done = run_with(f"error={error}", call, at, path)
    assert came(path, error)
    assert b"TOLD" in done.stdout, (done.stdout, done.stderr[-800:])
    assert done.stdout.count(b"ACK") == SAVES, "after the fault the same process saves again"
    assert_whole(path, SAVES, error)
