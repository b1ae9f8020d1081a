"""Rows of pamphlets and consultation desks (パンフレット)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pfdesk.db.schema.base import Row, line, maybe, ref


class EditionRow(Row):
    """版: one printed version with its print run (発行部数); cost in yen; a box and a bundle in copies."""

    __tablename__ = "edition"

    title: Mapped[str]
    version: Mapped[str] = line()
    fiscal_year: Mapped[int] = mapped_column(index=True)
    print_run: Mapped[int] = mapped_column(default=0)
    printer: Mapped[str] = line()
    cost: Mapped[int | None]
    to_print_on: Mapped[date | None]
    delivered_on: Mapped[date | None]
    valid_until: Mapped[date | None]
    replaces_id: Mapped[UUID | None] = maybe("edition.id")
    box: Mapped[int] = mapped_column(default=500)
    bundle: Mapped[int] = mapped_column(default=100)
    notes: Mapped[str] = line()
    recalled_on: Mapped[date | None]
    recall_reason: Mapped[str] = mapped_column(default="", server_default="")


class PlaceGroupRow(Row):
    """A category of places with a subtotal of its own; code is insert, welfare, other_desks, outside or event."""

    __tablename__ = "place_group"

    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    sort: Mapped[int] = mapped_column(default=0)


class PlaceRow(Row):
    """配布先: where copies go; report_code names it in the figures where it has one of its own."""

    __tablename__ = "place"

    group_id: Mapped[UUID] = ref("place_group.id")
    name: Mapped[str]
    kana: Mapped[str] = line()
    member_id: Mapped[UUID | None] = maybe("member.id")
    report_code: Mapped[str] = line()
    postal_code: Mapped[str] = line()
    address: Mapped[str] = line()
    contact: Mapped[str] = line()
    phone: Mapped[str] = line()
    route: Mapped[int] = mapped_column(default=0)
    minimum: Mapped[int] = mapped_column(default=0)
    closed_on: Mapped[date | None]
    notes: Mapped[str] = line()
    search_key: Mapped[str] = line()


class DistrictRow(Row):
    """地区・町内会: households that get the newsletter."""

    __tablename__ = "district"

    name: Mapped[str]
    households: Mapped[int] = mapped_column(default=0)
    sort: Mapped[int] = mapped_column(default=0)


class PlanRow(Row):
    """配布計画: how many copies of an edition one place is to get."""

    __tablename__ = "plan"
    __table_args__ = (UniqueConstraint("edition_id", "place_id"),)

    edition_id: Mapped[UUID] = ref("edition.id", index=False)
    place_id: Mapped[UUID] = ref("place.id")
    copies: Mapped[int]
    due_on: Mapped[date | None]


class MovementRow(Row):
    """受払: one line of the ledger, never edited; a line that counters another points to it.

    A line of the insert may name the district whose households got the copies; spares name none.
    """

    __tablename__ = "movement"
    __table_args__ = (
        UniqueConstraint("edition_id", "number"),
        CheckConstraint("copies > 0", name="copies"),
        # All that a balance needs, place by place: it is summed from the index alone.
        Index("ix_movement_balance", "edition_id", "place_id", "kind", "counters_id", "binned_at", "copies"),
    )

    edition_id: Mapped[UUID] = ref("edition.id", index=False)
    number: Mapped[int]
    kind: Mapped[str]
    moved_on: Mapped[date]
    place_id: Mapped[UUID | None] = maybe("place.id")
    # No reference in the database: SQLite cannot add one to a table that is there. `check` looks after it.
    district_id: Mapped[UUID | None] = mapped_column(index=True)
    copies: Mapped[int]
    counters_id: Mapped[UUID | None] = maybe("movement.id")
    corrects_id: Mapped[UUID | None] = maybe("movement.id", index=False)
    reason: Mapped[str] = line()
    event_id: Mapped[UUID | None] = maybe("event.id")
    stocktake_id: Mapped[UUID | None] = maybe("stocktake.id")
    receipt_on: Mapped[date | None]
    clerk: Mapped[str] = line()


class StocktakeRow(Row):
    """棚卸: counted at a moment, applied in a second step."""

    __tablename__ = "stocktake"

    edition_id: Mapped[UUID] = ref("edition.id")
    counted_at: Mapped[datetime]
    applied_at: Mapped[datetime | None]
    clerk: Mapped[str] = line()
    notes: Mapped[str] = line()


class StocktakeLineRow(Row):
    """What was counted at one place, or in the office's own store where place is none."""

    __tablename__ = "stocktake_line"

    stocktake_id: Mapped[UUID] = ref("stocktake.id")
    place_id: Mapped[UUID | None] = maybe("place.id")
    counted: Mapped[int]
    explained: Mapped[str] = line()


class DeskRow(Row):
    """相談窓口: level is city, prefecture, state or private; audiences are space-separated codes."""

    __tablename__ = "desk"

    name: Mapped[str]
    kana: Mapped[str] = line()
    owner: Mapped[str] = line()
    member_id: Mapped[UUID | None] = maybe("member.id")
    level: Mapped[str] = mapped_column(default="city")
    audiences: Mapped[str] = line()
    topics: Mapped[str] = line()
    phone: Mapped[str] = line()
    fax: Mapped[str] = line()
    email: Mapped[str] = line()
    web: Mapped[str] = line()
    hours: Mapped[str] = line()
    closed_days: Mapped[str] = line()
    anonymous: Mapped[bool] = mapped_column(default=False)
    area: Mapped[str] = line()
    plain: Mapped[str] = mapped_column(default="", server_default="")
    sort: Mapped[int] = mapped_column(default=0)
    search_key: Mapped[str] = line()


class ListingRow(Row):
    """Which desk stands in which edition, with the phone number that was printed."""

    __tablename__ = "listing"
    __table_args__ = (UniqueConstraint("edition_id", "desk_id"),)

    edition_id: Mapped[UUID] = ref("edition.id", index=False)
    desk_id: Mapped[UUID] = ref("desk.id")
    phone: Mapped[str] = line()
    sort: Mapped[int] = mapped_column(default=0)


class ListingConsentRow(Row):
    """掲載承諾: asked, agreed or refused by the desk's owner, for the entry as it read then."""

    __tablename__ = "listing_consent"

    desk_id: Mapped[UUID] = ref("desk.id")
    asked_on: Mapped[date | None]
    asked_by: Mapped[str] = line()
    state: Mapped[str] = mapped_column(default="asked")
    decided_on: Mapped[date | None]
    decided_by: Mapped[str] = line()
    agreed_text: Mapped[str] = line()
    valid_until: Mapped[date | None]
    notes: Mapped[str] = line()
