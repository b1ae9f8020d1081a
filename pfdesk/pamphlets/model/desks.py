"""相談窓口 and 掲載承諾: what is listed, and whether its owner has agreed to the entry as it reads now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.values.ids import new_id

LEVELS: Final[Mapping[str, str]] = {"city": "市", "prefecture": "道", "state": "国", "private": "民間"}
AUDIENCES: Final[Mapping[str, str]] = {
    "anyone": "どなたでも",
    "children": "子ども・若者",
    "parents": "子育て中の方",
    "elderly": "高齢の方",
    "disabled": "障がいのある方",
    "poor": "お金や仕事でお困りの方",
    "work": "仕事をさがしている方",
    "women": "女性の方",
    "family": "ご家族の方",
}
CONSENT_STATES: Final[Mapping[str, str]] = {
    "none": "未依頼",
    "asked": "回答待ち",
    "agreed": "承諾",
    "changed": "掲載内容が変わりました",
    "expired": "期限切れ",
    "refused": "掲載不可",
}
DECISIONS: Final = ("asked", "agreed", "refused")


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """相談窓口. `audiences` are codes of AUDIENCES with spaces between; `anonymous`: takes calls without a name.

    `plain` is its text in the hand-out, in plain words with readings (相談《そうだん》); else `topics` is.
    """

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    name: str
    kana: str = ""
    owner: str = ""
    member_id: UUID | None = None
    level: str = "city"
    audiences: str = ""
    topics: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    web: str = ""
    hours: str = ""
    closed_days: str = ""
    anonymous: bool = False
    area: str = ""
    plain: str = ""
    sort: int = 0

    def __post_init__(self) -> None:
        """Clean; Refused names the first field that does not fit."""
        rules.lines(self, "name", "owner", "topics", "web", "hours", "closed_days", "area", "audiences")
        rules.wanted(self, "name", "相談窓口の名前を入れてください。")
        rules.one_of(self, "level", LEVELS)
        rules.reading(self)
        rules.notes(self, "plain")
        rules.phones(self, "phone", "fax")
        rules.mail(self)
        known = [code for code in AUDIENCES if code in self.audiences.split()]
        rules.put(self, "audiences", " ".join(known))

    @property
    def audience_names(self) -> tuple[str, ...]:
        """Whom it is for, in words."""
        return tuple(AUDIENCES[code] for code in self.audiences.split())


def entry_text(desk: Desk) -> str:
    """What is printed about a desk, and what its owner agrees to; a change of it makes a consent stale."""
    parts = (
        desk.name, desk.owner, "・".join(desk.audience_names), desk.topics, desk.phone, desk.fax, desk.email,
        desk.web, desk.hours, desk.closed_days, desk.plain, "匿名で相談できます" if desk.anonymous else "",
    )  # fmt: skip
    return " / ".join(part for part in parts if part)


@dataclass(frozen=True, kw_only=True, slots=True)
class Listing:
    """Which desk stands in which edition, with the phone number that was printed."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    edition_id: UUID
    desk_id: UUID
    phone: str = ""
    sort: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class ListingConsent:
    """掲載承諾: asked of the desk's owner, agreed or refused, for the entry as `agreed_text` reads."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    desk_id: UUID
    asked_on: date | None = None
    asked_by: str = ""
    state: str = "asked"
    decided_on: date | None = None
    decided_by: str = ""
    agreed_text: str = ""
    valid_until: date | None = None
    notes: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused for an unknown state and for days in the wrong order."""
        rules.lines(self, "asked_by", "decided_by")
        rules.notes(self, "notes")
        rules.one_of(self, "state", DECISIONS)
        rules.in_order(self, "asked_on", "decided_on", "回答の日は依頼の日より後にしてください。")
        rules.in_order(self, "decided_on", "valid_until", "期限は回答の日より後にしてください。")
        if self.state != "asked":
            rules.wanted(self, "decided_on", "回答の日を入れてください。")


def consent_state(consent: ListingConsent | None, entry: str, today: date) -> str:
    """A code of CONSENT_STATES: agreed only while the entry reads as agreed and the consent has not run out."""
    if consent is None:
        return "none"
    if consent.state != "agreed":
        return consent.state
    if consent.valid_until is not None and consent.valid_until < today:
        return "expired"
    return "agreed" if consent.agreed_text == entry else "changed"
