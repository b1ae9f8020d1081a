"""An edition without places: the list and the plan invite the first one; what has not come yet is proposed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from pfdesk.events.commands import AddEvent
from pfdesk.events.model import Event
from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui import planning, rounds
from pfdesk.pamphlets.gui.at_event import event_booking
from pfdesk.pamphlets.gui.planning import PlanDialog
from pfdesk.pamphlets.gui.records import PlaceDialog
from pfdesk.pamphlets.gui.rounds import RoundDialog
from pfdesk.pamphlets.model import Edition, Movement, Place
from tests.engines import memory_office
from tests.pamphlets.shown import Shown, show


@pytest.fixture
def bare(qtbot: QtBot) -> Iterator[Shown]:
    """An edition of 1,000 copies in an office without places."""
    office = memory_office()
    edition = Edition(title="見本", fiscal_year=2023, print_run=1000)
    office.do(commands.AddEdition(edition))
    yield show(office, qtbot, edition.id)
    office.close()


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the dialog of a new place is given, one name after the other."""
    names: list[str] = []

    def fill(dialog: PlaceDialog) -> int:
        dialog.ui.name.set_text(names.pop(0))
        dialog.accept()
        return int(dialog.result())

    monkeypatch.setattr(PlaceDialog, "exec", fill)
    return names


def test_the_empty_list_invites_the_first_place(bare: Shown, named: list[str]) -> None:
    copies, ui = bare.page.copies, bare.page.ui
    assert copies.no_places.isVisible()
    assert not ui.places.isVisible()
    assert not ui.warning.isVisible(), "no plan wants to be looked at where there is no place"
    named.append("見本所")
    (first,) = [one for one in copies.no_places.findChildren(type(ui.plan_button)) if one.isVisible()]
    assert first.text() == "配布先を追加"
    first.click()
    bare.bot.waitUntil(ui.places.isVisible)
    assert not copies.no_places.isVisible()
    assert ui.warning.isVisible()


def test_the_plan_begins_with_a_place(bare: Shown, named: list[str]) -> None:
    dialog = PlanDialog(bare.desk, bare.edition, bare.page)
    bare.bot.addWidget(dialog)
    dialog.show()
    assert dialog.no_places.isVisible()
    assert dialog.no_places.text() == planning.NO_PLACES
    assert not dialog.ui.ok.isVisible()
    named += ["見本所", "例示所"]
    dialog.more.click()
    assert dialog.ui.ok.isVisible()
    assert not dialog.no_places.isVisible()
    (field,) = dialog._places.values()
    assert dialog.focusWidget() is field.editor
    field.set_text("600")
    dialog.more.click()
    assert [one.text() for one in dialog._places.values()] == ["600", ""], "what was typed stays"
    list(dialog._places.values())[1].set_text("400")
    dialog._add_up()
    assert dialog.ui.sum.text() == "計画の計 1,000部　発行部数と同じです"
    dialog.accept()
    assert sorted(bare.desk.ask(queries.plan_of, bare.edition.id).values()) == [400, 600]


def test_a_round_without_places_says_so_and_books_nothing(bare: Shown) -> None:
    dialog = RoundDialog(bare.desk, bare.edition, bare.page)
    bare.bot.addWidget(dialog)
    assert dialog.ui.head.text() == rounds.NO_PLACES
    assert not dialog.ui.ok.isEnabled()
    group_id = bare.desk.ask(queries.group_options)[0][0]
    bare.desk.office.do(commands.AddPlace(Place(group_id=group_id, name="見本所")))
    dialog = RoundDialog(bare.desk, bare.edition, bare.page)
    bare.bot.addWidget(dialog)
    assert dialog.ui.head.text() != rounds.NO_PLACES
    assert dialog.ui.ok.isEnabled()


def test_a_delivery_proposes_what_has_not_come_yet(bare: Shown) -> None:
    dialog = bare.booking()
    assert (dialog.ui.kind.value(), dialog.ui.copies.text()) == ("received", "2箱")
    assert "0部から 1,000部" in dialog.ui.after.text()
    dialog.ui.kind.set_value("lost")
    dialog.ui.kind.edited.emit()
    assert dialog.ui.copies.text() == "", "nothing else takes the proposal over"
    dialog.ui.copies.set_text("17")
    dialog.ui.kind.set_value("received")
    dialog.ui.kind.edited.emit()
    assert dialog.ui.copies.text() == "17", "what is typed stays"
    part = Movement(edition_id=bare.edition.id, kind="received", moved_on=date(2024, 2, 1), copies=400)
    bare.desk.do(commands.book_movement(part))
    dialog = bare.booking()
    assert dialog.ui.copies.text() == ""
    dialog.ui.kind.set_value("received")
    dialog.ui.kind.edited.emit()
    assert dialog.ui.copies.text() == "1箱+1束"


def test_what_was_given_at_an_event_is_no_delivery(bare: Shown) -> None:
    event = Event(title="見本の行事", held_on=date(2024, 2, 1))
    bare.desk.do(AddEvent(event))
    dialog = event_booking(bare.desk, bare.edition, event.id, date(2024, 2, 1), 0, bare.page)
    assert (dialog.ui.kind.value(), dialog.ui.copies.text()) == ("handed_out", "")
