"""How fast a long list is: a member roster of 10,000 lines, against LibreOffice converting the same table.

The table is the roster's own Excel twin (same rows, columns and widths), converted to PDF by LibreOffice headless;
its starting up is counted apart and taken off. Goal: at most 0.5 times its time (seconds of processor).
Usage: python -m benchmarks.roster [LINES]
"""

from __future__ import annotations

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from pfdesk.directory.forms.member_roster import MEMBER_ROSTER, RosterLines
from pfdesk.directory.queries import MemberSheetLine
from pfdesk.paper.faces import faces
from pfdesk.paper.form import Letterhead
from pfdesk.tables.listed_form import write_listed

LINES, ROUNDS, GOAL = 10_000, 3, 0.5
HEAD = Letterhead("見本市", date(2024, 2, 16))


def roster(count: int) -> RosterLines:
    """Invented members, each different."""
    kinds = ("企業", "市民会議", "支援機関", "NPO")
    made = tuple(MemberSheetLine(**_fields(number, kinds[number % 4])) for number in range(1, count + 1))
    return RosterLines(made, (), (), ())


def _fields(number: int, kind: str) -> dict[str, Any]:
    known: dict[str, Any] = {
        "id": uuid4(), "number": number, "kind": "organisation", "name": f"見本第{number}町内会", "kana": "ミホン",
        "category": kind, "postal_code": "059-0012", "municipality": "見本市",
        "address": f"見本市例示町{number % 97 + 1}丁目{number % 13 + 1}-{number}",
        "phone": f"0143-00-{number % 10000:04}",
        "contacts": (f"会長 見本 {number % 100}郎",),
    }  # fmt: skip
    empty: dict[str, Any] = {"tuple": (), "str": "", "date": None, "UUID": None, "int": 0, "bool": False}
    for name, kind_of in MemberSheetLine.__annotations__.items():
        if name not in known:
            word = str(kind_of).split("[")[0].split(" ")[0]
            known[name] = None if "None" in str(kind_of) else empty.get(word, "")
    return known


def ours(lines: RosterLines) -> tuple[float, Any]:
    """Seconds of this process, and what was drawn."""
    start = time.process_time()
    printed = MEMBER_ROSTER.draw(lines, HEAD, contacts=True, bodies=True)
    return time.process_time() - start, printed


def theirs(office: str, table: Path, folder: Path) -> float:
    """Seconds of LibreOffice's processes."""
    before = _children()
    subprocess.run(
        [
            office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
            "--outdir", str(folder), str(table),
        ],
        check=True, capture_output=True,
    )  # fmt: skip
    return _children() - before


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(count: int) -> int:
    """Measure in turns; without LibreOffice say only our own time."""
    faces()
    lines = roster(count)
    office = shutil.which("soffice")
    mine, other = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _first, printed = ours(lines)
        table, one = folder / "roster.xlsx", folder / "one.xlsx"
        write_listed(table, printed.listed)
        write_listed(one, ours(roster(1))[1].listed)
        start = [theirs(office, one, folder) for _ in range(2)][-1] if office else 0.0
        for _ in range(ROUNDS):
            mine.append(ours(lines)[0])
            if office:
                other.append(theirs(office, table, folder) - start)
    found = statistics.median(mine)
    print(f"{count:,} lines on {printed.pages:,} pages: {found:.2f} s")
    if not other:
        print("LibreOffice is not installed: no ratio")
        return 0
    ratio = found / statistics.median(other)
    print(f"LibreOffice {statistics.median(other):.2f} s, beside {start:.2f} s to start")
    print(f"ratio {ratio:.2f} (goal {GOAL})")
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else LINES))
