"""推移: figures of several years side by side; a year that was submitted tells what was submitted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from pfdesk.annual.queries.year import ALL_FIGURES
from pfdesk.annual.queries.years import (
    recorded_years,
    submitted_figures,
    submitted_number,
    years_with_records,
)
from pfdesk.office.figures import Counted, Figure

TREND_KEYS: Final = (
    "members.organisations",
    "meeting.registrations",
    "events.supporters",
    "survey.targets",
    "survey.responses",
    "survey.response_rate",
    "pamphlets.printed",
    "pamphlets.insert",
    "pamphlets.at_places",
    "pamphlets.events",
    "projects.budget_total",
)


@dataclass(frozen=True, slots=True)
class Trend:
    """One figure over years: year -> value; `submitted` are the years whose value was submitted.

    The value is None where there is nothing to tell: a year before the office's records, a rate of nothing.
    """

    figure: Figure
    values: Mapping[int, int | float | None]
    submitted: frozenset[int]


def trends(session: Session, year: int) -> list[Trend]:
    """The figures that are followed over years, up to a year."""
    years = years_with_records(session, year)
    kept = {each: submitted_figures(session, each) for each in years}
    recorded = recorded_years(session)
    found = []
    for figure in (f for key in TREND_KEYS for f in ALL_FIGURES if f.key == key):
        told = frozenset(each for each in years if figure.key in kept[each])
        values = {
            each: submitted_number(kept[each][figure.key].value)
            if each in told
            else _value(figure.count(session, each), recorded=each in recorded or each == year)
            for each in years
        }
        found.append(Trend(figure, values, told))
    return found


def _value(counted: Counted, *, recorded: bool) -> int | float | None:
    return None if counted.nothing or not (recorded or counted.value) else counted.value
