"""修了 and 修了証: decided once, numbered without gaps, never overwritten."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.events.model.reception import keyed_digits
from pfdesk.values.fiscal import fiscal_year_text
from pfdesk.values.ids import new_id


@dataclass(frozen=True, kw_only=True, slots=True)
class Completion:
    """修了; `reason` says why, where the clerk decided against the rule."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    course_id: UUID
    registration_id: UUID
    completed_on: date
    reason: str = ""

    def __post_init__(self) -> None:
        """Clean."""
        rules.notes(self, "reason")


@dataclass(frozen=True, kw_only=True, slots=True)
class Certificate:
    """修了証: number in its fiscal year, the name as it was printed; a revoked one keeps its number.

    `reason` says why it was revoked; of one in force, why it was issued after a former one was revoked.
    """

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    completion_id: UUID
    fiscal_year: int
    number: int
    name: str
    issued_on: date
    revoked_on: date | None = None
    reason: str = ""
    signature: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused for a revocation before the day of issue."""
        rules.lines(self, "name")
        rules.in_order(self, "issued_on", "revoked_on", "取り消した日は発行した日より後にしてください。")
        rules.notes(self, "reason")

    @property
    def number_text(self) -> str:
        """令和5年度 第3号."""
        return certificate_number(self.fiscal_year, self.number)

    @property
    def message(self) -> str:
        """What is signed: number, day of issue and name as they were printed."""
        return f"{certificate_code(self.fiscal_year, self.number, self.issued_on)}\n{self.name}"

    @property
    def code(self) -> str:
        """What its QR holds, digits only; nothing for one that was never signed."""
        head = certificate_code(self.fiscal_year, self.number, self.issued_on)
        return head + self.signature if self.signature else ""


CODE_DIGITS = 18


def certificate_code(fiscal_year: int, number: int, issued_on: date) -> str:
    """The head of a certificate's code: 1 (the layout), year, number in five digits, day of issue."""
    return f"1{fiscal_year:04d}{number:05d}{issued_on:%Y%m%d}"


def read_code(text: str) -> tuple[int, int, str] | None:
    """Fiscal year, number and signature of what a reader typed; None for what is no certificate's code."""
    digits = keyed_digits(text)
    if digits is None or len(digits) <= CODE_DIGITS or digits[0] != "1":
        return None
    return int(digits[1:5]), int(digits[5:10]), digits[CODE_DIGITS:]


def certificate_number(fiscal_year: int, number: int) -> str:
    """The number as it is written on paper: 令和5年度 第3号."""
    return f"{fiscal_year_text(fiscal_year)} 第{number}号"


@dataclass(frozen=True, kw_only=True, slots=True)
class CertificateCopy:
    """再発行: one more copy of a certificate, with its reason."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    certificate_id: UUID
    issued_on: date
    reason: str

    def __post_init__(self) -> None:
        """Clean; Refused without a reason."""
        rules.notes(self, "reason")
        rules.wanted(self, "reason", "再発行の理由を入れてください。")
