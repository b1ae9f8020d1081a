"""What was planned at the last contact: 次にすること with its day, until it is done or taken out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, aliased

from pfdesk.db.schema.directory import ContactLogRow, MemberRow
from pfdesk.directory.queries.terms import member_there


@dataclass(frozen=True, slots=True)
class NextStep:
    """An entry of the contact log that says what is to be done on a day."""

    id: UUID
    member_id: UUID
    member: str
    step: str
    on: date


def next_steps_due(session: Session, until: date, today: date) -> list[NextStep]:
    """Those planned up to a day, the earliest first, of members that are there.

    Done is what a contact on the planned day or later followed.
    """
    row, later = ContactLogRow, aliased(ContactLogRow)
    followed = exists().where(
        later.member_id == row.member_id,
        later.id != row.id,
        later.binned_at.is_(None),
        later.held_on >= row.next_on,
        later.held_on > row.held_on,
    )
    name, kana = (
        select(column).where(MemberRow.id == row.member_id).scalar_subquery()
        for column in (MemberRow.name, MemberRow.kana)
    )
    query = (
        select(row.id, row.member_id, name, row.next_step, row.next_on)
        .where(row.binned_at.is_(None), row.next_on <= until, ~followed, member_there(row.member_id, today))
        .order_by(row.next_on, kana, row.id)
    )
    rows: Any = session.execute(query)
    return [NextStep(*found) for found in rows]
