"""What was booked as one in two lines is taken back and put right as one; what lies on a shelf is asked about."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from pfdesk.events.commands import AddEvent
from pfdesk.events.model import Event
from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, figures, queries
from pfdesk.pamphlets.gui.at_event import event_booking
from pfdesk.pamphlets.gui.correcting import CorrectionDialog, CounterDialog
from pfdesk.pamphlets.model import Asked, Edition, Stocktake, StocktakeLine
from pfdesk.values.errors import Refused
from tests.pamphlets.shown import TODAY, Shown, place
from tests.pamphlets.test_ledger import DAY, Desk

LATER = DAY + timedelta(days=3)


def delivered(desk: Desk) -> list[int]:
    return [desk.office.ask(queries.balance_at, desk.edition.id, one.id) for one in desk.places]


def moved(office: Office) -> Desk:
    desk = Desk(office)
    desk.book("handed_out", 80)
    office.do(commands.MoveCopies(desk.edition.id, desk.places[0].id, desk.places[1].id, 50, DAY))
    assert delivered(desk) == [30, 50]
    return desk


@pytest.mark.parametrize("half", [-1, -2])
def test_taking_back_half_a_move_takes_back_the_whole(half: int, office: Office) -> None:
    desk = moved(office)
    office.do(commands.CounterMovement(desk.lines()[half].id, LATER, "誤記"))
    assert delivered(desk) == [80, 0]
    assert office.ask(queries.balance_at, desk.edition.id) == 920
    assert [line.text for line in desk.lines()[-2:]] == ["4の取消　誤記", "3の取消　誤記"]
    with pytest.raises(Refused, match="もう取り消されています"):
        office.do(commands.CounterMovement(desk.lines()[2].id, LATER, "誤記"))
    office.undo()
    assert delivered(desk) == [30, 50]


@pytest.mark.parametrize("half", [-1, -2])
def test_correcting_half_a_move_corrects_the_whole_as_often_as_it_is_done(half: int, office: Office) -> None:
    desk = moved(office)
    office.do(commands.CorrectMovement(desk.lines()[half].id, LATER, 45, "数え直し"))
    assert delivered(desk) == [35, 45]
    office.do(
        commands.CorrectMovement(
            desk.lines()[half].id, LATER, 40, "数え直し", right_on=LATER + timedelta(days=1)
        )
    )
    assert delivered(desk) == [40, 40]
    assert office.ask(queries.balance_at, desk.edition.id) == 920
    other = desk.places[0 if half == -1 else 1].id
    same = commands.CorrectMovement(
        desk.lines()[half].id, LATER + timedelta(days=9), 40, "配布先の違い", other
    )
    with pytest.raises(Refused, match="もとの配布先と違う"):
        office.do(same)
    assert [fault for _, fault in office.ask(lambda s: list(figures.identity_faults(s)))] == [""]


@pytest.mark.parametrize("half", [2, 3])
def test_what_came_back_and_was_thrown_away_is_one(half: int, office: Office) -> None:
    desk = Desk(office)
    office.do(commands.hand_out(desk.edition.id, [(one.id, 60) for one in desk.places], DAY))
    back = tuple((one.id, 20) for one in desk.places)
    office.do(commands.BookReturns(desk.edition.id, back, DAY, "回収", dispose=True))
    line = desk.lines()[half + 1]
    office.do(commands.CorrectMovement(line.id, LATER, 15, "数え直し"))
    terms = office.ask(queries.identity, desk.edition.id)
    assert (delivered(desk), terms.spoiled, terms.stock) == ([45, 40], 35, 880)
    office.do(commands.CounterMovement(desk.lines()[-1].id, LATER, "誤記"))
    terms = office.ask(queries.identity, desk.edition.id)
    assert (delivered(desk), terms.spoiled, terms.stock) == ([60, 40], 20, 880)


def test_check_names_half_a_move_and_it_can_be_put_right(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = moved(office)
    with monkeypatch.context() as former:  # as files of an earlier version may have it
        former.setattr("pfdesk.pamphlets.queries.halves.are_halves", lambda *_: False)
        office.do(commands.CounterMovement(desk.lines()[-1].id, LATER, "誤記"))
    faults = [fault for _, fault in office.ask(lambda s: list(figures.identity_faults(s)))]
    assert faults == ["3番の移動は、片方だけが残っています"]
    office.do(commands.CounterMovement(desk.lines()[2].id, LATER, "誤記"))
    assert [fault for _, fault in office.ask(lambda s: list(figures.identity_faults(s)))] == [""]


def test_the_dialogs_say_that_both_lines_go(small: Shown) -> None:
    here, there = place(small, "見本所"), place(small, "例示所")
    small.desk.do(commands.hand_out(small.edition.id, [(here, 80)], TODAY))
    small.desk.do(commands.MoveCopies(small.edition.id, here, there, 50, TODAY))
    line = small.lines()[-1]
    words = "3番と4番は、見本所から例示所への移動 50部として一度に記録したものです。両方を"
    correction = CorrectionDialog(small.desk, small.edition, line, small.page)
    assert words in correction.ui.after.text()
    assert correction.ui.place_id.isVisibleTo(correction)
    assert correction.ui.place_id.value() == there
    counter = CounterDialog(small.desk, small.edition, line, small.page)
    assert words in counter.ui.after.text()
    counter.ui.reason.set_text("誤記")
    counter.accept()
    assert (small.terms().placed, small.terms().stock) == (80, 4920)


def count(desk: Desk, counted: int, moment: datetime) -> None:
    stocktake = Stocktake(edition_id=desk.edition.id, counted_at=moment.astimezone())
    line = StocktakeLine(stocktake_id=stocktake.id, place_id=desk.places[0].id, counted=counted)
    desk.office.do(commands.RecordStocktake(stocktake, (line,)))


def shelf(desk: Desk) -> int | None:
    return desk.office.ask(queries.place_lines, desk.edition.id)[0].left


def test_what_comes_after_the_count_on_its_day_lies_on_the_shelf(office: Office) -> None:
    desk, now = Desk(office), datetime.now().astimezone()
    desk.book("handed_out", 60)
    count(desk, 40, now - timedelta(seconds=1))
    desk.book("handed_out", 100, day=now.date())
    assert shelf(desk) == 140
    proposal = office.ask(queries.proposals, desk.edition.id, now.date())[0]
    assert proposal.left == 140
    wrong = desk.lines()[1].id
    office.do(
        commands.CorrectMovement(wrong, now.date(), 50, "数え直し")
    )  # of before the count: seen when counted
    assert shelf(desk) == 140


@pytest.mark.parametrize(("first", "then", "left"), [(-100, 100, 100), (100, -100, 58)])
def test_a_shelf_is_summed_in_the_order_in_which_it_happened(
    first: int, then: int, left: int, office: Office
) -> None:
    desk = Desk(office)
    desk.book("handed_out", 300)
    count(desk, 58, datetime(DAY.year, DAY.month, DAY.day, 12))
    for day, copies in ((5, then), (4, first)):  # keyed the other way round
        on = DAY + timedelta(days=day)
        if copies > 0:
            desk.book("handed_out", copies, day=on)
        else:
            known = commands.BookReturns(
                desk.edition.id, ((desk.places[0].id, -copies),), on, miscounted=True
            )
            office.do(known)
    assert shelf(desk) == left


def test_more_than_lies_on_the_shelf_is_asked_about(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 300)
    count(desk, 58, datetime(DAY.year, DAY.month, DAY.day, 12))
    here, there = (one.id for one in desk.places)
    for command in (
        commands.MoveCopies(desk.edition.id, here, there, 100, LATER),
        commands.BookReturns(desk.edition.id, ((here, 100),), LATER, "回収", dispose=True),
    ):
        with pytest.raises(Asked, match="見本所の置き場には58部しかない計算です") as caught:
            office.do(command)
        ways = {way.code: way for way in caught.value.ways}
        office.do(commands.BookWayOut(ways["handed_out"], command))
        assert office.ask(queries.balance_at, desk.edition.id, here) == 242
        office.undo()
        office.do(commands.BookWayOut(ways["shelf"], command))
        assert (office.ask(queries.balance_at, desk.edition.id, here), shelf(desk)) == (200, 0)
        office.undo()
    office.do(commands.MoveCopies(desk.edition.id, here, there, 100, LATER, miscounted=True))
    office.do(commands.CounterMovement(desk.lines()[-1].id, LATER, "誤記"))
    assert shelf(desk) == 58, "what was taken back never happened"
    office.do(commands.MoveCopies(desk.edition.id, here, there, 58, LATER))


def test_an_event_is_given_the_edition_of_its_day_and_another_can_be_chosen(small: Shown) -> None:
    second = Edition(title="見本", version="第2版", fiscal_year=2023, print_run=300)
    event = Event(title="見本の行事", held_on=date(2024, 2, 16))
    small.desk.do(commands.AddEdition(second))
    small.desk.do(AddEvent(event))
    assert small.desk.ask(queries.edition_for, 2023) == second.id
    assert small.desk.ask(queries.edition_on, event.held_on, event.id) == small.edition.id
    dialog = event_booking(small.desk, small.edition, event.id, event.held_on, 67, small.page)
    choice = dialog.field("edition_id")
    assert (choice.isVisibleTo(dialog), dialog.ui.copies.text()) == (True, "67")
    choice.set_value(second.id)
    choice.edited.emit()
    assert (dialog.command().edition_id, dialog.ui.copies.text()) == (second.id, "67")
    choice.set_value(small.edition.id)
    choice.edited.emit()
    dialog.accept()
    assert small.lines()[-1].copies == 67
    assert small.desk.ask(queries.edition_on, event.held_on, event.id) == small.edition.id
