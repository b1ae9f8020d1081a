"""Marks on members: put on, taken off, renamed, each for any number of members at once."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import MemberTagRow, TagRow
from pfdesk.directory import store
from pfdesk.directory.commands.verbs import Bin, Change
from pfdesk.directory.model import MemberTag, Tag
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class TagMembers:
    """Put a mark on members; a mark that does not exist yet is made. Those that bear it stay as they are."""

    name: str
    member_ids: tuple[UUID, ...]

    @property
    def label(self) -> str:
        """3件への目印「広報協力」の追加."""
        return f"{len(self.member_ids):,}件への目印「{self.name}」の追加"

    def run(self, session: Session) -> None:
        """Write what is not there yet."""
        tag_id = _tag_id(session, Tag(name=self.name))
        borne = set(_bearers(session, tag_id))
        for member_id in self.member_ids:
            if member_id not in borne:
                store.insert(session, MemberTag(member_id=member_id, tag_id=tag_id))


@dataclass(frozen=True)
class UntagMembers:
    """Take a mark off members."""

    tag: Tag
    member_ids: tuple[UUID, ...]

    @property
    def label(self) -> str:
        """3件の目印「広報協力」の解除."""
        return f"{len(self.member_ids):,}件の目印「{self.tag.name}」の解除"

    def run(self, session: Session) -> None:
        """Put the marks on them into the bin."""
        row = MemberTagRow
        query = select(row.id, row.member_id).where(row.tag_id == self.tag.id, row.binned_at.is_(None))
        wanted = set(self.member_ids)
        for key, member_id in session.execute(query).all():
            if member_id in wanted:
                store.put_in_bin(session, MemberTag, key)


class ChangeTag(Change):
    """Rename a mark. Refused where another has that name."""

    thing = "目印"

    def run(self, session: Session) -> None:
        """Write the new name."""
        other = session.scalar(select(TagRow.id).where(TagRow.name == self.after.name))
        if other not in {None, self.after.id}:
            raise Refused("name", f"「{self.after.name}」という目印はすでにあります。")
        super().run(session)


class BinTag(Bin):
    """Put a mark into the bin; members no longer bear it."""

    thing = "目印"
    entity_class = Tag


def _tag_id(session: Session, tag: Tag) -> UUID:
    """The mark of that name: there, back from the bin, or new."""
    found = session.execute(select(TagRow.id, TagRow.binned_at).where(TagRow.name == tag.name)).one_or_none()
    if found is None:
        store.insert(session, tag)
        session.flush()
        return tag.id
    if found.binned_at is not None:
        store.restore(session, Tag, found.id)
        session.flush()
    key: UUID = found.id
    return key


def _bearers(session: Session, tag_id: UUID) -> list[UUID]:
    row = MemberTagRow
    query = select(row.member_id).where(row.tag_id == tag_id, row.binned_at.is_(None))
    return list(session.scalars(query))
