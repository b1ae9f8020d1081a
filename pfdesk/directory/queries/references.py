"""Which rows of all rooms point to a member: found in the schema's foreign keys, so that no room is forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.images import ROW_CLASSES
from pfdesk.db.schema.base import Row
from pfdesk.db.schema.directory import MemberCategoryRow, MemberRow
from pfdesk.directory.model import PURPOSES

TABLES: Final[Mapping[str, str]] = {
    "agreement": "協定",
    "consent": "同意",
    "contact": "担当者",
    "contact_log": "連絡記録",
    "desk": "相談窓口",
    "member": "名寄せ済みの会員",
    "member_channel": "ほかの連絡先",
    "member_tag": "会員のタグ",
    "place": "配布先",
    "registration": "行事の申込",
    "resource": "社会資源",
    "seat": "会議体の席",
    "target": "調査の対象",
}
"""What a clerk calls the rows of a table; one that is new shows its own name until it stands here."""

_OWN_WORDS: Final = ("name", "title", "role", "purpose", "value", "text")


@dataclass(frozen=True, slots=True)
class MemberReference:
    """One row that points to a member: in which table and column, and what it is called."""

    id: UUID
    table: str
    column: str
    title: str
    text: str


@cache
def member_columns() -> tuple[tuple[type[Row], str], ...]:
    """Every column of every room that holds the key of a member."""
    return tuple(
        (row_class, column.name)
        for _name, row_class in sorted(ROW_CLASSES.items())
        for column in row_class.__table__.columns
        if any(key.column.table is MemberRow.__table__ for key in column.foreign_keys)
    )


def referring_rows(session: Session, member_id: UUID) -> Iterator[tuple[Row, str]]:
    """The rows that point to a member, those in the bin as well, each with the column that does."""
    for row_class, name in member_columns():
        query: Any = select(row_class).where(getattr(row_class, name) == member_id).order_by(row_class.id)
        for row in session.scalars(query):
            yield row, name


def member_references(session: Session, member_id: UUID) -> tuple[MemberReference, ...]:
    """The same rows as a clerk reads them."""
    return tuple(
        MemberReference(row.id, row.__tablename__, name, table_words(row.__tablename__), called(session, row))
        for row, name in referring_rows(session, member_id)
    )


ACTIVE: Final = ("seat", "target", "registration", "place", "desk", "agreement")
"""What a member is not lightly taken out of the list for."""


def hanging_on(session: Session, members: Sequence[UUID]) -> tuple[tuple[str, int], ...]:
    """What hangs on any of the members in words and numbers, without what is in the bin: (会議体の席, 3)."""
    found: dict[str, int] = {}
    for row_class, name in member_columns():
        table = row_class.__tablename__
        if table not in ACTIVE:
            continue
        for start in range(0, len(members), 500):
            held = getattr(row_class, name).in_(members[start : start + 500])
            query = select(func.count()).where(held, row_class.binned_at.is_(None))
            found[table] = found.get(table, 0) + int(session.scalar(query) or 0)
    return tuple((table_words(table), found[table]) for table in ACTIVE if found.get(table))


def table_words(table: str) -> str:
    """席 for seat."""
    return TABLES.get(table, table)


def called(session: Session, row: Row) -> str:
    """What a row is called: the name of what it hangs on, then its own words."""
    words = [
        _own_words(parent) for parent in _parents(session, row) if not isinstance(parent, MemberCategoryRow)
    ]
    return " ".join(word for word in (*words, _own_words(row)) if word)[:80]


def _parents(session: Session, row: Row) -> Iterator[Row]:
    for column in row.__table__.columns:
        for key in column.foreign_keys:
            table = key.column.table.name
            value = getattr(row, column.name)
            if table != "member" and value is not None and table in ROW_CLASSES:
                parent = session.get(ROW_CLASSES[table], value)
                if parent is not None:
                    yield parent


def _own_words(row: Row) -> str:
    found = (getattr(row, name, "") for name in _OWN_WORDS)
    words = next((" ".join(str(word).split()) for word in found if word), "")
    return PURPOSES.get(words, words)
