"""What the home page asks: work that is due, the next event with its kit, the year at a glance, what changed."""

from pfdesk.home.queries.event import (
    BLANK_SLIPS,
    EMPTY_ROWS,
    KIT_OPTIONS,
    SPARE,
    EventKit,
    KitItem,
    NextEvent,
    event_kit,
    next_event,
)
from pfdesk.home.queries.glance import Glance, glance
from pfdesk.home.queries.receipts import EventReceipts, event_receipts
from pfdesk.home.queries.recent import RecentLine, recent_changes
from pfdesk.home.queries.work import Work, by_day, difference_lines, work_lines

__all__ = [
    "BLANK_SLIPS",
    "EMPTY_ROWS",
    "KIT_OPTIONS",
    "SPARE",
    "EventKit",
    "EventReceipts",
    "Glance",
    "KitItem",
    "NextEvent",
    "RecentLine",
    "Work",
    "by_day",
    "difference_lines",
    "event_kit",
    "event_receipts",
    "glance",
    "next_event",
    "recent_changes",
    "work_lines",
]
