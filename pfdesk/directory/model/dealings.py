"""What was agreed with a member and what was said: 協定, consents, 連絡記録."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id

PURPOSES: Final[Mapping[str, str]] = {"roster": "名簿掲載", "mailing": "案内送付", "sharing": "他団体提供"}
WAYS: Final[Mapping[str, str]] = {
    "phone": "電話",
    "visit": "訪問",
    "mail": "メール",
    "fax": "FAX",
    "letter": "郵送",
    "meeting": "面談・会議",
}
REMIND_DAYS: Final = 60
"""How many days before the end of an agreement a note is due, unless it says otherwise."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreement:
    """協定. One that `renews` goes on after `ends_on`; `remind_days` before it a note is due."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    member_id: UUID
    title: str
    signed_on: date | None = None
    ends_on: date | None = None
    renews: bool = True
    remind_days: int = REMIND_DAYS
    notes: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused without a title or for an end before the signing."""
        rules.lines(self, "title")
        rules.wanted(self, "title", "協定の名前を入れてください。")
        rules.in_order(self, "signed_on", "ends_on", "期限は締結日より後の日付にしてください。")
        if not 0 <= self.remind_days <= 3650:
            raise Refused("remind_days", "お知らせは0日から3650日前までの間で決めてください。")
        rules.notes(self, "notes")

    def state(self, today: date) -> str:
        """In force, due or ended, in words for the screen."""
        return agreement_state(self.ends_on, today, renews=self.renews, remind_days=self.remind_days)


def agreement_state(ends_on: date | None, today: date, *, renews: bool, remind_days: int) -> str:
    """有効・自動更新, 有効, まもなく期限 or 終了, for an agreement with these terms."""
    if ends_on is None or (renews and ends_on < today):
        return "有効・自動更新" if renews else "有効"
    if ends_on < today:
        return "終了"
    if ends_on - today <= timedelta(days=remind_days):
        return "まもなく更新" if renews else "まもなく期限"
    return "有効・自動更新" if renews else "有効"


@dataclass(frozen=True, kw_only=True, slots=True)
class Consent:
    """Consent of a member to one purpose (名簿掲載, 案内送付, 他団体提供), given or refused."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    member_id: UUID
    purpose: str
    given: bool
    decided_on: date | None = None
    notes: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused for an unknown purpose."""
        rules.one_of(self, "purpose", PURPOSES)
        rules.notes(self, "notes")


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactLogEntry:
    """連絡記録: a briefing, call or visit; `next_step` is what was promised, due on `next_on`."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    member_id: UUID
    contact_id: UUID | None = None
    held_on: date
    way: str = "phone"
    text: str
    next_step: str = ""
    next_on: date | None = None
    clerk: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused without a text or for an unknown way."""
        rules.one_of(self, "way", WAYS)
        rules.notes(self, "text")
        rules.wanted(self, "text", "連絡の内容を入れてください。")
        rules.lines(self, "next_step", "clerk")
        rules.in_order(self, "held_on", "next_on", "次の予定日は連絡した日より後にしてください。")
