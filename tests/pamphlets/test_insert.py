"""広報誌折り込み: every copy of the insert is traced to the households of a district, or is a spare."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import update

from pfdesk.db.engine import writer
from pfdesk.db.schema.pamphlets import MovementRow
from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, figures, queries
from pfdesk.pamphlets.forms.insert_list import FORM
from pfdesk.pamphlets.model import Asked, District
from pfdesk.paper.form import Letterhead
from pfdesk.values.errors import Refused
from tests.pamphlets.test_ledger import DAY, Desk

TOWN = District(name="見本町内会", households=320)
AREA = District(name="例示地区", households=250, sort=1)


def folded_in(office: Office) -> Desk:
    desk = Desk(office)
    office.do(commands.FoldInByDistrict(desk.edition.id, (TOWN, AREA), 30, DAY))
    return desk


def kept(desk: Desk) -> list[tuple[str, int]]:
    table = desk.office.ask(queries.insert_table, desk.edition.id)
    return [(line.name, line.kept) for line in table.lines]


def faults(office: Office) -> list[str]:
    return [fault for _, fault in office.ask(lambda s: list(figures.identity_faults(s))) if fault]


def test_the_insert_goes_out_by_households_and_districts(office: Office) -> None:
    desk = folded_in(office)
    assert office.ask(queries.identity, desk.edition.id).inserted == 600
    texts = [(line.text, line.copies) for line in desk.lines()[1:]]
    assert texts == [
        ("広報誌折り込み　見本町内会", 320),
        ("広報誌折り込み　例示地区", 250),
        ("広報誌折り込み　予備", 30),
    ]
    office.do(commands.SaveDistricts((TOWN,)))
    assert [one.name for one in office.ask(queries.district_entities)] == ["見本町内会"]
    assert kept(desk) == [("見本町内会", 320), ("例示地区", 250), ("予備", 30)]  # what was folded in stays
    office.undo()
    office.undo()
    assert office.ask(queries.district_entities) == ()
    assert office.ask(queries.identity, desk.edition.id).inserted == 0


def test_what_comes_back_is_booked_to_the_district_it_came_from(office: Office) -> None:
    desk = folded_in(office)
    back = commands.UnfoldByDistrict(desk.edition.id, ((AREA.id, 12), (None, 30)), DAY + timedelta(days=3))
    office.do(back)
    assert kept(desk) == [("見本町内会", 320), ("例示地区", 238), ("予備", 0)]
    assert [line.text for line in desk.lines()[-2:]] == [
        "折り込みの残りの戻り　例示地区",
        "折り込みの残りの戻り　予備",
    ]
    assert office.ask(queries.identity, desk.edition.id).inserted == 558
    assert faults(office) == []
    office.undo()
    assert kept(desk)[1:] == [("例示地区", 250), ("予備", 30)]


@pytest.mark.parametrize(("district", "name"), [(TOWN.id, "見本町内会"), (None, "予備")])
def test_no_district_gives_back_more_than_it_got(office: Office, district: object, name: str) -> None:
    desk = folded_in(office)
    with pytest.raises(Asked, match=f"{name}に渡した折り込みより1部多く戻ることになります"):
        office.do(commands.UnfoldByDistrict(desk.edition.id, ((district, 321 if district else 31),), DAY))  # type: ignore[arg-type]


def test_a_correction_stays_with_its_district_or_goes_to_the_right_one(office: Office) -> None:
    desk = folded_in(office)
    first, second, _ = desk.lines()[1:]
    office.do(commands.CorrectMovement(first.id, DAY, 300, "数え直し"))
    assert kept(desk)[0] == ("見本町内会", 300)
    office.do(commands.CorrectMovement(second.id, DAY, 250, "地区の違い", district_id=TOWN.id))
    assert kept(desk) == [("見本町内会", 550), ("例示地区", 0), ("予備", 30)]
    office.do(commands.CounterMovement(desk.lines()[-1].id, DAY))
    assert kept(desk)[0] == ("見本町内会", 300)
    assert faults(office) == []


def test_an_insert_without_copies_is_refused(office: Office) -> None:
    desk = Desk(office)
    with pytest.raises(Refused, match="部数を1か所以上"):
        office.do(commands.FoldInByDistrict(desk.edition.id, (), 0, DAY))
    assert len(desk.lines()) == 1


def test_the_check_sees_a_line_whose_district_is_not_there(office: Office) -> None:
    folded_in(office)
    lost = update(MovementRow).where(MovementRow.district_id == TOWN.id).values(district_id=uuid4())
    with writer(office.engine).begin() as connection:
        connection.execute(lost)
    assert faults(office) == ["地区と予備の計は280部ですが、折り込みは600部です"]


def test_the_paper_is_a_list_before_and_a_statement_afterwards(office: Office) -> None:
    desk = Desk(office)
    head = Letterhead("登別市", DAY)
    office.do(commands.SaveDistricts((TOWN, AREA)))
    before = office.ask(FORM.ask, desk.edition.id)
    assert (before.insert.households, before.insert.given) == (570, 0)
    assert FORM.draw(before, head, spares=30).pages == 1
    office.do(commands.FoldInByDistrict(desk.edition.id, (TOWN, AREA), 30, DAY))
    after = office.ask(FORM.ask, desk.edition.id)
    assert (after.insert.given, after.insert.back, after.insert.kept) == (600, 0, 600)
    assert FORM.draw(after, head).pages == 1
