"""Whether a place has the copies that are taken from it: asked of what was counted there, and what came since."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.pamphlets import store
from pfdesk.pamphlets.model import Movement, Place, asking
from pfdesk.pamphlets.queries.moments import lying, moment_of, placed_moments
from pfdesk.pamphlets.queries.places import last_counts

TAKEN: Final = frozenset({"returned", "moved_out"})
"""Kinds that take copies from the shelf of a place."""
_SHORT: Final = (
    "{name}の置き場には{left}部しかない計算です({day}に数えた{counted}部と、そのあとの受払から)。"
    "{n}部多く持ち出すことになります。"
)


def check_shelves(session: Session, edition_id: UUID, new: Sequence[Movement]) -> None:
    """Raise Asked where a place that was counted would be left with fewer copies than none.

    What takes back or corrects another line takes nothing from a shelf.
    """
    taken = [m for m in new if m.kind in TAKEN and m.counters_id is None and m.corrects_id is None]
    if not taken:
        return
    last = last_counts(session, edition_id, {m.place_id for m in taken if m.place_id is not None})
    came = placed_moments(session, edition_id, last) if last else {}
    for place_id, counted in last.items():
        mine = [m for m in new if m.place_id == place_id and moment_of(m.id, m.moved_on) > counted[0]]
        moments = came.get(place_id, [])
        missing = -lying(counted, moments, [m.effect.placed for m in mine])
        if mine and missing > 0:
            name, day = store.load(session, Place, place_id).name, counted[0].astimezone().date()
            sentence = _SHORT.format(
                name=name, left=f"{max(0, lying(counted, moments)):,}", day=f"{day.month}月{day.day}日",
                counted=f"{counted[1]:,}", n=f"{missing:,}",
            )  # fmt: skip
            raise asking.Asked(sentence, asking.of_shelf(new, place_id, mine[0].moved_on, missing))
