"""The filter chips of the member list, as conditions of a WHERE."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, or_
from sqlalchemy.orm import InstrumentedAttribute

from pfdesk.db.days import days_after
from pfdesk.db.schema.directory import AgreementRow, ContactLogRow, MemberRow, MemberTagRow, SeatRow
from pfdesk.values.fiscal import fiscal_year_days

AGREEMENT_STATES: Final[Mapping[str, str]] = {
    "active": "有効な協定あり",
    "due": "期限が近い協定",
    "ended": "終了した協定",
    "none": "協定なし",
}
MEMBER_STATES: Final[Mapping[str, str]] = {
    "present": "参加中",
    "left": "退会",
    "silent": "この3か月 連絡なし",
}
SILENT_DAYS: Final = 90

Condition = ColumnElement[bool]

MEMBER_ORDERS: Final[Mapping[str, tuple[InstrumentedAttribute[Any], ...]]] = {
    "kana": (MemberRow.kana, MemberRow.name, MemberRow.id),
    "name": (MemberRow.name, MemberRow.id),
    "number": (MemberRow.number,),
    "phone": (MemberRow.phone, MemberRow.kana, MemberRow.name, MemberRow.id),
    "municipality": (MemberRow.municipality, MemberRow.kana, MemberRow.name, MemberRow.id),
}


@dataclass(frozen=True, slots=True)
class MemberFilters:
    """What the chips are set to; an empty value filters nothing.

    `today` is the day states are told of; `year` the fiscal year in which a seat on the body is looked for
    (None: on that day). `on` or `in_year` ask for the members of that day or year: those who had joined and not
    left, with the seats and agreements of that time.
    """

    kind: str = ""
    category: UUID | None = None
    body: UUID | None = None
    municipality: str = ""
    agreement: str = ""
    state: str = ""
    today: date | None = None
    year: int | None = None
    tag: UUID | None = None
    on: date | None = None
    in_year: int | None = None

    def conditions(self) -> list[Condition]:
        """The conditions on MemberRow; rows in the bin are never among them."""
        first, last = self.days()
        today = last if self.on or self.in_year is not None else self.today or date.today()
        found: list[Condition] = [MemberRow.binned_at.is_(None)]
        if self.on or self.in_year is not None:
            found += there_in(first, last)
        if self.tag is not None:
            found.append(bears(self.tag))
        if self.kind:
            found.append(MemberRow.kind == self.kind)
        if self.category is not None:
            found.append(MemberRow.category_id == self.category)
        if self.municipality:
            found.append(MemberRow.municipality == self.municipality)
        if self.body is not None:
            found.append(on_body(self.body, first, last))
        if self.agreement:
            found.append(_agreement(self.agreement, today))
        if self.state:
            found.append(_state(self.state, today))
        return found

    def days(self) -> tuple[date, date]:
        """The first and the last day that is asked about."""
        if self.on is not None:
            return self.on, self.on
        year = self.year if self.in_year is None else self.in_year
        if year is not None:
            return fiscal_year_days(year)
        today = self.today or date.today()
        return today, today

    @property
    def empty(self) -> bool:
        """Whether nothing is filtered."""
        plain = (self.kind, self.category, self.body, self.municipality, self.agreement, self.state)
        return not any(plain) and (self.tag, self.on, self.in_year) == (None, None, None)


def there_in(first: date, last: date) -> tuple[Condition, ...]:
    """A member on some day between the two; one without a day of joining always was."""
    return (
        or_(MemberRow.joined_on.is_(None), MemberRow.joined_on <= last),
        or_(MemberRow.left_on.is_(None), MemberRow.left_on > first),
    )


def bears(tag_id: UUID) -> Condition:
    """The member bears the mark."""
    return exists().where(
        MemberTagRow.member_id == MemberRow.id,
        MemberTagRow.tag_id == tag_id,
        MemberTagRow.binned_at.is_(None),
    )


def on_body(body_id: UUID, first: date, last: date) -> Condition:
    """The member holds a seat on the body on some day between the two."""
    return exists().where(
        SeatRow.member_id == MemberRow.id, SeatRow.body_id == body_id,
        *seat_in(first, last), *seat_while_member(),
    )  # fmt: skip


def seat_while_member() -> tuple[Condition, ...]:
    """The term and the membership share a day: a seat that begins once the member has left is nobody's."""
    return (
        or_(SeatRow.starts_on.is_(None), MemberRow.left_on.is_(None), SeatRow.starts_on < MemberRow.left_on),
        or_(SeatRow.ends_on.is_(None), MemberRow.joined_on.is_(None), SeatRow.ends_on >= MemberRow.joined_on),
    )


def seat_in(first: date, last: date) -> tuple[Condition, ...]:
    """The seat's term touches the days from first to last; an open end is open."""
    return (
        SeatRow.binned_at.is_(None),
        or_(SeatRow.starts_on.is_(None), SeatRow.starts_on <= last),
        or_(SeatRow.ends_on.is_(None), SeatRow.ends_on >= first),
    )


def agreement_in_force(first: date, last: date) -> tuple[Condition, ...]:
    """The agreement is in force on some day between the two; one that renews does not end."""
    return (
        AgreementRow.binned_at.is_(None),
        or_(AgreementRow.signed_on.is_(None), AgreementRow.signed_on <= last),
        or_(AgreementRow.ends_on.is_(None), AgreementRow.renews, AgreementRow.ends_on >= first),
    )


def _agreement(state: str, today: date) -> Condition:
    own = (AgreementRow.member_id == MemberRow.id, AgreementRow.binned_at.is_(None))
    if state == "active":
        return exists().where(*own, *agreement_in_force(today, today))
    if state == "due":
        return exists().where(
            *own, AgreementRow.ends_on.between(today, days_after(today, AgreementRow.remind_days))
        )
    if state == "ended":
        return exists().where(*own, AgreementRow.ends_on < today, ~AgreementRow.renews)
    return ~exists().where(*own, or_(AgreementRow.signed_on.is_(None), AgreementRow.signed_on <= today))


def _state(state: str, today: date) -> Condition:
    if state == "left":
        return and_(MemberRow.left_on.is_not(None), MemberRow.left_on <= today)
    present = or_(MemberRow.left_on.is_(None), MemberRow.left_on > today)
    if state == "silent":
        spoken = exists().where(
            ContactLogRow.member_id == MemberRow.id,
            ContactLogRow.binned_at.is_(None),
            ContactLogRow.held_on > today - timedelta(days=SILENT_DAYS),
            ContactLogRow.held_on <= today,
        )
        return and_(present, ~spoken)
    return present
