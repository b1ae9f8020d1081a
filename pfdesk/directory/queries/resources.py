"""社会資源: of one member, and of all for the list that is handed on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema.directory import ConsentRow, ContactRow, MemberRow, ResourceRow
from pfdesk.directory.model import Contact, Resource


@dataclass(frozen=True, slots=True)
class ResourceLine:
    """One activity or asset with the member that has it; `contacts` are the people there now."""

    id: UUID
    member_id: UUID
    number: int
    name: str
    municipality: str
    address: str
    phone: str
    email: str
    web: str
    kind: str
    title: str
    details: str
    source: str
    as_of: date | None
    contacts: tuple[str, ...] = ()


def member_resources(session: Session, member_id: UUID) -> tuple[Resource, ...]:
    """What a member does and offers, in the order in which it was added."""
    row = ResourceRow
    query = select(row).where(row.member_id == member_id, row.binned_at.is_(None)).order_by(row.sort, row.id)
    return tuple(entity(found, Resource) for found in session.scalars(query))


def resources_by_member(session: Session) -> dict[UUID, list[Resource]]:
    """The same of all members, in one query."""
    row = ResourceRow
    found: dict[UUID, list[Resource]] = {}
    for one in session.scalars(select(row).where(row.binned_at.is_(None)).order_by(row.sort, row.id)):
        found.setdefault(one.member_id, []).append(entity(one, Resource))
    return found


def resource_lines(session: Session, today: date | None = None) -> tuple[ResourceLine, ...]:
    """社会資源一覧: by municipality, activity and name; members who have left and those in the bin are not in it."""
    day = today or date.today()
    row, member = ResourceRow, MemberRow
    query: Any = (
        select(
            row.id, member.id, member.number, member.name, member.municipality, member.address, member.phone,
            member.email, member.web, row.kind, row.title, row.details, row.source, row.as_of,
        )
        .join(member, member.id == row.member_id)
        .where(
            row.binned_at.is_(None), member.binned_at.is_(None),
            member.left_on.is_(None) | (member.left_on > day),
        )
        .order_by(member.municipality, row.kind, row.title, member.kana, member.name, row.sort, row.id)
    )  # fmt: skip
    people = _contacts(session, day)
    return tuple(_line(found, people) for found in session.execute(query))


def _line(found: Any, people: dict[UUID, list[str]]) -> ResourceLine:
    values: Any = (*found, tuple(people.get(found[1], ())))
    return ResourceLine(*values)


def _contacts(session: Session, day: date) -> dict[UUID, list[str]]:
    row = ContactRow
    present = row.until_on.is_(None) | (row.until_on >= day)
    query = select(row.member_id, row.post, row.name).where(row.binned_at.is_(None), present)
    found: dict[UUID, list[str]] = {}
    for member_id, post, name in session.execute(query.order_by(row.sort, row.id)):
        found.setdefault(member_id, []).append(f"{post} {name}".strip())
    return found


def known_contacts(session: Session, today: date | None = None) -> dict[UUID, list[Contact]]:
    """The people at each member now, for comparing what somebody tells with them."""
    row = ContactRow
    present = row.until_on.is_(None) | (row.until_on >= (today or date.today()))
    found: dict[UUID, list[Contact]] = {}
    for one in session.scalars(
        select(row).where(row.binned_at.is_(None), present).order_by(row.sort, row.id)
    ):
        found.setdefault(one.member_id, []).append(entity(one, Contact))
    return found


def sharing_consents(session: Session) -> dict[UUID, bool]:
    """What each member decided last of 他団体提供."""
    row = ConsentRow
    query = select(row.member_id, row.given).where(row.purpose == "sharing", row.binned_at.is_(None))
    return dict(session.execute(query.order_by(row.decided_on.is_not(None), row.decided_on, row.id)).all())
