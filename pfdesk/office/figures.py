"""What a figure is: a key, its words, its definition, and a count that brings the rows behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row behind a figure: its room ("directory", "surveys" ...), its key and what it says.

    `amount` is its part of the figure, in the figure's unit: 1 where rows are counted, its copies where copies
    are summed.
    """

    room: str
    id: UUID
    text: str
    amount: int | float = 1


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted value with the rows it was counted from; `of` are the rows it is a share of, for a rate."""

    value: int | float
    rows: tuple[FigureRow, ...]
    of: tuple[FigureRow, ...] | None = None

    @property
    def nothing(self) -> bool:
        """Whether it is a rate of nothing: then there is no value to tell."""
        return self.of is not None and not self.of


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the fiscal year: `definition` says in a sentence how it is counted."""

    key: str
    label: str
    unit: str
    definition: str
    count: Callable[[Session, int], Counted]


def percent(part: int, whole: int) -> float:
    """Part of whole in percent with one decimal, half rounded up; 0.0 where there is no whole."""
    if not whole:
        return 0.0
    return (2000 * part + whole) // (2 * whole) / 10
