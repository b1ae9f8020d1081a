"""Finding members: search, filters, order, pages, likeness."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine

from pfdesk.app.sample.directory import fill
from pfdesk.db.journal import Author
from pfdesk.directory import commands, queries
from pfdesk.directory.model import Member
from pfdesk.directory.queries import MemberFilters
from pfdesk.directory.sheets import member_sheets
from pfdesk.office.office import Office
from tests.directory.conftest import TODAY, Filled

YAMATO = "ヤマト運輸(株)"


def names(filled: Filled, text: str = "", **options: object) -> list[str]:
    return [line.name for line in filled.lines(text, MemberFilters(today=TODAY, **options))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    ["やまと", "ﾔﾏﾄ", "ヤマト運輸株式会社", "大和", "運輸㈱", "0143000141", "0143-00-0141", "見本町1-2-3"],
)
def test_a_member_is_found_by_whatever_is_known_of_it(filled: Filled, text: str) -> None:
    assert (YAMATO in names(filled, text)) == (text != "大和")


def test_a_municipality_is_found_by_its_reading(filled: Filled) -> None:
    assert len(names(filled, "むろらん", body=filled.sample.bodies["pf"])) == 9
    assert names(filled, "むろらん") == names(filled, "室蘭")


def test_a_search_follows_a_change_and_its_undo(filled: Filled) -> None:
    before = filled.office.ask(queries.member_entity, filled.sample.members[YAMATO])
    filled.office.do(commands.ChangeMember(before, replace(before, phone="0143-00-9876")))
    assert names(filled, "9876") == [YAMATO]
    filled.office.undo()
    assert names(filled, "9876") == []


def test_the_list_is_in_the_order_of_kana(filled: Filled) -> None:
    lines = filled.lines()
    assert [line.kana for line in lines] == sorted(line.kana for line in lines)
    assert lines[0].name == "あいおいニッセイ同和損害保険(株)"


@pytest.mark.parametrize("order", ["kana", "name", "number", "municipality", "category", "last_contact"])
@pytest.mark.parametrize("descending", [False, True])
def test_pages_of_every_order_are_parts_of_the_whole(filled: Filled, order: str, descending: bool) -> None:
    whole = filled.lines(order=order, descending=descending)
    pages = [
        line
        for at in range(0, 26, 7)
        for line in filled.lines(order=order, limit=7, offset=at, descending=descending)
    ]
    assert pages == whole
    assert len({line.id for line in whole}) == 26


def test_a_page_brings_its_total(filled: Filled) -> None:
    page = filled.office.ask(queries.member_page, "むろらん", None, "kana", 4)
    assert (len(page.lines), page.total) == (4, 9)
    assert filled.office.ask(queries.member_page, limit=4).total == 26
    assert filled.office.ask(queries.member_page, "ない名前").total == 0
    assert filled.office.ask(queries.member_page, "むろらん", limit=4, offset=40).total == 9


def test_chips_filter(filled: Filled) -> None:
    sample = filled.sample
    assert len(names(filled, category=sample.categories["firm"])) == 9
    assert len(names(filled, body=sample.bodies["council"])) == 12
    assert len(names(filled, municipality="室蘭市")) == 9
    assert len(names(filled, agreement="active")) == 9
    assert len(names(filled, agreement="none")) == 17
    assert len(names(filled, state="present")) == 26
    assert names(filled, state="left") == []
    assert names(filled, kind="person") == []


def test_a_seat_counts_in_its_term_only(filled: Filled) -> None:
    body = filled.sample.bodies["pf"]
    after = MemberFilters(body=body, today=date(2025, 4, 1))
    assert filled.lines("", after) == []
    assert len(filled.lines("", replace(after, year=2024))) == 26


def test_silent_members_are_those_without_a_recent_contact(filled: Filled) -> None:
    assert names(filled, state="silent") == []
    later = MemberFilters(state="silent", today=date(2024, 9, 1))
    assert len(filled.lines("", later)) == 26


def test_a_record_has_all_its_sections(filled: Filled) -> None:
    record = filled.office.ask(queries.member_record, filled.sample.members[YAMATO])
    assert record.category == "企業"
    assert [view.body for view in record.seats] == ["PF推進会議"]
    assert record.agreements[0].title == "包括連携協定(見守り)"
    assert [contact.post for contact in record.contacts] == ["所長", "業務係長"]
    assert record.seats[0].holder is not None
    assert record.seats[0].holder.name == record.contacts[0].name
    assert record.log_total == len(record.log) == 2
    assert record.log[0].held_on > record.log[1].held_on


def test_facets_offer_what_there_is(filled: Filled) -> None:
    facets = filled.office.ask(queries.member_facets)
    assert [name for _, name in facets.municipalities] == ["室蘭市", "登別市"]
    assert facets.bodies[0][1] == "PF推進会議"


def test_ten_thousand_are_searched_at_once(office: Office) -> None:
    members = tuple(Member(name=f"見本{n:05}", kana="ミホン", phone=f"0143-00-{n:04}") for n in range(10_000))
    office.do(commands.ImportMembers(members))
    office.ask(queries.member_page, "見本")
    start = time.perf_counter()
    page = office.ask(queries.member_page, "09999")
    assert time.perf_counter() - start < 0.2
    assert [line.name for line in page.lines] == ["見本09999"]
    assert page.total == 1


def test_the_same_on_every_data_base(any_engine: Engine) -> None:
    office = Office(any_engine, Author("見本 一郎", "PC-1"))
    sample = fill(office)
    body = sample.bodies["pf"]
    page = office.ask(queries.member_page, "むろらん", MemberFilters(body=body, today=TODAY), "kana", 4)
    assert (len(page.lines), page.total) == (4, 9)
    for order in ("category", "last_contact", "municipality"):
        assert len(office.ask(queries.member_lines, order=order)) == 26
    for name in (*queries.AGREEMENT_STATES, ""):
        office.ask(queries.member_count, "", MemberFilters(agreement=name, today=TODAY))
    assert len(office.ask(queries.member_sheet_lines)) == 26
    assert len(office.ask(queries.roster_seats)) == 26 + 12 + 4 + 3 + 4
    assert office.ask(queries.body_lines)[0].seats == 26
    then = MemberFilters(today=TODAY, on=date(2023, 10, 1))
    (former, *_) = office.ask(queries.member_page, "", then).lines
    old = office.ask(queries.member_entity, former.id)
    office.do(commands.ChangeMember(old, replace(old, name="あとの名前", kana="ン")))
    assert office.ask(queries.member_page, "", then).lines[0] == former
    assert {"委員", "協定", "同意"} <= {one.title for one in office.ask(member_sheets, "", then)}
    office.do(commands.BinMember(sample.platform[0]))
    assert office.ask(queries.member_count) == 25
