"""Whom the office writes to: address, the people there, and whether mail is wanted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import ContactRow, MemberRow, SeatHolderRow, SeatRow
from pfdesk.directory.queries.filters import MemberFilters
from pfdesk.directory.queries.members import wanted_members
from pfdesk.directory.queries.roster import decisions


@dataclass(frozen=True, slots=True)
class MailingPerson:
    """Somebody who may be written to, with post or role."""

    name: str
    post: str


@dataclass(frozen=True, slots=True)
class MailingLine:
    """A member as an addressee; ``wants_mail`` is None where nobody asked for it yet."""

    id: UUID
    name: str
    kind: str
    postal_code: str
    municipality: str
    address: str
    left_on: date | None
    contacts: tuple[MailingPerson, ...]
    holders: tuple[MailingPerson, ...]
    wants_mail: bool | None

    @property
    def whole_address(self) -> str:
        """Municipality and address as one line; the municipality stands there once."""
        return whole_address(self.municipality, self.address)


def whole_address(municipality: str, address: str) -> str:
    """Municipality and address as one line; the municipality stands there once."""
    there = address.startswith(municipality) or municipality in address[:12]
    return address if there else municipality + address


def mailing_lines(
    session: Session,
    targets: Iterable[UUID] | None = None,
    text: str = "",
    filters: MemberFilters | None = None,
    today: date | None = None,
    most: int | None = None,
) -> tuple[MailingLine, ...]:
    """The members to write to: the targets in their order, else what text and filters leave, by kana.

    With ``most`` only so many of them, the first ones.
    """
    day = today or (filters.today if filters else None) or date.today()
    wanted = None if targets is None else tuple(dict.fromkeys(targets))[:most]
    row = MemberRow
    query: Any = select(
        row.id, row.name, row.kind, row.postal_code, row.municipality, row.address, row.left_on
    ).order_by(row.kana, row.name, row.id)
    if wanted is None:
        query = query.where(*wanted_members(session, text, filters)).limit(most)
    elif len(wanted) <= 500:
        query = query.where(row.id.in_(wanted))
    contacts, holders, consents = (
        _contacts(session, day),
        _holders(session, filters, day),
        decisions(session, "mailing"),
    )
    found: dict[UUID, MailingLine] = {}
    for member in session.execute(query):
        key = member[0]
        people: Any = (tuple(contacts[key]), tuple(holders[key]), consents.get(key))
        found[key] = MailingLine(*member, *people)
    if wanted is None:
        return tuple(found.values())
    return tuple(found[key] for key in wanted if key in found)


def _contacts(session: Session, day: date) -> defaultdict[UUID, list[MailingPerson]]:
    row = ContactRow
    present = row.until_on.is_(None) | (row.until_on >= day)
    query = select(row.member_id, row.name, row.post).where(row.binned_at.is_(None), present)
    return _people(session.execute(query.order_by(row.sort, row.id)))


def _holders(
    session: Session, filters: MemberFilters | None, day: date
) -> defaultdict[UUID, list[MailingPerson]]:
    """Who sits on the body that is filtered for (on any, without) on that day."""
    seat, holder = SeatRow, SeatHolderRow
    query = (
        select(seat.member_id, holder.name, holder.post)
        .join(holder, holder.seat_id == seat.id)
        .where(
            seat.binned_at.is_(None), holder.binned_at.is_(None),
            holder.from_on.is_(None) | (holder.from_on <= day),
            holder.until_on.is_(None) | (holder.until_on >= day),
            seat.ends_on.is_(None) | (seat.ends_on >= day),
        )
        .order_by(seat.sort, holder.name)
    )  # fmt: skip
    if filters is not None and filters.body is not None:
        query = query.where(seat.body_id == filters.body)
    return _people(session.execute(query))


def _people(rows: Iterable[Any]) -> defaultdict[UUID, list[MailingPerson]]:
    found: defaultdict[UUID, list[MailingPerson]] = defaultdict(list)
    for key, name, post in rows:
        person = MailingPerson(name, post)
        if person not in found[key]:
            found[key].append(person)
    return found
