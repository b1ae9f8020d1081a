"""The seats of all bodies, and who agreed to what: for printed lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import BodyRow, ConsentRow, MemberRow, SeatHolderRow, SeatRow


@dataclass(frozen=True, slots=True)
class RosterSeat:
    """A seat with its body, its member and its present holder."""

    id: UUID
    body: str
    member_id: UUID
    number: int
    member: str
    phone: str
    role: str
    starts_on: date | None
    ends_on: date | None
    holder: str
    post: str

    def holds_on(self, day: date) -> bool:
        """Whether the term covers the day."""
        return (self.starts_on is None or self.starts_on <= day) and (
            self.ends_on is None or day <= self.ends_on
        )


def roster_seats(session: Session, day: date | None = None) -> list[RosterSeat]:
    """Every seat, by body and by the member's kana, with its holder of now or of a day."""
    row = SeatHolderRow
    held: tuple[Any, ...] = (row.until_on.is_(None),)
    if day is not None:
        held = (
            or_(row.from_on.is_(None), row.from_on <= day),
            or_(row.until_on.is_(None), row.until_on >= day),
        )
    query: Any = (
        select(
            SeatRow.id, BodyRow.name, MemberRow.id, MemberRow.number, MemberRow.name, MemberRow.phone,
            SeatRow.role, SeatRow.starts_on, SeatRow.ends_on, func.coalesce(row.name, ""),
            func.coalesce(row.post, ""),
        )
        .join(BodyRow, BodyRow.id == SeatRow.body_id)
        .join(MemberRow, MemberRow.id == SeatRow.member_id)
        .outerjoin(row, and_(row.seat_id == SeatRow.id, row.binned_at.is_(None), *held))
        .where(SeatRow.binned_at.is_(None), MemberRow.binned_at.is_(None), BodyRow.binned_at.is_(None))
        .order_by(BodyRow.sort, BodyRow.name, MemberRow.kana, MemberRow.name, SeatRow.id, row.from_on.desc())
    )  # fmt: skip
    found: dict[UUID, RosterSeat] = {}
    for each in session.execute(query):
        found.setdefault(each[0], RosterSeat(*each))
    return list(found.values())


def agreed_members(session: Session, purpose: str) -> frozenset[UUID]:
    """The members whose consent to a purpose (roster, mailing, sharing) is given, as they decided last."""
    return frozenset(member_id for member_id, given in decisions(session, purpose).items() if given)


def declined_members(session: Session, purpose: str) -> frozenset[UUID]:
    """The members who said no to a purpose; of several decisions the newest counts."""
    return frozenset(member_id for member_id, given in decisions(session, purpose).items() if not given)


def decisions(session: Session, purpose: str) -> dict[UUID, bool]:
    """Yes or no of every member that was asked about a purpose; of several decisions the newest counts."""
    row = ConsentRow
    query = (
        select(row.member_id, row.given)
        .where(row.purpose == purpose, row.binned_at.is_(None))
        .order_by(row.decided_on.is_not(None), row.decided_on, row.id)
    )
    return dict(session.execute(query).all())
