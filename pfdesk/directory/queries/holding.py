"""Who held the seats of a body on a day, and what changed since one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import BodyRow, MemberRow, SeatHolderRow, SeatRow
from pfdesk.directory.queries.filters import seat_in

_BEFORE_ALL = date.min


@dataclass(frozen=True, slots=True)
class SeatOnDay:
    """A seat of a body with whoever held it on the day; an empty `holder` is a vacant seat."""

    id: UUID
    body: str
    member_id: UUID
    number: int
    member: str
    role: str
    holder: str
    kana: str
    post: str
    from_on: date | None
    until_on: date | None


@dataclass(frozen=True, slots=True)
class SeatChange:
    """One change of holder: who went and who came, from which day on; either may be empty."""

    id: str
    seat_id: UUID
    body: str
    member: str
    role: str
    former: str
    former_post: str
    holder: str
    post: str
    on: date


def seats_on(session: Session, body_id: UUID, day: date) -> list[SeatOnDay]:
    """The seats whose term holds on a day, each with its holder of that day."""
    holder = SeatHolderRow
    held = and_(
        holder.seat_id == SeatRow.id,
        holder.binned_at.is_(None),
        or_(holder.from_on.is_(None), holder.from_on <= day),
        or_(holder.until_on.is_(None), holder.until_on >= day),
    )
    query: Any = (
        select(
            SeatRow.id, BodyRow.name, MemberRow.id, MemberRow.number, MemberRow.name, SeatRow.role,
            func.coalesce(holder.name, ""), func.coalesce(holder.kana, ""), func.coalesce(holder.post, ""),
            holder.from_on, holder.until_on,
        )
        .join(BodyRow, BodyRow.id == SeatRow.body_id)
        .join(MemberRow, MemberRow.id == SeatRow.member_id)
        .outerjoin(holder, held)
        .where(SeatRow.body_id == body_id, MemberRow.binned_at.is_(None), *seat_in(day, day))
        .order_by(SeatRow.sort, MemberRow.kana, MemberRow.name, SeatRow.id, holder.from_on.desc())
    )  # fmt: skip
    found: dict[UUID, SeatOnDay] = {}
    for row in session.execute(query):
        found.setdefault(row[0], SeatOnDay(*row))
    return list(found.values())


def seat_changes(session: Session, body_id: UUID | None, since: date) -> list[SeatChange]:
    """The changes of holders from a day on, in the order of the seats; of all bodies without one named."""
    holder = SeatHolderRow
    query: Any = (
        select(
            SeatRow.id, BodyRow.name.label("body"), MemberRow.name.label("member"), SeatRow.role,
            holder.name.label("person"), holder.post, holder.from_on, holder.until_on,
        )
        .join(SeatRow, SeatRow.id == holder.seat_id)
        .join(BodyRow, BodyRow.id == SeatRow.body_id)
        .join(MemberRow, MemberRow.id == SeatRow.member_id)
        .where(holder.binned_at.is_(None), SeatRow.binned_at.is_(None), MemberRow.binned_at.is_(None))
        .order_by(BodyRow.sort, SeatRow.sort, MemberRow.kana, MemberRow.name, SeatRow.id)
    )  # fmt: skip
    if body_id is not None:
        query = query.where(SeatRow.body_id == body_id)
    seats: dict[UUID, list[Any]] = {}
    for row in session.execute(query):
        seats.setdefault(row[0], []).append(row)
    return [change for rows in seats.values() for change in _changes(rows, since)]


def _changes(rows: list[Any], since: date) -> list[SeatChange]:
    ordered = sorted(rows, key=lambda row: row.from_on or _BEFORE_ALL)
    found: list[SeatChange] = []
    for at, row in enumerate(ordered):
        follower = ordered[at + 1] if at + 1 < len(ordered) else None
        if at and row.from_on is not None and row.from_on >= since:
            found.append(_change(ordered[at - 1], row, row.from_on))
        if follower is None and row.until_on is not None and row.until_on >= since - timedelta(days=1):
            found.append(_change(row, None, row.until_on + timedelta(days=1)))
    return found


def _change(former: Any, new: Any, on: date) -> SeatChange:
    seat_id, body, member, role = former[:4]
    name, post = (new.person, new.post) if new is not None else ("", "")
    return SeatChange(
        f"{seat_id}-{on}", seat_id, body, member, role, former.person, former.post, name, post, on
    )
