"""Where copies are missing: how many at most, and from which day on they would be there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from pfdesk.pamphlets.model.ledger import Effect, Movement, first_shortage

Days = Sequence[tuple[date, Effect]]


def most_missing(days: Iterable[tuple[date, Effect]], term: str) -> int:
    """How many copies of a term are missing on the worst day: with so many more, no day is short."""
    return -min((sum_ for _, sum_ in _running(days, term)), default=0)


def later_day(days: Days, new: Sequence[Movement]) -> date | None:
    """The first later day on which these lines would add up, with all that is booked; None where there is none.

    All of them must be of one day. `days` are the lines that stand, day by day.
    """
    on = {line.moved_on for line in new}
    if len(on) != 1:
        return None
    [typed] = on
    wanted = -sum(line.effect.stock for line in new)
    fits = None
    for day, stock in reversed(_running(days, "stock")):
        if stock < wanted or day <= typed:
            break
        fits = day
    if fits is None or first_shortage([*days, *((fits, line.effect) for line in new)]) is not None:
        return None
    return fits


def _running(days: Iterable[tuple[date, Effect]], term: str) -> list[tuple[date, int]]:
    """The sum of a term at the end of each day, oldest first."""
    place = Effect._fields.index(term)
    by_day: dict[date, int] = {}
    for day, effect in days:
        by_day[day] = by_day.get(day, 0) + effect[place]
    sums, sum_ = [], 0
    for day in sorted(by_day):
        sum_ += by_day[day]
        sums.append((day, sum_))
    return sums
