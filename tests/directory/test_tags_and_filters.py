"""Marks, kinds, saved filters, and the members of another day."""

from __future__ import annotations

from datetime import date

import pytest

from pfdesk.directory import commands, queries
from pfdesk.directory.model import Member
from pfdesk.directory.queries import MemberFilters
from pfdesk.office.office import Office
from pfdesk.office.saved_filters import DropFilter, SaveFilter, saved_filters
from pfdesk.values.errors import Refused
from tests.directory.conftest import Filled


def names(office: Office, filters: MemberFilters) -> list[str]:
    return [line.name for line in office.ask(queries.member_lines, "", filters)]


def test_a_mark_is_put_on_several_members_at_once_and_taken_off(filled: Filled) -> None:
    office, ids = filled.office, filled.sample.platform[:3]
    office.do(commands.TagMembers("広報協力", tuple(ids)))
    office.do(commands.TagMembers("広報協力", tuple(ids[:1])))
    (line,) = office.ask(queries.tag_lines)
    assert (line.tag.name, line.members) == ("広報協力", 3)
    assert len(names(office, MemberFilters(tag=line.id))) == 3
    office.do(commands.UntagMembers(line.tag, (ids[0],)))
    assert office.ask(queries.tag_lines)[0].members == 2
    assert office.ask(queries.tag_lines, [ids[0]])[0].members == 0
    office.undo()
    assert office.ask(queries.tag_lines)[0].members == 3


def test_a_mark_comes_back_from_the_bin_with_its_name(filled: Filled) -> None:
    office, one = filled.office, filled.sample.platform[0]
    office.do(commands.TagMembers("見守り", (one,)))
    (line,) = office.ask(queries.tag_lines)
    office.do(commands.BinTag(line.id))
    assert office.ask(queries.tag_lines) == []
    office.do(commands.TagMembers("見守り", (one,)))
    assert [line.tag.name for line in office.ask(queries.tag_lines)] == ["見守り"]


def test_kinds_are_added_renamed_ordered_and_kept_while_used(filled: Filled) -> None:
    office = filled.office
    before = office.ask(queries.category_lines)
    office.do(commands.NameCategory("町内会"))
    added = office.ask(queries.category_lines)[-1]
    assert (added.name, added.members) == ("町内会", 0)
    with pytest.raises(Refused, match="すでにあります"):
        office.do(commands.NameCategory("町内会"))
    office.do(commands.NameCategory("町内会・自治会", added.category))
    office.do(commands.SortCategories((added.id, *(line.id for line in before))))
    assert office.ask(queries.category_lines)[0].name == "町内会・自治会"
    with pytest.raises(Refused, match="会員が"):
        office.do(commands.DropCategory(before[0].category))
    office.do(commands.DropCategory(added.category))
    office.do(commands.NameCategory("町内会・自治会"))
    assert len(office.ask(queries.category_lines)) == len(before) + 1


def test_the_members_of_another_day_and_of_a_year(office: Office) -> None:
    office.do(commands.AddMember(Member(name="前から", joined_on=date(2020, 4, 1))))
    office.do(
        commands.AddMember(Member(name="去った", joined_on=date(2020, 4, 1), left_on=date(2023, 9, 30)))
    )
    office.do(commands.AddMember(Member(name="新しい", joined_on=date(2024, 4, 1))))
    assert names(office, MemberFilters(on=date(2023, 9, 29))) == ["前から", "去った"]
    assert names(office, MemberFilters(on=date(2023, 9, 30))) == ["前から"]
    assert names(office, MemberFilters(in_year=2023)) == ["前から", "去った"]
    assert names(office, MemberFilters(in_year=2024)) == ["前から", "新しい"]
    assert not MemberFilters(on=date(2023, 1, 1)).empty


def test_a_seat_is_looked_for_in_the_time_that_is_asked_about(filled: Filled) -> None:
    office, body = filled.office, filled.sample.bodies["pf"]
    now = names(office, MemberFilters(body=body, on=date(2024, 2, 9)))
    assert len(now) > 0
    assert names(office, MemberFilters(body=body, on=date(2030, 2, 9))) != now


def test_a_filter_is_kept_under_its_name_in_the_office_file(office: Office) -> None:
    office.do(SaveFilter("directory", "室蘭の企業", "むろらん", {"state": "present"}))
    office.do(SaveFilter("directory", "室蘭の企業", "室蘭", {"state": "left"}))
    office.do(SaveFilter("events", "ほかの部屋", "", {}))
    (saved,) = office.ask(saved_filters, "directory")
    assert (saved.name, saved.text, saved.values) == ("室蘭の企業", "室蘭", {"state": "left"})
    office.do(DropFilter(saved))
    assert office.ask(saved_filters, "directory") == ()
    office.undo()
    assert len(office.ask(saved_filters, "directory")) == 1
    with pytest.raises(Refused):
        office.do(SaveFilter("directory", " ", "", {}))
