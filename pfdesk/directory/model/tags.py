"""目印: free marks that the office puts on members (広報協力, 見守り隊 ...)."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.values.ids import new_id


@dataclass(frozen=True, kw_only=True, slots=True)
class Tag:
    """One mark; its name is unique in the office."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    name: str

    def __post_init__(self) -> None:
        """Clean; Refused without a name."""
        rules.lines(self, "name", limit=40)
        rules.wanted(self, "name", "目印の名前を入れてください。")


@dataclass(frozen=True, kw_only=True, slots=True)
class MemberTag:
    """One mark on one member."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    member_id: UUID
    tag_id: UUID
