"""What came back is in stock and not to be handed out again: no これから, no shortage, no proposal for it."""

from __future__ import annotations

from datetime import date, timedelta

from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.copies_words import warning
from tests.pamphlets.shown import Shown, place
from tests.pamphlets.test_ledger import DAY, Desk


def test_spares_and_returns_are_not_still_to_come(office: Office) -> None:
    desk = Desk(office, 1000)
    key, here, insert = desk.edition.id, desk.places[0].id, None
    office.do(commands.FoldIn(key, 700, DAY))
    insert = next(g for g in office.ask(queries.place_table, key).groups if g.code == "insert").places[0].id
    office.do(commands.SetPlan(key, {insert: 700, here: 300}))
    desk.book("handed_out", 300)
    before = office.ask(queries.place_table, key)
    assert before.to_come == 0
    office.do(commands.UnfoldSpares(key, 170, DAY + timedelta(days=1)))
    desk.book("returned", 67)
    table = office.ask(queries.place_table, key)
    assert (table.delivered, table.to_come) == (763, 0)
    stock = office.ask(queries.identity, key).stock
    assert stock == 237
    edition = office.ask(queries.edition_entity, key)
    assert "足りません" not in warning(edition, table, stock)
    assert not any(one.copies for one in office.ask(queries.proposals, key, DAY))
    lines = {line.kind: line for line in desk.lines()}
    office.do(commands.CounterMovement(lines["returned"].id, DAY))  # it never came back
    assert office.ask(queries.place_table, key).to_come == 0
    office.do(commands.CounterMovement(lines["handed_out"].id, DAY))  # it was never brought
    assert office.ask(queries.place_table, key).to_come == 300


def test_a_plan_raised_later_is_to_come_in_spite_of_returns(office: Office) -> None:
    desk = Desk(office, 1000)
    here = desk.places[0].id
    office.do(commands.SetPlan(desk.edition.id, {here: 100}))
    desk.book("handed_out", 100)
    desk.book("returned", 40)
    office.do(commands.SetPlan(desk.edition.id, {here: 150}))
    assert office.ask(queries.place_table, desk.edition.id).to_come == 50


def test_the_page_follows_a_return_without_asking_for_all(small: Shown) -> None:
    here = place(small, "見本所")
    small.desk.do(commands.SetPlan(small.edition.id, {here: 100}))
    small.desk.do(commands.hand_out(small.edition.id, [(here, 100)], date(2024, 2, 10)))
    small.bot.waitUntil(lambda: small.page.copies.table.delivered == 100)
    back = commands.MoveCopies(small.edition.id, here, place(small, "例示所"), 30, date(2024, 2, 11))
    small.desk.do(back)
    small.bot.waitUntil(lambda: any(line.delivered == 70 for line in small.page.copies.table.places))
    assert small.page.copies.table.to_come == 0
    assert small.page.copies.table == small.desk.ask(queries.place_table, small.edition.id)
