"""What is there already, as entities, for a table to be compared with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema.directory import MemberRow
from pfdesk.db.schema.pamphlets import DeskRow, DistrictRow, PlaceGroupRow, PlaceRow, PlanRow
from pfdesk.directory.queries import whole_address
from pfdesk.pamphlets.model import Desk, District, Place, PlaceGroup, Plan


@dataclass(frozen=True, slots=True)
class Known:
    """All places, their groups, the plans of one edition by place, all desks."""

    places: tuple[Place, ...]
    groups: tuple[PlaceGroup, ...]
    plans: dict[UUID, Plan]
    desks: tuple[Desk, ...]


def known(session: Session, edition_id: UUID | None = None) -> Known:
    """Everything that an import may be about."""
    plans = _all(session, PlanRow, Plan, PlanRow.edition_id == edition_id)
    return Known(
        tuple(_all(session, PlaceRow, Place)),
        tuple(_all(session, PlaceGroupRow, PlaceGroup)),
        {plan.place_id: plan for plan in plans},
        tuple(_all(session, DeskRow, Desk)),
    )


def district_entities(session: Session) -> tuple[District, ...]:
    """The districts in their order."""
    return tuple(sorted(_all(session, DistrictRow, District), key=lambda one: (one.sort, one.id)))


def desk_entities(session: Session) -> tuple[Desk, ...]:
    """All desks in their order."""
    return tuple(sorted(_all(session, DeskRow, Desk), key=lambda one: (one.sort, one.id)))


def member_addresses(session: Session) -> dict[UUID, str]:
    """Where the members are that stand behind a desk or a place."""
    query = select(MemberRow.id, MemberRow.municipality, MemberRow.address).where(
        MemberRow.binned_at.is_(None)
    )
    return {key: whole_address(town, address) for key, town, address in session.execute(query)}


def members_by_id(session: Session) -> dict[UUID, str]:
    """The names of all members."""
    query = select(MemberRow.id, MemberRow.name).where(
        MemberRow.binned_at.is_(None), MemberRow.merged_into_id.is_(None)
    )
    return dict(session.execute(query).all())


def _all(session: Session, row_class: Any, entity_class: Any, *wanted: Any) -> list[Any]:
    query = select(row_class).where(row_class.binned_at.is_(None), *wanted)
    return [entity(row, entity_class) for row in session.scalars(query)]
