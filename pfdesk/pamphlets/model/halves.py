"""What was booked as one in two lines: copies moved from place to place, copies that came back and were thrown away.

The second line follows the first at once. Neither tells the truth without the other: half a move would leave copies
in the store that nobody put there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from itertools import pairwise
from typing import Final
from uuid import UUID

from pfdesk.pamphlets.model.ledger import Movement

SECOND: Final[Mapping[str, str]] = {"moved_out": "moved", "returned": "disposed"}
"""Kind of the first half -> kind of the second."""
MOVES: Final = frozenset({"moved_out", "moved"})
"""Kinds that are never booked one without the other."""
AT_ONCE: Final = 1_000
"""Copies that came back and were thrown away are of one booking when their lines were made so close, in ms."""


def booked_at(movement_id: UUID) -> datetime:
    """When a line was written: its key begins with the milliseconds of that moment (RFC 9562)."""
    return datetime.fromtimestamp((movement_id.int >> 80) / 1000, UTC)


def are_halves(first: Movement, second: Movement) -> bool:
    """Whether two lines are the halves of one booking, in this order."""
    if SECOND.get(first.kind) != second.kind or second.number != first.number + 1:
        return False
    if first.counters_id is not None or second.counters_id is not None:
        return False
    alike = (first.edition_id, first.moved_on, first.copies) == (
        second.edition_id, second.moved_on, second.copies,
    )  # fmt: skip
    if first.kind in MOVES:
        return alike
    apart = abs(booked_at(second.id) - booked_at(first.id)).total_seconds() * 1000
    return alike and apart <= AT_ONCE and (first.reason, first.clerk) == (second.reason, second.clerk)


def lone_halves(lines: Iterable[Movement]) -> list[Movement]:
    """The halves of moves that stand without the other one; `lines` in the order of their numbers."""
    ledger = list(lines)
    taken_back = {line.counters_id for line in ledger if line.counters_id is not None}
    standing = {
        line.id: line
        for line in ledger
        if line.kind in MOVES and line.counters_id is None and line.id not in taken_back
    }
    whole: set[UUID] = set()
    for first, second in pairwise(ledger):
        if first.id in standing and second.id in standing and are_halves(first, second):
            whole |= {first.id, second.id}
    return [line for key, line in standing.items() if key not in whole]
