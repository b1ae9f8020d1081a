"""ごみ箱: what was taken out of the lists, and taking it back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
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
    found = [_line(session, row) for row in _binned(session, tables or LISTED)]
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


def _line(session: Session, row: Row) -> BinLine:
    parent = parent_of(session, row)
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


def parent_of(session: Session, row: Row) -> Row | None:
    """The record that this one hangs on: the first that it cannot do without."""
    for column in row.__table__.columns:
        for key in column.foreign_keys:
            if not column.nullable:
                return session.get(ROW_CLASSES[key.column.table.name], getattr(row, column.name))
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
        for row in rows:
            parent = parent_of(session, row) if row else None
            if parent is not None and parent.binned_at is not None:
                raise Refused("", PARENT_FIRST.format(called(parent)))
