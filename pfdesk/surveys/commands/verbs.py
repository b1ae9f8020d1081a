"""The shape of the plain verbs: add, change and bin one entity by its own word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.surveys import store


@dataclass(frozen=True)
class Add:
    """Add one entity."""

    entity: Any
    thing: ClassVar[str]

    @property
    def label(self) -> str:
        """設問の追加."""
        return f"{self.thing}の追加"

    def run(self, session: Session) -> None:
        """Write it as a new row."""
        store.insert(session, self.entity)


@dataclass(frozen=True)
class Change:
    """Change one entity; Refused when it has been changed elsewhere."""

    before: Any
    after: Any
    thing: ClassVar[str]
    words: ClassVar[Mapping[str, str]] = {}

    @property
    def label(self) -> str:
        """回答期限の変更, or 調査の変更 where several fields differ."""
        changed = [
            f.name
            for f in fields(self.after)
            if f.name != "revision" and getattr(self.before, f.name) != getattr(self.after, f.name)
        ]
        named = [self.words[name] for name in changed if name in self.words]
        return f"{named[0] if len(changed) == len(named) == 1 else self.thing}の変更"

    def run(self, session: Session) -> None:
        """Write what differs."""
        store.update(session, self.before, self.after)


@dataclass(frozen=True)
class Bin:
    """Put one entity into the bin."""

    id: UUID
    thing: ClassVar[str]
    entity_class: ClassVar[type]

    @property
    def label(self) -> str:
        """調査の削除."""
        return f"{self.thing}の削除"

    def run(self, session: Session) -> None:
        """Mark it."""
        store.put_in_bin(session, self.entity_class, self.id)
