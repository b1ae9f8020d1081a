"""受払: what is booked, taken back, corrected and counted, one rule at a time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from pfdesk.db.schema.pamphlets import PlaceGroupRow, PlaceRow
from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, figures, queries
from pfdesk.pamphlets.model import (
    EFFECTS,
    KINDS,
    Edition,
    Movement,
    Place,
    Stocktake,
    StocktakeLine,
    counter_of,
    first_shortage,
    identity_of,
)
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id

DAY = date(2024, 2, 1)


class Desk:
    """An office with one edition and two places."""

    def __init__(self, office: Office, copies: int = 1000, run: int = 0) -> None:
        self.office = office
        self.edition = Edition(title="見本", fiscal_year=2023, print_run=run or copies)
        office.do(commands.AddEdition(self.edition))
        group = office.ask(queries.group_options)[0][0]
        self.places = [
            Place(group_id=group, name=name, route=n) for n, name in enumerate(("見本所", "例示所"))
        ]
        office.do(commands.AddPlaces(tuple(self.places)))
        self.book("received", copies)

    def book(self, kind: str, copies: int, place: int = 0, day: date = DAY) -> None:
        where = self.places[place].id if kind in {"handed_out", "returned"} else None
        line = Movement(edition_id=self.edition.id, kind=kind, moved_on=day, copies=copies, place_id=where)
        self.office.do(commands.book_movement(line))

    def lines(self) -> list[queries.LedgerLine]:
        return self.office.ask(queries.ledger_lines, self.edition.id)

    def count(self, counted: int, day: date = DAY) -> None:
        moment = datetime(day.year, day.month, day.day, 3, tzinfo=UTC)
        stocktake = Stocktake(edition_id=self.edition.id, counted_at=moment)
        line = StocktakeLine(stocktake_id=stocktake.id, counted=counted)
        self.office.do(commands.RecordStocktake(stocktake, (line,)))
        self.office.do(commands.ApplyStocktake(stocktake.id))


def test_every_kind_moves_copies_only_between_the_terms() -> None:
    assert set(EFFECTS) == set(KINDS)
    for effect in EFFECTS.values():
        assert effect.printed == sum(effect[1:])


def test_a_booking_that_would_leave_less_than_nothing_is_refused_with_a_question(office: Office) -> None:
    desk = Desk(office, 100)
    with pytest.raises(Refused, match="在庫が20部足りません") as caught:
        desk.book("handed_out", 120)
    assert caught.value.field == "copies"
    assert "確かめてください" in caught.value.sentence
    assert len(desk.lines()) == 1


def test_copies_cannot_leave_before_the_day_they_came(office: Office) -> None:
    desk = Desk(office, 100)
    with pytest.raises(Refused, match="1月31日に在庫が10部足りません"):
        desk.book("handed_out", 10, day=DAY - timedelta(days=1))


def test_a_place_cannot_give_back_more_than_it_got(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 30, place=0)
    desk.book("handed_out", 30, place=1)
    with pytest.raises(Refused, match="見本所に届けた部数より5部多く"):
        desk.book("returned", 35, place=0)


def test_a_correction_stays_as_a_visible_pair(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 120)
    wrong = desk.lines()[-1]
    office.do(commands.CorrectMovement(wrong.id, DAY + timedelta(days=1), 110, "数え直し"))
    lines = desk.lines()
    assert [line.number for line in lines] == [1, 2, 3, 4]
    assert [line.countered for line in lines] == [False, True, False, False]
    assert [line.text for line in lines[2:]] == ["2の取消", "2の訂正　数え直し"]
    assert [line.balance for line in lines] == [1000, 880, 1000, 890]
    with pytest.raises(Refused, match="もう取り消されています"):
        office.do(commands.CounterMovement(wrong.id, DAY + timedelta(days=2)))


def test_a_correction_needs_a_reason_and_a_difference(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 120)
    wrong = desk.lines()[-1].id
    with pytest.raises(Refused) as caught:
        office.do(commands.CorrectMovement(wrong, DAY, 110, " "))
    assert caught.value.field == "reason"
    with pytest.raises(Refused, match="前と同じ"):
        office.do(commands.CorrectMovement(wrong, DAY, 120, "理由"))


def test_a_counter_line_cannot_be_taken_back() -> None:
    line = Movement(edition_id=new_id(), kind="received", moved_on=DAY, copies=10)
    counter = counter_of(line, DAY)
    assert identity_of([line, counter]) == identity_of([])
    with pytest.raises(Refused, match="取消の行は取り消せません"):
        counter_of(counter, DAY)


def test_a_stocktake_books_the_difference_in_a_second_step(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 400)
    desk.count(588)
    terms = office.ask(queries.identity, desk.edition.id)
    assert (terms.stock, terms.unknown) == (588, 12)
    assert desk.lines()[-1].text == "棚卸の差 → 不明"
    desk.count(590)
    assert office.ask(queries.identity, desk.edition.id).unknown == 10


def test_a_count_above_the_ledger_asks_what_happened(office: Office) -> None:
    desk = Desk(office)
    with pytest.raises(Refused, match="不明の部数より5部多く"):
        desk.count(1005)


def test_balance_at_a_past_day_and_place(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 100, day=DAY + timedelta(days=4))
    desk.book("returned", 30, day=DAY + timedelta(days=9))
    at = desk.places[0].id
    assert office.ask(queries.balance_at, desk.edition.id, None, DAY) == 1000
    assert office.ask(queries.balance_at, desk.edition.id, None, DAY + timedelta(days=5)) == 900
    assert office.ask(queries.balance_at, desk.edition.id, at, DAY + timedelta(days=5)) == 100
    assert office.ask(queries.balance_at, desk.edition.id, at) == 70


def test_moving_copies_leaves_the_store_alone(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 100)
    here, there = (place.id for place in desk.places)
    office.do(commands.MoveCopies(desk.edition.id, here, there, 40, DAY))
    assert office.ask(queries.balance_at, desk.edition.id, here) == 60
    assert office.ask(queries.balance_at, desk.edition.id, there) == 40
    assert office.ask(queries.balance_at, desk.edition.id) == 900


def test_a_broken_print_run_is_a_fault(office: Office) -> None:
    desk = Desk(office)
    assert [fault for _, fault in office.ask(lambda s: list(figures.identity_faults(s)))] == [""]
    from dataclasses import replace

    before = office.ask(queries.edition_entity, desk.edition.id)
    office.do(commands.ChangeEdition(before, replace(before, print_run=1001)))
    [(_, fault)] = office.ask(lambda s: list(figures.identity_faults(s)))
    assert "1,001部" in fault
    assert "1,000部" in fault


def test_the_first_shortage_counts_the_lines_of_a_day_together() -> None:
    out, back = EFFECTS["handed_out"], EFFECTS["received"]
    assert first_shortage([(DAY, out), (DAY, back)]) is None
    short = first_shortage([(DAY, out), (DAY + timedelta(days=1), back)])
    assert short is not None
    assert (short.on, short.term, short.missing) == (DAY, "stock", 1)


def test_the_insert_takes_its_group_out_of_the_bin(office: Office) -> None:
    office.do(commands.AddEdition(Edition(title="見本", fiscal_year=2023, print_run=100)))
    group = select(PlaceGroupRow.id).where(PlaceGroupRow.code == "insert")
    places = office.ask(lambda s: s.scalars(select(PlaceRow.id).where(PlaceRow.group_id.in_(group))).all())
    for place in places:
        office.do(commands.BinPlace(place))
    office.do(commands.BinPlaceGroup(office.ask(lambda s: s.scalars(group).one())))
    office.do(commands.AddEdition(Edition(title="見本 2", fiscal_year=2023, print_run=100)))
    stands = group.where(PlaceGroupRow.binned_at.is_(None))
    assert office.ask(lambda s: s.scalars(stands).all())
