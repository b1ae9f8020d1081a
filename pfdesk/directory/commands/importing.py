"""An import of members as one unit of work: undone in one step as well."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from itertools import count, groupby
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.progress import STEP, WRITING, tell
from pfdesk.db.schema.directory import MemberCategoryRow, MemberRow
from pfdesk.directory import store
from pfdesk.directory.commands.members import placed
from pfdesk.directory.model import Member, MemberCategory
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class ImportMembers:
    """Write new members with numbers in their order, and the changed ones as (before, after) pairs.

    `categories` are those named in the table that the office does not have yet. `more` are new records that hang on
    members (contacts, bodies, seats ...), each after what it points to; `pairs` changed ones; `back` are bodies and
    marks that come back from the bin, as the table has them.
    """

    new: tuple[Member, ...]
    changed: tuple[tuple[Member, Member], ...] = ()
    categories: tuple[MemberCategory, ...] = ()
    more: tuple[Any, ...] = ()
    pairs: tuple[tuple[Any, Any], ...] = ()
    back: tuple[Any, ...] = ()

    @property
    def label(self) -> str:
        """会員3件の取り込み, 会員に付く記録5件の取り込み."""
        members = len(self.new) + len(self.changed)
        if members:
            return f"会員{members:,}件の取り込み"
        return f"会員に付く記録{len(self.more) + len(self.pairs) + len(self.back):,}件の取り込み"

    def run(self, session: Session) -> None:
        """Write in pieces, so that it can tell how far it is; Refused when one was changed elsewhere meanwhile."""
        for category in self.categories:
            store.insert(session, _free_code(session, category))
            session.flush()
        self._insert(session)
        kept = self._read_ahead(session)  # the session itself holds rows weakly
        for done, (before, after) in enumerate(self.changed, len(self.new)):
            self._tell(session, done)
            store.update(session, before, after)
        session.flush()
        kept.clear()
        self._run_beside(session)

    def _insert(self, session: Session) -> None:
        """New members, each with its municipality and a 会員番号: its own where it brings one, else the next free."""
        first, taken = store.next_number(session), {member.number for member in self.new if member.number}
        free = (number for number in count(first) if number not in taken)
        for start in range(0, len(self.new), STEP):
            self._tell(session, start)
            group = self.new[start : start + STEP]
            numbered = (one if one.number else replace(one, number=next(free)) for one in group)
            store.insert_members(session, [placed(one) for one in numbered])

    def _tell(self, session: Session, done: int) -> None:
        if done % STEP == 0:
            tell(session, done, len(self.new) + len(self.changed) + len(self.more) + len(self.pairs), WRITING)

    def _run_beside(self, session: Session) -> None:
        for one in self.back:
            store.restore(session, type(one), one.id)
            told = {each.name: getattr(one, each.name) for each in fields(one)}
            store.keeper.change(
                session, type(one), one.id, **{k: told[k] for k in told.keys() - {"id", "revision"}}
            )
        done = count(len(self.new) + len(self.changed))
        for _, alike in groupby(self.more, type):
            for one in alike:
                self._tell(session, next(done))
                store.insert(session, one)
            session.flush()
        for before, after in self.pairs:
            self._tell(session, next(done))
            store.update(session, before, after)

    def _read_ahead(self, session: Session) -> list[Any]:
        """Bring all rows to be changed into the session in a few queries, not one each."""
        ids = [before.id for before, _ in self.changed]
        kept: list[Any] = []
        for start in range(0, len(ids), 500):
            kept += session.scalars(select(MemberRow).where(MemberRow.id.in_(ids[start : start + 500])))
        if len(kept) != len(ids):
            raise Refused("", "取り込む先の会員が変わりました。もう一度読み込んでください。")
        return kept


def _free_code(session: Session, category: MemberCategory) -> MemberCategory:
    """The kind under a code of its own: one in the bin keeps its code."""
    row = MemberCategoryRow
    taken = session.scalar(select(row.id).where(row.code == category.code))
    return (
        category if taken is None else replace(category, code=f"{category.code[:30]} {category.id.hex[-6:]}")
    )
