"""What the home page asks: work that is due, the next event with its kit, the year at a glance, what changed."""

from pfdesk.home.queries.event import SPARE, EventKit, KitItem, NextEvent, event_kit, next_event
from pfdesk.home.queries.glance import Glance, glance
from pfdesk.home.queries.recent import RecentLine, recent_changes
from pfdesk.home.queries.work import Work, work_lines

__all__ = [
    "SPARE",
    "EventKit",
    "Glance",
    "KitItem",
    "NextEvent",
    "RecentLine",
    "Work",
    "event_kit",
    "glance",
    "next_event",
    "recent_changes",
    "work_lines",
]
