"""The sample's day: 16 February 2024, PF推進会議 and つながりサポーター養成講座, exactly seventy registrations.

Speakers stand by role or firm, contractors as in the account; the split by kind, who came and when is invented.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from pfdesk.app.sample.events_names import BELONGINGS, FIRST_BY_HAND, PEOPLE
from pfdesk.directory.queries import member_lines
from pfdesk.events import commands
from pfdesk.events.model import Course, Event, EventPart, Registration
from pfdesk.events.queries import part_entities
from pfdesk.office.office import Office
from pfdesk.values.wall import wall

CLERK = "見本 一郎"
DAY = date(2024, 2, 16)
WALK_INS = 2
ABSENT_FROM_FIRST = frozenset({9, 28, 47})
LEFT_AFTER_FIRST = frozenset({5, 19, 33, 41, 52, 58, 66})
CERTIFICATE = (
    "あなたは、孤独・孤立について理解を深め、地域で人と人とのつながりを支える"
    "つながりサポーターの養成講座を修了したことを証します。"
)


@dataclass(frozen=True)
class EventsSample:
    """Keys for the other rooms' samples and for the demo's forms."""

    event_id: UUID
    course_id: UUID
    parts: tuple[UUID, ...]
    registrations: tuple[UUID, ...]


def fill(office: Office, members: Mapping[str, UUID] | None = None) -> EventsSample:
    """Write the sample through the office's own commands; `members` by name, else as the directory has them."""
    known = members or {line.name: line.id for line in office.ask(member_lines)}
    course = Course(
        title="つながりサポーター養成講座",
        rule="all",
        certificate_text=CERTIFICATE,
        issuer="登別市長",
    )
    office.do(commands.AddCourse(course))
    event = _event(office, course.id)
    parts = tuple(part.id for part in office.ask(part_entities, event.id))
    people = _people(event.id, known)
    office.do(commands.RegisterMany(event.id, people[:-WALK_INS]))
    for number, one in enumerate(people[-WALK_INS:]):
        at = wall(DAY, f"13:{17 + 4 * number}:30")
        office.do(commands.WalkIn(one, parts[0], at, CLERK))
    _attend(office, parts, people)
    office.do(commands.CompleteCourse(course.id, DAY))
    office.do(commands.IssueCertificates(course.id, DAY))
    return EventsSample(event.id, course.id, parts, tuple(one.id for one in people))


def _event(office: Office, course_id: UUID) -> Event:
    event = Event(
        title="PF推進会議・つながりサポーター養成講座",
        held_on=DAY,
        place="見本会館 大ホール",
        organiser="登別市",
        contractor="有限会社ビジュアル・アートパウ、社会福祉法人ホープ、株式会社アサヒ",
        capacity=100,
        reply_by=date(2024, 2, 9),
        notes="第1部と第2部を同じ日に開催。参加者全員にパンフレットとアンケートを渡す。",
    )
    office.do(commands.AddEvent(event))
    meeting = EventPart(
        event_id=event.id, title="PF推進会議", starts="13:30", ends="14:50", speaker="内閣官房参与",
        hours=1.3, agenda="開会\n講演「孤独・孤立対策について」\n今年度の取組の共有\n意見交換\n閉会",
    )  # fmt: skip
    training = EventPart(
        event_id=event.id, title="つながりサポーター養成講座", starts="15:00", ends="16:30",
        speaker="株式会社Ridilover、内閣官房参与", course_id=course_id, session="第1回", hours=1.5,
        agenda="孤独・孤立とは\nつながりサポーターの役割\n話し合い",
    )  # fmt: skip
    office.do(commands.AddParts(event.id, (meeting, training)))
    return event


def _people(event_id: UUID, members: Mapping[str, UUID]) -> tuple[Registration, ...]:
    names = [name for name in PEOPLE if name[0] != "見本 花子"]
    made: list[Registration] = []
    for kind, organisation, post in BELONGINGS:
        first = organisation == FIRST_BY_HAND
        name, kana = PEOPLE[0] if first else names[len(made)]
        made.append(
            Registration(
                event_id=event_id, name=name, kana=kana, organisation=organisation, post=post, kind=kind,
                member_id=members.get(organisation), reply="" if len(made) % 9 == 4 else "yes",
                source="directory" if organisation in members else "list",
                needs="車いすの席" if len(made) == 6 else "",
                role="organiser" if (kind, post) == ("staff", "社会福祉グループ") else "participant",
            )
        )  # fmt: skip
    return tuple(made)


def _attend(office: Office, parts: tuple[UUID, ...], people: tuple[Registration, ...]) -> None:
    """Part 1 by reading badges from 13:02 on, a few by the paper sheet; part 2 is carried on, late-comers added."""
    opened = wall(DAY, "13:02")
    late = {place for place, one in enumerate(people) if one.organisation == FIRST_BY_HAND}
    announced = [
        one.id
        for place, one in enumerate(people[:-WALK_INS])
        if place not in ABSENT_FROM_FIRST and place not in late
    ]
    order = sorted(range(len(announced)), key=lambda place: (place * 29) % 67)
    arrivals = tuple(
        (announced[place], opened + timedelta(seconds=24 * turn)) for turn, place in enumerate(order)
    )
    office.do(commands.CheckInMany(parts[0], arrivals, "badge", CLERK))
    start = wall(DAY, "14:58")
    stayed = tuple(
        (one.id, start)
        for place, one in enumerate(people)
        if place not in ABSENT_FROM_FIRST and place not in LEFT_AFTER_FIRST
    )
    office.do(commands.CheckInMany(parts[1], stayed, "continued", CLERK))
