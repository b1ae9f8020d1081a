"""The figures of the year at a glance, as the annual report counts them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from pfdesk.annual.queries import ALL_FIGURES, compared_figures
from pfdesk.events import queries as events
from pfdesk.pamphlets import queries as pamphlets
from pfdesk.pamphlets.figures import given_by
from pfdesk.values.fiscal import fiscal_year_days

WANTED: Final = frozenset(
    {
        "members.organisations", "members.firms", "members.council_bodies", "members.agencies", "members.others",
        "survey.response_rate", "survey.responses", "survey.targets",
        "pamphlets.insert", "pamphlets.at_places", "pamphlets.places", "pamphlets.events",
    }
)  # fmt: skip
GIVEN: Final = ("pamphlets.insert", "pamphlets.at_places", "pamphlets.events")


@dataclass(frozen=True, slots=True)
class Glance:
    """Values by the key of their figure, as submitted where they were.

    Trained supporters by fiscal year; copies of all editions given out and in stock at the end of the year, or
    today within it, and how many more are booked for the rest of the year (``to_come``).
    """

    values: Mapping[str, int | float]
    supporters: Mapping[int, int]
    stock: int
    differing: frozenset[str] = frozenset()
    to_come: int = 0

    def mark(self, *keys: str) -> str:
        """※ where one of the figures was submitted with another value than is counted now."""
        return "※" if self.differing & set(keys) else ""

    def number(self, key: str) -> int:
        """A counted value; 0 where nothing was counted."""
        return int(self.values.get(key, 0))


def glance(session: Session, year: int, today: date | None = None) -> Glance:
    """Count what the home page shows of a year; copies are those of its end, or of `today` where that is before.

    Copies that were submitted are told as submitted, with the stock of the year's end.
    """
    wanted = [figure for figure in ALL_FIGURES if figure.key in WANTED]
    found = compared_figures(session, wanted, year)
    values = {one.figure.key: one.told for one in found if not one.nothing}
    differing = frozenset(one.figure.key for one in found if one.differs)
    day, to_come = fiscal_year_days(year)[1], 0
    submitted = any(one.kept is not None for one in found if one.figure.key in GIVEN)
    if today is not None and today < day and not submitted:
        day, whole = today, sum(int(values[key]) for key in GIVEN)
        values |= given_by(session, year, day)
        to_come = whole - sum(int(values[key]) for key in GIVEN)
    stock = pamphlets.stock_at(session, day)
    return Glance(values, events.supporters_by_year(session), stock, differing, to_come)
