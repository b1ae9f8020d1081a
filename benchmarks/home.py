"""The home page with 100,000 members and 1,000 more units of work in the file: from the click on its tab to its paint.

Measured in the real window (offscreen), with the program's own setting of the search for garbage, from the click on
the tab to the paint: everything asked for again and every part made anew, as it is shown first; and as after a change
in another room, where only the parts that show something else are made anew. Named reference: reading the same
members' names once with the bare driver (one SELECT, no program), so that the ratio says how many such readings the
whole page costs on whatever machine this runs.
Goal: at most 100 ms. Usage: python -m benchmarks.home [MEMBERS]
"""

from __future__ import annotations

import gc
import os
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks._people import invented_members
from pfdesk.__main__ import OBJECTS_BETWEEN_SEARCHES
from pfdesk.app.sample.office import TODAY, make_sample
from pfdesk.app.start import open_office
from pfdesk.directory.commands import ImportMembers
from pfdesk.office.settings import ChangeSetting

MEMBERS, UNITS, TIMES, GOAL_MS = 100_000, 1_000, 15, 100.0


def fill(place: Path, members: int) -> None:
    """The sample with so many members more, and a long history."""
    make_sample(place)
    with open_office(str(place)) as opened:
        office = opened.office
        made = [replace(member, number=0) for member in invented_members(members)]
        for start in range(0, len(made), 20_000):
            office.do(ImportMembers(tuple(made[start : start + 20_000]), ()))
        for number in range(UNITS):
            office.do(ChangeSetting("office.phone", f"0143-00-{number % 10_000:04}"))


def bare_reading(office: Any) -> float:
    """Seconds to read every member's name with the driver alone."""
    started = time.process_time()
    with office.engine.connect() as connection:
        connection.exec_driver_sql("SELECT id, name FROM member").fetchall()
    return time.process_time() - started


def shown(window: Any, page: Any, app: Any) -> tuple[float, float]:
    """Seconds by the wall and of the processor from the click on the tab until the page is laid out and painted."""
    wall, cpu = time.perf_counter(), time.process_time()
    window.open_room("home")
    app.processEvents()
    page.grab()
    return time.perf_counter() - wall, time.process_time() - cpu


def away(window: Any, app: Any, office: Any, number: int) -> None:
    """Work in another room, so that the page has to be asked for again."""
    window.open_room("directory")
    office.do(ChangeSetting("office.phone", f"0143-99-{number:04}"))
    app.processEvents()


def main() -> None:
    """Make the file, open the window, and go home again and again."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    gc.set_threshold(OBJECTS_BETWEEN_SEARCHES, 20, 50)  # as the program itself starts
    members = int(sys.argv[1]) if len(sys.argv) > 1 else MEMBERS
    from pfdesk.app.main_window import MainWindow
    from pfdesk.app.window import application, make_desk

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "sample.pfdesk"
        fill(place, members)
        app = application()
        with open_office(str(place)) as opened:
            window = MainWindow(make_desk(opened, lambda: TODAY), "directory")
            window.resize(1366, 768)
            window.show()
            app.processEvents()
            page: Any = window.open_room("home")
            app.processEvents()
            first: list[tuple[float, float]] = []
            after: list[tuple[float, float]] = []
            bare: list[float] = []
            for number in range(TIMES):
                for way, times in enumerate((first, after)):
                    away(window, app, opened.office, 2 * number + way)
                    if times is first:
                        for part in (page.work, page.event_part, page.year, page.safety, page.recent):
                            part.forget()
                    times.append(shown(window, page, app))
                bare.append(bare_reading(opened.office))
            window.close()
        shutil.rmtree(folder, ignore_errors=True)
    print(f"home page shown, {members:,} members and {UNITS:,} units of work, {len(first)} times:")
    tell("every part anew", first, bare)
    tell("after a change", after, bare)


def tell(what: str, times: list[tuple[float, float]], bare: list[float]) -> None:
    """Print the figures of one way."""
    walls, cpus = zip(*times, strict=True)
    cpu, reference = statistics.median(cpus) * 1000, statistics.median(bare) * 1000
    print(f"  {what}:")
    print(f"    wall   median {statistics.median(walls) * 1000:.0f} ms, worst {max(walls) * 1000:.0f} ms")
    print(f"    cpu    median {cpu:.0f} ms, best {min(cpus) * 1000:.0f} ms (goal {GOAL_MS:.0f} ms)")
    print(f"    ratio  {cpu / reference:.2f} x the bare reading of all names ({reference:.0f} ms)")


if __name__ == "__main__":
    main()
