"""The figures of a fiscal year over all rooms, each with the rows it was counted from."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from pfdesk.annual import figures as projects
from pfdesk.directory import figures as members
from pfdesk.events import figures as events
from pfdesk.office.figures import Counted, Figure
from pfdesk.pamphlets import figures as pamphlets
from pfdesk.surveys import figures as surveys

ALL_FIGURES: tuple[Figure, ...] = (
    *members.FIGURES,
    *events.FIGURES,
    *surveys.FIGURES,
    *pamphlets.FIGURES,
    *projects.FIGURES,
)
"""Every figure of the report, in the order of the account."""


def year_figures(session: Session, figures: Sequence[Figure], year: int) -> list[tuple[Figure, Counted]]:
    """Count the figures of a year in one reading, so that they fit one another."""
    return [(figure, figure.count(session, year)) for figure in figures]
