"""会員: an organisation or a person; its category, and the people one speaks to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.values.errors import naming
from pfdesk.values.ids import new_id
from pfdesk.values.postal import postal_code

KINDS: Final[Mapping[str, str]] = {"organisation": "団体", "person": "個人"}


@dataclass(frozen=True, kw_only=True, slots=True)
class MemberCategory:
    """種別: 企業, 市民会議, 支援機関 ...; the office keeps the list. `code` is its name in figures."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    code: str
    name: str
    sort: int = 0

    def __post_init__(self) -> None:
        """Clean; Refused without a name or a code."""
        rules.lines(self, "code", "name", limit=40)
        rules.wanted(self, "name", "種別の名前を入れてください。")
        rules.wanted(self, "code", "種別の符号を入れてください。")


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """会員. `number` is 会員番号 (0 until it is given on saving); `address` begins with the municipality."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    number: int = 0
    kind: str = "organisation"
    category_id: UUID | None = None
    name: str
    kana: str = ""
    postal_code: str = ""
    municipality: str = ""
    address: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    web: str = ""
    external_code: str = ""
    joined_on: date | None = None
    left_on: date | None = None
    notes: str = ""
    merged_into_id: UUID | None = None

    def __post_init__(self) -> None:
        """Clean every field; Refused names the first that does not fit the rules."""
        rules.lines(self, "name", "municipality", "address", "web", "external_code")
        rules.wanted(self, "name", "名称を入れてください。")
        rules.one_of(self, "kind", KINDS)
        rules.reading(self)
        with naming("postal_code"):
            rules.put(self, "postal_code", postal_code(self.postal_code) if self.postal_code.strip() else "")
        rules.phones(self, "phone", "fax")
        rules.mail(self)
        rules.notes(self, "notes")
        rules.in_order(self, "joined_on", "left_on", "退会日は入会日より後の日付にしてください。")


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """担当者: a person at an organisation; `until_on` is the last day, None while still there."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    member_id: UUID
    name: str
    kana: str = ""
    post: str = ""
    phone: str = ""
    email: str = ""
    until_on: date | None = None
    notes: str = ""
    sort: int = 0

    def __post_init__(self) -> None:
        """Clean; Refused without a name."""
        rules.lines(self, "name", "post")
        rules.wanted(self, "name", "担当者の氏名を入れてください。")
        rules.reading(self)
        rules.phones(self, "phone")
        rules.mail(self)
        rules.notes(self, "notes")
