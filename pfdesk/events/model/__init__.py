"""What events, registrations and certificates are: frozen values whose rules run when they are made."""

from pfdesk.events.model.calendar import calendar_of
from pfdesk.events.model.certificates import (
    Certificate,
    CertificateCopy,
    Completion,
    certificate_number,
    read_code,
)
from pfdesk.events.model.events import (
    COURSE_RULES,
    Course,
    Event,
    EventPart,
    clock_time,
    meets_rule,
    part_at,
    part_start,
    span_hours,
)
from pfdesk.events.model.lists import Listed, pasted_rows, people_of
from pfdesk.events.model.numbers import measure, measure_text, sheet_numbers
from pfdesk.events.model.reception import BadgeReader, new_badge, read_badge, sought
from pfdesk.events.model.registrations import (
    KINDS,
    REPLIES,
    ROLES,
    SEATED,
    SOURCES,
    WAYS,
    Attendance,
    Registration,
    kind_name,
)

__all__ = [
    "COURSE_RULES",
    "KINDS",
    "REPLIES",
    "ROLES",
    "SEATED",
    "SOURCES",
    "WAYS",
    "Attendance",
    "BadgeReader",
    "Certificate",
    "CertificateCopy",
    "Completion",
    "Course",
    "Event",
    "EventPart",
    "Listed",
    "Registration",
    "calendar_of",
    "certificate_number",
    "clock_time",
    "kind_name",
    "measure",
    "measure_text",
    "meets_rule",
    "new_badge",
    "part_at",
    "part_start",
    "pasted_rows",
    "people_of",
    "read_badge",
    "read_code",
    "sheet_numbers",
    "sought",
    "span_hours",
]
