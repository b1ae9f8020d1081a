"""What the journal costs: adding members through `Office.do` against the same rows without a journal.

Both sides write the same rows of the same entities, numbers given, to a file on the disk through SQLAlchemy
sessions; search keys, search index, flush and commit are in both. The journal's side alone keeps images, digests,
the chain, and the way from each row to its history. Once as an import (one unit of work), once as a clerk types
(one unit a row, each committed). Goal: at most 2.0 times as long.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.orm import Session

from benchmarks._people import invented_members
from pfdesk.app.start import new_office, open_office
from pfdesk.db import search
from pfdesk.db.bulk import many_objects
from pfdesk.db.engine import writer
from pfdesk.db.recorder import RECORDER
from pfdesk.directory import store
from pfdesk.directory.commands import AddMember, ImportMembers
from pfdesk.directory.commands.members import placed
from pfdesk.directory.model import Member
from pfdesk.office.office import Office

IMPORTED = 10_000
TYPED = 1_000
ROUNDS = 5
GOAL = 2.0

Way = Callable[[Office, Sequence[Member]], None]


def import_journaled(office: Office, members: Sequence[Member]) -> None:
    """One unit of work, as a clerk's import does it."""
    office.do(ImportMembers(tuple(members)))


def import_bare(office: Office, members: Sequence[Member]) -> None:
    """One session for all rows."""
    with many_objects(), Session(writer(office.engine)) as session:
        event.listen(session, "after_flush", lambda session, _: search.follow(session))
        session.info[RECORDER] = None
        store.insert_members(session, [placed(member) for member in members])
        session.commit()


def type_journaled(office: Office, members: Sequence[Member]) -> None:
    """One unit of work for each row."""
    for member in members:
        office.do(AddMember(member))


def type_bare(office: Office, members: Sequence[Member]) -> None:
    """One session for each row."""
    for member in members:
        with many_objects(), Session(writer(office.engine)) as session:
            event.listen(session, "after_flush", lambda session, _: search.follow(session))
            store.insert(session, placed(member))
            session.commit()


def seconds(way: Way, folder: Path, members: Sequence[Member]) -> float:
    """One way on a fresh office file."""
    place = folder / f"{way.__name__}-{time.monotonic_ns()}.pfdesk"
    new_office(place)
    with open_office(str(place)) as opened:
        began = time.perf_counter()
        way(opened.office, members)
        return time.perf_counter() - began


def compare(title: str, journaled: Way, bare: Way, members: Sequence[Member]) -> None:
    """Both ways in turn, so that whatever else this PC does meets both; one line with ratio and figures."""
    times: dict[Way, list[float]] = {bare: [], journaled: []}
    with tempfile.TemporaryDirectory() as folder:
        for way in times:
            seconds(way, Path(folder), members[:200])
        for _ in range(ROUNDS):
            for way, found in times.items():
                found.append(seconds(way, Path(folder), members))
    with_it, without = statistics.median(times[journaled]), statistics.median(times[bare])
    ratio = with_it / without
    print(
        f"journal  {ratio:.2f} x (goal {GOAL}: {'met' if ratio <= GOAL else 'MISSED'})  {title}: "
        f"{with_it:.2f} s, without journal {without:.2f} s (median of {ROUNDS}, search index in both)",
        flush=True,
    )


def main() -> None:
    """The import first, then the typing."""
    members = invented_members(IMPORTED)
    compare(f"{IMPORTED:,} members as one unit", import_journaled, import_bare, members)
    compare(f"{TYPED:,} members in a unit each", type_journaled, type_bare, members[:TYPED])


if __name__ == "__main__":
    main()
