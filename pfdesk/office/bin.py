"""ごみ箱: what was taken out of the lists, and taking it back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.images import ROW_CLASSES
from pfdesk.db.schema.base import Row
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold

LISTED: Final = (
    "member", "member_category", "member_channel", "contact", "body", "seat", "seat_holder", "agreement",
    "consent", "contact_log", "resource", "survey", "question", "target", "theme", "event", "event_part",
    "course", "registration", "edition", "place", "district", "desk", "stocktake", "project", "timeline",
    "letter_template",
)  # fmt: skip
"""Tables whose rows a clerk takes out by name. What goes along with another change (an answer keyed anew, a
tick taken off) comes back by undoing that change, and is not listed."""

_NAMES: Final = (
    "name", "title", "label", "text", "value", "purpose", "role", "held_on", "counted_at", "signed_on",
)  # fmt: skip
GROUP: Final = 500
PARENT_FIRST = "「{}」もごみ箱にあります。先にそちらを元へ戻してください。"
NOT_THERE = "この記録は、もうごみ箱にありません。一覧を読み直してください。"


@dataclass(frozen=True, slots=True)
class BinLine:
    """One record in the bin: its table, what it is called, whose it is, and since when (a moment in UTC)."""

    id: UUID
    table: str
    name: str
    of: str
    since: datetime


def bin_lines(session: Session, text: str = "", tables: Collection[str] = ()) -> list[BinLine]:
    """The records in the bin, the newest first. A merged member is none: it comes back by parting (分離)."""
    words = [key for word in text.split() if (key := fold(word))]
    rows = list(_binned(session, tables or LISTED))
    parents = _parents(session, rows)
    found = [_line(row, parents) for row in rows]
    kept = [line for line in found if all(word in fold(f"{line.name} {line.of}") for word in words)]
    return sorted(kept, key=lambda line: line.since, reverse=True)


def _binned(session: Session, tables: Collection[str]) -> Iterator[Row]:
    for table in LISTED:
        if table in tables:
            row_class = ROW_CLASSES[table]
            query = select(row_class).where(row_class.binned_at.is_not(None))
            if table == "member":
                query = query.where(row_class.__table__.c.merged_into_id.is_(None))
            yield from session.scalars(query)


def _parents(session: Session, rows: Sequence[Row]) -> dict[UUID, Row]:
    """The records that these hang on, by key; some hundred at a time, never one by one."""
    wanted: dict[str, set[UUID]] = {}
    for row in rows:
        if key := _parent_key(row):
            wanted.setdefault(key[0], set()).add(key[1])
    found: dict[UUID, Row] = {}
    for table, ids in wanted.items():
        row_class, keys = ROW_CLASSES[table], sorted(ids)
        for start in range(0, len(keys), GROUP):
            query = select(row_class).where(row_class.id.in_(keys[start : start + GROUP]))
            found |= {row.id: row for row in session.scalars(query)}
    return found


def _line(row: Row, parents: Mapping[UUID, Row]) -> BinLine:
    key = _parent_key(row)
    parent = parents.get(key[1]) if key else None
    assert row.binned_at is not None
    return BinLine(row.id, row.__tablename__, called(row), called(parent) if parent else "", row.binned_at)


def called(row: Row) -> str:
    """What a clerk would call a record: its name or title, else what says most of it."""
    for name in _NAMES:
        value: Any = getattr(row, name, None)
        if isinstance(value, date):
            return era_text(value.date() if isinstance(value, datetime) else value)
        if value:
            return " ".join(str(value).split())[:60]
    return ""


def _parent_key(row: Row) -> tuple[str, UUID] | None:
    """Table and key of the record that this one hangs on: the first that it cannot do without."""
    for column in row.__table__.columns:
        for key in column.foreign_keys:
            if not column.nullable:
                return key.column.table.name, getattr(row, column.name)
    return None


@dataclass(frozen=True, slots=True)
class TakeOutOfBin:
    """Bring records back from the bin, as (table, id); Refused where one hangs on another that stays there."""

    wanted: Sequence[tuple[str, UUID]]

    @property
    def label(self) -> str:
        """As the undo menu names it."""
        return "ごみ箱から戻す"

    def run(self, session: Session) -> None:
        """Put each into its list again."""
        rows = [session.get(ROW_CLASSES[table], row_id) for table, row_id in self.wanted]
        for row in rows:
            if row is None or row.binned_at is None:
                raise Refused("", NOT_THERE)
            row.binned_at = None
        parents = _parents(session, [row for row in rows if row])
        for parent in parents.values():
            if parent.binned_at is not None:
                raise Refused("", PARENT_FIRST.format(called(parent)))
