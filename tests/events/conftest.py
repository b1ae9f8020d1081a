"""An office with the sample's 16 February, and one with an empty event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from pfdesk.app.sample.directory import fill as fill_directory
from pfdesk.app.sample.events import EventsSample, fill
from pfdesk.events import commands
from pfdesk.events.gui.page import EventsPage
from pfdesk.events.model import Course, Event, EventPart, Registration
from pfdesk.events.queries import part_entities
from pfdesk.office.office import Office
from pfdesk.values.wall import wall
from pfdesk.widgets.desk import Desk
from tests.directory.conftest import new_office
from tests.engines import filled_by

TODAY = date(2024, 2, 9)
NOON = wall(date(2024, 2, 16), "13:05")


@dataclass(frozen=True)
class Day:
    """An office with one event of two parts, the second a session of a course; nobody is registered."""

    office: Office
    event: Event
    course: Course
    parts: tuple[EventPart, ...]

    def register(self, *names: str, reply: str = "yes") -> list[Registration]:
        people = tuple(Registration(event_id=self.event.id, name=name, reply=reply) for name in names)
        self.office.do(commands.RegisterMany(self.event.id, people))
        return list(people)


@pytest.fixture
def office() -> Iterator[Office]:
    made = new_office()
    yield made
    made.close()


def make_day(office: Office, capacity: int | None = None) -> Day:
    course = Course(title="つながりサポーター養成講座")
    event = Event(title="見本の集い", held_on=date(2024, 2, 16), reply_by=date(2024, 2, 9), capacity=capacity)
    office.do(commands.AddCourse(course))
    office.do(commands.AddEvent(event))
    parts = (
        EventPart(event_id=event.id, title="会議", starts="13:30", ends="14:50", hours=1.3),
        EventPart(
            event_id=event.id, title="講座", starts="15:00", ends="16:30", hours=1.5, course_id=course.id
        ),
    )
    office.do(commands.AddParts(event.id, parts))
    return Day(office, event, course, tuple(office.ask(part_entities, event.id)))


@pytest.fixture
def day(office: Office) -> Day:
    return make_day(office)


@dataclass(frozen=True)
class Held:
    """The sample's day."""

    office: Office
    sample: EventsSample


@pytest.fixture
def held(office: Office) -> Held:
    return Held(office, filled_by(office, _fill_both))


def _fill_both(office: Office) -> EventsSample:
    fill_directory(office)
    return fill(office)


@dataclass
class Shown:
    """The page, shown, with what its line of state said."""

    page: EventsPage
    desk: Desk
    bot: QtBot
    status: list[str]

    @property
    def people(self) -> list[Any]:
        return self.page.record.ui.people.lines()


def show(office: Any, qtbot: QtBot) -> Shown:
    desk = Desk(office, clerk="見本 一郎", today=lambda: TODAY)
    page = EventsPage(desk)
    page.record.now = lambda: NOON
    qtbot.addWidget(page)
    status: list[str] = []
    page.status_changed.connect(status.append)
    page.resize(1366, 660)
    with qtbot.waitExposed(page):
        page.show()
    page.refresh()
    return Shown(page, desk, qtbot, status)


@pytest.fixture
def shown(held: Held, qtbot: QtBot) -> Shown:
    return show(held.office, qtbot)


@pytest.fixture
def at_day(day: Day, qtbot: QtBot) -> Shown:
    return show(day.office, qtbot)
