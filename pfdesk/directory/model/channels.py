"""Further phones, faxes and mail addresses of a member."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.values.ids import new_id

CHANNEL_KINDS: Final[Mapping[str, str]] = {"phone": "電話番号", "fax": "FAX", "email": "メール"}


@dataclass(frozen=True, kw_only=True, slots=True)
class MemberChannel:
    """One more way to reach a member; `title` says which (夜間, 支店 ...)."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    member_id: UUID
    kind: str = "phone"
    value: str
    title: str = ""
    sort: int = 0

    def __post_init__(self) -> None:
        """Clean by kind; Refused for an empty or unreadable value."""
        rules.one_of(self, "kind", CHANNEL_KINDS)
        rules.lines(self, "title", limit=40)
        rules.wanted(self, "value", "番号かアドレスを入れてください。")
        if self.kind == "email":
            rules.mail(self, "value")
        else:
            rules.phones(self, "value")
