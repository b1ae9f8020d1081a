"""The published figures of the directory come out of its records."""

from __future__ import annotations

from pfdesk.directory import commands
from pfdesk.directory.figures import FIGURES
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
