"""棚卸: the balance at the moment of counting, what came after it, and differences explained."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.model import Explained, Stocktake, StocktakeLine, settled
from pfdesk.pamphlets.model.asking import Asked
from pfdesk.values.errors import Refused
from tests.pamphlets.test_ledger import DAY, Desk


def record(desk: Desk, counted: int, moment: datetime) -> Stocktake:
    stocktake = Stocktake(edition_id=desk.edition.id, counted_at=moment.astimezone())
    line = StocktakeLine(stocktake_id=stocktake.id, counted=counted)
    desk.office.do(commands.RecordStocktake(stocktake, (line,)))
    return stocktake


def noon(days: int = 0) -> datetime:
    day = DAY + timedelta(days=days)
    return datetime(day.year, day.month, day.day, 12)


def test_what_moved_after_the_count_is_taken_into_account(office: Office) -> None:
    desk = Desk(office)
    stocktake = record(desk, 995, noon(2))
    desk.book("handed_out", 200, day=DAY + timedelta(days=3))
    desk.book("handed_out", 100, day=DAY + timedelta(days=1))  # keyed late
    assert office.ask(queries.booked_at_count, stocktake.id) == 900
    office.do(commands.DropStocktake(stocktake.id))
    assert office.ask(queries.open_stocktake, desk.edition.id) is None


def test_a_line_of_the_day_of_counting_is_before_or_after_as_the_clerk_says(office: Office) -> None:
    desk = Desk(office)
    stocktake = record(desk, 990, noon())
    desk.book("handed_out", 300)
    count = office.ask(queries.count_of, stocktake.id)
    line = count.day_lines[-1]
    assert (line.change, line.after) == (-300, False)
    assert (count.booked_with(frozenset()), count.booked_with(frozenset({line.id}))) == (700, 1000)
    office.do(commands.ApplyStocktake(stocktake.id, after=frozenset({line.id})))
    terms = office.ask(queries.identity, desk.edition.id)
    assert (terms.unknown, terms.stock) == (10, 690)
    office.undo()
    assert office.ask(queries.identity, desk.edition.id).unknown == 0
    assert office.ask(queries.open_stocktake, desk.edition.id) == stocktake.id


def test_today_a_line_booked_after_the_count_is_taken_as_after_it(office: Office) -> None:
    desk = Desk(office)
    now = datetime.now().astimezone()
    stocktake = record(desk, 1000, now)
    desk.book("handed_out", 40, day=now.date())
    assert office.ask(queries.booked_at_count, stocktake.id) == 1000


def answered(desk: Desk, apply: commands.ApplyStocktake, code: str) -> None:
    """Apply a count that does not add up, with what is said to have happened."""
    with pytest.raises(Asked) as asked:
        desk.office.do(apply)
    assert {way.code for way in asked.value.ways} <= {
        "received",
        "returned",
        "found",
        "handed_out",
        "earlier",
    }
    [way] = [way for way in asked.value.ways if way.code == code]
    desk.office.do(commands.BookWayOut(way.at(desk.places[0].id) if way.from_place else way, apply))
    assert desk.office.ask(queries.open_stocktake, desk.edition.id) is None


@pytest.mark.parametrize("days", [0, 3])
def test_a_count_after_which_a_day_comes_short_asks_what_was_not_booked(days: int, office: Office) -> None:
    desk = Desk(office)
    stocktake = record(desk, 500, noon())
    desk.book("handed_out", 600, day=DAY + timedelta(days=days))
    after = frozenset({desk.lines()[-1].id})
    answered(desk, commands.ApplyStocktake(stocktake.id, after=after), "received")
    terms = office.ask(queries.identity, desk.edition.id)
    assert (terms.unknown, terms.stock, terms.placed, terms.printed) == (500, 0, 600, 1100)
    office.undo()  # what was missed and the count are one unit
    terms = office.ask(queries.identity, desk.edition.id)
    assert (terms.unknown, terms.stock) == (0, 400)


@pytest.mark.parametrize(("code", "term"), [("received", "printed"), ("returned", "placed")])
def test_more_than_was_missing_turned_up_and_asks_where_it_came_from(
    code: str, term: str, office: Office
) -> None:
    desk = Desk(office)
    desk.book("handed_out", 100)
    before = getattr(office.ask(queries.identity, desk.edition.id), term)
    stocktake = record(desk, 950, noon(2))
    answered(desk, commands.ApplyStocktake(stocktake.id), code)
    terms = office.ask(queries.identity, desk.edition.id)
    assert (terms.stock, terms.unknown, abs(getattr(terms, term) - before)) == (950, 0, 50)


def test_a_difference_is_explained_and_the_rest_is_unknown(office: Office) -> None:
    desk = Desk(office)
    stocktake = record(desk, 960, noon())
    told = (Explained("damaged", 12, None, "水ぬれ"), Explained("handed_out", 20, desk.places[1].id))
    office.do(commands.ApplyStocktake(stocktake.id, "見本 一郎", told))
    terms = office.ask(queries.identity, desk.edition.id)
    assert (terms.stock, terms.spoiled, terms.placed, terms.unknown) == (960, 12, 20, 8)
    assert terms.holds
    with pytest.raises(Refused, match="もう反映"):
        office.do(commands.ApplyStocktake(stocktake.id))
    with pytest.raises(Refused, match="取りやめられません"):
        office.do(commands.DropStocktake(stocktake.id))


def test_copies_too_many_came_back_from_a_place(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 100)
    stocktake = record(desk, 930, noon())
    with pytest.raises(Refused, match="不明の部数より30部多く"):
        office.do(commands.ApplyStocktake(stocktake.id))
    back = (Explained("returned", 30, desk.places[0].id),)
    office.do(commands.ApplyStocktake(stocktake.id, explained=back))
    assert office.ask(queries.identity, desk.edition.id).stock == 930


def test_no_more_is_explained_than_is_missing() -> None:
    with pytest.raises(Refused, match="差より5部多く"):
        settled(-10, (Explained("damaged", 15),))
    with pytest.raises(Refused, match="差の向き"):
        settled(10, (Explained("damaged", 5),))
    with pytest.raises(Refused, match="配布先"):
        Explained("handed_out", 5)
    assert settled(0, ()) == ()


def test_a_later_correction_of_paper_that_was_counted_is_taken_into_account(office: Office) -> None:
    """Counted in spring; in autumn an older line proves to be 1,000 too many: the count is right, not short."""
    desk = Desk(office, 3000)
    desk.book("handed_out", 1117)
    counted, autumn = DAY + timedelta(days=10), DAY + timedelta(days=200)
    stocktake = Stocktake(edition_id=desk.edition.id, counted_at=datetime(2024, 2, 11, 3, tzinfo=UTC))
    line = StocktakeLine(stocktake_id=stocktake.id, counted=2880)
    office.do(commands.RecordStocktake(stocktake, (line,)))
    desk.book("handed_out", 40, day=counted + timedelta(days=1))
    late = desk.lines()[-1].id
    office.do(commands.CorrectMovement(late, autumn, 50, "数え直し"))  # about what happened after the count
    office.do(commands.CorrectMovement(desk.lines()[1].id, autumn, 200, "打ち間違い"))
    office.do(commands.CorrectMovement(desk.lines()[-1].id, autumn, 117, "打ち間違い"))  # and once more
    count = office.ask(queries.count_of, stocktake.id)
    assert [(one.number, one.change, one.after) for one in count.corrections] == [
        (6, 1117, False), (7, -200, False), (8, 200, False), (9, -117, False)
    ]  # fmt: skip
    assert count.corrections[0].text == "8月19日　2の取消　配布　見本所"
    assert office.ask(queries.booked_at_count, stocktake.id) == 2883
    office.do(commands.ApplyStocktake(stocktake.id))
    terms = office.ask(queries.identity, desk.edition.id)
    assert (terms.unknown, terms.stock) == (3, 3000 - 117 - 50 - 3)
    office.undo()
    apart = frozenset(one.id for one in count.corrections)
    assert office.ask(queries.booked_at_count, stocktake.id, apart) == 1883
