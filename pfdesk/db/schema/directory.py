"""Rows of the member directory (会員名簿)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from pfdesk.db.schema.base import Row, line, maybe, ref


class MemberCategoryRow(Row):
    """種別: 企業, 市民会議, 支援機関, NPO法人 ...; the office edits the list."""

    __tablename__ = "member_category"

    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    sort: Mapped[int] = mapped_column(default=0)


class MemberRow(Row):
    """会員: an organisation or a person."""

    __tablename__ = "member"
    __table_args__ = (Index("ix_member_list", "binned_at", "kana", "name", "id"),)

    number: Mapped[int] = mapped_column(unique=True)
    kind: Mapped[str] = mapped_column(default="organisation")
    category_id: Mapped[UUID | None] = maybe("member_category.id")
    name: Mapped[str]
    kana: Mapped[str] = line()
    postal_code: Mapped[str] = line()
    municipality: Mapped[str] = line()
    address: Mapped[str] = line()
    phone: Mapped[str] = line()
    fax: Mapped[str] = line()
    email: Mapped[str] = line()
    web: Mapped[str] = line()
    external_code: Mapped[str] = line()
    joined_on: Mapped[date | None]
    left_on: Mapped[date | None]
    notes: Mapped[str] = line()
    search_key: Mapped[str] = line()
    merged_into_id: Mapped[UUID | None] = maybe("member.id")


class MemberChannelRow(Row):
    """A further phone, fax or mail address of a member, with a word that says which."""

    __tablename__ = "member_channel"
    search_part = ("member_id", ("value",))

    member_id: Mapped[UUID] = ref("member.id")
    kind: Mapped[str]
    value: Mapped[str]
    title: Mapped[str] = line()
    sort: Mapped[int] = mapped_column(default=0)


class TagRow(Row):
    """A free mark on members."""

    __tablename__ = "tag"

    name: Mapped[str] = mapped_column(unique=True)


class MemberTagRow(Row):
    """One tag on one member."""

    __tablename__ = "member_tag"

    member_id: Mapped[UUID] = ref("member.id")
    tag_id: Mapped[UUID] = ref("tag.id")


class ContactRow(Row):
    """担当者: a person at an organisation."""

    __tablename__ = "contact"
    search_part = ("member_id", ("name", "kana", "phone", "email"))

    member_id: Mapped[UUID] = ref("member.id")
    name: Mapped[str]
    kana: Mapped[str] = line()
    post: Mapped[str] = line()
    phone: Mapped[str] = line()
    email: Mapped[str] = line()
    until_on: Mapped[date | None]
    notes: Mapped[str] = line()
    sort: Mapped[int] = mapped_column(default=0)


class BodyRow(Row):
    """会議体: PF推進会議, 地域協議会 ..."""

    __tablename__ = "body"

    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    founded_on: Mapped[date | None]
    notes: Mapped[str] = line()
    sort: Mapped[int] = mapped_column(default=0)


class SeatRow(Row):
    """委員・参画: a member's place on a body; it outlives its holder."""

    __tablename__ = "seat"

    body_id: Mapped[UUID] = ref("body.id")
    member_id: Mapped[UUID] = ref("member.id")
    role: Mapped[str] = line()
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    sort: Mapped[int] = mapped_column(default=0)


class SeatHolderRow(Row):
    """Who held a seat, from when until when."""

    __tablename__ = "seat_holder"

    seat_id: Mapped[UUID] = ref("seat.id")
    contact_id: Mapped[UUID | None] = maybe("contact.id")
    name: Mapped[str]
    kana: Mapped[str] = line()
    post: Mapped[str] = line()
    from_on: Mapped[date | None]
    until_on: Mapped[date | None]


class AgreementRow(Row):
    """協定: 包括連携協定 and the like."""

    __tablename__ = "agreement"

    member_id: Mapped[UUID] = ref("member.id")
    title: Mapped[str]
    signed_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    renews: Mapped[bool] = mapped_column(default=True)
    remind_days: Mapped[int] = mapped_column(default=60)
    notes: Mapped[str] = line()


class ConsentRow(Row):
    """Consent of a member to one purpose: roster (名簿掲載), mailing (案内送付), sharing (他団体提供)."""

    __tablename__ = "consent"

    member_id: Mapped[UUID] = ref("member.id")
    purpose: Mapped[str]
    given: Mapped[bool]
    decided_on: Mapped[date | None]
    notes: Mapped[str] = line()


class ContactLogRow(Row):
    """連絡記録: a briefing, call or visit."""

    __tablename__ = "contact_log"

    member_id: Mapped[UUID] = ref("member.id")
    contact_id: Mapped[UUID | None] = maybe("contact.id")
    held_on: Mapped[date]
    way: Mapped[str]
    text: Mapped[str]
    next_step: Mapped[str] = line()
    next_on: Mapped[date | None]
    clerk: Mapped[str] = line()


class ResourceRow(Row):
    """社会資源: what a member does for others (activity) or can lend (asset), and who said so when."""

    __tablename__ = "resource"

    member_id: Mapped[UUID] = ref("member.id")
    kind: Mapped[str]
    title: Mapped[str]
    details: Mapped[str] = line()
    source: Mapped[str] = line()
    as_of: Mapped[date | None]
    sort: Mapped[int] = mapped_column(default=0)
