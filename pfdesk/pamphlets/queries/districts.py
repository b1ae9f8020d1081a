"""広報誌折り込み by district: what each was given, what came back, and the spares; summed by the database."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import DistrictRow, MovementRow, PlaceGroupRow, PlaceRow, PlanRow
from pfdesk.pamphlets.model import INSERT, SPARES
from pfdesk.pamphlets.queries.known import district_entities
from pfdesk.pamphlets.queries.terms import STANDING, part


@dataclass(frozen=True, slots=True)
class DistrictLine:
    """A district with its households, the copies it was given and those that came back; `id` is None for spares."""

    id: UUID | None
    name: str
    households: int
    given: int = 0
    back: int = 0

    @property
    def kept(self) -> int:
        """Copies that were folded in for good."""
        return self.given - self.back


@dataclass(frozen=True, slots=True)
class InsertTable:
    """The districts in their order and the spares; `plan` is what the edition planned for the insert as a whole."""

    districts: tuple[DistrictLine, ...]
    spares: DistrictLine
    plan: int = 0

    @property
    def lines(self) -> tuple[DistrictLine, ...]:
        """The districts, then the spares."""
        return (*self.districts, self.spares)

    @property
    def households(self) -> int:
        """Households of all districts."""
        return sum(line.households for line in self.districts)

    @property
    def given(self) -> int:
        """Copies handed over."""
        return sum(line.given for line in self.lines)

    @property
    def back(self) -> int:
        """Copies that came back."""
        return sum(line.back for line in self.lines)

    @property
    def kept(self) -> int:
        """Copies folded in for good: the term 折り込み of the identity."""
        return self.given - self.back


def insert_table(session: Session, edition_id: UUID | None) -> InsertTable:
    """The insert of an edition; a district that was taken off the list stays as long as it has copies."""
    booked = _booked(session, edition_id)
    lines = [
        DistrictLine(one.id, one.name, one.households, *booked.pop(one.id, (0, 0)))
        for one in district_entities(session)
    ]
    spares = DistrictLine(None, SPARES, 0, *booked.pop(None, (0, 0)))
    gone = session.execute(
        select(DistrictRow.id, DistrictRow.name).where(DistrictRow.id.in_([key for key in booked if key]))
    )
    lines += [DistrictLine(key, name, 0, *booked[key]) for key, name in gone]
    return InsertTable(tuple(lines), spares, _planned(session, edition_id))


def _booked(session: Session, edition_id: UUID | None) -> dict[UUID | None, tuple[int, int]]:
    """Given and come back by district; None stands for the spares."""
    copies = part("inserted")
    given = func.sum(case((MovementRow.kind == "inserted", copies), else_=0))
    back = func.sum(case((MovementRow.kind == "unfolded", -copies), else_=0))
    query = (
        select(MovementRow.district_id, given, back)
        .where(MovementRow.edition_id == edition_id, MovementRow.kind.in_(INSERT), STANDING)
        .group_by(MovementRow.district_id)
    )
    return {key: (int(there), int(again)) for key, there, again in session.execute(query)}


def _planned(session: Session, edition_id: UUID | None) -> int:
    query = (
        select(func.coalesce(func.sum(PlanRow.copies), 0))
        .join(PlaceRow, PlaceRow.id == PlanRow.place_id)
        .join(PlaceGroupRow, PlaceGroupRow.id == PlaceRow.group_id)
        .where(PlanRow.edition_id == edition_id, PlanRow.binned_at.is_(None), PlaceGroupRow.code == "insert")
    )
    return int(session.scalar(query) or 0)
