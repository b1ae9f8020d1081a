"""What the home page asks: work that is due, the next event with its kit, the year at a glance, what changed."""

from pfdesk.home.queries.event import KitItem, NextEvent, next_event
from pfdesk.home.queries.glance import Glance, glance
from pfdesk.home.queries.recent import RecentLine, recent_changes
from pfdesk.home.queries.work import Work, work_lines

__all__ = [
    "Glance",
    "KitItem",
    "NextEvent",
    "RecentLine",
    "Work",
    "glance",
    "next_event",
    "recent_changes",
    "work_lines",
]
