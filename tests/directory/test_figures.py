"""The published figures of the directory come out of its records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pfdesk.directory import commands, queries
from pfdesk.directory.figures import FIGURES
from pfdesk.directory.queries import MemberFilters
from tests.directory.conftest import Filled

PUBLISHED = {
    "members.organisations": 26,
    "members.firms": 9,
    "members.council_bodies": 12,
    "members.agencies": 5,
    "members.others": 0,
}


def counted(filled: Filled, year: int) -> dict[str, int | float]:
    return {figure.key: filled.office.ask(figure.count, year).value for figure in FIGURES}


def test_the_sample_counts_what_the_city_published(filled: Filled) -> None:
    assert counted(filled, 2023) == PUBLISHED


def test_each_figure_brings_as_many_rows_as_it_counts(filled: Filled) -> None:
    for figure in FIGURES:
        found = filled.office.ask(figure.count, 2023)
        assert len({row.id for row in found.rows}) == found.value


def test_a_year_without_seats_counts_none(filled: Filled) -> None:
    assert set(counted(filled, 2021).values()) == {0}


def test_a_member_in_the_bin_is_not_counted(filled: Filled) -> None:
    filled.office.do(commands.BinMember(filled.sample.firms[0]))
    assert counted(filled, 2023)["members.firms"] == 8


def test_a_seat_after_the_member_left_is_not_counted(filled: Filled) -> None:
    """Both lie in the fiscal year, but never on one day: the firm left in May, its seat begins in June."""
    office, firm = filled.office, filled.sample.firms[0]
    member = office.ask(queries.member_entity, firm)
    (seat,) = [line.seat for line in office.ask(queries.member_record, firm).seats]
    office.do(commands.ChangeMember(member, replace(member, left_on=date(2023, 5, 20))))
    office.do(commands.ChangeSeat(seat, replace(seat, starts_on=date(2023, 6, 1))))
    assert counted(filled, 2023)["members.organisations"] == 25
    shown = MemberFilters(body=seat.body_id, in_year=2023)
    assert firm not in {line.id for line in office.ask(queries.member_lines, "", shown, limit=100)}
    left = office.ask(queries.member_entity, firm)
    office.do(commands.ChangeMember(left, replace(left, left_on=date(2023, 6, 2))))
    assert counted(filled, 2023)["members.organisations"] == 26
