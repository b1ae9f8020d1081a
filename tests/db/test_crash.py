"""The process is killed at system calls of the three flows that replace files: nothing is ever lost."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from pfdesk.db.backup import daily_backup, list_backups
from pfdesk.db.identity import key_file, probe
from pfdesk.db.keys import unlock_file
from tests.db.office_files import ROWS, count, make_file

NOW = datetime(2026, 11, 23, 17, 15)
PASSWORD = "みほん-hanako-1"
FLOWS = {
    "backup": "from pfdesk.db.backup import backup; backup(path, folder / 'new.pfdesk')",
    "restore": (
        "from datetime import datetime; from pfdesk.db.backup import list_backups, restore;"
        "restore(list_backups(folder)[0].path, path, now=datetime(2026, 11, 24), force=True)"
    ),
    "set_password": (
        "from pfdesk.db import slots; slots.Slot.__init__.__defaults__ = (64, 1, 1);"
        f"from pfdesk.db.keys import set_password; set_password(path, {PASSWORD!r})"
    ),
}
POINTS = [
    ("rename", 1),
    ("rename", 2),
    ("fsync", 1),
    ("fsync", 4),
    ("fsync", 7),
    ("unlink", 1),
    ("pwrite64", 3),
]


def killed(flow: str, call: str, at: int, path: Path, folder: Path) -> bool:
    """Run the flow in a process of its own that dies at its n-th such call; whether that came."""
    code = f"import pathlib, sys; path, folder = map(pathlib.Path, sys.argv[1:]); {FLOWS[flow]}"
    trace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}"]
    inject = ["-e", f"inject={call}:signal=KILL:when={at}"]
    done = subprocess.run(
        [*trace, *inject, sys.executable, "-B", "-c", code, str(path), str(folder)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=False,
    )
    if done.returncode == 0:
        return False
    assert done.returncode in {-9, 137}, done.stderr.decode()
    return True


@pytest.fixture(scope="module")
def tracer() -> None:
    if shutil.which("strace") is None:
        pytest.skip("NOT TESTED: death of the process at system calls needs strace")
    allowed = subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False)
    if allowed.returncode:
        pytest.skip("NOT TESTED: strace may not trace here")


@pytest.mark.usefixtures("tracer")
@pytest.mark.parametrize("flow", FLOWS)
def test_killed_anywhere(tmp_path: Path, flow: str) -> None:
    fired = 0
    for n, (call, at) in enumerate(POINTS):
        folder = tmp_path / f"{n}"
        path = make_file(tmp_path / f"{n}.pfdesk")
        kept = daily_backup(path, folder, NOW)
        fired += killed(flow, call, at, path, folder)
        plain = path.read_bytes().startswith(b"SQLite")
        assert plain or flow == "set_password"
        data_key = None if plain else unlock_file(path, PASSWORD)
        probe(path, data_key)
        assert count(path, data_key) == ROWS
        assert kept in {one.path for one in list_backups(folder)}
        assert [count(one) for one in folder.glob("*.pfdesk")] == [ROWS] * len(list(folder.glob("*.pfdesk")))
        assert plain or key_file(path).exists()
    assert fired >= 4, "the faults must come, or nothing was tested"
