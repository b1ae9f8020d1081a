"""A year of office days keeps exactly the right backups."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pfdesk.db.thinning import DAYS, MONTHS, WEEKS, thin

NOON = datetime(2026, 4, 1, 12)
moments = st.sets(st.integers(0, 60 * 24 * 800).map(lambda n: NOON - timedelta(minutes=n)), max_size=200)


def simulate(days: int, a_day: int) -> tuple[set[datetime], datetime]:
    """Back up `a_day` times a day and thin after each."""
    kept: set[datetime] = set()
    now = datetime(2025, 4, 1, 9)
    for day in range(days):
        for turn in range(a_day):
            now = datetime(2025, 4, 1, 9) + timedelta(days=day, minutes=90 * turn)
            kept = thin(kept | {now}, now)
    return kept, now


def expected(first: date, today: date) -> list[date]:
    """By the calendar alone: 2 days, 12 days, 10 Sundays before them, 9 last Sundays of the months before."""
    all_days = [today - timedelta(days=n) for n in range((today - first).days + 1)]
    daily = all_days[: 2 + DAYS]
    sundays = [day for day in all_days[2 + DAYS :] if day.isoweekday() == 7]
    in_daily = {day.isocalendar()[:2] for day in daily}
    sundays = [day for day in sundays if day.isocalendar()[:2] not in in_daily]
    weekly, rest = sundays[:WEEKS], sundays[WEEKS:]
    monthly: list[date] = []
    for day in rest:
        before = (monthly or weekly)[-1]
        if (day.year, day.month) != (before.year, before.month):
            monthly.append(day)
    return [*daily, *weekly, *monthly[:MONTHS]]


def test_a_year_of_days() -> None:
    kept, now = simulate(365, 4)
    wanted = expected(date(2025, 4, 1), now.date())
    assert sorted({moment.date() for moment in kept}, reverse=True) == wanted
    by_day = [sum(moment.date() == day for moment in kept) for day in wanted]
    assert by_day == [4, 4] + [1] * (len(wanted) - 2)
    assert all(moment.hour == 13 for moment in kept if moment.date() < now.date() - timedelta(days=1))


def test_two_years_fill_every_stage() -> None:
    kept, now = simulate(730, 1)
    assert len(kept) == 2 + DAYS + WEEKS + MONTHS
    assert sorted({moment.date() for moment in kept}, reverse=True) == expected(date(2025, 4, 1), now.date())
    assert 330 <= (now - min(kept)).days <= 400


@given(moments)
def test_never_more_never_none(found: set[datetime]) -> None:
    kept = thin(found, NOON)
    recent = {moment for moment in found if moment.date() >= NOON.date() - timedelta(days=1)}
    assert recent <= kept <= found
    assert len(kept - recent) <= DAYS + WEEKS + MONTHS
    assert not found or max(found) in kept
    assert thin(kept, NOON) == kept


@given(moments)
def test_a_clock_set_back_loses_nothing(found: set[datetime]) -> None:
    assert thin(found, NOON - timedelta(days=900)) == found


def test_a_file_not_opened_for_years_keeps_its_last_days() -> None:
    found = {NOON - timedelta(days=n) for n in range(5)}
    assert thin(found, NOON + timedelta(days=3000)) == found
