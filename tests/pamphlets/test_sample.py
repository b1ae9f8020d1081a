"""The sample produces the published figures by counting."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pfdesk.app.sample.pamphlets import PamphletsSample
from pfdesk.office.figures import Figure
from pfdesk.office.office import Office
from pfdesk.pamphlets import figures, queries
from pfdesk.values.fiscal import fiscal_year_days

PUBLISHED = {
    "pamphlets.printed": 23000,
    "pamphlets.insert": 19000,
    "pamphlets.places": 26,
    "pamphlets.at_places": 4000,
    "pamphlets.city_places": 19,
    "pamphlets.city": 1600,
    "pamphlets.city.welfare": 1370,
    "pamphlets.city.other_desks": 230,
    "pamphlets.outside_places": 7,
    "pamphlets.outside": 2400,
    "pamphlets.outside.social_welfare_council": 400,
    "pamphlets.outside.welfare_commissioners": 1500,
    "pamphlets.outside.support_centres": 150,
    "pamphlets.outside.youth_station": 50,
    "pamphlets.outside.others": 300,
    "pamphlets.own_groups": 0,
    "pamphlets.events": 0,
}

Sample = tuple[Office, PamphletsSample]


@pytest.mark.parametrize("figure", figures.FIGURES, ids=lambda figure: figure.key)
def test_figure(figure: Figure, sample_office: Sample) -> None:
    office, _ = sample_office
    counted = office.ask(figure.count, 2023)
    assert counted.value == PUBLISHED[figure.key]
    assert bool(counted.rows) == (counted.value > 0)
    assert office.ask(figure.count, 2024).value == 0


def test_all_keys_are_there() -> None:
    assert {figure.key for figure in figures.FIGURES} == set(PUBLISHED)


def test_all_copies_are_out_and_nothing_is_wrong(sample_office: Sample) -> None:
    office, sample = sample_office
    terms = office.ask(queries.identity, sample.edition_id, fiscal_year_days(2023)[1])
    assert (terms.printed, terms.inserted, terms.placed, terms.stock) == (23000, 19000, 4000, 0)
    assert [fault for _, fault in office.ask(lambda s: list(figures.identity_faults(s)))] == ["", ""]
    table = office.ask(queries.place_table, sample.edition_id)
    assert [(group.plan, len(group.places)) for group in table.groups] == [
        (1370, 16),
        (230, 3),
        (2400, 7),
        (19000, 1),
    ]
    assert table.to_come == 0
    short = [place.name for place in table.places if place.state == "short"]
    assert short == ["こども家庭相談窓口", "地域包括支援センター"]


def test_one_visible_correction(sample_office: Sample) -> None:
    office, sample = sample_office
    lines = office.ask(queries.ledger_lines, sample.edition_id)
    assert [line.number for line in lines if line.countered] == [33]
    shown = queries.folded(lines)
    insert, first = shown[1:3]
    assert isinstance(insert, queries.FoldedLines)
    assert isinstance(first, queries.FoldedLines)
    assert (insert.text, insert.numbers, insert.went) == ("折り込み　10地区と予備", "2～12", 19000)
    assert (first.text, first.numbers, first.went) == ("福祉関係部署　16か所", "13～28", 1370)


def test_the_insert_is_traced_to_the_households_of_each_district(sample_office: Sample) -> None:
    office, sample = sample_office
    table = office.ask(queries.insert_table, sample.edition_id)
    assert [line.kept for line in table.districts] == [line.households for line in table.districts]
    assert (len(table.districts), table.households, table.spares.kept) == (10, 18600, 400)
    assert table.kept == 19000


def test_desks_are_found_and_agreed(sample_office: Sample) -> None:
    office, sample = sample_office
    desks = office.ask(queries.desk_lines, sample.edition_id, listed_only=True)
    assert len(desks) == 13
    assert {desk.level for desk in desks} == {"city", "prefecture", "state", "private"}
    assert {desk.consent for desk in desks} == {"agreed"}
    assert all(re.fullmatch(r"0143-00-01\d\d|0120-000-1\d\d", desk.phone) for desk in desks)
    assert sum(desk.anonymous for desk in desks) == 6
    found = office.ask(queries.desk_lines, sample.edition_id, "ひきこもり家族")
    assert [desk.consent for desk in found] == ["asked"]


def test_no_total_is_typed_in(sample_office: Sample) -> None:
    del sample_office
    source = Path(figures.__file__).read_text(encoding="utf-8")
    assert not re.search(r"1[,_]?370|4[,_]?000|19[,_]?000|23[,_]?000", source)
