"""Whether lines to be booked leave every term with copies: asked of what they take away, from their first day on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Date, Select, Uuid, bindparam, case, null, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import MovementRow
from pfdesk.pamphlets.model import INSERT, Effect, Movement
from pfdesk.pamphlets.queries.terms import STANDING, total

_HERE: Final = ("inserted", "placed")
"""The terms that lie at a place."""


def adds_up(session: Session, edition_id: UUID, new: Sequence[Movement]) -> bool:
    """Whether after these lines no term, place or district has fewer copies than none on any day from their first on.

    Only what the lines take away is summed, and all earlier days as one: they stand as they stood.
    """
    for scope, values, mine, terms in _scopes(new):
        lowered = tuple(term for term in terms if any(getattr(m.effect, term) < 0 for m in mine))
        if lowered and not _enough(session, scope, {"edition": edition_id, **values}, mine, lowered):
            return False
    return True


def _scopes(
    new: Sequence[Movement],
) -> Iterator[tuple[str, dict[str, Any], Sequence[Movement], tuple[str, ...]]]:
    """What is summed apart: the edition, each place, each district of the insert and its spares."""
    yield "edition", {}, new, Effect._fields
    for place in dict.fromkeys(m.place_id for m in new if m.place_id is not None):
        yield "place", {"place": place}, [m for m in new if m.place_id == place], _HERE
    for district in dict.fromkeys(m.district_id for m in new if m.kind in INSERT):
        mine = [m for m in new if m.kind in INSERT and m.district_id == district]
        values = {} if district is None else {"district": district}
        yield "spares" if district is None else "district", values, mine, ("inserted",)


def _enough(
    session: Session, scope: str, values: dict[str, Any], new: Sequence[Movement], terms: tuple[str, ...]
) -> bool:
    first = min(m.moved_on for m in new)
    found = session.connection().execute(_by_day(scope, terms), {**values, "first": first})
    days: dict[date, list[int]] = {}
    for day, *sums in found:
        days[day or date.min] = sums
    for line in new:
        had = days.get(line.moved_on, [0] * len(terms))
        days[line.moved_on] = [n + getattr(line.effect, term) for n, term in zip(had, terms, strict=True)]
    left = [0] * len(terms)
    for day in sorted(days):
        left = [n + more for n, more in zip(left, days[day], strict=True)]
        if min(left) < 0:
            return False
    return True


@cache
def _by_day(scope: str, terms: tuple[str, ...]) -> Select[*tuple[Any, ...]]:
    """The sums of each day from the first on; all days before it have none of their own."""
    row = MovementRow
    day = case((row.moved_on < bindparam("first", type_=Date()), null()), else_=row.moved_on).label("day")
    wanted = {
        "edition": (),
        "place": (row.place_id == bindparam("place", type_=Uuid()),),
        "district": (row.kind.in_(INSERT), row.district_id == bindparam("district", type_=Uuid())),
        "spares": (row.kind.in_(INSERT), row.district_id.is_(None)),
    }[scope]
    of_edition = row.edition_id == bindparam("edition", type_=Uuid())
    return select(day, *(total(term) for term in terms)).where(of_edition, STANDING, *wanted).group_by("day")
