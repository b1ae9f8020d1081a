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
from pfdesk.directory.queries.as_of import as_they_stood, past_day
from pfdesk.directory.queries.filters import MemberFilters, agreement_in_force, seat_in
from pfdesk.directory.queries.former import belongings_then
from pfdesk.directory.queries.members import wanted_members
from pfdesk.values.eras import era_text


@dataclass(frozen=True, slots=True)
class BodyTerm:
    """A body and the term of the seat on it."""

    name: str
    starts_on: date | None
    ends_on: date | None

    def holds_on(self, day: date) -> bool:
        """Whether the term covers the day."""
        return (self.starts_on is None or self.starts_on <= day) and (
            self.ends_on is None or day <= self.ends_on
        )

    @property
    def told(self) -> str:
        """PF推進会議(R7.3.31まで)."""
        return f"{self.name}({era_text(self.ends_on)}まで)" if self.ends_on else self.name


@dataclass(frozen=True, slots=True)
class MemberSheetLine:
    """A member with what belongs to it: the bodies it has a seat on, titles of agreements, people with posts."""

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
    bodies: tuple[BodyTerm, ...]
    agreements: tuple[str, ...]
    contacts: tuple[str, ...]
    last_contact: date | None

    def bodies_on(self, day: date) -> list[str]:
        """The bodies on which it has a seat that day."""
        return [term.name for term in self.bodies if term.holds_on(day)]

    def bodies_told(self, day: date) -> list[str]:
        """All its bodies; of a term that is over its last day is told."""
        return [
            term.name if term.ends_on is None or day <= term.ends_on else term.told for term in self.bodies
        ]


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
    past = past_day(filters)
    first = filters.days()[0] if filters is not None and past is not None else day
    bodies, agreements = _bodies(session, first, past), _agreements(session, first, past)
    contacts = _contacts(session, day) if past is None else _contacts_then(session, first, past)
    last = _last_contacts(session, past)
    found: list[MemberSheetLine] = []
    for row in session.execute(query):
        key = row[0]
        belongings: Any = (tuple(bodies[key]), tuple(agreements[key]), tuple(contacts[key]))
        belongings += (last.get(key),)
        found.append(MemberSheetLine(*row, *belongings))
    found = as_they_stood(session, found, past)
    return found if past is None else sorted(found, key=lambda line: (line.kana, line.name, line.id))


def _gathered(session: Session, query: Any) -> defaultdict[UUID, list[str]]:
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    for key, words in session.execute(query):
        if words not in found[key]:
            found[key].append(words)
    return found


def _bodies(session: Session, first: date, past: date | None) -> defaultdict[UUID, list[BodyTerm]]:
    """All terms, or those of the days from the first to a past one."""
    then = seat_in(first, past) if past is not None else ()
    query: Any = (
        select(SeatRow.member_id, BodyRow.name, SeatRow.starts_on, SeatRow.ends_on)
        .join(BodyRow, BodyRow.id == SeatRow.body_id)
        .where(SeatRow.binned_at.is_(None), BodyRow.binned_at.is_(None), *then)
        .order_by(BodyRow.sort, BodyRow.name, SeatRow.ends_on, SeatRow.id)
    )
    found: defaultdict[UUID, list[BodyTerm]] = defaultdict(list)
    for key, *term in session.execute(query):
        found[key].append(BodyTerm(*term))
    return found


def _agreements(session: Session, first: date, past: date | None) -> defaultdict[UUID, list[str]]:
    row = AgreementRow
    then = agreement_in_force(first, past) if past is not None else (row.binned_at.is_(None),)
    query = select(row.member_id, row.title).where(*then).order_by(row.signed_on, row.id)
    return _gathered(session, query)


def _contacts(session: Session, day: date) -> defaultdict[UUID, list[str]]:
    row = ContactRow
    words = func.trim(row.post + " " + row.name)
    present = row.until_on.is_(None) | (row.until_on >= day)
    query = select(row.member_id, words).where(row.binned_at.is_(None), present).order_by(row.sort, row.id)
    return _gathered(session, query)


def _contacts_then(session: Session, first: date, day: date) -> defaultdict[UUID, list[str]]:
    """Who was written down at the end of a past day, and had not gone before the first of those asked about."""
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    members = session.scalars(select(MemberRow.id).where(MemberRow.binned_at.is_(None))).all()
    rows = belongings_then(session, (ContactRow,), members, day)[ContactRow]
    for values in sorted(rows, key=lambda values: (values["sort"], values["id"])):
        words = f"{values['post']} {values['name']}".strip()
        if (values["until_on"] is None or values["until_on"] >= first) and words not in found[
            values["member_id"]
        ]:
            found[values["member_id"]].append(words)
    return found


def _last_contacts(session: Session, until: date | None) -> dict[UUID, date]:
    row = ContactLogRow
    query = select(row.member_id, func.max(row.held_on)).where(row.binned_at.is_(None))
    if until is not None:
        query = query.where(row.held_on <= until)
    query = query.group_by(row.member_id)
    return dict(session.execute(query).all())
