"""What the page shows after a booking is what a whole new reading would show, whatever was booked."""

from __future__ import annotations

from datetime import date
from typing import Any

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.ledger_rows import LedgerRows, ledger_rows
from pfdesk.pamphlets.gui.page import PamphletsPage
from pfdesk.pamphlets.gui.place_rows import PlaceRows
from pfdesk.pamphlets.model import District, Edition, Movement
from tests.pamphlets.shown import Shown, place

DAY = date(2024, 2, 10)


def _full(small: Shown) -> list[Any]:
    key = small.edition.id
    asked = (queries.ledger_lines, queries.place_table, queries.insert_table)
    return [small.desk.ask(query, key) for query in asked]


def _shown(small: Shown) -> list[Any]:
    copies = small.page.copies
    return [copies.lines, copies.table, copies.insert]


def test_each_booking_is_added_to_what_is_shown(small: Shown) -> None:
    key, here, there = small.edition.id, place(small, "見本所"), place(small, "例示所")
    read: list[int] = []
    show = small.page.copies.show
    small.page.copies.show = lambda edition: (read.append(1), show(edition))[1]  # type: ignore[method-assign,func-returns-value]

    def after(command: Any) -> None:
        small.desk.do(command)
        small.bot.waitUntil(lambda: _shown(small) == _full(small))
        rows = small.page.ui.ledger.lines()
        assert rows[-1].balance == small.terms().stock
        copies = small.page.copies
        assert rows == ledger_rows(copies.lines, copies._runs)
        fresh = PlaceRows().of(copies.table, copies.insert, copies._opened)
        assert small.page.ui.places.lines() == fresh

    after(commands.hand_out(key, [(here, 300), (there, 20)], DAY))
    after(commands.MoveCopies(key, here, there, 50, DAY))
    last = small.lines()[-1]
    after(commands.CorrectMovement(last.id, DAY, 40, "数え直し"))
    assert [line.countered for line in small.page.copies.lines[-6:]] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]
    after(commands.CounterMovement(small.lines()[2].id, DAY, "二重"))
    assert not read  # nothing was read anew
    district = District(name="見本町内会", households=320)
    after(commands.FoldInByDistrict(key, (district,), 30, DAY))
    after(commands.UnfoldByDistrict(key, ((district.id, 20),), DAY))
    after(commands.MarkReceipt(small.lines()[1].id, DAY))
    small.desk.undo()
    small.bot.waitUntil(lambda: _shown(small) == _full(small))
    assert read


def test_a_ledger_that_grows_has_the_rows_of_one_made_at_once(small: Shown) -> None:
    key = small.edition.id
    here, there, third = (place(small, name) for name in ("見本所", "例示所", "見本所"))
    small.desk.do(commands.hand_out(key, [(here, 3)], DAY))
    small.desk.do(commands.hand_out(key, [(there, 4)], DAY))
    small.desk.do(commands.hand_out(key, [(third, 5)], DAY))
    small.desk.do(commands.hand_out(key, [(here, 6)], date(2024, 2, 11)))
    small.desk.do(commands.CounterMovement(small.lines()[2].id, date(2024, 2, 12), "二重"))
    small.desk.do(commands.hand_out(key, [(here, 1), (there, 1), (here, 1)], date(2024, 2, 12)))
    lines = small.desk.ask(queries.ledger_lines, key)
    assert any(isinstance(item, queries.FoldedLines) for item in queries.folded(lines))
    growing = LedgerRows()
    for opened in (set(), {line.id for line in lines}):
        for count in (*range(len(lines) + 1), 3, len(lines)):
            assert growing.of(lines[:count], opened) == ledger_rows(lines[:count], opened)
    for count in range(len(lines) + 1):
        start = queries.last_run(lines[:count])
        both = (*queries.folded(lines[:start]), *queries.folded(lines[start:count]))
        assert list(both) == queries.folded(lines[:count])


def test_a_line_of_another_edition_changes_nothing_here(small: Shown) -> None:
    other = Edition(title="別の版", fiscal_year=2023, delivered_on=DAY)
    small.desk.do(commands.AddEdition(other))
    before = _shown(small)
    line = Movement(edition_id=other.id, kind="received", moved_on=DAY, copies=10)
    small.desk.do(commands.book_movement(line))
    assert _shown(small) == before == _full(small)


def test_a_page_behind_another_tab_waits_until_it_is_looked_at(small: Shown) -> None:
    page: PamphletsPage = small.page
    page.hide()
    small.desk.do(commands.hand_out(small.edition.id, [(place(small, "見本所"), 5)], DAY))
    small.bot.waitUntil(lambda: "copies" in page._stale)
    assert len(page.copies.lines) == 1
    page.show()
    assert len(page.copies.lines) == 2
