"""The readings of names: of the registration, else of the member or contact of that name that it is joined to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import ContactRow, MemberRow
from pfdesk.values.folding import fold


class Read(Protocol):
    """Whose reading is asked for."""

    @property
    def id(self) -> UUID:
        """The key by which the answer names them."""

    @property
    def member_id(self) -> UUID | None:
        """The member that they are joined to."""

    @property
    def name(self) -> str:
        """Name."""

    @property
    def kana(self) -> str:
        """The reading that was typed for them."""


def readings(session: Session, lines: Iterable[Read]) -> dict[UUID, str]:
    """Key -> reading, of those who have one; an organisation's reading is nobody's."""
    people = list(lines)
    found = {line.id: line.kana for line in people if line.kana}
    without = [line for line in people if not line.kana and line.member_id is not None]
    known = _known(session, {line.member_id for line in without if line.member_id is not None})
    for line in without:
        if line.member_id is not None and (kana := known.get((line.member_id, fold(line.name)))):
            found[line.id] = kana
    return found


def _known(session: Session, members: Iterable[UUID]) -> Mapping[tuple[UUID, str], str]:
    ids = list(members)
    if not ids:
        return {}
    person, contact = MemberRow, ContactRow
    of_contacts = select(contact.member_id, contact.name, contact.kana).where(
        contact.member_id.in_(ids), contact.binned_at.is_(None)
    )
    of_people = select(person.id, person.name, person.kana).where(person.id.in_(ids), person.kind == "person")
    rows = (*session.execute(of_contacts), *session.execute(of_people))
    return {(key, fold(name)): kana for key, name, kana in rows if kana}
