"""An event in the words of a calendar, read back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from icalendar import Calendar
from pytestqt.qtbot import QtBot

from pfdesk.events.model import Event, EventPart, calendar_of
from pfdesk.values.ids import new_id
from tests.events.conftest import Shown


def entries(content: bytes) -> list[dict[str, object]]:
    found = Calendar.from_ical(content).walk("VEVENT")
    return [{name: one.decoded(name) for name in ("summary", "dtstart", "dtend")} for one in found]


def test_each_part_is_an_entry_in_the_time_of_japan() -> None:
    event = Event(title="見本の集い", held_on=date(2024, 2, 16), place="見本会館; 大ホール, 2階")
    parts = [
        EventPart(
            event_id=event.id, number=1, title="会議", starts="13:30", ends="14:50", agenda="開会\n閉会"
        ),
        EventPart(event_id=event.id, number=2, title="講座", starts="15:00"),
    ]
    content = calendar_of(event, parts, datetime(2024, 1, 1, tzinfo=UTC))
    first, second = entries(content)
    assert first["summary"] == "見本の集い　第1部 会議"
    assert (first["dtstart"], first["dtend"]) == (
        datetime(2024, 2, 16, 4, 30, tzinfo=UTC),
        datetime(2024, 2, 16, 5, 50, tzinfo=UTC),
    )
    assert second["dtstart"] == second["dtend"] == datetime(2024, 2, 16, 6, 0, tzinfo=UTC)
    (place, _) = [one.decoded("location") for one in Calendar.from_ical(content).walk("VEVENT")]
    assert place == "見本会館; 大ホール, 2階"
    assert max(len(line) for line in content.split(b"\r\n")) <= 75


def test_an_event_without_times_is_a_whole_day() -> None:
    event = Event(title="見本の集い", held_on=date(2024, 2, 29))
    (entry,) = entries(calendar_of(event, [EventPart(event_id=new_id(), title="部")]))
    assert (entry["dtstart"], entry["dtend"]) == (date(2024, 2, 29), date(2024, 3, 1))


def test_it_is_written_from_the_window(shown: Shown, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "行事.ics"
    shown.page.record.write_calendar(path)
    assert len(entries(path.read_bytes())) == 2
