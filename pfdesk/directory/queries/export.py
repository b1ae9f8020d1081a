"""All of each member in one line, for Excel and for the roster: one query a table, none a row."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import (
    AgreementRow,
    BodyRow,
    ContactLogRow,
    ContactRow,
    MemberCategoryRow,
    MemberRow,
    SeatRow,
)
from pfdesk.directory.queries.filters import MemberFilters, seat_in
from pfdesk.directory.queries.members import wanted_members


@dataclass(frozen=True, slots=True)
class MemberSheetLine:
    """A member with what belongs to it in words; several bodies or people are joined by 、."""

    id: UUID
    number: int
    name: str
    kana: str
    kind: str
    category: str
    postal_code: str
    municipality: str
    address: str
    phone: str
    fax: str
    email: str
    web: str
    external_code: str
    joined_on: date | None
    left_on: date | None
    notes: str
    bodies: str
    agreements: str
    contacts: str
    last_contact: date | None


def member_sheet_lines(
    session: Session, text: str = "", filters: MemberFilters | None = None, today: date | None = None
) -> list[MemberSheetLine]:
    """The members that the text and the filters leave, by kana and name."""
    day = today or (filters.today if filters else None) or date.today()
    query: Any = (
        select(
            MemberRow.id, MemberRow.number, MemberRow.name, MemberRow.kana, MemberRow.kind,
            func.coalesce(MemberCategoryRow.name, ""), MemberRow.postal_code, MemberRow.municipality,
            MemberRow.address, MemberRow.phone, MemberRow.fax, MemberRow.email, MemberRow.web,
            MemberRow.external_code, MemberRow.joined_on, MemberRow.left_on, MemberRow.notes,
        )
        .outerjoin(MemberCategoryRow, MemberCategoryRow.id == MemberRow.category_id)
        .where(*wanted_members(session, text, filters))
        .order_by(MemberRow.kana, MemberRow.name, MemberRow.id)
    )  # fmt: skip
    bodies, agreements, contacts = _bodies(session, day), _agreements(session), _contacts(session, day)
    last = _last_contacts(session)
    return [
        MemberSheetLine(
            *row, "、".join(bodies[row[0]]), "、".join(agreements[row[0]]), "、".join(contacts[row[0]]),
            last.get(row[0]),
        )
        for row in session.execute(query).tuples()
    ]  # fmt: skip


def _gathered(session: Session, query: Any) -> defaultdict[UUID, list[str]]:
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    for key, words in session.execute(query).tuples():
        if words not in found[key]:
            found[key].append(words)
    return found


def _bodies(session: Session, day: date) -> defaultdict[UUID, list[str]]:
    query = (
        select(SeatRow.member_id, BodyRow.name)
        .join(BodyRow, BodyRow.id == SeatRow.body_id)
        .where(*seat_in(day, day))
        .order_by(BodyRow.sort, BodyRow.name)
    )
    return _gathered(session, query)


def _agreements(session: Session) -> defaultdict[UUID, list[str]]:
    row = AgreementRow
    query = select(row.member_id, row.title).where(row.binned_at.is_(None)).order_by(row.signed_on, row.id)
    return _gathered(session, query)


def _contacts(session: Session, day: date) -> defaultdict[UUID, list[str]]:
    row = ContactRow
    words = func.trim(row.post + " " + row.name)
    present = row.until_on.is_(None) | (row.until_on >= day)
    query = select(row.member_id, words).where(row.binned_at.is_(None), present).order_by(row.sort, row.id)
    return _gathered(session, query)


def _last_contacts(session: Session) -> dict[UUID, date]:
    row = ContactLogRow
    query = select(row.member_id, func.max(row.held_on)).where(row.binned_at.is_(None)).group_by(row.member_id)
    return dict(session.execute(query).tuples().all())
