"""The figures of the year at a glance, as the annual report counts them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from pfdesk.annual.queries import ALL_FIGURES
from pfdesk.events import queries as events
from pfdesk.pamphlets import queries as pamphlets

WANTED: Final = frozenset(
    {
        "members.organisations", "members.firms", "members.council_bodies", "members.agencies",
        "survey.response_rate", "survey.responses", "survey.targets",
        "pamphlets.insert", "pamphlets.at_places", "pamphlets.places",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Glance:
    """Values by the key of their figure; trained supporters by fiscal year; copies left in stock."""

    values: Mapping[str, int | float]
    supporters: Mapping[int, int]
    stock: int

    def number(self, key: str) -> int:
        """A counted value; 0 where nothing was counted."""
        return int(self.values.get(key, 0))


def glance(session: Session, year: int) -> Glance:
    """Count what the home page shows of a year."""
    values = {f.key: f.count(session, year).value for f in ALL_FIGURES if f.key in WANTED}
    edition = pamphlets.edition_for(session, year)
    stock = 0 if edition is None else pamphlets.identity(session, edition).stock
    return Glance(values, events.supporters_by_year(session), stock)
