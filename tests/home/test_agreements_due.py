"""協定の期限 and 次の予定: each agreement is reminded of as many days before as it says, each step until it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pfdesk.directory import commands, queries
from pfdesk.directory.model import Agreement, ContactLogEntry, Member
from pfdesk.directory.queries.agreements import agreements_due
from pfdesk.home.queries import Work, work_lines
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


def test_a_next_step_is_work_until_a_contact_follows_it() -> None:
    office, today, planned = new_office(), date(2024, 2, 1), date(2024, 2, 10)
    members = [Member(name=name) for name in ("見本の会", "退会した会", "ごみ箱の会")]
    for member in members:
        office.do(commands.AddMember(member))
        for text, step, on in (("案内", "返事を聞く", planned), ("次の年", "また話す", date(2025, 2, 1))):
            entry = ContactLogEntry(member_id=member.id, held_on=today, text=text, next_step=step, next_on=on)
            office.do(commands.LogContact(entry))
    left = office.ask(queries.member_entity, members[1].id)
    office.do(commands.ChangeMember(left, replace(left, left_on=today)))
    office.do(commands.BinMember(members[2].id))

    def due(day: date) -> list[Work]:
        return [line for line in office.ask(work_lines, 2023, day) if line.place.startswith("log:")]

    (line,) = due(today)
    assert (line.sentence, line.target, line.due_on) == ("返事を聞く", members[0].id, planned)
    assert "見本の会" in line.detail
    assert [one.due_on for one in due(date(2024, 3, 1))] == [planned]
    for held, left_over in ((date(2024, 2, 9), 1), (planned, 0)):
        office.do(commands.LogContact(ContactLogEntry(member_id=members[0].id, held_on=held, text="電話")))
        assert len(due(date(2024, 3, 1))) == left_over
    office.close()
