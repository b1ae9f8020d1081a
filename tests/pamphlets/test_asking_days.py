"""A booking of the wrong day, a delivery noted too late, a recall: asked, answered, one unit of work each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.model import Asked, District, Movement, WayOut
from pfdesk.values.errors import Refused
from tests.pamphlets.test_ledger import DAY, Desk

BEFORE = DAY - timedelta(days=17)
LATER = DAY + timedelta(days=9)


def asked(desk: Desk, command: Any) -> tuple[Asked, dict[str, WayOut]]:
    with pytest.raises(Asked) as caught:
        desk.office.do(command)
    return caught.value, {way.code: way for way in caught.value.ways}


def given(desk: Desk, copies: int, on: date, place: int = 0) -> commands.BookMovements:
    return commands.hand_out(desk.edition.id, [(desk.places[place].id, copies)], on)


def days(desk: Desk) -> list[tuple[str, date]]:
    return [(line.kind, line.moved_on) for line in desk.lines()]


def test_a_day_before_the_delivery_offers_the_day_and_the_delivery_not_a_false_print_run(
    office: Office,
) -> None:
    desk = Desk(office, 3000)
    told, ways = asked(desk, given(desk, 1117, BEFORE))
    assert list(ways) == ["day", "earlier"]
    assert ways["day"].words == "日付の打ち間違い。正しくは2月1日(部数がそろった日)"
    assert ways["earlier"].words == "納品がもっと早かった(1番の納品 3,000部を、1月15日の納品に直す)"
    assert [field for _, field in told.retype] == ["copies", "moved_on"]


def test_the_right_day_is_booked(office: Office) -> None:
    desk = Desk(office, 3000)
    command = given(desk, 1117, BEFORE)
    _, ways = asked(desk, command)
    office.do(commands.BookWayOut(ways["day"], command))
    assert days(desk)[1:] == [("handed_out", DAY)]
    assert office.undo_label() == "配布の記録"


def test_the_delivery_is_put_on_its_day_by_a_visible_pair(office: Office) -> None:
    desk = Desk(office, 3000)
    assert office.ask(queries.edition_entity, desk.edition.id).delivered_on == DAY
    command = given(desk, 1117, BEFORE)
    _, ways = asked(desk, command)
    office.do(commands.BookWayOut(ways["earlier"], command))
    assert days(desk) == [("received", DAY), ("received", DAY), ("received", BEFORE), ("handed_out", BEFORE)]
    assert desk.lines()[2].text == "1の訂正　納品の日の誤り"
    assert office.ask(queries.balance_at, desk.edition.id, None, BEFORE) == 1883
    assert office.ask(queries.balance_at, desk.edition.id) == 1883
    assert office.ask(queries.edition_entity, desk.edition.id).delivered_on == BEFORE
    office.undo()
    assert len(desk.lines()) == 1
    assert office.ask(queries.edition_entity, desk.edition.id).delivered_on == DAY


def test_what_is_missing_in_the_end_is_no_matter_of_days(office: Office) -> None:
    desk = Desk(office, 100)
    _, ways = asked(desk, given(desk, 120, BEFORE))
    assert "day" not in ways
    assert "received" in ways


def test_later_hand_outs_keep_the_day_from_being_offered(office: Office) -> None:
    desk = Desk(office, 100)
    desk.book("handed_out", 90, day=LATER)
    _, ways = asked(desk, given(desk, 40, BEFORE))
    assert "day" not in ways


def test_a_correction_asks_as_well(office: Office) -> None:
    desk = Desk(office, 3000, run=3500)
    desk.book("handed_out", 500)
    wrong = commands.CorrectMovement(desk.lines()[1].id, DAY, 3100, "数え直し")
    _, ways = asked(desk, wrong)
    office.do(commands.BookWayOut(ways["received"], wrong))
    assert [line.text for line in desk.lines()[2:]] == [
        "納品　納品の記録漏れ",
        "2の取消",
        "2の訂正　数え直し",
    ]
    terms = office.ask(queries.identity, desk.edition.id)
    assert (terms.printed, terms.placed, terms.stock) == (3100, 3100, 0)
    office.undo()
    assert len(desk.lines()) == 2


def test_the_insert_by_district_asks_and_keeps_its_districts(office: Office) -> None:
    desk = Desk(office, 300)
    town = District(name="見本町内会", households=320)
    command = commands.FoldInByDistrict(desk.edition.id, (town,), 30, DAY)
    _, ways = asked(desk, command)
    office.do(commands.BookWayOut(ways["received"], command))
    table = office.ask(queries.insert_table, desk.edition.id)
    assert [(line.name, line.kept) for line in table.lines] == [("見本町内会", 320), ("予備", 30)]
    assert office.ask(queries.edition_entity, desk.edition.id).print_run == 350
    office.undo()
    assert office.ask(queries.district_entities) == ()


def test_spares_that_were_never_booked_are_booked_before_they_come_back(office: Office) -> None:
    desk = Desk(office)
    office.do(commands.FoldIn(desk.edition.id, 500, DAY))
    command = commands.UnfoldSpares(desk.edition.id, 520, LATER)
    _, ways = asked(desk, command)
    office.do(commands.BookWayOut(ways["inserted"], command))
    terms = office.ask(queries.identity, desk.edition.id)
    assert (terms.inserted, terms.stock) == (0, 1000)


def test_a_wrong_day_is_corrected_and_no_day_between_is_told_wrongly(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 30, day=LATER)
    line = desk.lines()[1]
    office.do(commands.MarkReceipts((line.id,), LATER))
    office.do(commands.CorrectMovement(line.id, LATER + timedelta(days=5), 30, "日付の誤り", right_on=DAY))
    assert days(desk)[2:] == [("handed_out", LATER), ("handed_out", DAY)]
    assert office.ask(queries.balance_at, desk.edition.id, desk.places[0].id, DAY) == 30
    assert office.ask(queries.balance_at, desk.edition.id, desk.places[0].id) == 30
    assert office.ask(queries.waiting_receipts, desk.edition.id) == []  # it was signed for
    with pytest.raises(Refused, match="前と同じ内容"):
        office.do(commands.CorrectMovement(desk.lines()[3].id, DAY, 30, "数え直し", right_on=DAY))


def test_a_recalled_edition_is_not_handed_out_without_a_word(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 30)
    office.do(commands.SetPlan(desk.edition.id, {place.id: 100 for place in desk.places}))
    office.do(commands.RecallEdition(desk.edition.id, LATER, "電話番号の誤り"))
    assert [one.copies for one in office.ask(queries.proposals, desk.edition.id, LATER)] == [0, 0]
    assert office.ask(queries.place_table, desk.edition.id).to_come == 0
    event = commands.FoldIn(desk.edition.id, 5, LATER)
    move = commands.MoveCopies(desk.edition.id, desk.places[0].id, desk.places[1].id, 5, LATER)
    for command in (given(desk, 10, LATER), event, move):
        told, ways = asked(desk, command)
        assert "2月10日から回収中です(電話番号の誤り)" in told.sentence
        office.do(commands.BookWayOut(ways["recalled"], command))
    assert office.ask(queries.identity, desk.edition.id).placed == 40
    office.do(given(desk, 3, DAY))  # of before the recall
    office.do(commands.CorrectMovement(desk.lines()[1].id, LATER, 29, "数え直し"))
    office.do(commands.EndRecall(desk.edition.id))
    office.do(given(desk, 10, LATER))


def test_one_answer_leads_to_the_next_question(office: Office) -> None:
    desk = Desk(office, 100, run=200)
    office.do(commands.RecallEdition(desk.edition.id, DAY, "電話番号の誤り"))
    command = given(desk, 120, LATER)
    _, ways = asked(desk, command)
    known = commands.BookWayOut(ways["recalled"], command)
    _, ways = asked(desk, known)
    office.do(commands.BookWayOut(ways["received"], known))
    assert office.ask(queries.identity, desk.edition.id).placed == 120
    office.undo()
    assert len(desk.lines()) == 1


def test_a_recall_books_what_came_back_with_it(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 500)
    back = commands.BookReturns(desk.edition.id, ((desk.places[0].id, 600),), DAY, "回収", dispose=True)
    command = commands.RecallEdition(desk.edition.id, DAY, "電話番号の誤り", back)
    with pytest.raises(Asked, match="見本所に届けた部数より100部多く"):
        office.do(command)
    assert office.ask(queries.edition_entity, desk.edition.id).recalled_on is None
    office.do(replace(command, returns=replace(back, returned=((desk.places[0].id, 450),))))
    terms = office.ask(queries.identity, desk.edition.id)
    assert (terms.placed, terms.spoiled) == (50, 450)
    office.undo()
    assert office.ask(queries.edition_entity, desk.edition.id).recalled_on is None
    assert office.ask(queries.identity, desk.edition.id).placed == 500


def test_a_line_can_be_answered_without_its_command(office: Office) -> None:
    desk = Desk(office, 3000)
    line = Movement(
        edition_id=desk.edition.id, kind="handed_out", moved_on=BEFORE, copies=5, place_id=desk.places[0].id
    )
    _, ways = asked(desk, commands.book_movement(line))
    office.do(commands.BookWayOut(ways["day"]))
    assert days(desk)[-1] == ("handed_out", DAY)
