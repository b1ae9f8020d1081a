"""Sample members: the 26 organisations of the account's platform picture, with invented people and places.

Names of organisations are those of the account. Addresses (見本町, 例示町), phone numbers (0143-00-xxxx),
people, terms and the contact log are invented.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from pfdesk.app.sample.directory_names import (
    AGENCIES,
    COUNCIL,
    FIRMS,
    FOUNDED,
    PEOPLE,
    SUPPORT_BODIES,
    TALKS,
    Organisation,
)
from pfdesk.directory import commands
from pfdesk.directory.model import (
    Agreement,
    Body,
    Consent,
    Contact,
    ContactLogEntry,
    Member,
    MemberCategory,
    Seat,
    SeatHolder,
)
from pfdesk.directory.model.standard import BODIES, CATEGORIES
from pfdesk.office.office import Office

CLERK = "見本 一郎"
TERM = (date(2023, 6, 1), date(2025, 3, 31))
BRIEFED = date(2024, 1, 22)


@dataclass(frozen=True)
class DirectorySample:
    """Keys that the other rooms' samples need: members by name, bodies and categories by code."""

    members: Mapping[str, UUID]
    firms: tuple[UUID, ...]
    council: tuple[UUID, ...]
    agencies: tuple[UUID, ...]
    bodies: Mapping[str, UUID]
    categories: Mapping[str, UUID]
    contacts: Mapping[UUID, tuple[UUID, ...]]

    @property
    def platform(self) -> tuple[UUID, ...]:
        """All 26 in the order of their 会員番号."""
        return (*self.council, *self.agencies, *self.firms)


def fill(office: Office) -> DirectorySample:
    """Write the sample through the office's own commands."""
    return _Filling(office).all()


class _Filling:
    def __init__(self, office: Office) -> None:
        self.office = office
        self.members: dict[str, UUID] = {}
        self.categories: dict[str, UUID] = {}
        self.bodies: dict[str, UUID] = {}
        self.contacts: dict[UUID, tuple[UUID, ...]] = {}
        self._met = 0

    def all(self) -> DirectorySample:
        for sort, (code, name) in enumerate(CATEGORIES):
            category = MemberCategory(code=code, name=name, sort=sort)
            self.office.do(commands.AddMemberCategory(category))
            self.categories[code] = category.id
        for sort, (code, name) in enumerate(BODIES):
            body = Body(code=code, name=name, founded_on=FOUNDED[code], sort=sort)
            self.office.do(commands.AddBody(body))
            self.bodies[code] = body.id
        council = tuple(self._organisation("council", one) for one in COUNCIL)
        agencies = tuple(self._organisation("agency", one) for one in AGENCIES)
        firms = tuple(self._organisation("firm", one) for one in FIRMS)
        return DirectorySample(
            self.members, firms, council, agencies, self.bodies, self.categories, self.contacts
        )

    def _organisation(self, category: str, one: Organisation) -> UUID:
        member = Member(
            category_id=self.categories[category],
            name=one.name,
            kana=one.kana,
            postal_code=one.postal_code,
            address=one.address,
            phone=f"0143-00-{one.line:04d}",
            fax=f"0143-00-{one.line + 500:04d}",
            joined_on=date(2022, 10, 1),
        )
        self.office.do(commands.AddMember(member))
        self.members[one.name] = member.id
        self.contacts[member.id] = self._people(member.id, one)
        self._seats(category, one, member.id)
        self._dealings(category, one, member.id)
        return member.id

    def _people(self, member_id: UUID, one: Organisation) -> tuple[UUID, ...]:
        made: list[UUID] = []
        for place, post in enumerate(one.posts):
            name, kana = PEOPLE[self._met % len(PEOPLE)]
            self._met += 1
            contact = Contact(
                member_id=member_id, name=name, kana=kana, post=post,
                phone=f"0143-00-{one.line + place + 1:04d}", sort=place,
            )  # fmt: skip
            self.office.do(commands.AddContact(contact))
            made.append(contact.id)
        return tuple(made)

    def _seats(self, category: str, one: Organisation, member_id: UUID) -> None:
        codes = ["pf"]
        if category == "council":
            codes.append("council")
        codes += [code for code, names in SUPPORT_BODIES.items() if one.name in names]
        name, kana = PEOPLE[(self._met - len(one.posts)) % len(PEOPLE)]
        for code in codes:
            start = TERM[0] if code in {"pf", "council"} else date(2024, 2, 1)
            seat = Seat(
                body_id=self.bodies[code], member_id=member_id, role=one.role if code == "pf" else "委員",
                starts_on=start, ends_on=TERM[1],
            )  # fmt: skip
            holder = SeatHolder(
                seat_id=seat.id, contact_id=self.contacts[member_id][0], name=name, kana=kana,
                post=one.posts[0], from_on=start,
            )  # fmt: skip
            self.office.do(commands.GiveSeat(seat, holder))

    def _dealings(self, category: str, one: Organisation, member_id: UUID) -> None:
        if category == "firm":
            agreement = Agreement(member_id=member_id, title="包括連携協定(見守り)", signed_on=one.signed_on)
            self.office.do(commands.AddAgreement(agreement))
        for purpose in ("roster", "mailing"):
            consent = Consent(member_id=member_id, purpose=purpose, given=True, decided_on=date(2023, 6, 1))
            self.office.do(commands.AddConsent(consent))
        for day, way, text in TALKS[: 2 + one.line % 3]:
            entry = ContactLogEntry(
                member_id=member_id, contact_id=self.contacts[member_id][0], held_on=day.replace(
                    day=min(28, day.day + one.line % 4)), way=way, text=text, clerk=CLERK,
            )  # fmt: skip
            self.office.do(commands.LogContact(entry))
