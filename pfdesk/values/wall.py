"""The clock on the wall: the local time of this PC. What is kept is an aware moment; what is shown is this clock."""

from __future__ import annotations

from datetime import date, datetime, time


def wall(day: date, at: str) -> datetime:
    """The moment at which this PC's clock shows 13:05 (or 13:05:30) on a day."""
    return datetime.combine(day, time.fromisoformat(at)).astimezone()


def now_here() -> datetime:
    """Now, by this PC's clock."""
    return datetime.now().astimezone()


def clock_text(moment: datetime) -> str:
    """13:05, as this PC's clock showed an aware moment."""
    return f"{moment.astimezone():%H:%M}"
