"""What stands in a member's own row and is a record of its own: a further phone in the same cell, one of its people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from pfdesk.directory import queries
from pfdesk.directory.model import Contact, Member, MemberChannel
from pfdesk.directory.sheets.cells import numbers_of
from pfdesk.tables.staging import RowError, StagedRow
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold

_POST: Final = re.compile("代表者|会長|理事長|管理者|施設長|校長|園長|所長|院長|支店長")


@dataclass
class AsideCells:
    """The cells of one row that are about a contact, and the numbers beyond the first as (kind, number)."""

    contact: Mapping[str, str]
    further: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.contact.get("contact_name") or self.further)


class Asides:
    """Makes the records of `wanted` (by member) that are not there yet. `heading` is that of the contact's name."""

    def __init__(self, session: Any, wanted: Mapping[UUID, AsideCells], heading: str) -> None:
        self.new: list[Contact | MemberChannel] = []
        self.told: dict[UUID, str] = {}
        self._wanted = wanted
        found = _POST.search(heading)
        self._post = found[0] if found else ""
        self._people, self._numbers = queries.known_people(session) if wanted else ({}, {})

    def rows(self, staged: tuple[StagedRow[Member], ...]) -> tuple[StagedRow[Member], ...]:
        """The same rows; one that was the same and brings something is changed, one whose contact is wrong an error."""
        return tuple(self._row(row) for row in staged) if self._wanted else staged

    def _row(self, row: StagedRow[Member]) -> StagedRow[Member]:
        aside = self._wanted.get(row.entity.id) if row.entity else None
        if row.entity is None or aside is None:
            return row
        try:
            found = list(self._made(row.entity, aside))
        except Refused as refused:
            error = RowError(row.number, "担当者", aside.contact.get("contact_name", ""), refused.sentence)
            return StagedRow(row.number, "error", errors=(error,))
        if not found:
            return row
        self.new += found
        words = "、".join(_told(one) for one in found)
        self.told[row.entity.id] = f"{words}を加えます"
        return replace(row, state="changed") if row.state == "same" else row

    def _made(self, member: Member, aside: AsideCells) -> Iterator[Contact | MemberChannel]:
        shown = {member.phone, member.fax, *self._numbers.get(member.id, ())}
        for kind, number in aside.further:
            if number not in shown:
                yield MemberChannel(member_id=member.id, kind=kind, value=number)
        name = aside.contact.get("contact_name", "")
        if name and fold(name) not in self._people.get(member.id, ()) and fold(name) != fold(member.name):
            number = aside.contact.get("contact_phone", "")
            yield Contact(
                member_id=member.id,
                name=name,
                post=aside.contact.get("contact_post", "") or self._post,
                phone=numbers_of(number)[0] if number else "",
                email=aside.contact.get("contact_email", ""),
            )


def _told(one: Contact | MemberChannel) -> str:
    if isinstance(one, MemberChannel):
        return f"連絡先 {one.value}"
    return f"担当者 {one.post} {one.name}".replace("  ", " ")
