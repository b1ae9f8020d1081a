"""Which backups are kept: all of the last two days, then ever fewer, about one year back.

After Anki's rule: all of today and yesterday, then the newest of 12 days, of 10 weeks and of 9 months.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

DAYS, WEEKS, MONTHS = 12, 10, 9


def thin(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """The moments whose backups are kept. The newest is always among them; those after `now` as well."""
    yesterday = now.date() - timedelta(days=1)
    stages: tuple[tuple[Callable[[date], object], int], ...] = (
        (lambda day: day, DAYS),
        (lambda day: day.isocalendar()[:2], WEEKS),
        (lambda day: (day.year, day.month), MONTHS),
    )
    left = [period for period, most in stages for _ in range(most)]
    kept: set[datetime] = set()
    last: date | None = None
    for moment in sorted(set(moments), reverse=True):
        day = moment.date()
        if day >= yesterday:
            kept.add(moment)
        elif left and (last is None or left[0](day) != left[0](last)):
            left.pop(0)
            kept.add(moment)
        else:
            continue
        last = day
    return kept
