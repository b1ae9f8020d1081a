"""Seats that count: the one rule by which terms of office are told, summed and handed over."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Select, or_, select

from pfdesk.db.schema.directory import BodyRow, MemberRow, SeatRow


def standing_seats(on: date, *columns: Any) -> Select[Any]:
    """Seats that are not in the bin, of bodies and members that are not either; nor of a member who has left by then.

    ``columns`` may be of seat, body and member.
    """
    return (
        select(*columns)
        .select_from(SeatRow)
        .join(BodyRow, BodyRow.id == SeatRow.body_id)
        .join(MemberRow, MemberRow.id == SeatRow.member_id)
        .where(SeatRow.binned_at.is_(None), BodyRow.binned_at.is_(None), MemberRow.binned_at.is_(None))
        .where(or_(MemberRow.left_on.is_(None), MemberRow.left_on > on))
    )
