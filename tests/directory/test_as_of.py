"""The list as of a day shows what members were called then, and who held their seats."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from pfdesk.db.engine import writer
from pfdesk.db.schema.journal import UnitRow
from pfdesk.directory import commands, queries, sheets
from pfdesk.directory.forms import MEMBER_ROSTER
from pfdesk.directory.gui.export_dialog import then_told
from pfdesk.directory.model import (
    Agreement,
    Body,
    Consent,
    Contact,
    ContactLogEntry,
    Member,
    MemberChannel,
    Seat,
    SeatHolder,
)
from pfdesk.directory.queries import MemberFilters
from pfdesk.office.office import Office
from pfdesk.paper.form import Letterhead
from tests.directory.test_forms import text_of

TODAY = date(2024, 12, 1)


def dated(office: Office, moment: datetime) -> None:
    """Let the newest unit of work have been done at that moment."""
    with Session(writer(office.engine)) as session:
        newest = session.scalars(select(UnitRow.id).order_by(UnitRow.number.desc())).first()
        session.execute(update(UnitRow).where(UnitRow.id == newest).values(at=moment))
        session.commit()


@pytest.fixture
def renamed(office: Office) -> Office:
    """甲 until June 2023, 乙 until May 2024, 丙 since; its kind was changed with the last."""
    member = Member(name="甲の会", address="登別市見本町1", phone="0143-00-0001")
    office.do(commands.AddMember(member))
    dated(office, datetime(2023, 4, 1, tzinfo=UTC))
    office.do(commands.NameCategory("新しい種別"))
    (category,) = office.ask(queries.known_categories).values()
    for name, moment, more in (
        ("乙の会", datetime(2023, 6, 10, 3, tzinfo=UTC), {"address": "登別市例示町2"}),
        ("丙の会", datetime(2024, 5, 10, 3, tzinfo=UTC), {"category_id": category.id}),
    ):
        (old,) = office.ask(queries.known_members).values()
        office.do(commands.ChangeMember(old, replace(old, name=name, **more)))
        dated(office, moment)
    return office


def shown(office: Office, **when: object) -> tuple[str, str, str]:
    filters = MemberFilters(today=TODAY, **when)  # type: ignore[arg-type]
    (line,) = office.ask(queries.member_page, "", filters).lines
    assert office.ask(queries.member_lines, "", filters) == [line]
    return line.name, line.address, line.category


def test_the_list_shows_what_was_written_then(renamed: Office) -> None:
    assert shown(renamed, on=date(2023, 5, 31)) == ("甲の会", "登別市見本町1", "")
    assert shown(renamed, on=date(2023, 6, 9)) == ("甲の会", "登別市見本町1", "")
    assert shown(renamed, on=date(2023, 6, 10)) == ("乙の会", "登別市例示町2", "")
    assert shown(renamed, in_year=2023) == ("乙の会", "登別市例示町2", "")
    assert shown(renamed, on=date(2024, 5, 10)) == ("丙の会", "登別市例示町2", "新しい種別")
    assert shown(renamed, in_year=2024) == shown(renamed) == ("丙の会", "登別市例示町2", "新しい種別")


def test_before_the_first_record_stands_what_was_written_first(renamed: Office) -> None:
    assert shown(renamed, on=date(2020, 1, 1))[0] == "甲の会"


def test_what_was_taken_back_did_not_happen(renamed: Office) -> None:
    (old,) = renamed.ask(queries.known_members).values()
    renamed.do(commands.ChangeMember(old, replace(old, name="まちがい")))
    renamed.undo()
    assert shown(renamed, on=date(2024, 6, 1))[0] == "丙の会"
    assert shown(renamed, on=date(2024, 1, 1))[0] == "乙の会"


def test_the_file_and_the_roster_have_the_names_and_holders_of_the_day(renamed: Office) -> None:
    (member,) = renamed.ask(queries.known_members).values()
    body = Body(code="pf", name="PF推進会議")
    renamed.do(commands.AddBody(body))
    seat = Seat(body_id=body.id, member_id=member.id, starts_on=date(2022, 4, 1))
    renamed.do(
        commands.GiveSeat(seat, SeatHolder(seat_id=seat.id, name="前任 一郎", from_on=date(2022, 4, 1)))
    )
    renamed.do(commands.ReplaceHolder(seat.id, "後任 花子", date(2024, 4, 1)))
    filters = MemberFilters(today=TODAY, on=date(2023, 10, 1))
    sheet = renamed.ask(sheets.members_sheet, "", filters)
    assert sheet.rows[0][1] == "乙の会"
    head = Letterhead("見本市", TODAY)
    then = text_of(renamed.ask(MEMBER_ROSTER.print, None, head, group="body", filters=filters))
    assert "令和5年10月1日時点" in then
    assert ("乙の会" in then, "前任一郎" in then, "後任" in then) == (True, True, False)
    now = text_of(renamed.ask(MEMBER_ROSTER.print, None, head, group="body"))
    assert ("丙の会" in now, "後任花子" in now, "前任" in now) == (True, True, False)


def found(office: Office, text: str = "", **options: object) -> list[str]:
    options.setdefault("on", date(2023, 5, 31))
    filters = MemberFilters(today=TODAY, **options)  # type: ignore[arg-type]
    page = office.ask(queries.member_page, text, filters)
    assert page.total == len(page.lines) == office.ask(queries.member_count, text, filters)
    return [line.name for line in page.lines]


def test_a_past_day_is_searched_filtered_and_ordered_by_what_was_written_then(renamed: Office) -> None:
    """Beside 甲の会 stands one that never changed, and one whose person and mark are newer than the day."""
    (known,) = renamed.ask(queries.known_members).values()
    renamed.do(
        commands.ChangeMember(known, replace(known, municipality="室蘭市", address="見本町2", kana="オツ"))
    )
    other, third = (
        Member(name="不変の会", kana="フヘン", municipality="登別市"),
        Member(name="丁の会", kana="テイ"),
    )
    for command in (commands.AddMember(other), commands.AddMember(third)):
        renamed.do(command)
        dated(renamed, datetime(2023, 4, 2, tzinfo=UTC))
    contact = Contact(member_id=third.id, name="見本 太郎")
    renamed.do(commands.AddContact(contact))
    renamed.do(commands.TagMembers("重点", (third.id, other.id)))
    (category,) = renamed.ask(queries.known_categories).values()
    (tag,) = renamed.ask(queries.tag_lines)
    assert found(renamed, "甲の") == ["甲の会"]
    assert found(renamed, "丙の") == found(renamed, "見本太郎") == []
    assert found(renamed, "丙の", on=None) == ["丙の会"]
    assert found(renamed, "見本太郎", on=None) == ["丁の会"]
    assert found(renamed, category=category.id) == found(renamed, tag=tag.tag.id) == []
    assert found(renamed, category=category.id, on=None) == ["丙の会"]
    assert found(renamed, tag=tag.tag.id, on=None) == ["丁の会", "不変の会"]
    assert found(renamed, municipality="登別市") == ["甲の会", "不変の会"]
    assert found(renamed, municipality="登別市", on=None) == ["不変の会"]
    assert found(renamed) == ["甲の会", "丁の会", "不変の会"]
    assert found(renamed, on=None) == ["丙の会", "丁の会", "不変の会"]
    then = MemberFilters(today=TODAY, on=date(2023, 5, 31))
    for order, backwards in (("kana", False), ("kana", True), ("name", False)):
        whole = renamed.ask(queries.member_lines, "", then, order, descending=backwards)
        pages = [
            renamed.ask(queries.member_page, "", then, order, 1, at, descending=backwards) for at in range(3)
        ]
        assert [page.lines[0].id for page in pages] == [line.id for line in whole]
        assert {page.total for page in pages} == {3}
    renamed.do(commands.BinContact(contact.id))
    assert found(renamed, "見本太郎", on=TODAY) == found(renamed, "見本太郎") == []


def test_a_later_contact_is_none_of_a_past_day(renamed: Office) -> None:
    (member,) = renamed.ask(queries.known_members)
    for day in (date(2023, 5, 1), date(2024, 4, 1)):
        renamed.do(commands.LogContact(ContactLogEntry(member_id=member, held_on=day, text="打合せ")))
    filters = MemberFilters(today=TODAY, on=date(2023, 9, 1))
    (line,) = renamed.ask(queries.member_page, "", filters).lines
    assert line.last_contact == date(2023, 5, 1)
    assert found(renamed, on=date(2023, 9, 1), state="silent") == ["乙の会"]
    assert found(renamed, on=date(2023, 6, 15), state="silent") == []


def fill(renamed: Office) -> None:
    """An older seat, agreement, consent and person, and newer ones of each."""
    (member,) = renamed.ask(queries.known_members)
    early, late = date(2023, 1, 1), date(2024, 7, 1)
    body = Body(code="pf", name="PF推進会議")
    old = Contact(member_id=member, name="前の 担当")
    seat = Seat(body_id=body.id, member_id=member, starts_on=early)
    agreement = Agreement(member_id=member, title="先の協定", signed_on=early, ends_on=date(2024, 3, 31))
    command: Any
    for command in (
        commands.AddBody(body),
        commands.AddContact(old),
        commands.GiveSeat(seat, SeatHolder(seat_id=seat.id, name="前任 一郎", from_on=early)),
        commands.AddAgreement(replace(agreement, renews=False)),
        commands.AddConsent(Consent(member_id=member, purpose="roster", given=False, decided_on=early)),
    ):
        renamed.do(command)
        dated(renamed, datetime(2023, 4, 2, tzinfo=UTC))
    sooner = Seat(body_id=body.id, member_id=member, role="監事", starts_on=late)
    for command in (
        commands.ReplaceHolder(seat.id, "後任 花子", late),
        commands.GiveSeat(sooner, SeatHolder(seat_id=sooner.id, name="監事 次郎", from_on=late)),
        commands.AddAgreement(Agreement(member_id=member, title="後の協定", signed_on=late)),
        commands.AddConsent(Consent(member_id=member, purpose="roster", given=True, decided_on=late)),
        commands.LogContact(ContactLogEntry(member_id=member, held_on=late, text="後の打合せ")),
        commands.AddContact(Contact(member_id=member, name="後の 担当")),
        commands.AddMemberChannel(MemberChannel(member_id=member, kind="phone", value="0143-00-0009")),
        commands.TagMembers("重点", (member,)),
    ):
        renamed.do(command)
    (written, *_) = renamed.ask(queries.member_record, member).contacts
    renamed.do(commands.ChangeContact(written, replace(written, name="改めた 担当")))


def test_every_sheet_of_a_past_day_holds_what_was_there_then(renamed: Office) -> None:
    """Beside the list: who sat, was bound, had agreed and was written down; by days, or by the journal."""
    fill(renamed)

    def told(**when: object) -> dict[str, list[str]]:
        filters = MemberFilters(today=TODAY, **when)  # type: ignore[arg-type]
        found = renamed.ask(sheets.member_sheets, "", filters)
        return {one.title: [" ".join(str(cell) for cell in row) for row in one.rows] for one in found}

    then, year, now = told(on=date(2023, 10, 1)), told(in_year=2023), told()
    assert {title: len(rows) for title, rows in then.items()} == {
        "種別": 1, "会員名簿": 1, "会議体": 1, "会議体の席": 1, "委員": 1, "協定": 1, "同意": 1, "担当者": 1, "目印": 1,
    }  # fmt: skip
    for title, words in (
        ("委員", "前任"),
        ("協定", "乙の会 先の協定"),
        ("同意", "しない"),
        ("担当者", "前の 担当"),
    ):
        assert words in then[title][0]
        assert words in year[title][0]
    for words in ("後の", "監事", "改めた"):
        assert words not in then["会員名簿"][0]
        assert words in str(now)
    assert "前の 担当" in then["会員名簿"][0]
    assert len(told(on=date(2024, 6, 30)).get("協定", ())) == 0
    assert (len(now["委員"]), len(now["協定"]), len(now["同意"])) == (3, 2, 2)
    assert "R5.10.1のもの" in then_told(MemberFilters(today=TODAY, on=date(2023, 10, 1)))
    assert then_told(MemberFilters(today=TODAY)) == ""
