"""What one room asks of another: pamphlets given at an event are booked out of stock to it."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from pfdesk.app.rooms import joints
from pfdesk.app.sample.directory import fill as fill_directory
from pfdesk.app.sample.events import fill as fill_events
from pfdesk.app.sample.pamphlets import fill as fill_pamphlets
from pfdesk.events import queries as events
from pfdesk.events.gui.record import EventRecordPane
from pfdesk.pamphlets import commands
from pfdesk.pamphlets import queries as pamphlets
from pfdesk.pamphlets.gui.at_event import event_booking
from pfdesk.pamphlets.gui.booking import BookingDialog
from pfdesk.pamphlets.model import Movement
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from tests.directory.conftest import new_office

DAY = date(2024, 2, 16)


def offered_again(dialog: BookingDialog, edition: str, qtbot: QtBot) -> None:
    """After one copy of 67: the rest is proposed, and what is booked already is said with event and edition."""
    qtbot.addWidget(dialog)
    assert dialog.ui.copies.text() == "66"
    about = dialog.ui.about.text()
    assert "PF推進会議・つながりサポーター養成講座" in about
    assert edition in about
    assert "もう 1部を記録しています" in about


def test_copies_given_at_an_event_leave_the_stock_and_come_back_by_undo(qtbot: QtBot) -> None:
    office = new_office()
    fill_directory(office)
    event_id = fill_events(office).event_id
    fill_pamphlets(office)
    desk = Desk(office, today=lambda: DAY)
    edition_id = office.ask(pamphlets.edition_for, 2023)
    assert edition_id is not None
    edition = office.ask(pamphlets.edition_entity, edition_id)
    place = office.ask(pamphlets.place_table, edition.id).places[0]
    office.do(
        commands.book_movement(
            Movement(edition_id=edition.id, kind="returned", moved_on=DAY, place_id=place.id, copies=1)
        )
    )
    before = office.ask(pamphlets.identity, edition.id)
    dialog = event_booking(desk, edition, event_id, DAY, 1)
    qtbot.addWidget(dialog)
    dialog.ui.place_id.set_value(place.id)
    dialog.accept()
    assert office.ask(events.copies_given, event_id) == 1
    assert office.ask(pamphlets.identity, edition.id).stock == before.stock - 1
    pane = EventRecordPane(desk)
    qtbot.addWidget(pane)
    pane.show_event(event_id)
    assert "パンフレット 1部を配布" in pane.ui.when.text()
    offered_again(event_booking(desk, edition, event_id, DAY, 67), edition.title, qtbot)
    office.undo()
    assert office.ask(events.copies_given, event_id) == 0
    hall = event_booking(desk, edition, event_id, DAY, 1)
    qtbot.addWidget(hall)
    assert "まだ記録していません" in hall.ui.about.text()
    assert hall.ui.place_id.text() == "行事の会場"
    hall.accept()
    assert office.ask(events.copies_given, event_id) == 1
    office.close()


def test_without_an_edition_it_says_where_to_begin(qtbot: QtBot) -> None:
    office = new_office()
    fill_directory(office)
    event_id = fill_events(office).event_id
    desk = Desk(office, today=lambda: DAY)
    told: list[tell.Told] = []
    with tell.listen(told.append):
        joints()["hand-out"](desk, event_id, DAY, 67, None)
    assert "版がまだありません" in told[0].sentence
    office.close()


def test_what_really_happened_is_booked_at_the_hall_though_no_hall_was_there(qtbot: QtBot) -> None:
    """Nothing in stock: the ways out were worked out with a place that went with the refused unit."""
    office = new_office()
    fill_directory(office)
    event_id = fill_events(office).event_id
    fill_pamphlets(office)
    desk = Desk(office, today=lambda: DAY)
    edition_id = office.ask(pamphlets.edition_for, 2023)
    assert edition_id is not None
    dialog = event_booking(desk, office.ask(pamphlets.edition_entity, edition_id), event_id, DAY, 66)
    qtbot.addWidget(dialog)
    dialog.accept()
    next(button for button in dialog.ways.buttons if "納品" in button.text()).click()
    assert office.ask(events.copies_given, event_id) == 66
    office.undo()
    assert office.ask(events.copies_given, event_id) == 0
    office.close()
