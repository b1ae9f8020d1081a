"""名寄せ and 分離: two records of one member become one, and can be two again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema.directory import MemberRow
from pfdesk.db.schema.house import SettingRow
from pfdesk.directory import store
from pfdesk.directory.model import Member, MemberChannel
from pfdesk.directory.queries.doubles import APART, pair_key
from pfdesk.directory.queries.merging import check_mergeable, doubled_rows
from pfdesk.directory.queries.parting import part_plan
from pfdesk.directory.queries.references import referring_rows
from pfdesk.values.errors import Refused

MOVED = "移る記録が、確かめたあとで変わりました。もう一度見比べてください。"


@dataclass(frozen=True)
class MergeMembers:
    """名寄せ: everything that points to `lost` moves to `kept`; `lost` stays as a pointer in the bin.

    `taken` are the fields whose value comes from `lost`, `both` those that keep both texts (notes). A number or
    address that would be given up is kept as a further one. `moving` is how many rows were shown to the clerk.
    """

    kept: Member
    lost: Member
    taken: frozenset[str] = field(default_factory=frozenset)
    both: frozenset[str] = field(default_factory=frozenset)
    moving: int | None = None

    @property
    def label(self) -> str:
        """As the undo menu names it."""
        return f"「{self.lost.name}」の名寄せ"

    def run(self, session: Session) -> None:
        """Move, fill, and leave the pointer. Refused where either was changed since it was shown."""
        check_mergeable(session, self.kept.id, self.lost.id)
        rows = list(referring_rows(session, self.lost.id))
        if self.moving is not None and len(rows) != self.moving:
            raise Refused("", MOVED)
        doubled = doubled_rows(session, self.kept.id, self.lost.id)
        for row, _ in (*rows, *list(referring_rows(session, self.kept.id))):
            if row.id in doubled:
                row.binned_at = datetime.now(UTC)
        for row, name in rows:
            setattr(row, name, self.kept.id)
        for channel in self._given_up():
            store.insert(session, channel)
        store.update(session, self.kept, self.merged())
        store.update(session, self.lost, replace(self.lost, merged_into_id=self.kept.id))
        store.put_in_bin(session, Member, self.lost.id)

    def merged(self) -> Member:
        """The kept member with what it takes over."""
        values: dict[str, Any] = {name: getattr(self.lost, name) for name in self.taken}
        for name in self.both:
            texts = dict.fromkeys(
                text for text in (getattr(self.kept, name), getattr(self.lost, name)) if text
            )
            values[name] = "\n".join(texts)
        return replace(self.kept, **values)

    def _given_up(self) -> Iterable[MemberChannel]:
        merged = self.merged()
        shown = {merged.phone, merged.fax, merged.email}
        for kind in ("phone", "fax", "email"):
            for value in (getattr(self.kept, kind), getattr(self.lost, kind)):
                if value and value not in shown:
                    shown.add(value)
                    yield MemberChannel(
                        member_id=self.kept.id, kind=kind, value=value, title="名寄せ前の連絡先", sort=99
                    )


@dataclass(frozen=True)
class PartMembers:
    """分離: what the merge moved goes back, but what was changed since stays as it is."""

    lost_id: UUID
    name: str = ""

    @property
    def label(self) -> str:
        """As the undo menu names it."""
        return f"「{self.name}」の分離" if self.name else "会員の分離"

    def run(self, session: Session) -> None:
        """Put back row by row; the search keys of both are made anew."""
        plan = part_plan(session, self.lost_id)
        members: list[MemberRow] = []
        for step in plan.steps:
            for name, value in step.values.items():
                setattr(step.row, name, value)
            if step.removed:
                session.delete(step.row)
            elif isinstance(step.row, MemberRow):
                members.append(step.row)
        for row in members:
            row.search_key = store.search_key(entity(row, Member))


@dataclass(frozen=True)
class KeepApart:
    """別の会員: note that two members that look alike are two; they are not shown as doubles again."""

    one: UUID
    two: UUID
    label: str = "「別の会員」の確認"

    def run(self, session: Session) -> None:
        """Write it down once."""
        name = APART + pair_key(self.one, self.two)
        if session.scalar(select(SettingRow.id).where(SettingRow.name == name)) is None:
            session.add(SettingRow(name=name, value="1"))
