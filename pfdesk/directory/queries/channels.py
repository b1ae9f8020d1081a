"""Further phones, faxes and mail addresses of a member."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema.directory import MemberChannelRow
from pfdesk.directory.model import MemberChannel


def member_channels(session: Session, member_id: UUID) -> tuple[MemberChannel, ...]:
    """In the order in which they were added."""
    row = MemberChannelRow
    query = select(row).where(row.member_id == member_id, row.binned_at.is_(None)).order_by(row.sort, row.id)
    return tuple(entity(found, MemberChannel) for found in session.scalars(query))
