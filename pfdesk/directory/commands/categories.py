"""種別の編集: the office's kinds of members are added, renamed, put in order and taken away."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import MemberCategoryRow, MemberRow
from pfdesk.directory import store
from pfdesk.directory.model import MemberCategory
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class NameCategory:
    """Add a kind under a name (its code is the name, unless the bin has one), or rename one that is there."""

    name: str
    old: MemberCategory | None = None

    @property
    def label(self) -> str:
        """種別の追加, 種別の名前の変更."""
        return "種別の追加" if self.old is None else "種別の名前の変更"

    def run(self, session: Session) -> None:
        """Write it. Refused where another has that name."""
        row = MemberCategoryRow
        wanted = MemberCategory(code=self.name, name=self.name).name
        same = session.execute(select(row.id, row.binned_at).where(row.name == wanted)).first()
        if same is not None and same.binned_at is None and (self.old is None or same.id != self.old.id):
            raise Refused("name", f"「{wanted}」という種別はすでにあります。")
        if self.old is not None:
            store.keeper.change(session, MemberCategory, self.old.id, name=wanted)
        elif same is not None:
            store.restore(session, MemberCategory, same.id)
        else:
            last = session.scalar(select(func.coalesce(func.max(row.sort), 0))) or 0
            taken = session.scalar(select(row.id).where(row.code == wanted))
            code = wanted if taken is None else f"{wanted} {last + 1}"
            store.insert(session, MemberCategory(code=code, name=wanted, sort=last + 1))


@dataclass(frozen=True)
class SortCategories:
    """Put the kinds in this order."""

    ids: tuple[UUID, ...]
    label: str = "種別の並べ替え"

    def run(self, session: Session) -> None:
        """Number them."""
        for sort, key in enumerate(self.ids):
            store.keeper.change(session, MemberCategory, key, sort=sort)


@dataclass(frozen=True)
class DropCategory:
    """Take a kind away. Refused while members are of it."""

    category: MemberCategory
    label: str = "種別の削除"

    def run(self, session: Session) -> None:
        """Put it into the bin."""
        row = MemberRow
        wanted = (row.category_id == self.category.id, row.binned_at.is_(None))
        used = session.scalar(select(func.count()).select_from(row).where(*wanted))
        if used:
            raise Refused(
                "", f"「{self.category.name}」の会員が{used:,}件あります。先に別の種別に変えてください。"
            )
        store.put_in_bin(session, MemberCategory, self.category.id)
