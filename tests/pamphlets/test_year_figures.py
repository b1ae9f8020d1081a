"""Every copy that went out in a year is in one of its figures, and home shows what was left at the year's end."""

from __future__ import annotations

from datetime import date

from pfdesk.app.sample.pamphlets import PamphletsSample
from pfdesk.events.commands import AddEvent
from pfdesk.events.model import Event
from pfdesk.home.queries import glance
from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, figures, queries
from pfdesk.pamphlets.model import Movement, Place, PlaceGroup

Sample = tuple[Office, PamphletsSample]
OUT = ("insert", "at_places", "events")


def told(office: Office, year: int) -> dict[str, float]:
    return {one.key.partition(".")[2]: office.ask(one.count, year).value for one in figures.FIGURES}


def test_copies_of_an_event_and_of_a_category_of_ones_own_are_counted(sample_office: Sample) -> None:
    office, sample = sample_office
    edition, day = sample.edition_id, date(2024, 2, 16)
    lines = office.ask(queries.place_lines, edition)
    giver = next(line for line in lines if line.delivered > 67 and line.name != "広報誌折り込み")
    group = PlaceGroup(code="shops", name="商店", sort=90)
    shop = Place(group_id=group.id, name="見本商店", route=90)
    event = Event(title="見本の集い", held_on=day)
    office.do(AddEvent(event))
    office.do(commands.ImportEntities((shop,), (), (group,)))
    office.do(
        commands.book_movement(
            Movement(
                edition_id=edition, kind="returned", moved_on=date(2024, 3, 20), place_id=giver.id, copies=67
            )
        )
    )
    office.do(commands.GiveAtEvent(edition, event.id, 60, date(2024, 3, 21)))
    office.do(commands.hand_out(edition, [(shop.id, 5)], date(2024, 3, 22)))
    now = told(office, 2023)
    assert (now["insert"], now["at_places"], now["events"], now["own_groups"]) == (19000, 3938, 60, 5)
    assert now["at_places"] == now["city"] + now["outside"] + now["own_groups"]
    assert now["places"] == now["city_places"] + now["outside_places"] + 1
    terms = office.ask(queries.identity, edition)
    assert sum(now[key] for key in OUT) == terms.distributed == 22998
    shown = office.ask(glance, 2023)
    assert shown.number("pamphlets.events") == 60
    assert (shown.stock, sum(shown.number(f"pamphlets.{key}") for key in OUT)) == (2, 22998)


def test_what_comes_back_in_a_later_year_is_taken_off_there(sample_office: Sample) -> None:
    office, sample = sample_office
    giver = next(
        line for line in office.ask(queries.place_table, sample.edition_id).places if line.delivered > 20
    )
    office.do(
        commands.book_movement(
            Movement(
                edition_id=sample.edition_id,
                kind="returned",
                moved_on=date(2024, 5, 1),
                place_id=giver.id,
                copies=20,
            )
        )
    )
    before, after = told(office, 2023), told(office, 2024)
    assert (before["at_places"], after["at_places"], after["places"]) == (4000, -20, 0)
    assert sum(one[key] for one in (before, after) for key in OUT) == 22980
    assert office.ask(glance, 2023).stock == 0  # as it was at the end of the year that is looked at
    assert office.ask(glance, 2024).stock == 20
    assert office.ask(glance, 2024, date(2024, 4, 30)).stock == 0
    assert office.ask(glance, 2024, date(2026, 4, 30)).stock == 20


def test_home_tells_copies_given_and_in_stock_of_the_same_day(sample_office: Sample) -> None:
    """400 copies of the sample go out on 21 February: on the day before they are in stock, and told as to come."""
    office, _sample = sample_office
    for day, given, stock, to_come in (
        (date(2024, 2, 20), 22600, 400, 400),
        (date(2024, 2, 21), 23000, 0, 0),
        (date(2024, 4, 1), 23000, 0, 0),
    ):
        shown = office.ask(glance, 2023, day)
        assert (sum(shown.number(f"pamphlets.{key}") for key in OUT), shown.stock) == (given, stock)
        assert shown.to_come == to_come


def test_home_shows_every_part_of_what_went_out(qapp: object) -> None:
    """The card adds the copies of events to its number and shows them in its bar."""
    from pfdesk.home.gui.year_part import _copies
    from pfdesk.home.queries import Glance
    from pfdesk.widgets.charts import ShareBar

    values = {"pamphlets.insert": 19000, "pamphlets.at_places": 3933, "pamphlets.events": 67}
    tile = _copies(Glance(values, {}, 0))
    assert any("23,000" in str(child.property("text")) for child in tile.children())
    bar = tile.findChild(ShareBar)
    assert isinstance(bar, ShareBar)
    assert "行事" in bar.accessibleDescription() + bar.accessibleName()
    tile.deleteLater()
