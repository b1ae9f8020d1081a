"""A certificate whose attendance was taken back is found, told and never left standing without a word."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from pfdesk.events import commands, queries
from pfdesk.events.model import Event, EventPart, Registration
from pfdesk.home.queries.work import work_lines
from pfdesk.values.errors import Refused
from tests.events.conftest import NOON, Day

ISSUED = date(2024, 2, 20)


def certify(day: Day, *names: str) -> list[Registration]:
    people = day.register(*names)
    for one in people:
        day.office.do(commands.CheckIn(one.id, day.parts[1].id, NOON))
    day.office.do(commands.CompleteCourse(day.course.id))
    day.office.do(commands.IssueCertificates(day.course.id, ISSUED))
    return people


def lost(day: Day) -> list[tuple[str, str]]:
    return [(one.name, one.number_text) for one in day.office.ask(queries.unfounded)]


def held(day: Day, name: str) -> UUID:
    lines = {line.name: line for line in day.office.ask(queries.certificate_lines, day.course.id)}
    return lines[name].id


def test_it_is_named_before_and_found_after_the_attendance_is_taken_back(day: Day) -> None:
    one, _ = certify(day, "見本 花子", "試行 太郎")
    part = day.parts[1].id
    resting = day.office.ask(queries.resting, (one.id,), part)
    assert [(found.name, found.number_text) for found in resting] == [("見本 花子", "令和5年度 第1号")]
    assert day.office.ask(queries.resting, (one.id,), day.parts[0].id) == [], "no session of the course"
    assert lost(day) == []
    day.office.do(commands.TakeBackCheckIn(one.id, part))
    assert lost(day) == [("見本 花子", "令和5年度 第1号")]
    (work,) = [
        line for line in day.office.ask(work_lines, 2023, ISSUED) if "条件を満たさない" in line.sentence
    ]
    assert work.sentence == "出席の記録では条件を満たさない修了証 1枚を確かめる"
    assert (work.room, work.target, work.place) == ("events", day.event.id, f"course:{day.course.id}")
    states = {line.name: line.standing(ISSUED) for line in day.office.ask(queries.register_lines)}
    assert states == {"見本 花子": "check", "試行 太郎": ""}
    day.office.undo()
    assert lost(day) == []


def test_a_session_added_later_is_not_wanted_of_who_completed_before(day: Day) -> None:
    (one,) = certify(day, "見本 花子")
    later = Event(title="翌年の集い", held_on=date(2025, 2, 14))
    day.office.do(commands.AddEvent(later))
    again = EventPart(event_id=later.id, title="講座", session="第2回", course_id=day.course.id)
    day.office.do(commands.AddParts(later.id, (again,)))
    assert lost(day) == []
    day.office.do(commands.TakeBackCheckIn(one.id, day.parts[1].id))
    assert len(lost(day)) == 1


def test_it_is_revoked_with_the_completion_in_one_unit_and_its_number_stays(day: Day) -> None:
    one, _ = certify(day, "見本 花子", "試行 太郎")
    day.office.do(commands.TakeBackCheckIn(one.id, day.parts[1].id))
    paper = held(day, "見本 花子")
    day.office.do(commands.RevokeCertificate(paper, ISSUED, "出席の取り消しのため", withdraw=True))
    assert lost(day) == []
    lines = {line.name: line for line in day.office.ask(queries.register_lines)}
    assert (lines["見本 花子"].number, lines["見本 花子"].withdrawn) == (1, True)
    assert lines["見本 花子"].state == "取消　出席の取り消しのため"
    (course,) = day.office.ask(queries.course_lines)
    assert (course.completed, course.certificates) == (1, 1)
    day.office.undo()
    assert len(lost(day)) == 1, "one undo takes both back"


def test_or_it_stands_on_a_reason_from_now_on(day: Day) -> None:
    (one,) = certify(day, "見本 花子")
    again = commands.CompleteAnyway(day.course.id, one.id, ISSUED, "録画で受講")
    with pytest.raises(Refused, match="もう修了"):
        day.office.do(again)
    day.office.do(commands.TakeBackCheckIn(one.id, day.parts[1].id))
    day.office.do(again)
    assert lost(day) == []
    (standing,) = day.office.ask(queries.course_standings, day.course.id)
    assert (standing.reason, standing.certificate_id is not None) == ("録画で受講", True)


def test_a_completion_without_ground_is_given_no_certificate(day: Day) -> None:
    (one,) = day.register("見本 花子")
    day.office.do(commands.CheckIn(one.id, day.parts[1].id, NOON))
    day.office.do(commands.CompleteCourse(day.course.id))
    day.office.do(commands.TakeBackCheckIn(one.id, day.parts[1].id))
    with pytest.raises(Refused, match="新しく修了証を出す方はいません"):
        day.office.do(commands.IssueCertificates(day.course.id, ISSUED))
    assert lost(day) == [("見本 花子", "")]


def test_a_revoked_person_is_given_another_only_with_a_reason(day: Day) -> None:
    certify(day, "見本 花子")
    (line,) = day.office.ask(queries.register_lines)
    with pytest.raises(Refused, match="取り消した修了証がない"):
        day.office.do(commands.IssueAgain(line.id, ISSUED, "氏名の誤り"))
    day.office.do(commands.RevokeCertificate(held(day, "見本 花子"), ISSUED, "氏名の誤り"))
    with pytest.raises(Refused, match="新しく修了証を出す方はいません"):
        day.office.do(commands.IssueCertificates(day.course.id, ISSUED))
    with pytest.raises(Refused, match="理由"):
        day.office.do(commands.IssueAgain(line.id, ISSUED, " "))
    day.office.do(commands.IssueAgain(line.id, ISSUED, "正しい氏名で出し直す"))
    first, second = day.office.ask(queries.register_lines)
    assert (first.number, first.state) == (1, "取消　氏名の誤り")
    assert (second.number, second.state) == (2, "取消後の発行　正しい氏名で出し直す")


def test_a_walk_in_taken_back_leaves_no_registration(day: Day) -> None:
    came = Registration(event_id=day.event.id, name="試行 当日")
    day.office.do(commands.WalkIn(came, day.parts[0].id, NOON))
    line = day.office.ask(queries.registration_line, came.id)
    assert line.only_walked_in(day.parts[0].id)
    (other,) = day.register("見本 花子")
    with pytest.raises(Refused, match="当日参加の方ではありません"):
        day.office.do(commands.TakeBackWalkIns(day.parts[0].id, (other.id,)))
    day.office.do(commands.TakeBackWalkIns(day.parts[0].id, (came.id,)))
    assert [one.name for one in day.office.ask(queries.registration_lines, day.event.id)] == ["見本 花子"]
    assert day.office.undo_label() == "当日参加の取り消し"
    day.office.undo()
    assert day.office.ask(queries.registration_line, came.id).came


def test_a_walk_in_who_was_at_both_parts_stays(day: Day) -> None:
    came = Registration(event_id=day.event.id, name="試行 当日")
    day.office.do(commands.WalkIn(came, day.parts[0].id, NOON))
    day.office.do(commands.CheckIn(came.id, day.parts[1].id, NOON))
    assert not day.office.ask(queries.registration_line, came.id).only_walked_in(day.parts[0].id)
    with pytest.raises(Refused, match="受付済み"):
        day.office.do(commands.TakeBackWalkIns(day.parts[0].id, (came.id,)))
