"""A booking that does not add up asks what really happened; each way out adds up and is one unit of work."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.model import Asked, WayOut
from pfdesk.values.errors import Refused
from tests.pamphlets.test_ledger import DAY, Desk


def ways(desk: Desk, kind: str, copies: int, place: int = 0) -> dict[str, WayOut]:
    with pytest.raises(Asked) as caught:
        desk.book(kind, copies, place)
    return {way.code: way for way in caught.value.ways}


def test_a_missing_delivery_is_booked_before_what_it_lacked(office: Office) -> None:
    desk = Desk(office, 100, run=150)
    way = ways(desk, "handed_out", 120)["received"]
    assert way.words == "記録していない納品が20部あった"
    office.do(commands.BookWayOut(way))
    assert [(line.text, line.balance) for line in desk.lines()[1:]] == [
        ("納品　納品の記録漏れ", 120),
        ("見本所", 0),
    ]
    office.undo()
    assert len(desk.lines()) == 1


def test_copies_beyond_the_print_run_are_spares_of_the_printer(office: Office) -> None:
    desk = Desk(office, 100)
    with pytest.raises(Asked, match="発行部数の100部より8部多くなります") as caught:
        desk.book("received", 8)
    [way] = caught.value.ways
    assert "108部に直す" in way.words
    office.do(commands.BookWayOut(way))
    assert office.ask(queries.edition_entity, desk.edition.id).print_run == 108
    assert office.ask(queries.identity, desk.edition.id).printed == 108
    office.undo()
    assert office.ask(queries.edition_entity, desk.edition.id).print_run == 100


def test_the_print_run_is_not_set_below_what_was_received(office: Office) -> None:
    desk = Desk(office, 100)
    before = office.ask(queries.edition_entity, desk.edition.id)
    with pytest.raises(Refused, match="納品の記録が100部あります") as caught:
        office.do(commands.ChangeEdition(before, replace(before, print_run=90)))
    assert caught.value.field == "print_run"


def test_a_return_that_was_not_booked_wants_its_place(office: Office) -> None:
    desk = Desk(office, 100)
    desk.book("handed_out", 90, place=1)
    way = ways(desk, "handed_out", 30)["returned"]
    with pytest.raises(Refused, match="どの配布先から"):
        office.do(commands.BookWayOut(way))
    office.do(commands.BookWayOut(way.at(desk.places[1].id)))
    assert office.ask(queries.balance_at, desk.edition.id, desk.places[1].id) == 70
    assert office.ask(queries.identity, desk.edition.id).stock == 0


def test_copies_found_again_come_out_of_the_unknown(office: Office) -> None:
    desk = Desk(office, 100)
    desk.book("lost", 15)
    assert "found" not in ways(desk, "handed_out", 101)
    office.do(commands.BookWayOut(ways(desk, "handed_out", 95)["found"]))
    terms = office.ask(queries.identity, desk.edition.id)
    assert (terms.unknown, terms.stock, terms.placed) == (5, 0, 95)


def test_a_place_got_copies_that_nobody_booked(office: Office) -> None:
    desk = Desk(office, 100)
    desk.book("handed_out", 30)
    office.do(commands.BookWayOut(ways(desk, "returned", 35)["handed_out"]))
    assert office.ask(queries.balance_at, desk.edition.id, desk.places[0].id) == 0
    assert office.ask(queries.identity, desk.edition.id).holds


def test_the_worst_day_counts_not_the_first(office: Office) -> None:
    desk = Desk(office, 100, run=200)
    desk.book("handed_out", 90, day=DAY + timedelta(days=9))
    way = ways(desk, "damaged", 40)["received"]
    assert way.missing == 30
    office.do(commands.BookWayOut(way))
    assert office.ask(queries.identity, desk.edition.id).stock == 0


def test_spares_of_the_insert_come_back_but_never_more_than_went(office: Office) -> None:
    desk = Desk(office)
    office.do(commands.FoldIn(desk.edition.id, 500, DAY))
    office.do(commands.UnfoldSpares(desk.edition.id, 20, DAY + timedelta(days=3)))
    terms = office.ask(queries.identity, desk.edition.id)
    assert (terms.inserted, terms.stock) == (480, 520)
    assert desk.lines()[-1].text == "折り込みの残りの戻り"
    with pytest.raises(Refused, match="多く戻る"):
        office.do(commands.UnfoldSpares(desk.edition.id, 481, DAY + timedelta(days=4)))
