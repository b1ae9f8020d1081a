"""任期: a body in which nobody sits any more is work, until new terms are entered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pfdesk.annual import queries as annual
from pfdesk.directory import commands
from pfdesk.directory.model import Body, Member, Seat
from pfdesk.directory.queries import member_entity
from pfdesk.home.queries import work_lines
from pfdesk.home.queries.handover import handover
from pfdesk.office.office import Office
from tests.directory.conftest import new_office

END = date(2025, 3, 31)


def told(office: Office, today: date) -> list[str]:
    return [line.sentence for line in office.ask(work_lines, 2025, today) if "任期" in line.sentence]


def test_a_body_whose_terms_have_all_ended_is_work_until_somebody_sits_again() -> None:
    office = new_office()
    body, member, other = (
        Body(code="sample", name="見本会議"),
        Member(name="見本の会"),
        Member(name="例示の会"),
    )
    for command in (commands.AddBody(body), commands.AddMember(member), commands.AddMember(other)):
        office.do(command)
    seats = [Seat(body_id=body.id, member_id=one.id, ends_on=END) for one in (member, other)]
    for seat in seats:
        office.do(commands.AddSeat(seat))
    assert told(office, END) == ["任期が 3月31日で終わる委員 2名を確かめる"], (
        "the last day is a day of the term"
    )
    for days in (1, 600):
        assert told(office, END + timedelta(days=days)) == ["任期が過ぎた委員 2名の、新しい任期を入れる"]
    assert told(office, END + timedelta(days=800)) == [], "a body that was given up"
    lines = office.ask(work_lines, 2025, END + timedelta(days=1))
    (line,) = [one for one in lines if "任期" in one.sentence]
    assert (line.room, line.place, line.due_on) == ("directory", f"body:{body.id}", END)
    office.do(commands.BinMember(other.id))
    assert told(office, END + timedelta(days=1)) == ["任期が過ぎた委員 1名の、新しい任期を入れる"], (
        "not the binned"
    )
    found = office.ask(annual.ending_seats, 2024, END)
    assert [seat.name for seat in found] == ["見本の会"], "年度更新 passes over the binned as well"
    kept = office.ask(member_entity, member.id)
    office.do(commands.ChangeMember(kept, replace(kept, left_on=END)))
    assert told(office, END + timedelta(days=1)) == [], "nor one who left"
    assert office.ask(annual.ending_seats, 2024, END) == []
    assert office.ask(handover, 2024, date(2025, 3, 1)).bodies[0].seats == 1, "until then there is a seat"
    assert office.ask(handover, 2024, END).bodies == ()
    office.undo()
    again = Seat(body_id=body.id, member_id=member.id, starts_on=date(2025, 4, 1), ends_on=date(2027, 3, 31))
    office.do(commands.AddSeat(again))
    assert told(office, END + timedelta(days=1)) == [], "whoever left is no work where the body goes on"
    office.close()


@pytest.mark.parametrize("ends_on", [None, date(2027, 3, 31)])
def test_a_seat_that_stands_is_no_work(ends_on: date | None) -> None:
    office = new_office()
    body, member = Body(code="sample", name="見本会議"), Member(name="見本の会")
    office.do(commands.AddBody(body))
    office.do(commands.AddMember(member))
    seat = Seat(body_id=body.id, member_id=member.id, ends_on=ends_on)
    office.do(commands.AddSeat(replace(seat, role="委員")))
    assert told(office, date(2025, 6, 1)) == []
    office.close()
