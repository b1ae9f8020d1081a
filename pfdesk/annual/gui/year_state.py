"""How a year stands, in words, and its figures ready to be kept."""

from __future__ import annotations

from datetime import UTC, datetime

from pfdesk.annual import commands, queries
from pfdesk.values.eras import era_text
from pfdesk.widgets.desk import Desk


def submission(desk: Desk, year: int) -> commands.SubmitFigures:
    """The figures of a year as they stand now, ready to be kept."""
    counted = desk.ask(queries.year_figures, queries.ALL_FIGURES, year)
    figures = tuple(
        commands.Submitted(figure.key, queries.value_key(found.value), tuple(row.id for row in found.rows))
        for figure, found in counted
    )
    return commands.SubmitFigures(year, datetime.now(UTC), figures)


def state_words(state: queries.YearState) -> str:
    """提出 R6.3.29  締め R6.4.8, or nothing."""
    told = []
    if state.submitted_at is not None:
        told.append(f"提出 {era_text(state.submitted_at.astimezone().date())}")
    if state.closed and state.closed_at is not None:
        told.append(f"締め {era_text(state.closed_at.astimezone().date())}")
    elif state.reopened_at is not None:
        told.append(f"開き直し {era_text(state.reopened_at.astimezone().date())}({state.reason})")
    return "  ".join(told)
