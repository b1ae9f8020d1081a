"""What a figure is: a key, its words, its definition, and a count that brings the rows behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row behind a figure: its room ("directory", "surveys" ...), its key and what it says."""

    room: str
    id: UUID
    text: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted value with the rows it was counted from."""

    value: int | float
    rows: tuple[FigureRow, ...]


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
