"""What an import costs: 10,000 rows of 15 columns as .xlsx, dry run and commit, against openpyxl merely reading.

The reference loads the same workbook with openpyxl (read only, values only) and looks at every cell. The dry run
reads the table in its own process, matches the columns and compares every row with the directory; the commit does
all that and then writes the members through the journal to a file on the disk. Memory is the highest resident size
of this process and of the reading process together. Goals: at most 2.5 times as long, at most 400 MB.
"""

from __future__ import annotations

import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Self

import openpyxl
import psutil

from benchmarks._people import invented_members
from pfdesk.app.start import new_office, open_office
from pfdesk.directory import sheets
from pfdesk.office.office import Office
from pfdesk.tables.mapping import match_headings
from pfdesk.tables.read import read_table
from pfdesk.tables.write import ColumnOut, SheetOut, write_xlsx

ROWS = 10_000
ROUNDS = 3
GOAL = 2.5
MOST_MB = 400
TITLES = (
    "会員番号", "名称", "フリガナ", "種別", "団体・個人", "郵便番号", "市町村", "所在地", "電話番号", "FAX", "メール",
    "ホームページ", "外部コード", "入会日", "メモ",
)  # fmt: skip


def make_workbook(path: Path) -> None:
    """The list as another division would send it, all 15 columns filled."""
    rows = [
        (
            member.number, member.name, member.kana, "NPO法人", "個人", "059-0012", member.address[:3], member.address,
            member.phone, member.phone.replace("0143-00", "0143-01"), f"m{member.number}@example.jp", f"https://www.example.jp/{member.number}",
            f"K{member.number:06}", date(2010, 4, 1) + timedelta(member.number % 5000), f"備考その{member.number}",
        )
        for member in invented_members(ROWS)
    ]  # fmt: skip
    write_xlsx(path, SheetOut("名簿", tuple(map(ColumnOut, TITLES)), rows))


def merely_read(path: Path, _office: Office) -> None:
    """The reference: every cell's value, once."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    cells = sum(len(row) for row in book.worksheets[0].iter_rows(values_only=True))
    book.close()
    assert cells == (ROWS + 1) * len(TITLES)


def dry_run(path: Path, office: Office) -> sheets.StagedMembers:
    """Read, match, compare; nothing is written."""
    table = read_table(path)
    staged: sheets.StagedMembers = office.ask(
        sheets.stage_members, table, match_headings(table.headings, sheets.FIELDS)
    )
    assert staged.counts() == {"new": ROWS, "changed": 0, "same": 0, "error": 0}, staged.errors[:3]
    return staged


def commit(path: Path, office: Office) -> None:
    """The dry run, and then all of it as one unit of work."""
    office.do(sheets.import_command(dry_run(path, office)))


def measured(way: Callable[[Path, Office], object], path: Path, folder: Path) -> tuple[float, float]:
    """Seconds and the growth to the peak in MB, on a fresh office file."""
    place = folder / f"{time.monotonic_ns()}.pfdesk"
    new_office(place)
    with open_office(str(place)) as opened, _Peak() as peak:
        began = time.perf_counter()
        way(path, opened.office)
        return time.perf_counter() - began, peak.most()


class _Peak:
    """The highest resident size of this process and its children, looked at every 20 ms."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self._over = threading.Event()
        self._most = 0
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def most(self) -> float:
        """In MB."""
        return self._most / 1e6

    def _watch(self) -> None:
        while not self._over.wait(0.02):
            total = 0
            for each in (self._process, *self._process.children()):
                try:
                    total += each.memory_info().rss
                except psutil.Error:
                    continue
            self._most = max(self._most, total)


def main() -> None:
    """Each way in turn, so that whatever else this PC does meets all; one line each."""
    times: dict[str, list[float]] = {}
    peaks: dict[str, float] = {}
    ways: tuple[Callable[[Path, Office], object], ...] = (merely_read, dry_run, commit)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_workbook(folder / "members.xlsx")
        for _ in range(ROUNDS):
            for way in ways:
                took, peak = measured(way, folder / "members.xlsx", folder)
                times.setdefault(way.__name__, []).append(took)
                peaks[way.__name__] = max(peak, peaks.get(way.__name__, 0))
    reference = statistics.median(times["merely_read"])
    for name in ("dry_run", "commit"):
        took = statistics.median(times[name])
        ratio, peak = took / reference, peaks[name]
        met = ratio <= GOAL and peak <= MOST_MB
        print(
            f"import  {name} {ratio:.2f} x (goal {GOAL}), {peak:.0f} MB (goal {MOST_MB}): "
            f"{'met' if met else 'MISSED'}  {took:.2f} s, openpyxl merely reading {reference:.2f} s "
            f"(median of {ROUNDS}; {ROWS:,} rows x {len(TITLES)} columns)",
            flush=True,
        )


if __name__ == "__main__":
    main()
