"""The seats of all bodies, and who agreed to what: for printed lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
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


def roster_seats(session: Session) -> list[RosterSeat]:
    """Every seat, by body and by the member's kana."""
    query: Any = (
        select(
            SeatRow.id, BodyRow.name, MemberRow.id, MemberRow.number, MemberRow.name, MemberRow.phone,
            SeatRow.role, SeatRow.starts_on, SeatRow.ends_on, func.coalesce(SeatHolderRow.name, ""),
            func.coalesce(SeatHolderRow.post, ""),
        )
        .join(BodyRow, BodyRow.id == SeatRow.body_id)
        .join(MemberRow, MemberRow.id == SeatRow.member_id)
        .outerjoin(
            SeatHolderRow,
            (SeatHolderRow.seat_id == SeatRow.id)
            & SeatHolderRow.until_on.is_(None)
            & SeatHolderRow.binned_at.is_(None),
        )
        .where(SeatRow.binned_at.is_(None), MemberRow.binned_at.is_(None), BodyRow.binned_at.is_(None))
        .order_by(BodyRow.sort, BodyRow.name, MemberRow.kana, MemberRow.name, SeatRow.id)
    )  # fmt: skip
    return [RosterSeat(*row) for row in session.execute(query)]


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
