"""配送: what each place needs, receipts, recall, the insert by district, and desks that moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from pfdesk.directory.commands import AddMember
from pfdesk.directory.model import Member
from pfdesk.office.office import Office, unit_lines
from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.model import Desk as ConsultationDesk
from pfdesk.pamphlets.model import ListingConsent, Place, Stocktake, StocktakeLine
from pfdesk.values.errors import Refused
from tests.pamphlets.test_ledger import DAY, Desk


def count_places(desk: Desk, counted: int, days: int) -> None:
    moment = datetime(DAY.year, DAY.month, DAY.day, 3, tzinfo=UTC) + timedelta(days=days)
    stocktake = Stocktake(edition_id=desk.edition.id, counted_at=moment)
    line = StocktakeLine(stocktake_id=stocktake.id, place_id=desk.places[0].id, counted=counted)
    desk.office.do(commands.RecordStocktake(stocktake, (line,)))


def set_minimum(desk: Desk, minimum: int) -> None:
    place: Place = desk.office.ask(queries.place_entity, desk.places[0].id)
    desk.office.do(commands.ChangePlace(place, replace(place, minimum=minimum)))


@pytest.mark.parametrize(
    ("came", "counts", "weekly"),
    [
        ([(0, 100)], [(14, 60)], 20.0),
        ([(0, 100), (10, 40)], [(7, 80), (21, 60)], 30.0),
        ([(0, 100)], [], None),
        ([(0, 100)], [(0, 100)], None),
        ([(0, 100)], [(7, 120)], 0.0),
    ],
)
def test_the_rate_at_which_copies_are_taken(
    came: list[tuple[int, int]], counts: list[tuple[int, int]], weekly: float | None
) -> None:
    def on(points: list[tuple[int, int]]) -> list[tuple[datetime, int]]:
        noon = datetime(DAY.year, DAY.month, DAY.day, 12, tzinfo=UTC)
        return [(noon + timedelta(days=day), n) for day, n in points]

    assert queries.weekly_rate(on(came), on(counts)) == weekly


def test_a_place_below_its_minimum_gets_what_lasts_four_weeks(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 100)
    set_minimum(desk, 50)
    count_places(desk, 60, 14)
    first = office.ask(queries.proposals, desk.edition.id, DAY + timedelta(days=14))[0]
    assert (first.copies, first.left) == (0, 60)
    later = office.ask(queries.proposals, desk.edition.id, DAY + timedelta(days=21))[0]
    # 20 a week: 40 are thought to be left, 10 are wanting, four weeks take 80
    assert (later.left, later.copies) == (40, 90)
    assert later.why == "残り 約40・最低 50・週に約20"


def test_what_came_lately_was_not_taken_before_it_came(office: Office) -> None:
    """A place that ran empty long ago and got copies today has them today: nothing is proposed again."""
    desk = Desk(office)
    desk.book("handed_out", 100)
    set_minimum(desk, 50)
    count_places(desk, 60, 14)
    today = DAY + timedelta(days=700)
    (empty,) = [one for one in office.ask(queries.proposals, desk.edition.id, today) if one.copies]
    assert (empty.left, empty.copies) == (0, 130)
    desk.book("handed_out", 130, day=today)
    assert office.ask(queries.proposals, desk.edition.id, today)[0].left == 130
    assert not any(one.copies for one in office.ask(queries.proposals, desk.edition.id, today))
    week_later = office.ask(queries.proposals, desk.edition.id, today + timedelta(days=7))[0]
    assert week_later.left == 110, "20 a week are taken from what came"


def test_what_the_plan_promises_comes_first(office: Office) -> None:
    desk = Desk(office)
    office.do(commands.SetPlan(desk.edition.id, {desk.places[1].id: 120}))
    desk.book("handed_out", 50, place=1)
    found = office.ask(queries.proposals, desk.edition.id, DAY)
    assert [(line.place.name, line.copies) for line in found] == [("見本所", 0), ("例示所", 70)]


def test_receipts_are_ticked_off_and_taken_back_together(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 30)
    desk.book("handed_out", 40, place=1)
    wrong = desk.lines()[-1].id
    office.do(commands.CorrectMovement(wrong, DAY, 45, "数え直し"))
    waiting = office.ask(queries.waiting_receipts, desk.edition.id)
    assert [(line.place, line.copies) for line in waiting] == [("見本所", 30), ("例示所", 45)]
    office.do(commands.MarkReceipts(tuple(line.id for line in waiting), DAY + timedelta(days=2)))
    assert office.ask(queries.waiting_receipts, desk.edition.id) == []
    office.undo()
    assert len(office.ask(queries.waiting_receipts, desk.edition.id)) == 2
    with pytest.raises(Refused, match="印を付けて"):
        office.do(commands.MarkReceipts((), DAY))


def test_a_recall_books_returns_and_throws_them_away(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 30)
    desk.book("handed_out", 40, place=1)
    with pytest.raises(Refused, match="回収の理由"):
        office.do(commands.RecallEdition(desk.edition.id, DAY, " "))
    office.do(commands.RecallEdition(desk.edition.id, DAY, "電話番号の誤り"))
    back = tuple((place.id, 30) for place in desk.places)
    office.do(commands.BookReturns(desk.edition.id, back, DAY, "回収", dispose=True))
    terms = office.ask(queries.identity, desk.edition.id)
    assert (terms.placed, terms.spoiled, terms.stock) == (10, 60, 930)
    office.undo()
    assert office.ask(queries.identity, desk.edition.id).placed == 70
    with pytest.raises(Refused, match="見本所に届けた部数より1部多く"):
        office.do(commands.BookReturns(desk.edition.id, ((desk.places[0].id, 31),), DAY))
    office.do(commands.EndRecall(desk.edition.id))
    assert office.ask(queries.edition_entity, desk.edition.id).recalled_on is None


def test_a_member_shows_what_its_place_received_and_its_desk(office: Office) -> None:
    desk = Desk(office)
    member = Member(kind="organisation", name="見本の会")
    office.do(AddMember(member))
    place: Place = office.ask(queries.place_entity, desk.places[0].id)
    office.do(commands.ChangePlace(place, replace(place, member_id=member.id)))
    listed = ConsultationDesk(name="見本相談", phone="0143-00-0101", member_id=member.id)
    office.do(commands.AddDesk(listed))
    office.do(commands.ListDesks(desk.edition.id, (listed.id,)))
    desk.book("handed_out", 30, day=DAY + timedelta(days=3))
    desk.book("returned", 5, day=DAY + timedelta(days=5))
    assert [(one.text, one.detail) for one in office.ask(queries.traces, member.id)] == [
        ("パンフレット 5部の戻り", "見本所"),
        ("パンフレット 30部", "見本所"),
        ("相談窓口「見本相談」を掲載", "見本"),
    ]
    assert office.ask(queries.traces, desk.places[1].id) == []


def test_a_changed_number_makes_the_consent_stale_and_names_the_editions(office: Office) -> None:
    desk = Desk(office)
    listed = ConsultationDesk(name="見本相談", phone="0143-00-0101")
    office.do(commands.AddDesk(listed))
    office.do(commands.ListDesks(desk.edition.id, (listed.id,)))
    said = ListingConsent(desk_id=listed.id, state="agreed", decided_on=DAY)
    with pytest.raises(Refused, match="返事をした人"):
        office.do(commands.RecordConsent(said))
    office.do(commands.RecordConsent(replace(said, notes="電話で聞いた。名前は聞き取れず")))
    [line] = office.ask(queries.desk_lines, desk.edition.id, today=DAY)
    assert line.consent == "agreed"
    before = office.ask(queries.desk_entity, listed.id)
    office.do(commands.ChangeDesk(before, replace(before, phone="0143-00-0199")))
    [line] = office.ask(queries.desk_lines, desk.edition.id, today=DAY)
    assert (line.consent, line.moved) == ("changed", True)
    office.do(commands.ListDesks(desk.edition.id, (listed.id,)))  # what is printed stays printed
    [carrier] = office.ask(queries.carriers, listed.id)
    assert (carrier.printed, carrier.phone, carrier.old, carrier.copies) == (
        "0143-00-0101",
        "0143-00-0199",
        True,
        1000,
    )


def test_an_edition_goes_to_print_without_consent_only_when_that_is_said(office: Office) -> None:
    desk = Desk(office)
    listed = ConsultationDesk(name="見本相談", phone="0143-00-0101")
    office.do(commands.AddDesk(listed))
    office.do(commands.ListDesks(desk.edition.id, (listed.id,)))
    with pytest.raises(Refused, match="掲載承諾のない窓口が1件あります。見本相談"):
        office.do(commands.SendToPrint(desk.edition.id, DAY))
    office.do(commands.SendToPrint(desk.edition.id, DAY, lacking=1))
    assert office.ask(queries.edition_entity, desk.edition.id).to_print_on == DAY
    assert office.ask(unit_lines, 1)[0]["label"] == "入稿の記録(掲載承諾なし 1件のまま)"
    earlier = DAY - timedelta(days=3)
    with pytest.raises(Refused, match=r"R6\.2\.1 の入稿がもう記録されています"):
        office.do(commands.SendToPrint(desk.edition.id, earlier, lacking=1))
    with pytest.raises(Refused, match="納品日"):
        office.do(commands.SendToPrint(desk.edition.id, DAY + timedelta(days=1), 1, former=DAY))
    before = office.ask(queries.edition_entity, desk.edition.id)
    changed = replace(before, to_print_on=earlier)
    with pytest.raises(Refused, match="掲載承諾のない窓口が1件あります"):
        office.do(commands.ChangeEdition(before, changed))
    office.do(commands.ChangeEdition(before, changed, lacking=1))
    assert office.ask(unit_lines, 1)[0]["label"] == "入稿日の変更(掲載承諾なし 1件のまま)"
