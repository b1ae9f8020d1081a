"""部数 at the end of any day: the terms of an edition, what its places had got by then, and the insert."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import MovementRow, PlaceGroupRow, PlaceRow
from pfdesk.pamphlets.model import Identity
from pfdesk.pamphlets.queries.terms import STANDING, identity, part


@dataclass(frozen=True, slots=True)
class PastPlace:
    """A place with the copies that had been brought to it (less what came back) at the end of the day."""

    id: UUID
    group: str
    name: str
    copies: int


@dataclass(frozen=True, slots=True)
class PastDay:
    """An edition at the end of a day; `places` are those that had any copies, in route order by group."""

    on: date
    terms: Identity
    places: tuple[PastPlace, ...]


def past_day(session: Session, edition_id: UUID, on: date) -> PastDay:
    """How an edition stood at the end of a day, by the lines that bear that day or an earlier one."""
    copies = func.sum(part("placed", "inserted"))
    query = (
        select(PlaceRow.id, PlaceGroupRow.name, PlaceRow.name, copies)
        .join(PlaceRow, PlaceRow.id == MovementRow.place_id)
        .join(PlaceGroupRow, PlaceGroupRow.id == PlaceRow.group_id)
        .where(MovementRow.edition_id == edition_id, MovementRow.moved_on <= on, STANDING)
        .group_by(PlaceRow.id, PlaceGroupRow.name, PlaceRow.name, PlaceGroupRow.sort, PlaceRow.route)
        .having(copies != 0)
        .order_by(PlaceGroupRow.sort, PlaceRow.route, PlaceRow.id)
    )
    places = tuple(PastPlace(key, group, name, int(n)) for key, group, name, n in session.execute(query))
    return PastDay(on, identity(session, edition_id, on), places)
