"""協定の期限: each agreement is reminded of as many days before as it says."""

from __future__ import annotations

from datetime import date

from pfdesk.directory import commands
from pfdesk.directory.model import Agreement, Member
from pfdesk.directory.queries.agreements import agreements_due
from pfdesk.home.queries import work_lines
from tests.directory.conftest import new_office


def test_an_agreement_is_work_once_its_days_of_reminder_have_come() -> None:
    office = new_office()
    member = Member(name="見本の会")
    office.do(commands.AddMember(member))
    for title, days in (("見守り協定", 60), ("配送協定", 10)):
        office.do(
            commands.AddAgreement(
                Agreement(
                    member_id=member.id,
                    title=title,
                    ends_on=date(2024, 3, 31),
                    renews=False,
                    remind_days=days,
                )
            )
        )
    assert office.ask(agreements_due, date(2024, 1, 30)) == []
    assert [due.title for due in office.ask(agreements_due, date(2024, 2, 1))] == ["見守り協定"]
    assert len(office.ask(agreements_due, date(2024, 3, 25))) == 2
    assert office.ask(agreements_due, date(2024, 4, 1)) == []
    lines = [line for line in office.ask(work_lines, 2023, date(2024, 2, 1)) if line.room == "directory"]
    (line,) = lines
    assert (line.target, line.due_on) == (member.id, date(2024, 3, 31))
    assert "見守り協定" in line.detail
    office.close()
