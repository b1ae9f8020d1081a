"""Seats that count: the one rule by which terms of office are told, summed and handed over."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, or_, select
from sqlalchemy.orm import aliased

from pfdesk.db.schema.directory import BodyRow, MemberRow, SeatRow


def standing_seats(on: date, *columns: Any) -> Select[Any]:
    """Seats that are not in the bin, of bodies and members that are not either; nor of a member who has left by then.

    ``columns`` may be of seat and body. The member is looked up from its seat: joined, SQLite would begin at the
    100,000 members and end at the few seats.
    """
    return (
        select(*columns)
        .select_from(SeatRow)
        .join(BodyRow, BodyRow.id == SeatRow.body_id)
        .where(SeatRow.binned_at.is_(None), BodyRow.binned_at.is_(None), member_there(SeatRow.member_id, on))
    )


def member_there(key: Any, on: date) -> ColumnElement[bool]:
    """The member of that key is not in the bin and has not left by the day."""
    there = aliased(MemberRow)
    return exists().where(
        there.id == key, there.binned_at.is_(None), or_(there.left_on.is_(None), there.left_on > on)
    )
