"""Searches with their chips under names, kept in the office file: all clerks find them on every PC."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db import records
from pfdesk.db.schema.house import SavedFilterRow
from pfdesk.values.errors import Refused, naming
from pfdesk.values.text import clean_line


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """What was searched for and what each chip was set to."""

    id: UUID
    name: str
    text: str
    values: Mapping[str, Any] = field(default_factory=dict)


def saved_filters(session: Session, room: str) -> tuple[SavedFilter, ...]:
    """The saved filters of a room, by name."""
    row = SavedFilterRow
    query = select(row).where(row.room == room, row.binned_at.is_(None)).order_by(row.name, row.id)
    return tuple(_read(found) for found in session.scalars(query))


@dataclass(frozen=True, slots=True)
class SaveFilter:
    """Keep a search under a name; one of the same name is replaced."""

    room: str
    name: str
    text: str
    values: Mapping[str, Any]

    @property
    def label(self) -> str:
        """As the undo menu names it."""
        return f"絞り込み「{self.name}」の保存"

    def run(self, session: Session) -> None:
        """Write it. Refused without a name."""
        with naming("name"):
            name = clean_line(self.name, 40)
        if not name:
            raise Refused("name", "絞り込みの名前を入れてください。")
        content = json.dumps({"text": self.text, "values": dict(self.values)}, ensure_ascii=False)
        row = SavedFilterRow
        query = select(row).where(row.room == self.room, row.name == name, row.binned_at.is_(None))
        found = session.scalars(query).first()
        if found is None:
            session.add(SavedFilterRow(room=self.room, name=name, content=content))
        else:
            found.content = content


@dataclass(frozen=True, slots=True)
class DropFilter:
    """Forget a saved filter."""

    saved: SavedFilter

    @property
    def label(self) -> str:
        """As the undo menu names it."""
        return f"絞り込み「{self.saved.name}」の削除"

    def run(self, session: Session) -> None:
        """Put it into the bin."""
        records.put_in_bin(session, SavedFilterRow, self.saved.id)


def _read(row: SavedFilterRow) -> SavedFilter:
    content = json.loads(row.content or "{}")
    return SavedFilter(row.id, row.name, content.get("text", ""), content.get("values", {}))
