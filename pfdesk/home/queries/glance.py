"""The figures of the year at a glance, as the annual report counts them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from pfdesk.annual.queries import ALL_FIGURES, compared_figures
from pfdesk.events import queries as events
from pfdesk.pamphlets import queries as pamphlets

WANTED: Final = frozenset(
    {
        "members.organisations", "members.firms", "members.council_bodies", "members.agencies", "members.others",
        "survey.response_rate", "survey.responses", "survey.targets",
        "pamphlets.insert", "pamphlets.at_places", "pamphlets.places",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Glance:
    """Values by the key of their figure, as submitted where they were.

    Trained supporters by fiscal year; copies left in stock.
    """

    values: Mapping[str, int | float]
    supporters: Mapping[int, int]
    stock: int
    differing: frozenset[str] = frozenset()

    def mark(self, *keys: str) -> str:
        """※ where one of the figures was submitted with another value than is counted now."""
        return "※" if self.differing & set(keys) else ""

    def number(self, key: str) -> int:
        """A counted value; 0 where nothing was counted."""
        return int(self.values.get(key, 0))


def glance(session: Session, year: int) -> Glance:
    """Count what the home page shows of a year."""
    wanted = [figure for figure in ALL_FIGURES if figure.key in WANTED]
    found = compared_figures(session, wanted, year)
    values = {one.figure.key: one.told for one in found if not one.nothing}
    differing = frozenset(one.figure.key for one in found if one.differs)
    edition = pamphlets.edition_for(session, year)
    stock = 0 if edition is None else pamphlets.identity(session, edition).stock
    return Glance(values, events.supporters_by_year(session), stock, differing)
