"""名寄せ before it is done: two members field by field, and every row that would move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import ConsentRow, MemberRow, MemberTagRow, SeatRow
from pfdesk.directory import store
from pfdesk.directory.model import Member
from pfdesk.directory.model.words import MEMBER_FIELDS
from pfdesk.directory.queries.references import MemberReference, member_references
from pfdesk.values.errors import Refused

OWN: Final = frozenset({"number"})
"""Fields that each record keeps for itself."""

MERGED = "この会員はもう名寄せされています。"
MERGED_INTO = "会員番号{}の会員は「{}」(会員番号{})に名寄せされています。そちらの番号を使ってください。"
SAME = "同じ会員どうしは名寄せできません。"
BINNED = "ごみ箱にある会員は名寄せできません。先に元へ戻してください。"


@dataclass(frozen=True, slots=True)
class MergeField:
    """One field side by side; `take_lost` is what is proposed: the other's value where the kept one has none."""

    name: str
    title: str
    kept: Any
    lost: Any

    @property
    def same(self) -> bool:
        """Whether there is nothing to choose."""
        return bool(self.kept == self.lost)

    @property
    def take_lost(self) -> bool:
        """Whether only the other one has a value."""
        return not self.kept and bool(self.lost)


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a merge would do: `moving` rows go over, `doubled` are those of them that go into the bin instead."""

    kept: Member
    lost: Member
    fields: tuple[MergeField, ...]
    moving: tuple[MemberReference, ...]
    doubled: frozenset[UUID]
    warnings: tuple[str, ...]


def merge_plan(session: Session, kept_id: UUID, lost_id: UUID) -> MergePlan:
    """Both members side by side and all that moves. Refused where they cannot be merged."""
    check_mergeable(session, kept_id, lost_id)
    kept, lost = store.load(session, Member, kept_id), store.load(session, Member, lost_id)
    fields = tuple(
        MergeField(name, title, getattr(kept, name), getattr(lost, name))
        for name, title in MEMBER_FIELDS.items()
        if name not in OWN
    )
    moving = member_references(session, lost_id)
    doubled = frozenset(doubled_rows(session, kept_id, lost_id))
    return MergePlan(kept, lost, fields, moving, doubled, tuple(_warnings(session, kept_id, lost_id)))


def check_mergeable(session: Session, kept_id: UUID, lost_id: UUID) -> None:
    """Raise Refused for one member twice, one that is merged already, or one in the bin."""
    if kept_id == lost_id:
        raise Refused("", SAME)
    for member_id in (kept_id, lost_id):
        row = session.get(MemberRow, member_id)
        if row is not None and row.merged_into_id is not None:
            raise Refused("", MERGED)
        if row is not None and row.binned_at is not None:
            raise Refused("", BINNED)


def doubled_rows(session: Session, kept_id: UUID, lost_id: UUID) -> set[UUID]:
    """Rows that say twice what one member may say once: consents to one purpose, one tag.

    Of two consents the one decided later stands; where that is not known, the refusal does.
    """
    found = {row.id for row in _doubled_tags(session, kept_id, lost_id)}
    consents: dict[str, list[ConsentRow]] = {}
    for row in _present(session, ConsentRow, kept_id, lost_id):
        consents.setdefault(row.purpose, []).append(row)
    for same in consents.values():
        if {row.member_id for row in same} == {kept_id, lost_id}:
            standing = _standing(same)
            found |= {row.id for row in same if row is not standing}
    return found


def _standing(consents: list[ConsentRow]) -> ConsentRow:
    if all(row.decided_on is not None for row in consents):
        return max(consents, key=lambda row: (row.decided_on, not row.given, row.id))
    return max(consents, key=lambda row: (not row.given, row.id))


def _doubled_tags(session: Session, kept_id: UUID, lost_id: UUID) -> list[MemberTagRow]:
    rows = _present(session, MemberTagRow, kept_id, lost_id)
    kept = {row.tag_id for row in rows if row.member_id == kept_id}
    return [row for row in rows if row.member_id == lost_id and row.tag_id in kept]


def _present(session: Session, row_class: Any, *members: UUID) -> list[Any]:
    query = select(row_class).where(row_class.member_id.in_(members), row_class.binned_at.is_(None))
    return list(session.scalars(query.order_by(row_class.id)))


def _warnings(session: Session, kept_id: UUID, lost_id: UUID) -> list[str]:
    seats = _present(session, SeatRow, kept_id, lost_id)
    bodies = {row.body_id for row in seats if row.member_id == kept_id}
    twice = sum(row.member_id == lost_id and row.body_id in bodies for row in seats)
    return [f"同じ会議体の席が{twice}つ重なります。名寄せのあとで確かめてください。"] if twice else []


def standing_member(session: Session, member_id: UUID) -> UUID:
    """Whom a member was merged into, from one to the next; the member itself where it was not."""
    seen: set[UUID] = set()
    while member_id not in seen:
        seen.add(member_id)
        further = session.scalar(select(MemberRow.merged_into_id).where(MemberRow.id == member_id))
        if further is None:
            break
        member_id = further
    return member_id


@dataclass(frozen=True, slots=True)
class MergedLine:
    """A member that was merged into another one and can be parted from it again."""

    id: UUID
    number: int
    name: str
    address: str


def merged_members(session: Session, member_id: UUID) -> list[MergedLine]:
    """The members that were merged into this one."""
    row = MemberRow
    query = (
        select(row.id, row.number, row.name, row.address)
        .where(row.merged_into_id == member_id)
        .order_by(row.number)
    )
    return [MergedLine(*found) for found in session.execute(query)]


def member_of_number(session: Session, number: int) -> UUID:
    """The key of the member with this 会員番号; Refused where there is none, naming the one it was merged into."""
    found = session.scalar(
        select(MemberRow.id).where(MemberRow.number == number, MemberRow.binned_at.is_(None))
    )
    if found is not None:
        return found
    merged = merged_by_number(session, number)
    stayed = session.get(MemberRow, standing_member(session, merged)) if merged is not None else None
    if stayed is None:
        raise Refused("number", f"会員番号{number}の会員は見つかりません。")
    raise Refused("number", MERGED_INTO.format(number, stayed.name, stayed.number))


def merged_by_number(session: Session, number: int) -> UUID | None:
    """The key of the merged member with this 会員番号."""
    query = select(MemberRow.id).where(MemberRow.number == number, MemberRow.merged_into_id.is_not(None))
    return session.scalar(query)
