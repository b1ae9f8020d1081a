"""受領書: the papers of a round carry that round; what came back is not signed for."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.forms import FORMS
from pfdesk.pamphlets.queries.receipts import waiting_count_after
from pfdesk.paper.run import PrintRun, asked, first_page
from tests.pamphlets.test_forms import HEAD, pages_of
from tests.pamphlets.test_ledger import DAY, Desk

BY_NAME = {form.name: form for form in FORMS}
LATER = DAY + timedelta(days=7)


def paper(desk: Desk, name: str, **options: Any) -> tuple[list[str], list[str]]:
    made = desk.office.ask(BY_NAME[name].print, desk.edition.id, HEAD, **options)
    return pages_of(made), [problem.what for problem in made.problems if problem.level == "wrong"]


def waiting(desk: Desk) -> list[tuple[int, int, int]]:
    found = desk.office.ask(queries.waiting_receipts, desk.edition.id)
    assert desk.office.ask(queries.waiting_count, desk.edition.id) == len(found)
    return [(line.number, line.copies, line.booked) for line in found]


def test_the_papers_of_a_round_carry_what_was_booked_and_nothing_older(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 117)
    here, there = (place.id for place in desk.places)
    office.do(commands.hand_out(desk.edition.id, [(here, 383), (there, 300)], LATER))
    [page], _ = paper(desk, "delivery-round", which="round", booked="3-4")
    assert "683" in page
    assert "800" not in page
    assert "500" not in page
    apart = page[page.index("積みません") :]
    assert "117" in apart
    assert "令和6年2月1日" in apart
    [slips], _ = paper(desk, "receipt-slips", which="round", booked="3-4")
    assert "受払3番R6.2.8配布" in slips
    assert "383部" in slips
    assert "117部" not in slips
    # without numbers: the deliveries of the last day; a slip is for one line of the ledger, never for two together
    assert paper(desk, "receipt-slips", which="round")[0] == [slips]
    [every], _ = paper(desk, "receipt-slips", which="out")
    assert [part in every for part in ("117部", "383部", "300部", "500部")] == [True, True, True, False]


def test_numbers_that_are_no_deliveries_are_named(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 30)
    _, wrong = paper(desk, "delivery-round", which="round", booked="1-2")
    assert wrong == ["1番は、配布先に配った受払ではありません"]


def test_returns_are_set_against_what_waits_for_its_receipt(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 117)
    desk.book("handed_out", 383, day=LATER)
    desk.book("returned", 17, day=LATER)
    assert waiting(desk) == [(2, 100, 117), (3, 383, 383)]
    desk.book("returned", 483, day=LATER)
    assert waiting(desk) == []
    pages, _ = paper(desk, "receipt-slips", which="round")
    assert "383" not in "".join(pages)
    desk.book("handed_out", 50, day=LATER)
    assert waiting(desk) == [(5 + 1, 50, 50)]


def test_what_was_signed_for_is_not_asked_for_again_when_some_comes_back(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 100)
    office.do(commands.MarkReceipts((desk.lines()[-1].id,), DAY))
    desk.book("handed_out", 50, day=LATER)
    desk.book("returned", 30, day=LATER)
    assert waiting(desk) == [(3, 50, 50)]


def test_nobody_signs_at_an_event(office: Office) -> None:
    from pfdesk.events.commands import AddEvent
    from pfdesk.events.model import Event

    desk = Desk(office)
    event = Event(title="見本の集い", held_on=DAY)
    office.do(AddEvent(event))
    office.do(commands.GiveAtEvent(desk.edition.id, event.id, 40, DAY))
    assert waiting(desk) == []
    table = office.ask(queries.place_table, desk.edition.id)
    assert {place.name for place in table.places} - {place.name for place in table.stops} == {"行事の会場"}
    round_ = office.ask(queries.proposals, desk.edition.id, LATER)
    assert "行事の会場" not in [proposal.place.name for proposal in round_]


def test_a_corrected_delivery_bears_the_day_on_which_it_was_handed_out(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 40)
    office.do(commands.CorrectMovement(desk.lines()[-1].id, LATER, 45, "数え直し"))
    office.do(commands.CorrectMovement(desk.lines()[-1].id, LATER, 46, "数え直し"))
    [slip] = office.ask(queries.waiting_receipts, desk.edition.id)
    assert (slip.copies, slip.moved_on) == (46, DAY)
    wrong_day = commands.CorrectMovement(
        desk.lines()[-1].id, LATER, 46, "日付の誤り", right_on=DAY + timedelta(days=1)
    )
    office.do(wrong_day)
    [slip] = office.ask(queries.waiting_receipts, desk.edition.id)
    assert slip.moved_on == DAY + timedelta(days=1)


@pytest.mark.parametrize("name", ["delivery-round", "receipt-slips"])
def test_the_print_dialog_can_draw_what_a_round_hands_it(name: str, office: Office) -> None:
    """The dialog draws the first page by itself, with the options that the round gives."""
    desk = Desk(office)
    desk.book("handed_out", 30)
    run = PrintRun(BY_NAME[name], (desk.edition.id,), HEAD, {"which": "round", "booked": "2"})
    first, whole = first_page(run, asked(office.ask, run))
    assert (first.pages, first.ready, whole) == (1, True, True)


def test_an_edition_that_is_called_back_is_not_listed_for_delivery_without_a_word(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 30)
    desk.book("handed_out", 40, place=1)
    office.do(commands.SetPlan(desk.edition.id, {place.id: 100 for place in desk.places}))
    office.do(commands.RecallEdition(desk.edition.id, LATER, "電話番号の誤り"))
    for name in ("delivery-round", "receipt-slips"):
        _, wrong = paper(desk, name)
        assert wrong == ["この版は令和6年2月8日から回収中です。配らないでください。"]
    desk.book("returned", 30, day=LATER)
    [slips], wrong = paper(
        desk, "receipt-slips", which="out"
    )  # what was brought before may still be signed for
    assert ("40部" in slips, "見本所" in slips, wrong) == (True, False, [])


def test_the_count_that_is_carried_on_is_the_count_asked_anew(office: Office) -> None:
    desk = Desk(office)
    here, there = (place.id for place in desk.places)
    counted, known = 0, desk.lines()
    steps: list[Any] = [
        commands.hand_out(desk.edition.id, [(here, 40), (there, 50)], LATER),
        commands.BookReturns(desk.edition.id, ((here, 30),), LATER),
        commands.hand_out(desk.edition.id, [(here, 5)], LATER),
        commands.hand_out(desk.edition.id, [(here, 60)], DAY),  # of an earlier day: the older ones give way
        commands.BookReturns(desk.edition.id, ((here, 74),), LATER),
        commands.MoveCopies(desk.edition.id, there, here, 45, LATER),
        commands.FoldIn(desk.edition.id, 7, LATER),
        commands.hand_out(desk.edition.id, [(there, 1), (here, 2)], LATER),
    ]
    for step in steps:
        office.do(step)
        new, known = desk.lines()[len(known) :], desk.lines()
        counted = office.ask(waiting_count_after, desk.edition.id, counted, new)
        assert counted == len(waiting(desk)), step
