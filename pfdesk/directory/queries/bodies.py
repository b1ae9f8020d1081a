"""会議体 and who sits on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import BodyRow, MemberRow, SeatHolderRow, SeatRow
from pfdesk.directory.queries.filters import seat_in


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A body with the number of its seats."""

    id: UUID
    code: str
    name: str
    founded_on: date | None
    seats: int


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A seat of a body: whose it is and who holds it now."""

    id: UUID
    member_id: UUID
    member: str
    member_kana: str
    role: str
    starts_on: date | None
    ends_on: date | None
    holder_id: UUID | None
    holder: str
    post: str


def body_lines(session: Session) -> list[BodyLine]:
    """All bodies in the office's order."""
    seats = (
        select(func.count())
        .where(SeatRow.body_id == BodyRow.id, SeatRow.binned_at.is_(None))
        .scalar_subquery()
    )
    query = (
        select(BodyRow.id, BodyRow.code, BodyRow.name, BodyRow.founded_on, seats)
        .where(BodyRow.binned_at.is_(None))
        .order_by(BodyRow.sort, BodyRow.name)
    )
    return [BodyLine(*row) for row in session.execute(query)]


def body_by_code(session: Session, code: str) -> UUID | None:
    """The key of the body with this code (`pf` is PF推進会議)."""
    return session.scalar(select(BodyRow.id).where(BodyRow.code == code, BodyRow.binned_at.is_(None)))


def seat_lines(session: Session, body_id: UUID, on: date | None = None) -> list[SeatLine]:
    """The seats of a body with their present holders; with `on`, only those whose term holds that day."""
    query: Any = (
        select(
            SeatRow.id, MemberRow.id, MemberRow.name, MemberRow.kana, SeatRow.role, SeatRow.starts_on,
            SeatRow.ends_on, SeatHolderRow.id, func.coalesce(SeatHolderRow.name, ""),
            func.coalesce(SeatHolderRow.post, ""),
        )
        .join(MemberRow, MemberRow.id == SeatRow.member_id)
        .outerjoin(
            SeatHolderRow,
            (SeatHolderRow.seat_id == SeatRow.id)
            & SeatHolderRow.until_on.is_(None)
            & SeatHolderRow.binned_at.is_(None),
        )
        .where(SeatRow.body_id == body_id, SeatRow.binned_at.is_(None), MemberRow.binned_at.is_(None))
        .order_by(SeatRow.sort, MemberRow.kana, MemberRow.name, SeatRow.id)
    )  # fmt: skip
    if on is not None:
        query = query.where(*seat_in(on, on))
    return [SeatLine(*row) for row in session.execute(query)]
