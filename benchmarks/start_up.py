"""How long a clerk waits from the double click: until the window shows its first page and the list of 10,000 members.

Measured against a bare window of the same toolkit with a plain table of 10,000 rows, from the start of the process
to the end of the first paint, in turn. Both start Python and load Qt; pfdesk also checks, locks and copies the
office file (the copy on opening), reads it and builds its pages. Both find their modules compiled, as an installed
program does. Goal: the list within 2.0 times the bare window.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Timer

from benchmarks._people import invented_members
from pfdesk.app.start import new_office, open_office
from pfdesk.directory.commands import ImportMembers

MEMBERS = 10_000
ROUNDS, PATIENCE = 5, 120
GOAL = 2.0
HERE = Path(__file__).parent


def milliseconds(command: Sequence[str], folders: Mapping[str, str]) -> float:
    """From the start of the process to its line "painted". Raises RuntimeError when it never comes."""
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **folders},
    ) as process:
        assert process.stdout is not None
        giving_up = Timer(PATIENCE, process.kill)
        giving_up.start()
        line = process.stdout.readline()
        giving_up.cancel()
        took = (time.perf_counter() - began) * 1000
        _, told = process.communicate()
    if line.strip() != b"painted":
        raise RuntimeError(told.decode(errors="replace")[-2000:])
    return took


def make_office(place: Path) -> None:
    """An office file with the members."""
    new_office(place)
    with open_office(str(place)) as opened:
        opened.office.do(ImportMembers(tuple(invented_members(MEMBERS))))


def main() -> None:
    """Bare window, first page and list in turn; the first round is dropped, it warms the disk's cache."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "見本.pfdesk"
        make_office(place)
        own = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), folder)
        own |= {"PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
        office_window = str(HERE / "_office_window.py")
        ways = {
            "bare": (str(HERE / "_bare_window.py"), str(MEMBERS)),
            "home": (office_window, str(place), "home"),
            "directory": (office_window, str(place), "directory"),
        }
        rounds = [{name: milliseconds(way, own) for name, way in ways.items()} for _ in range(ROUNDS + 1)][1:]
    bare, home, members = (statistics.median(one[name] for one in rounds) for name in ways)
    ratio = members / bare
    print(
        f"start    {ratio:.2f} x (goal {GOAL}: {'met' if ratio <= GOAL else 'MISSED'})  list of {MEMBERS:,} members "
        f"painted after {members:.0f} ms, bare Qt window after {bare:.0f} ms (first page: {home:.0f} ms = "
        f"{home / bare:.2f} x; median of {ROUNDS})"
    )


if __name__ == "__main__":
    main()
