"""Emptying ごみ箱 under the office's retention rule: what is deleted for good, and what must stay.

A record is deleted when it has been in the bin longer than the office keeps such records, together with what cannot
be without it (a member's contacts, a survey's questions). It stays where anything that stays points to it, so that
no figure of a past year loses its rows. Certificates, the stock ledger and the log of prints are never deleted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.images import ROW_CLASSES
from pfdesk.office.print_log import forget_copies
from pfdesk.values.errors import Refused

YEARS: Final = "bin.years"
DEFAULT_YEARS: Final = 5
NEVER: Final = frozenset(
    {"certificate", "certificate_copy", "movement", "print_log", "closed_year", "submitted_figure"}
)
NOTHING = "期限をすぎた記録は、ごみ箱にありません。"
GROUP = 500


def kept_years(settings: Mapping[str, str]) -> int:
    """How many years a record stays in the bin, as the office has set it."""
    said = settings.get(YEARS, "")
    return int(said) if said.isdecimal() and int(said) else DEFAULT_YEARS


def limit_of(today: date, years: int) -> datetime:
    """The moment before which a record must have gone into the bin to be deleted: so many years before today."""
    try:
        day = today.replace(year=today.year - years)
    except ValueError:  # 29 February
        day = today.replace(year=today.year - years, day=28)
    return datetime.combine(day, time.min).astimezone(UTC)


@dataclass
class _Web:
    """Rows as nodes: those looked at, the roots among them, and who points to each (`True`: cannot be without it)."""

    tables: dict[UUID, str] = field(default_factory=dict)
    roots: set[UUID] = field(default_factory=set)
    pointing: dict[UUID, list[tuple[str, UUID, bool]]] = field(default_factory=dict)


def doomed_rows(session: Session, before: datetime) -> dict[str, list[UUID]]:
    """Table -> ids of what emptying the bin would delete."""
    web = _woven(session, before)
    gone = set(web.tables)
    while staying := _staying(web, gone):
        gone -= staying
    found: dict[str, list[UUID]] = {}
    for row_id in gone:
        found.setdefault(web.tables[row_id], []).append(row_id)
    return found


def _woven(session: Session, before: datetime) -> _Web:
    web = _Web()
    fresh = [(table, row_id) for table in ROW_CLASSES for row_id in _long_binned(session, table, before)]
    web.roots = {row_id for _, row_id in fresh}
    while fresh:
        web.tables |= {row_id: table for table, row_id in fresh}
        grown: dict[UUID, str] = {}
        for table, parent, child_table, child, needs in _pointers(session, fresh):
            assert table == web.tables[parent]
            web.pointing.setdefault(parent, []).append((child_table, child, needs))
            if needs and child not in web.tables:
                grown[child] = child_table
        fresh = [(table, row_id) for row_id, table in grown.items()]
    return web


def _long_binned(session: Session, table: str, before: datetime) -> Sequence[UUID]:
    row_class = ROW_CLASSES[table]
    query = select(row_class.id).where(row_class.binned_at < before)
    if table == "member":
        query = query.where(row_class.__table__.c.merged_into_id.is_(None))
    return session.scalars(query).all()


def _pointers(
    session: Session, rows: Sequence[tuple[str, UUID]]
) -> Iterator[tuple[str, UUID, str, UUID, bool]]:
    """(table, row, table of who points to it, who points to it, whether it cannot be without it)."""
    by_table: dict[str, list[UUID]] = {}
    for table, row_id in rows:
        by_table.setdefault(table, []).append(row_id)
    for child_table, row_class in ROW_CLASSES.items():
        for column in row_class.__table__.columns:
            for key in column.foreign_keys:
                table = key.column.table.name
                for group in _grouped(by_table.get(table, [])):
                    for parent, child in session.execute(
                        select(column, row_class.id).where(column.in_(group))
                    ):
                        yield table, parent, child_table, child, not column.nullable


def _grouped(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    return (ids[start : start + GROUP] for start in range(0, len(ids), GROUP))


def _staying(web: _Web, gone: set[UUID]) -> set[UUID]:
    """Of those that would go: what may never go, what something that stays points to, what nothing takes along."""
    taken = {child for row_id in gone for _, child, needs in web.pointing.get(row_id, ()) if needs}
    return {
        row_id
        for row_id in gone
        if web.tables[row_id] in NEVER
        or (row_id not in web.roots and row_id not in taken)
        or any(child not in gone for _, child, _ in web.pointing.get(row_id, ()))
    }


@dataclass(frozen=True, slots=True)
class EmptyBin:
    """Delete for good what went into the bin before a moment, and its images in the journal; Refused where nothing did.

    It cannot be undone: what was done before it is not undone by Ctrl+Z any more.
    """

    before: datetime
    final = True

    @property
    def label(self) -> str:
        """As the history names it."""
        return "ごみ箱を空にする"

    def run(self, session: Session) -> None:
        """Delete them."""
        doomed = doomed_rows(session, self.before)
        if not doomed:
            raise Refused("", NOTHING)
        forget_copies(session, [row_id for ids in doomed.values() for row_id in ids])
        for table, ids in doomed.items():
            row_class: Any = ROW_CLASSES[table]
            for group in _grouped(ids):
                for row in session.scalars(select(row_class).where(row_class.id.in_(group))):
                    session.delete(row)
