"""調査対象, 発送 and 回答: whom a survey went to, and the papers that came back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.values.errors import Refused, naming
from pfdesk.values.ids import new_id
from pfdesk.values.postal import postal_code

WAYS: Final[Mapping[str, str]] = {
    "post": "郵送",
    "fax": "FAX",
    "mail": "メール",
    "phone": "電話",
    "visit": "訪問",
    "hand": "会場",
    "import": "取り込み",
}
TARGET_STATES: Final[Mapping[str, str]] = {"": "", "refused": "辞退", "undeliverable": "宛先不明"}
DISPATCH_KINDS: Final[Mapping[str, str]] = {"first": "発送", "reminder": "督促"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """調査対象. `number` is 対象番号 (0 until it is given); `member_id` where it is in the directory."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    survey_id: UUID
    number: int = 0
    member_id: UUID | None = None
    name: str
    kana: str = ""
    kind: str = ""
    municipality: str = ""
    postal_code: str = ""
    address: str = ""
    phone: str = ""
    state: str = ""
    returned_on: date | None = None
    returned_by: str = ""
    notes: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused without a name."""
        rules.lines(self, "name", "kind", "municipality", "address")
        rules.wanted(self, "name", "対象の名前を入れてください。")
        rules.reading(self)
        with naming("postal_code"):
            rules.put(self, "postal_code", postal_code(self.postal_code) if self.postal_code.strip() else "")
        rules.phones(self, "phone")
        rules.one_of(self, "state", TARGET_STATES)
        rules.one_of(self, "returned_by", ("", *WAYS))
        rules.notes(self, "notes")


@dataclass(frozen=True, kw_only=True, slots=True)
class Dispatch:
    """発送: one sending to one target, the first or a reminder (督促)."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    target_id: UUID
    kind: str = "first"
    sent_on: date
    way: str = "post"

    def __post_init__(self) -> None:
        """Refused for an unknown kind or way."""
        rules.one_of(self, "kind", DISPATCH_KINDS)
        rules.one_of(self, "way", WAYS)


@dataclass(frozen=True, kw_only=True, slots=True)
class Response:
    """回答: one paper; `number` is its place in the pile, `stopped_at_id` where keying stopped."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    survey_id: UUID
    target_id: UUID | None = None
    number: int = 0
    received_on: date | None = None
    way: str = "post"
    keyed_by: str = ""
    keyed_at: datetime | None = None
    stopped_at_id: UUID | None = None
    unsure: bool = False
    verified_by: str = ""
    verified_at: datetime | None = None
    source_key: str = ""

    def __post_init__(self) -> None:
        """Refused for an unknown way, or where one clerk would verify what the same one keyed."""
        rules.one_of(self, "way", ("", *WAYS))
        rules.lines(self, "keyed_by", "verified_by", "source_key")
        if self.verified_by and self.verified_by == self.keyed_by:
            raise Refused("verified_by", "照合は、1人目とは別の人が入力してください。")
