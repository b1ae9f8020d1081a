"""Where copies are brought: the address, people and phone of the member behind a place, as the directory has them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import ContactRow, MemberRow
from pfdesk.db.schema.pamphlets import PlaceRow
from pfdesk.directory.queries import whole_address


@dataclass(frozen=True, slots=True)
class Point:
    """A delivery point: `member` is the name of the member it was taken from, "" where it is the place's own."""

    postal_code: str = ""
    address: str = ""
    contact: str = ""
    phone: str = ""
    member: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """〒 and address, the contact, the phone: those that are known."""
        code = f"〒{self.postal_code}" if self.postal_code else ""
        where = "　".join(part for part in (code, self.address) if part)
        phone = f"電話 {self.phone}" if self.phone else ""
        return tuple(part for part in (where, self.contact, phone) if part)

    def behind(self, member: Point | None) -> Point:
        """Where the copies of a place go whose own point this is: to its member, unless the place says otherwise.

        An address of the place's own brings its own postal code; contact and phone count one by one.
        """
        if member is None:
            return self
        code = self.postal_code if self.address else member.postal_code or self.postal_code
        return Point(
            code, self.address or member.address, self.contact or member.contact, self.phone or member.phone,
            member.member,
        )  # fmt: skip


NOWHERE: Final = Point()


def member_point(session: Session, member_id: UUID) -> Point:
    """What the directory says of one member; empty for one that is gone."""
    return _points(session, MemberRow.id == member_id).get(member_id, NOWHERE)


def member_points(session: Session) -> dict[UUID, Point]:
    """The members that stand behind places, each as a delivery point."""
    return _points(session, PlaceRow.binned_at.is_(None), PlaceRow.member_id == MemberRow.id)


def _points(session: Session, *wanted: object) -> dict[UUID, Point]:
    present = ContactRow.until_on.is_(None) | (ContactRow.until_on >= date.today())
    contact = (
        select(ContactRow.name)
        .where(ContactRow.member_id == MemberRow.id, ContactRow.binned_at.is_(None), present)
        .order_by(ContactRow.sort, ContactRow.id)
        .limit(1)
        .scalar_subquery()
    )
    query = select(
        MemberRow.id, MemberRow.postal_code, MemberRow.municipality, MemberRow.address, contact, MemberRow.phone,
        MemberRow.name, MemberRow.binned_at,
    ).where(*wanted)  # type: ignore[arg-type]  # fmt: skip
    # Who is in the bin is left out here: asked of the database it walks through all members by that index.
    return {
        key: Point(code, whole_address(town, address), person or "", phone, name)
        for key, code, town, address, person, phone, name, binned in session.execute(query)
        if binned is None
    }
