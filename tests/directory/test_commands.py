"""What the clerk does to members, undone and done again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pfdesk.directory import commands, queries
from pfdesk.directory.model import Contact, ContactLogEntry, Member, MemberCategory, Seat
from pfdesk.office.office import Office
from pfdesk.values.errors import Refused
from tests.directory.conftest import Filled


def named(office: Office, name: str) -> Member:
    line = next(line for line in office.ask(queries.member_lines) if line.name == name)
    return office.ask(queries.member_entity, line.id)


def test_numbers_run_without_a_gap(office: Office) -> None:
    for name in ("甲", "乙", "丙"):
        office.do(commands.AddMember(Member(name=name)))
    office.undo()
    office.do(commands.AddMember(Member(name="丁")))
    assert sorted(line.number for line in office.ask(queries.member_lines)) == [1, 2, 3]
    assert named(office, "丁").number == 3


def test_a_number_in_the_bin_is_not_given_again(office: Office) -> None:
    office.do(commands.AddMember(Member(name="甲")))
    office.do(commands.BinMember(named(office, "甲").id))
    office.do(commands.AddMember(Member(name="乙")))
    assert named(office, "乙").number == 2


def test_a_change_is_named_by_its_field_and_undone(office: Office) -> None:
    office.do(commands.AddMember(Member(name="甲", phone="0143-00-0020")))
    before = named(office, "甲")
    office.do(commands.ChangeMember(before, replace(before, phone="0143-00-0021")))
    assert office.undo_label() == "電話番号の変更"
    assert office.ask(queries.former_phone, before.id) == "0143-00-0020"
    office.undo()
    assert named(office, "甲") == before


def test_an_address_brings_its_municipality(office: Office) -> None:
    office.do(commands.AddMember(Member(name="甲", address="室蘭市見本町1-2")))
    before = named(office, "甲")
    assert before.municipality == "室蘭市"
    office.do(commands.ChangeMember(before, replace(before, address="北海道白老郡白老町見本1")))
    assert named(office, "甲").municipality == "白老町"
    assert office.undo_label() == "所在地の変更"


def test_a_member_changed_elsewhere_is_not_overwritten(office: Office) -> None:
    office.do(commands.AddMember(Member(name="甲")))
    stale = named(office, "甲")
    office.do(commands.ChangeMember(stale, replace(stale, fax="0143-00-0001")))
    with pytest.raises(Refused):
        office.do(commands.ChangeMember(stale, replace(stale, phone="0143-00-0002")))
    assert named(office, "甲").phone == ""


def test_the_bin_gives_back(office: Office) -> None:
    office.do(commands.AddMember(Member(name="甲")))
    member = named(office, "甲")
    office.do(commands.BinMember(member.id))
    assert office.ask(queries.member_count) == 0
    office.do(commands.RestoreMember(member.id))
    assert office.ask(queries.member_count) == 1


def test_a_holder_is_replaced_and_the_seat_stays(filled: Filled) -> None:
    office, body = filled.office, filled.sample.bodies["pf"]
    seat = office.ask(queries.seat_lines, body)[0]
    office.do(commands.ReplaceHolder(seat.id, "例示 新子", date(2024, 4, 1), post="支店長"))
    after = next(line for line in office.ask(queries.seat_lines, body) if line.id == seat.id)
    assert (after.holder, after.post) == ("例示 新子", "支店長")
    record = office.ask(queries.member_record, seat.member_id)
    view = next(view for view in record.seats if view.seat.id == seat.id)
    former = next(line for line in view.holders if line.name == seat.holder)
    assert former.until_on == date(2024, 3, 31)
    assert len(office.ask(queries.seat_lines, body)) == 26


def test_a_holder_is_not_replaced_before_it_began(filled: Filled) -> None:
    seat = filled.office.ask(queries.seat_lines, filled.sample.bodies["pf"])[0]
    with pytest.raises(Refused) as refused:
        filled.office.do(commands.ReplaceHolder(seat.id, "例示 新子", date(2023, 6, 1)))
    assert refused.value.field == "from_on"


def test_all_of_a_transfer_or_none(filled: Filled) -> None:
    first, second = filled.office.ask(queries.seat_lines, filled.sample.bodies["pf"])[:2]
    good = commands.ReplaceHolder(first.id, "例示 新子", date(2024, 4, 1))
    bad = commands.ReplaceHolder(second.id, "例示 古男", date(2020, 4, 1))
    with pytest.raises(Refused):
        filled.office.do(commands.ReplaceHolders((good, bad)))
    seats = {
        line.id: line.holder for line in filled.office.ask(queries.seat_lines, filled.sample.bodies["pf"])
    }
    assert seats[first.id] == first.holder


def test_what_belongs_to_a_member_is_added_changed_and_binned(filled: Filled) -> None:
    office, member_id = filled.office, filled.sample.platform[0]
    contact = Contact(member_id=member_id, name="仮名 試子")
    office.do(commands.AddContact(contact))
    kept = next(c for c in office.ask(queries.member_record, member_id).contacts if c.id == contact.id)
    office.do(commands.ChangeContact(kept, replace(kept, post="係長")))
    assert office.undo_label() == "担当者の変更"
    office.do(commands.BinContact(contact.id))
    assert contact.id not in {c.id for c in office.ask(queries.member_record, member_id).contacts}


def test_a_contact_is_logged_and_is_the_last(filled: Filled) -> None:
    member_id = filled.sample.platform[0]
    entry = ContactLogEntry(member_id=member_id, held_on=date(2024, 2, 20), text="お礼の電話")
    filled.office.do(commands.LogContact(entry))
    assert filled.office.undo_label() == "連絡の記録"
    last = filled.office.ask(queries.last_contact, member_id)
    assert last is not None
    assert last.text == "お礼の電話"


def test_a_seat_needs_a_body_and_a_member_that_are_there(office: Office) -> None:
    office.do(commands.AddMemberCategory(MemberCategory(code="x", name="その他")))
    seat = Seat(
        body_id=MemberCategory(code="y", name="y").id, member_id=MemberCategory(code="z", name="z").id
    )
    with pytest.raises(Exception, match="FOREIGN KEY"):
        office.do(commands.AddSeat(seat))
