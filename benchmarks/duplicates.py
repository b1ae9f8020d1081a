"""How fast doubles are found: a sweep through 10,000 members, and the warning while a name is typed among 100,000.

The same invented people as in the other benchmarks, one in fifty of them a second time under another way of writing.
Reference of the sweep, in the same run: rapidfuzz comparing every name with every other one (no reasons, no
readings, no numbers). Goals: the sweep under 10 s of one core; the warning, from the key's signal to the words under
the field (`warn_of_likes` of the record, offscreen), at most 16 ms for 95 of 100 keys.
"""

from __future__ import annotations

import os
import random
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import ratio

from benchmarks._people import invented_members, likely_names
from pfdesk.app.start import new_office, open_office
from pfdesk.directory import queries
from pfdesk.directory.commands import ImportMembers
from pfdesk.directory.model import Member
from pfdesk.office.office import Office
from pfdesk.values.folding import name_key
from pfdesk.values.ids import new_id

SWEPT, TYPED_AMONG = 10_000, 100_000
TYPED = 60
GOAL_SWEEP, GOAL_KEY = 10.0, 16.0


def people(count: int) -> list[Member]:
    """So many members, one in fifty twice: without its blank, with a number of its own."""
    members = invented_members(count - count // 50)
    again = random.Random(7).sample(members, count // 50)
    doubles = [
        replace(one, id=new_id(), number=count + at, name=one.name.replace(" ", ""))
        for at, one in enumerate(again)
    ]
    return [*members, *doubles]


def sweep(office: Office) -> tuple[float, int, float]:
    """Seconds of the processor for the sweep, the pairs found, and those of comparing the names alone."""
    began = time.process_time()
    pairs = office.ask(queries.double_pairs)
    took = time.process_time() - began
    names = [name_key(line.name) for line in office.ask(queries.member_lines)]
    part = names[: len(names) // 10]
    began = time.process_time()
    for name in part:
        for other in names:
            ratio(name, other, score_cutoff=80)
    return took, len(pairs), (time.process_time() - began) * 10 / 2


def type_names(office: Office) -> list[float]:
    """Milliseconds a key while names are typed into an empty record."""
    from PySide6.QtWidgets import QApplication

    from pfdesk.directory.gui.record import RecordPane
    from pfdesk.widgets import theme
    from pfdesk.widgets.desk import Desk

    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(["duplicates"])
    theme.apply(app, "light")
    pane = RecordPane(Desk(office, parent=app))
    pane.resize(560, 600)
    pane.show()
    pane.start_new()
    times: list[float] = []
    field: Any = pane.field("name")
    for family in likely_names(TYPED, seed=96):
        name = f"{family} {random.Random(family).choice('花太五一二三')}子"
        for length in range(1, len(name) + 1):
            field.set_text(name[:length])
            began = time.perf_counter()
            field.edited.emit()
            field.repaint()
            times.append((time.perf_counter() - began) * 1000)
    pane.close()
    return times


def office_of(folder: Path, count: int) -> Any:
    """An office file with so many members, open."""
    place = folder / f"{count}.pfdesk"
    new_office(place)
    opened = open_office(str(place))
    return opened, place


def main() -> None:
    """Make both office files, sweep one, type into the other."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        opened, _ = office_of(Path(folder), SWEPT)
        with opened:
            opened.office.do(ImportMembers(tuple(people(SWEPT))))
            took, pairs, bare = sweep(opened.office)
        met = "met" if took <= GOAL_SWEEP else "MISSED"
        print(
            f"duplicates  sweep {took:.2f} s (goal {GOAL_SWEEP:.0f}: {met}), {took / bare:.2f} x comparing the names "
            f"alone ({bare:.2f} s)  {SWEPT:,} members, {pairs:,} pairs"
        )
        opened, _ = office_of(Path(folder), TYPED_AMONG)
        with opened:
            opened.office.do(ImportMembers(tuple(people(TYPED_AMONG))))
            times = type_names(opened.office)
        late = statistics.quantiles(times, n=20)[-1]
        met = "met" if late <= GOAL_KEY else "MISSED"
        print(
            f"duplicates  typing p95 {late:.1f} ms (goal {GOAL_KEY:.0f}: {met}), median "
            f"{statistics.median(times):.1f} ms  {len(times)} keys among {TYPED_AMONG:,} members"
        )


if __name__ == "__main__":
    main()
