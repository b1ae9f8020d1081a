"""The lists that the office keeps itself, 種別 and 会議体: added to, renamed, put in order and taken from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final, Protocol
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.base import Row
from pfdesk.db.schema.directory import BodyRow, MemberCategoryRow, MemberRow, SeatRow
from pfdesk.directory import store
from pfdesk.directory.model import Body, MemberCategory
from pfdesk.values.errors import Refused


class Named(Protocol):
    """What is needed of an entry: its key and its name."""

    @property
    def id(self) -> UUID:
        """Its key."""

    @property
    def name(self) -> str:
        """As it stands in lists."""


@dataclass(frozen=True)
class OfficeList:
    """One such list: its entity and row, what a clerk calls it, and by which column others use an entry of it.

    `used` is the sentence that refuses to take an entry away, with its name and how many use it.
    """

    entity: Any
    row: Any
    word: str
    user: type[Row]
    column: str
    used: str


KINDS: Final = OfficeList(
    MemberCategory, MemberCategoryRow, "種別", MemberRow, "category_id",
    "「{}」の会員が{:,}件あります。先に別の種別に変えてください。",
)  # fmt: skip
BODIES: Final = OfficeList(
    Body, BodyRow, "会議体", SeatRow, "body_id",
    "「{}」には席が{:,}席あります。先に席を消してください。",
)  # fmt: skip


@dataclass(frozen=True)
class NameCategory:
    """Add a kind under a name (its code is the name, unless the bin has one), or rename one that is there."""

    name: str
    old: Named | None = None
    of: ClassVar[OfficeList] = KINDS

    @property
    def label(self) -> str:
        """種別の追加, 種別の名前の変更."""
        return f"{self.of.word}の追加" if self.old is None else f"{self.of.word}の名前の変更"

    def run(self, session: Session) -> None:
        """Write it. Refused where another has that name."""
        of, row = self.of, self.of.row
        wanted = of.entity(code=self.name, name=self.name).name
        same = session.execute(
            select(row.id, row.binned_at).where(row.name == wanted).order_by(row.binned_at.is_not(None))
        ).first()
        if same is not None and same.binned_at is None and (self.old is None or same.id != self.old.id):
            raise Refused("name", f"「{wanted}」という{of.word}はすでにあります。")
        if self.old is not None:
            store.keeper.change(session, of.entity, self.old.id, name=wanted)
        elif same is not None:
            store.restore(session, of.entity, same.id)
        else:
            last = session.scalar(select(func.coalesce(func.max(row.sort), 0))) or 0
            taken = session.scalar(select(row.id).where(row.code == wanted))
            code = wanted if taken is None else f"{wanted} {last + 1}"
            store.insert(session, of.entity(code=code, name=wanted, sort=last + 1))


class NameBody(NameCategory):
    """Add a body under a name, or rename one that is there; its seats stay."""

    of = BODIES


@dataclass(frozen=True)
class SortCategories:
    """Put the kinds in this order."""

    ids: tuple[UUID, ...]
    of: ClassVar[OfficeList] = KINDS

    @property
    def label(self) -> str:
        """種別の並べ替え."""
        return f"{self.of.word}の並べ替え"

    def run(self, session: Session) -> None:
        """Number them."""
        for sort, key in enumerate(self.ids):
            store.keeper.change(session, self.of.entity, key, sort=sort)


class SortBodies(SortCategories):
    """Put the bodies in this order."""

    of = BODIES


@dataclass(frozen=True)
class DropCategory:
    """Take a kind away. Refused while members are of it."""

    entry: Named
    of: ClassVar[OfficeList] = KINDS

    @property
    def label(self) -> str:
        """種別の削除."""
        return f"{self.of.word}の削除"

    def run(self, session: Session) -> None:
        """Put it into the bin."""
        user = self.of.user
        wanted = (user.__table__.c[self.of.column] == self.entry.id, user.binned_at.is_(None))
        used = session.scalar(select(func.count()).select_from(user).where(*wanted))
        if used:
            raise Refused("", self.of.used.format(self.entry.name, used))
        store.put_in_bin(session, self.of.entity, self.entry.id)


class DropBody(DropCategory):
    """Take a body away. Refused while it has seats."""

    of = BODIES
