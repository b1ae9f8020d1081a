"""配布先: where copies go; a place that is a member is brought to where the directory says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pfdesk.directory.commands import AddContact, AddMember, ChangeMember
from pfdesk.directory.model import Contact, Member
from pfdesk.directory.queries import member_entity
from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.records import PlaceDialog
from pfdesk.pamphlets.model import Place
from tests.pamphlets.shown import Shown
from tests.pamphlets.test_ledger import Desk

COUNCIL = Member(
    name="見本協議会",
    postal_code="059-0000",
    municipality="登別市",
    address="見本町1-1",
    phone="0143-00-0301",
)


def linked(office: Office, **own: str) -> tuple[Desk, Place]:
    """An office whose first place is a member."""
    desk = Desk(office)
    office.do(AddMember(COUNCIL))
    before = office.ask(queries.place_entity, desk.places[0].id)
    office.do(commands.ChangePlace(before, replace(before, member_id=COUNCIL.id, **own)))  # type: ignore[arg-type]
    return desk, office.ask(queries.place_entity, before.id)


def point(desk: Desk) -> queries.Point:
    lines = desk.office.ask(queries.place_lines, desk.edition.id)
    return next(line.point for line in lines if line.name == "見本所")


def test_the_address_is_the_members_and_follows_it(office: Office) -> None:
    desk, _ = linked(office)
    office.do(AddContact(Contact(member_id=COUNCIL.id, name="前任 一郎", until_on=date(2020, 3, 31))))
    office.do(AddContact(Contact(member_id=COUNCIL.id, name="見本 花子", sort=1)))
    assert point(desk) == queries.Point(
        "059-0000", "登別市見本町1-1", "見本 花子", "0143-00-0301", "見本協議会"
    )
    member = office.ask(member_entity, COUNCIL.id)
    office.do(ChangeMember(member, replace(member, address="登別市例示町2-2", phone="0143-00-0399")))
    assert (point(desk).address, point(desk).phone) == ("登別市例示町2-2", "0143-00-0399")


def test_another_delivery_point_keeps_its_own_address(office: Office) -> None:
    desk, _ = linked(office, address="登別市倉庫町9", contact="倉庫係")
    found = point(desk)
    assert (found.postal_code, found.address, found.contact) == ("", "登別市倉庫町9", "倉庫係")
    assert found.phone == "0143-00-0301"
    assert found.lines == ("登別市倉庫町9", "倉庫係", "電話 0143-00-0301")


def test_the_dialog_shows_the_members_address_and_hides_the_places_own(small: Shown) -> None:
    small.desk.do(AddMember(COUNCIL))
    lines = small.desk.ask(queries.place_lines, small.edition.id)
    entity = small.desk.ask(queries.place_entity, lines[0].id)
    dialog = PlaceDialog(small.desk, replace(entity, address="登別市古い町1"), small.page)
    dialog.field("member_id").set_value(COUNCIL.id)
    dialog.field("member_id").edited.emit()
    assert "登別市見本町1-1" in dialog.field("member_id").message()
    assert dialog.ui.address.isVisibleTo(dialog)  # its own address was there: it stays until it is unticked
    dialog._apart.set_value(False)
    dialog._apart.edited.emit()
    assert not dialog.ui.address.isVisibleTo(dialog)
    dialog.accept()
    kept = small.desk.ask(queries.place_entity, lines[0].id)
    assert (kept.member_id, kept.address) == (COUNCIL.id, "")
    again = PlaceDialog(small.desk, kept, small.page)
    again._no_member()
    again.accept()
    assert small.desk.ask(queries.place_entity, lines[0].id).member_id is None
