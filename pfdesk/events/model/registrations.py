"""申込 and 出席: who is expected, and who came to which part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.events.model.reception import new_badge
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id

KINDS: Final[Mapping[str, str]] = {
    "pf_member": "PFメンバー",
    "commissioner": "民生・児童委員",
    "agency": "支援機関",
    "firm": "地元企業",
    "councillor": "市議会議員",
    "staff": "市職員",
    "other": "その他",
}
"""The kinds of participant that the account names, in its order."""

ROLES: Final[Mapping[str, str]] = {
    "participant": "参加者",
    "speaker": "講師",
    "organiser": "事務局",
    "observer": "オブザーバー",
}
SEATED: Final = frozenset({"participant", "observer"})
"""Roles that take one of the places of the capacity."""
REPLIES: Final[Mapping[str, str]] = {"": "返事待ち", "yes": "出席", "no": "欠席", "waiting": "キャンセル待ち"}
SOURCES: Final[Mapping[str, str]] = {
    "directory": "会員名簿から",
    "list": "一覧の取り込み",
    "typed": "手入力",
    "walk_in": "当日参加",
}
WAYS: Final[Mapping[str, str]] = {
    "badge": "名札",
    "search": "検索",
    "paper": "出席簿",
    "continued": "前の部から続けて",
}


def kind_name(code: str) -> str:
    """The kind on screen; a kind of the office's own is its own name."""
    return KINDS.get(code, code) or KINDS["other"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Registration:
    """申込. `number` stands on badge and sign-in sheet (0 until it is given on saving).

    `represents` names whom somebody comes in place of (団体の代理). `replied_at` orders those who wait.
    `same_as_id` is another registration of the same person, where name and organisation do not tell.
    """

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    event_id: UUID
    number: int = 0
    member_id: UUID | None = None
    name: str
    kana: str = ""
    organisation: str = ""
    post: str = ""
    represents: str = ""
    kind: str = "other"
    role: str = "participant"
    reply: str = ""
    source: str = "typed"
    needs: str = ""
    badge: str = ""
    notes: str = ""
    replied_at: datetime | None = None
    same_as_id: UUID | None = None

    def __post_init__(self) -> None:
        """Clean; Refused without a name or for an unknown role, reply or source."""
        rules.lines(self, "name", "organisation", "post", "represents", "needs")
        rules.wanted(self, "name", "氏名を入れてください。")
        rules.reading(self)
        rules.lines(self, "kind", limit=40)
        rules.one_of(self, "role", ROLES)
        rules.one_of(self, "reply", REPLIES)
        rules.one_of(self, "source", SOURCES)
        if self.number < 0:
            raise Refused("number", "番号は1以上にしてください。")
        if not self.badge:
            rules.put(self, "badge", new_badge(self.id))
        rules.notes(self, "notes")


@dataclass(frozen=True, kw_only=True, slots=True)
class Attendance:
    """出席: one person at one part, from when, and how it was noted."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    registration_id: UUID
    part_id: UUID
    checked_in_at: datetime
    way: str = "search"
    clerk: str = ""

    def __post_init__(self) -> None:
        """Refused for an unknown way."""
        rules.one_of(self, "way", WAYS)
        rules.lines(self, "clerk")
