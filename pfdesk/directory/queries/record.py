"""One member with everything that stands on its record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db import records
from pfdesk.db.schema import directory as rows
from pfdesk.db.schema.base import Row
from pfdesk.directory import model, store

E = TypeVar("E")
SHOWN_LOG = 5


@dataclass(frozen=True, slots=True)
class HolderLine:
    """Who holds or held a seat."""

    id: UUID
    name: str
    kana: str
    post: str
    from_on: date | None
    until_on: date | None


@dataclass(frozen=True, slots=True)
class SeatView:
    """A seat with its body's name and its holders, the present one first."""

    seat: model.Seat
    body: str
    holders: tuple[HolderLine, ...]

    @property
    def holder(self) -> HolderLine | None:
        """Who holds it now."""
        return next((line for line in self.holders if line.until_on is None), None)


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the contact log."""

    id: UUID
    held_on: date
    way: str
    text: str
    clerk: str
    next_step: str
    next_on: date | None


@dataclass(frozen=True, slots=True)
class MemberRecord:
    """All sections of a record; `log` has the newest entries, `log_total` how many there are."""

    member: model.Member
    category: str
    binned: bool
    contacts: tuple[model.Contact, ...]
    seats: tuple[SeatView, ...]
    agreements: tuple[model.Agreement, ...]
    consents: tuple[model.Consent, ...]
    channels: tuple[model.MemberChannel, ...]
    log: tuple[LogLine, ...]
    log_total: int


def member_entity(session: Session, member_id: UUID) -> model.Member:
    """The member alone; Refused when it is not there."""
    return store.load(session, model.Member, member_id)


def member_record(session: Session, member_id: UUID, log: int = SHOWN_LOG) -> MemberRecord:
    """The record of a member; Refused when it is not there."""
    member = member_entity(session, member_id)
    category = session.scalar(
        select(rows.MemberCategoryRow.name).where(rows.MemberCategoryRow.id == member.category_id)
    )
    binned = session.scalar(select(rows.MemberRow.binned_at).where(rows.MemberRow.id == member_id))
    return MemberRecord(
        member=member,
        category=category or "",
        binned=binned is not None,
        contacts=_belonging(session, rows.ContactRow, model.Contact, member_id, "sort", "id"),
        seats=_seats(session, member_id),
        agreements=_belonging(session, rows.AgreementRow, model.Agreement, member_id, "signed_on", "id"),
        consents=_belonging(session, rows.ConsentRow, model.Consent, member_id, "purpose", "id"),
        channels=_belonging(session, rows.MemberChannelRow, model.MemberChannel, member_id, "sort", "id"),
        log=tuple(contact_log(session, member_id, log)),
        log_total=_log_total(session, member_id),
    )


def contact_log(session: Session, member_id: UUID, limit: int | None = None) -> list[LogLine]:
    """The contact log of a member, newest first."""
    row = rows.ContactLogRow
    query = (
        select(row.id, row.held_on, row.way, row.text, row.clerk, row.next_step, row.next_on)
        .where(row.member_id == member_id, row.binned_at.is_(None))
        .order_by(row.held_on.desc(), row.id.desc())
        .limit(limit)
    )
    return [LogLine(*found) for found in session.execute(query)]


def log_entry(session: Session, entry_id: UUID) -> model.ContactLogEntry:
    """One entry of the contact log; Refused when it is not there."""
    return store.load(session, model.ContactLogEntry, entry_id)


def last_contact(session: Session, member_id: UUID) -> LogLine | None:
    """The newest entry of the contact log."""
    return next(iter(contact_log(session, member_id, 1)), None)


def _log_total(session: Session, member_id: UUID) -> int:
    row = rows.ContactLogRow
    query = select(func.count()).where(row.member_id == member_id, row.binned_at.is_(None))
    return session.scalar(query) or 0


def _belonging(
    session: Session, row_class: type[Any], entity_class: type[E], member_id: UUID, *order: str
) -> tuple[E, ...]:
    query = (
        select(row_class)
        .where(row_class.member_id == member_id, row_class.binned_at.is_(None))
        .order_by(*(getattr(row_class, name) for name in order))
    )
    found: list[Row] = list(session.scalars(query))
    return tuple(records.entity(row, entity_class) for row in found)


def _seats(session: Session, member_id: UUID) -> tuple[SeatView, ...]:
    query = (
        select(rows.SeatRow, rows.BodyRow.name)
        .join(rows.BodyRow, rows.BodyRow.id == rows.SeatRow.body_id)
        .where(rows.SeatRow.member_id == member_id, rows.SeatRow.binned_at.is_(None))
        .order_by(rows.BodyRow.sort, rows.SeatRow.starts_on, rows.SeatRow.id)
    )
    found = session.execute(query).all()
    holders = _holders(session, [row.id for row, _ in found])
    return tuple(
        SeatView(records.entity(row, model.Seat), body, tuple(holders.get(row.id, ()))) for row, body in found
    )


def _holders(session: Session, seats: list[UUID]) -> dict[UUID, list[HolderLine]]:
    row = rows.SeatHolderRow
    query: Any = (
        select(row.seat_id, row.id, row.name, row.kana, row.post, row.from_on, row.until_on)
        .where(row.seat_id.in_(seats), row.binned_at.is_(None))
        .order_by(row.until_on.is_not(None), row.from_on.desc(), row.id.desc())
    )
    found: dict[UUID, list[HolderLine]] = {}
    for seat_id, *values in session.execute(query):
        found.setdefault(seat_id, []).append(HolderLine(*values))
    return found
