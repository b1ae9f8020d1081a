"""The plain verbs that every room has: add, change and bin one entity, named by its own word.

A room says once which keeper writes for it, then each entity takes a line or two:

    class AddContact(Add):
        thing = "担当者"
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.db.keeper import Keeper


def changed_fields(before: Any, after: Any) -> tuple[str, ...]:
    """The fields in which two entities differ, without the revision."""
    return tuple(
        f.name
        for f in fields(after)
        if f.name != "revision" and getattr(before, f.name) != getattr(after, f.name)
    )


@dataclass(frozen=True)
class Add:
    """Add one entity."""

    entity: Any
    thing: ClassVar[str]
    keeper: ClassVar[Keeper]

    @property
    def label(self) -> str:
        """担当者の追加."""
        return f"{self.thing}の追加"

    def run(self, session: Session) -> None:
        """Write it as a new row."""
        self.keeper.insert(session, self.entity)


@dataclass(frozen=True)
class Change:
    """Change one entity; Refused when it has been changed elsewhere. `words` are its fields as a clerk calls them."""

    before: Any
    after: Any
    thing: ClassVar[str]
    words: ClassVar[Mapping[str, str]] = {}
    keeper: ClassVar[Keeper]

    @property
    def label(self) -> str:
        """回答期限の変更 where one field differs and has a word, 調査の変更 otherwise."""
        changed = changed_fields(self.before, self.after)
        word = self.words.get(changed[0]) if len(changed) == 1 else None
        return f"{word or self.thing}の変更"

    @property
    def idle(self) -> bool:
        """Whether nothing differs."""
        return not changed_fields(self.before, self.after)

    def run(self, session: Session) -> None:
        """Write what differs."""
        self.keeper.update(session, self.before, self.after)


@dataclass(frozen=True)
class Bin:
    """Put one entity into the bin; a kind may refuse while something hangs on it."""

    id: UUID
    thing: ClassVar[str]
    entity_class: ClassVar[type]
    keeper: ClassVar[Keeper]

    @property
    def label(self) -> str:
        """担当者の削除."""
        return f"{self.thing}の削除"

    def run(self, session: Session) -> None:
        """Mark it."""
        self.check(session)
        self.keeper.put_in_bin(session, self.entity_class, self.id)

    def check(self, session: Session) -> None:
        """Raise Refused where it must stay."""
