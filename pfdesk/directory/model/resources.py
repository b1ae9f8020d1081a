"""社会資源: what a member does for others, and what it can lend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.values.ids import new_id

RESOURCE_KINDS: Final[Mapping[str, str]] = {"activity": "活動", "asset": "提供できるもの"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Resource:
    """One activity (居場所づくり) or asset (会議室) of a member; `source` says who told it, `as_of` when."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    member_id: UUID
    kind: str = "activity"
    title: str
    details: str = ""
    source: str = ""
    as_of: date | None = None
    sort: int = 0

    def __post_init__(self) -> None:
        """Clean; Refused without a title."""
        rules.one_of(self, "kind", RESOURCE_KINDS)
        rules.lines(self, "title", "source")
        rules.wanted(self, "title", "活動か、提供できるものを入れてください。")
        rules.notes(self, "details")
