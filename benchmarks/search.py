"""How fast a list follows the keys: searching 100,000 members by family names of two letters.

Names are drawn as often as they are borne. Three figures from the same searches, in turn:
"shown" from the key's signal to the painted rows (`MemberList` and its table, offscreen, without the search box's own
pause); "asked" the query alone as the page asks it, lines made; "bare" hand-written SQL on the driver's
own connection, the same columns of the same rows and their total, as tuples. Goals: shown in at most 16 ms
for 95 of 100 searches, and asked in at most 1.5 times the bare SQL.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks._people import invented_members, likely_names
from pfdesk.app.start import new_office, open_office
from pfdesk.db.engine import connect
from pfdesk.directory import queries
from pfdesk.directory.commands import ImportMembers
from pfdesk.office.office import Office

MEMBERS = 100_000
SEARCHES = 200
PAGE = 100
GOAL_MS, GOAL_RATIO = 16.0, 1.5

BARE = """
WITH found AS (
  SELECT m.id, m.kana, m.name, count(*) OVER () AS total
  FROM search JOIN member m ON m.id = search.row_key
  WHERE search MATCH ? AND +m.binned_at IS NULL
  ORDER BY m.kana, m.name, m.id LIMIT ?
)
SELECT m.id, m.number, m.kind, coalesce(c.name, ''), m.name, m.kana, m.postal_code, m.municipality, m.address,
       m.phone, m.email, m.left_on,
       (SELECT max(held_on) FROM contact_log l WHERE l.member_id = m.id AND l.binned_at IS NULL), found.total
FROM found JOIN member m ON m.id = found.id LEFT JOIN member_category c ON c.id = m.category_id
ORDER BY m.kana, m.name, m.id
"""

Search = Callable[[str], Sequence[Any]]


def bare_search(connection: Any) -> Search:
    """SQL by hand."""
    return lambda name: connection.execute(BARE, (f'"{name}"', PAGE)).fetchall()


def asked_search(office: Office) -> Search:
    """The query of the page."""
    return lambda name: office.ask(queries.member_page, name).lines


def shown_search(office: Office) -> Search:
    """The list of the page, painted."""
    from PySide6.QtWidgets import QApplication

    from pfdesk.directory.gui.member_list import MemberList
    from pfdesk.widgets import theme
    from pfdesk.widgets.desk import Desk
    from pfdesk.widgets.row_table import RowTable

    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(["search"])
    theme.apply(app, "light")
    table = RowTable()
    members = MemberList(Desk(office, parent=table), table)
    table.resize(720, 600)
    table.show()

    def search(name: str) -> Sequence[Any]:
        members.text = name
        members.show()
        table.viewport().repaint()
        return table.lines()

    return search


def milliseconds(search: Search, name: str) -> tuple[float, list[Any]]:
    """One search, and the names found."""
    began = time.perf_counter()
    lines = search(name)
    took = (time.perf_counter() - began) * 1000
    return took, [getattr(line, "name", None) or line[4] for line in lines]


def measure(searches: dict[str, Search], names: Sequence[str]) -> dict[str, list[float]]:
    """Every way searches for every name, in turn. Raises ValueError where they do not find the same."""
    times: dict[str, list[float]] = {way: [] for way in searches}
    for name in names:
        found = {way: milliseconds(search, name) for way, search in searches.items()}
        if any(rows != found["bare"][1] for _, rows in found.values()):
            raise ValueError(name)
        for way, (took, _) in found.items():
            times[way].append(took)
    return times


def p95(times: Sequence[float]) -> float:
    """What 95 of 100 do not exceed."""
    return statistics.quantiles(times, n=20)[-1]


def report(times: dict[str, list[float]]) -> None:
    """One line with ratio and figures."""
    ratio = statistics.median(times["asked"]) / statistics.median(times["bare"])
    shown = p95(times["shown"])
    met = ["met" if value <= goal else "MISSED" for value, goal in ((ratio, GOAL_RATIO), (shown, GOAL_MS))]
    each = "; ".join(
        f"{way} median {statistics.median(found):.1f} ms, p95 {p95(found):.1f} ms"
        for way, found in times.items()
    )
    print(
        f"search   {ratio:.2f} x (goal {GOAL_RATIO}: {met[0]}) the bare SQL, shown p95 {shown:.1f} ms (goal "
        f"{GOAL_MS:.0f}: {met[1]})  {len(times['bare'])} names among {MEMBERS:,} members: {each}"
    )


def main() -> None:
    """Make the office file, then search."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "見本.pfdesk"
        new_office(place)
        with open_office(str(place)) as opened:
            opened.office.do(ImportMembers(tuple(invented_members(MEMBERS))))
            connection = connect(place, mode="ro")
            ways = {
                "bare": bare_search(connection),
                "asked": asked_search(opened.office),
                "shown": shown_search(opened.office),
            }
            names = likely_names(SEARCHES, seed=95)
            measure(ways, names[:20])
            report(measure(ways, names))
            connection.close()


if __name__ == "__main__":
    main()
