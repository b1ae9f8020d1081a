"""Verbs of 行事・講座 on a real data base: one unit each, and back again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from pfdesk.events import commands, queries
from pfdesk.events.model import Event, Registration
from pfdesk.office.office import Office
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id
from tests.events.conftest import NOON, Day, Held, make_day


def replies(day: Day) -> list[str]:
    return [line.reply for line in day.office.ask(queries.registration_lines, day.event.id)]


def test_who_answers_beyond_the_capacity_waits_and_is_let_in_by_hand(office: Office) -> None:
    day = make_day(office, capacity=2)
    ids = tuple(one.id for one in day.register("見本 花子", "例示 太郎", "仮名 五月", reply=""))
    office.do(commands.RecordReply(ids, "yes"))
    assert replies(day) == ["yes", "yes", "waiting"]
    office.do(commands.RecordReply((ids[0],), "no"))
    office.do(commands.RecordReply((ids[2],), "yes"))
    assert replies(day) == ["no", "yes", "yes"]
    office.do(commands.RecordReply((ids[0],), "yes", beyond=True))
    assert replies(day) == ["yes", "yes", "yes"]
    office.do(commands.RecordReply((ids[0],), "yes"))
    assert replies(day)[0] == "yes", "who has a place keeps it"


def test_last_years_event_is_copied_with_its_parts_and_people(held: Held) -> None:
    office, first = held.office, held.sample.event_id
    key = new_id()
    office.do(commands.CopyEvent(first, key, date(2025, 2, 14), people=True, walk_ins=True))
    copy = office.ask(queries.event_record, key)
    assert (copy.event.held_on, copy.event.reply_by) == (date(2025, 2, 14), date(2025, 2, 7))
    assert copy.event.copied_from_id == first
    assert [(v.part.title, v.part.starts) for v in copy.parts] == [
        ("PF推進会議", "13:30"),
        ("つながりサポーター養成講座", "15:00"),
    ]
    assert (copy.registered, copy.unanswered, copy.parts[0].attended) == (70, 70, 0)
    before = {line.name: len(line.parts) for line in office.ask(queries.registration_lines, first)}
    after = {line.name: len(line.parts) for line in office.ask(queries.registration_lines, key)}
    assert after == before
    notes = [line.notes for line in office.ask(queries.registration_lines, key)]
    assert notes.count("前回は当日参加") == 2
    office.undo()
    with pytest.raises(Refused):
        office.ask(queries.event_entity, key)


def test_a_copy_without_people_has_none(day: Day) -> None:
    day.register("見本 花子")
    key = new_id()
    day.office.do(commands.CopyEvent(day.event.id, key, date(2025, 2, 14)))
    assert day.office.ask(queries.registration_count, key) == 0


def test_a_person_and_their_parts_change_in_one_unit(day: Day) -> None:
    (one,) = day.register("見本 花子")
    old = day.office.ask(queries.registration_entity, one.id)
    after = old.__class__(**{**{f: getattr(old, f) for f in old.__slots__}, "represents": "会長の代理"})
    change = commands.ChangePerson(old, after, (day.parts[1].id,))
    assert change.label == "代理の変更"
    day.office.do(change)
    line = day.office.ask(queries.registration_line, one.id)
    assert line.parts == {day.parts[1].id}
    assert day.office.ask(queries.registration_entity, one.id).represents == "会長の代理"
    day.office.undo()
    assert len(day.office.ask(queries.registration_line, one.id).parts) == 2
    same = day.office.ask(queries.registration_entity, one.id)
    assert commands.ChangePerson(same, same, ()).label == "参加する部の変更"


def test_nobody_is_registered_twice(day: Day) -> None:
    day.register("髙橋 見本")
    with pytest.raises(Refused, match="もう申し込まれています"):
        day.register("高橋 見本")


def test_a_second_check_in_is_refused_with_the_time_of_the_first(day: Day) -> None:
    (one,) = day.register("見本 花子")
    day.office.do(commands.CheckIn(one.id, day.parts[0].id, NOON))
    with pytest.raises(Refused, match="13:05"):
        day.office.do(commands.CheckIn(one.id, day.parts[0].id, NOON))
    day.office.do(commands.TakeBackCheckIn(one.id, day.parts[0].id))
    assert day.office.ask(queries.registration_line, one.id).came == {}


def test_the_paper_sheet_marks_and_an_unknown_number_is_named(day: Day) -> None:
    day.register("見本 一", "見本 二", "見本 三")
    with pytest.raises(Refused, match="番号4、5"):
        day.office.do(commands.MarkPaper(day.parts[0].id, "1-5", NOON))
    day.office.do(commands.MarkPaper(day.parts[0].id, "1,3", NOON))
    came = [line.number for line in day.office.ask(queries.registration_lines, day.event.id) if line.came]
    assert came == [1, 3]


def complete(day: Day, ids: list[UUID]) -> None:
    for key in ids:
        day.office.do(commands.CheckIn(key, day.parts[1].id, NOON))
    day.office.do(commands.CompleteCourse(day.course.id, day.event.held_on))
    day.office.do(commands.IssueCertificates(day.course.id, day.event.held_on))


def numbers(day: Day) -> list[int | None]:
    return [line.number for line in day.office.ask(queries.register_lines, day.course.id)]


def test_certificates_are_numbered_without_gaps_and_issued_once(day: Day) -> None:
    people = day.register("見本 一", "見本 二", "見本 三")
    complete(day, [one.id for one in people[:2]])
    assert numbers(day) == [1, 2]
    with pytest.raises(Refused, match="新しく修了証を出す方はいません"):
        day.office.do(commands.IssueCertificates(day.course.id, day.event.held_on))
    day.office.do(commands.CompleteAnyway(day.course.id, people[2].id, day.event.held_on, "録画で受講"))
    day.office.do(commands.IssueCertificates(day.course.id, day.event.held_on))
    assert numbers(day) == [1, 2, 3]


def test_a_revoked_number_is_never_given_again(day: Day) -> None:
    (one,) = day.register("見本 一")
    complete(day, [one.id])
    (line,) = day.office.ask(queries.register_lines, day.course.id)
    assert line.certificate_id is not None
    with pytest.raises(Refused):
        day.office.do(commands.WithdrawCompletion(line.id))
    day.office.do(commands.ReissueCertificate(line.certificate_id, day.event.held_on, "紛失"))
    day.office.do(commands.RevokeCertificate(line.certificate_id, day.event.held_on, "人違い"))
    day.office.do(commands.IssueAgain(line.id, day.event.held_on, "本人と確かめたため"))
    assert sorted(number for number in numbers(day) if number) == [1, 2]


def test_a_session_missed_is_made_up_at_another_run(day: Day) -> None:
    again = Event(title="補講", held_on=date(2024, 3, 1))
    day.office.do(commands.AddEvent(again))
    first = Registration(event_id=day.event.id, name="見本 花子", organisation="見本の会")
    later = Registration(event_id=again.id, name="見本 花子", organisation="見本の会")
    day.office.do(commands.RegisterMany(day.event.id, (first,)))
    assert [one.meets for one in day.office.ask(queries.course_standings, day.course.id)] == [False]
    part = day.parts[1].__class__(event_id=again.id, title="講座 補講", course_id=day.course.id, hours=1.5)
    day.office.do(commands.AddParts(again.id, (part,)))
    day.office.do(commands.RegisterMany(again.id, (later,)))
    (standing,) = day.office.ask(queries.course_standings, day.course.id)
    assert (standing.attended, standing.meets) == (0, False)
    for one, place in (
        (first, day.parts[1].id),
        (later, day.office.ask(queries.part_entities, again.id)[0].id),
    ):
        day.office.do(commands.CheckIn(one.id, place, NOON))
    (standing,) = day.office.ask(queries.course_standings, day.course.id)
    assert (standing.attended, standing.meets) == (2, True)


def test_what_somebody_attended_cannot_be_binned(day: Day) -> None:
    (one,) = day.register("見本 花子")
    day.office.do(commands.CheckIn(one.id, day.parts[0].id, NOON))
    for command in (
        commands.BinEvent(day.event.id),
        commands.BinEventPart(day.parts[0].id),
        commands.BinRegistration(one.id),
    ):
        with pytest.raises(Refused):
            day.office.do(command)


def test_the_sample_day_counts_as_the_account_says(held: Held) -> None:
    record = held.office.ask(queries.event_record, held.sample.event_id)
    assert record.registered == 70
    assert [(view.attended, view.expected) for view in record.parts] == [(66, 70), (60, 70)]
    assert held.office.ask(queries.supporters_by_year) == {2023: 60}


@pytest.mark.parametrize(
    ("issued", "years", "last"),
    [
        (date(2024, 2, 16), 3, date(2027, 2, 15)),
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 28)),
        (date(2024, 2, 16), None, None),
    ],
)
def test_a_certificate_expires_the_day_before_its_anniversary(
    held: Held, issued: date, years: int | None, last: date | None
) -> None:
    line = held.office.ask(queries.register_lines, held.sample.course_id)[0]
    assert replace(line, issued_on=issued, valid_years=years).valid_until == last


def test_the_register_says_how_long_a_certificate_is_good(held: Held) -> None:
    course = held.office.ask(queries.course_entity, held.sample.course_id)
    held.office.do(commands.ChangeCourse(course, replace(course, valid_years=3)))
    line = held.office.ask(queries.register_lines, held.sample.course_id)[0]
    assert line.state == "R9.2.15まで有効"
