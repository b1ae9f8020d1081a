"""The marks of the office and who bears them; the kinds with their counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema.directory import MemberCategoryRow, MemberRow, MemberTagRow, TagRow
from pfdesk.directory.model import MemberCategory, Tag


@dataclass(frozen=True, slots=True)
class TagLine:
    """A mark with the number of members that bear it (of those asked for, where some were)."""

    id: UUID
    tag: Tag
    members: int


@dataclass(frozen=True, slots=True)
class CategoryLine:
    """A kind with the number of its members."""

    id: UUID
    category: MemberCategory
    members: int

    @property
    def name(self) -> str:
        """The kind's name."""
        return self.category.name


def tag_lines(session: Session, member_ids: Sequence[UUID] | None = None) -> list[TagLine]:
    """All marks by name; `members` counts only those of `member_ids` where they are given (at most 500)."""
    wanted = [MemberRow.id == MemberTagRow.member_id, MemberRow.binned_at.is_(None)]
    if member_ids is not None:
        wanted.append(MemberRow.id.in_(member_ids[:500]))
    query = (
        select(TagRow, func.count(MemberRow.id))
        .outerjoin(MemberTagRow, and_(MemberTagRow.tag_id == TagRow.id, MemberTagRow.binned_at.is_(None)))
        .outerjoin(MemberRow, and_(*wanted))
        .where(TagRow.binned_at.is_(None))
        .group_by(TagRow.id)
        .order_by(TagRow.name)
    )
    return [TagLine(row.id, entity(row, Tag), members) for row, members in session.execute(query)]


def category_lines(session: Session) -> list[CategoryLine]:
    """All kinds in the office's order."""
    row = MemberCategoryRow
    query = (
        select(row, func.count(MemberRow.id))
        .outerjoin(MemberRow, and_(MemberRow.category_id == row.id, MemberRow.binned_at.is_(None)))
        .where(row.binned_at.is_(None))
        .group_by(row.id)
        .order_by(row.sort, row.name)
    )
    return [
        CategoryLine(kind.id, entity(kind, MemberCategory), members)
        for kind, members in session.execute(query)
    ]
