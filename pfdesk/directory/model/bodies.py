"""会議体 and the seats on them: the seat outlives its holder."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.values.ids import new_id


@dataclass(frozen=True, kw_only=True, slots=True)
class Body:
    """会議体: PF推進会議, 地域協議会 ...; `code` is its name in figures (`pf` is PF推進会議)."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    code: str
    name: str
    founded_on: date | None = None
    notes: str = ""
    sort: int = 0

    def __post_init__(self) -> None:
        """Clean; Refused without a name or a code."""
        rules.lines(self, "code", "name", limit=80)
        rules.wanted(self, "name", "会議体の名前を入れてください。")
        rules.wanted(self, "code", "会議体の符号を入れてください。")
        rules.notes(self, "notes")


@dataclass(frozen=True, kw_only=True, slots=True)
class Seat:
    """委員・参画: a member's place on a body, with role and term (both days included)."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    body_id: UUID
    member_id: UUID
    role: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    sort: int = 0

    def __post_init__(self) -> None:
        """Clean; Refused for a term that ends before it begins."""
        rules.lines(self, "role", limit=40)
        rules.in_order(self, "starts_on", "ends_on", "任期の終わりは始まりより後の日付にしてください。")


@dataclass(frozen=True, kw_only=True, slots=True)
class SeatHolder:
    """Who holds a seat, from when until when (None: still); `contact_id` where it is one of the 担当者."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    seat_id: UUID
    contact_id: UUID | None = None
    name: str
    kana: str = ""
    post: str = ""
    from_on: date | None = None
    until_on: date | None = None

    def __post_init__(self) -> None:
        """Clean; Refused without a name or for days in the wrong order."""
        rules.lines(self, "name", "post")
        rules.wanted(self, "name", "委員の氏名を入れてください。")
        rules.reading(self)
        rules.in_order(self, "from_on", "until_on", "終わりの日は始まりの日より後にしてください。")
