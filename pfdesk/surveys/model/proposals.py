"""From answers to the directory: which field of a member an answer fills, and what was decided of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as made
from datetime import datetime
from typing import Final
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.values.ids import new_id

FILLS: Final[Mapping[str, str]] = {
    "": "",
    "activity": "活動(社会資源)",
    "asset": "提供できるもの(社会資源)",
    "details": "活動の内容(社会資源)",
    "contact": "担当者の氏名",
    "contact_post": "担当者の役職",
    "contact_phone": "担当者の電話番号",
    "contact_email": "担当者のメール",
    "phone": "電話番号",
    "fax": "FAX",
    "email": "メール",
    "web": "ホームページ",
    "postal_code": "郵便番号",
    "address": "所在地",
    "sharing": "他団体提供への同意",
}
"""What the answer to a question says of the organisation that gave it."""
MEMBER_FILLS: Final = ("phone", "fax", "email", "web", "postal_code", "address")
CONTACT_FILLS: Final = {
    "contact": "name",
    "contact_post": "post",
    "contact_phone": "phone",
    "contact_email": "email",
}
OF_CHOICES: Final = frozenset({"activity", "asset", "sharing"})
"""Filled from choices; the others take the words. 同意: the first choice is yes, the second no."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """One answer taken into the directory, or left; `value` is what it said then."""

    id: UUID = made(default_factory=new_id)
    revision: int = 0
    response_id: UUID
    question_id: UUID | None = None
    field: str
    value: str
    taken: bool
    clerk: str = ""
    decided_at: datetime

    def __post_init__(self) -> None:
        """Clean."""
        rules.lines(self, "clerk")
