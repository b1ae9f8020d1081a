"""An event in the words of a calendar, read back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar
from pytestqt.qtbot import QtBot

from pfdesk.events.model import Event, EventPart, calendar_of
from pfdesk.values.ids import new_id
from tests.events import strict_calendar
from tests.events.conftest import Shown


def entries(content: bytes) -> list[dict[str, object]]:
    found = Calendar.from_ical(content).walk("VEVENT")
    return [{name: one.decoded(name) for name in ("summary", "dtstart")} for one in found]


def strict(content: bytes) -> list[strict_calendar.Component]:
    return strict_calendar.read(content).all("VEVENT")


AGENDA = "開会; 挨拶, 趣旨\n講演「孤独・孤立対策について、\\nのまま、とても長い題名の講演を見本として」\n閉会"


def test_each_part_is_an_entry_in_the_time_of_japan() -> None:
    event = Event(title="見本の集い", held_on=date(2024, 2, 16), place="見本会館; 大ホール, 2階")
    parts = [
        EventPart(event_id=event.id, number=1, title="会議", starts="13:30", ends="14:50", agenda=AGENDA),
        EventPart(event_id=event.id, number=2, title="講座", starts="15:00"),
    ]
    content = calendar_of(event, parts, datetime(2024, 1, 1, tzinfo=UTC))
    first, second = strict(content)
    assert first.text("SUMMARY") == "見本の集い　第1部 会議"
    assert first.text("LOCATION") == second.text("LOCATION") == "見本会館; 大ホール, 2階"
    assert first.text("DESCRIPTION") == parts[0].agenda
    assert first.properties["DTSTAMP"][1] == "20240101T000000Z"
    assert strict_calendar.moment(first, "DTSTART") == datetime(2024, 2, 16, 4, 30, tzinfo=UTC)
    assert strict_calendar.moment(first, "DTEND") == datetime(2024, 2, 16, 5, 50, tzinfo=UTC)
    assert strict_calendar.moment(second, "DTSTART") == datetime(2024, 2, 16, 6, 0, tzinfo=UTC)
    assert "DTEND" not in second.properties, "an end must be later than the beginning"
    assert first.text("UID") != second.text("UID")
    assert [one.properties["UID"][1] for one in strict(calendar_of(event, parts))] == [
        first.properties["UID"][1], second.properties["UID"][1]
    ], "the same event again is the same entry"  # fmt: skip
    assert len(entries(content)) == 2, "and another reader reads it as well"


@pytest.mark.parametrize(
    ("found", "put"),
    [
        (b"\r\n", b"\n"),
        (b"DTSTAMP:", b"X-STAMP:"),
        (b"TZID=Asia/Tokyo", b"TZID=Asia/Seoul"),
        (b"BEGIN:VTIMEZONE", b"BEGIN:VTIMEZONES"),
        (b"T145000", b"T133000"),
        (b"\\, 2", b", 2"),
        (b"\r\n ", b""),
    ],
)
def test_the_strict_reader_sees_what_is_broken(found: bytes, put: bytes) -> None:
    event = Event(title="見本の集い" * 8, held_on=date(2024, 2, 16), place="見本会館, 2階")
    part = EventPart(event_id=event.id, number=1, title="会議", starts="13:30", ends="14:50")
    content = calendar_of(event, [part])
    strict(content)
    assert found in content
    with pytest.raises(strict_calendar.BrokenCalendarError):
        strict(content.replace(found, put))


def test_an_event_without_times_is_a_whole_day() -> None:
    event = Event(title="見本の集い", held_on=date(2024, 2, 29))
    (entry,) = strict(calendar_of(event, [EventPart(event_id=new_id(), title="部")]))
    assert strict_calendar.moment(entry, "DTSTART") == date(2024, 2, 29)
    assert strict_calendar.moment(entry, "DTEND") == date(2024, 3, 1)


def test_it_is_written_from_the_window(shown: Shown, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "行事.ics"
    shown.page.record.files.write_calendar(path)
    assert len(strict(path.read_bytes())) == 2
