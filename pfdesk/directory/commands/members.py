"""Add, change, bin and restore a member."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.directory import store
from pfdesk.directory.commands.labels import MEMBER_FIELDS, change_label
from pfdesk.directory.model import Member
from pfdesk.values.postal import look_up_address

_COUNTY: Final = re.compile("^[^市区]+?郡(?=.+[町村]$)")
# A first guess that spares a table of ten thousand rows the long search; what it misses is searched for.
_WRITTEN: Final = re.compile(
    "((?:北海道|東京都|京都府|大阪府|.{2,3}県)?(?:[^市区町村]{1,6}郡)?[^市区町村]{1,6}[市区町村])"
)


@dataclass(frozen=True)
class AddMember:
    """Add a member with the next 会員番号, unless it brings one of its own."""

    member: Member
    label: str = "会員の追加"

    def run(self, session: Session) -> None:
        """Give the number and the municipality; write."""
        member = placed(self.member)
        if not member.number:
            member = replace(member, number=store.next_number(session))
        store.insert(session, member)


@dataclass(frozen=True)
class ChangeMember:
    """Change fields of a member; Refused when it has been changed elsewhere."""

    before: Member
    after: Member

    @property
    def label(self) -> str:
        """電話番号の変更."""
        return change_label(self.before, self.after, MEMBER_FIELDS, "会員")

    def run(self, session: Session) -> None:
        """Write; a new address brings its municipality with it."""
        after = self.after
        if after.address != self.before.address and after.municipality == self.before.municipality:
            after = placed(replace(after, municipality=""))
        store.update(session, self.before, after)


@dataclass(frozen=True)
class BinMember:
    """Put a member into the bin."""

    member_id: UUID
    label: str = "会員をごみ箱へ"

    def run(self, session: Session) -> None:
        """Mark; what belongs to it stays with it."""
        store.put_in_bin(session, Member, self.member_id)


@dataclass(frozen=True)
class BinMembers:
    """Put several members into the bin as one unit of work."""

    members: tuple[UUID, ...]

    @property
    def label(self) -> str:
        """会員3件をごみ箱へ."""
        return f"会員{len(self.members):,}件をごみ箱へ"

    def run(self, session: Session) -> None:
        """Mark each; what belongs to them stays with them."""
        for member_id in self.members:
            store.put_in_bin(session, Member, member_id)


@dataclass(frozen=True)
class RestoreMember:
    """Take a member out of the bin."""

    member_id: UUID
    label: str = "会員の復元"

    def run(self, session: Session) -> None:
        """Take the mark off."""
        store.restore(session, Member, self.member_id)


def placed(member: Member) -> Member:
    """The member with the municipality its address begins with, where it has none of its own."""
    if member.municipality or not member.address:
        return member
    return replace(member, municipality=municipality_of(member.address))


def municipality_of(address: str) -> str:
    """室蘭市 for 室蘭市見本町1-2, 白老町 for 白老郡白老町...; empty where none is recognised."""
    written = _WRITTEN.match(address)
    return (_known(written[1]) if written else "") or _known(address)


@lru_cache(maxsize=4096)
def _known(place: str) -> str:
    cities = dict.fromkeys(_COUNTY.sub("", found.city) for found in look_up_address(place))
    return next(iter(cities), "") if len(cities) == 1 else ""
