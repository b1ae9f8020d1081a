"""What the events room answers: lists, records, reception, register; selects of columns into frozen lines."""

from pfdesk.events.queries.attendance import AttendanceLine, attendance_lines, by_numbers
from pfdesk.events.queries.certificates import CertificateLine, certificate_lines
from pfdesk.events.queries.counts import (
    KindCount,
    copies_given,
    handouts,
    kind_counts,
    part_counts,
    walk_in_count,
)
from pfdesk.events.queries.courses import CourseLine, course_entity, course_lines
from pfdesk.events.queries.events import (
    EventLine,
    EventRecord,
    PartView,
    UnansweredLine,
    event_entity,
    event_lines,
    event_of,
    event_record,
    event_years,
    next_event,
    part_entities,
    unanswered_replies,
)
from pfdesk.events.queries.grounds import Unfounded, resting, unfounded
from pfdesk.events.queries.readings import readings
from pfdesk.events.queries.reception import ArrivalLine, Candidates, candidates, recent_arrivals
from pfdesk.events.queries.register import (
    STATES,
    RegisterLine,
    register_lines,
    supporters_by_year,
)
from pfdesk.events.queries.registrations import (
    AttendedLine,
    RegistrationFilters,
    RegistrationLine,
    events_of_member,
    lines_of,
    registration_count,
    registration_entity,
    registration_line,
    registration_lines,
)
from pfdesk.events.queries.standings import (
    Standing,
    course_standings,
    next_session_name,
    session_count,
    session_names,
)
from pfdesk.events.queries.themes import EventSurvey, ThemeCount, event_surveys, event_themes, free_surveys
from pfdesk.events.queries.verifying import Verified, verify
from pfdesk.events.queries.waiting import Places, free_places, places, waiting_line

__all__ = [
    "STATES",
    "ArrivalLine",
    "AttendanceLine",
    "AttendedLine",
    "Candidates",
    "CertificateLine",
    "CourseLine",
    "EventLine",
    "EventRecord",
    "EventSurvey",
    "KindCount",
    "PartView",
    "Places",
    "RegisterLine",
    "RegistrationFilters",
    "RegistrationLine",
    "Standing",
    "ThemeCount",
    "UnansweredLine",
    "Unfounded",
    "Verified",
    "attendance_lines",
    "by_numbers",
    "candidates",
    "certificate_lines",
    "copies_given",
    "course_entity",
    "course_lines",
    "course_standings",
    "event_entity",
    "event_lines",
    "event_of",
    "event_record",
    "event_surveys",
    "event_themes",
    "event_years",
    "events_of_member",
    "free_places",
    "free_surveys",
    "handouts",
    "kind_counts",
    "lines_of",
    "next_event",
    "next_session_name",
    "part_counts",
    "part_entities",
    "places",
    "readings",
    "recent_arrivals",
    "register_lines",
    "registration_count",
    "registration_entity",
    "registration_line",
    "registration_lines",
    "resting",
    "session_count",
    "session_names",
    "supporters_by_year",
    "unanswered_replies",
    "unfounded",
    "verify",
    "waiting_line",
    "walk_in_count",
]
