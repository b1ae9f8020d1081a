"""What records are called, whatever table they are in: for the print log, which knows ids only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.images import ROW_CLASSES
from pfdesk.values.folding import fold

_TABLES: Final = (
    "member", "registration", "target", "contact", "seat_holder", "place", "desk", "event", "survey",
    "edition", "course", "project", "theme", "body",
)  # fmt: skip
_CALLED: Final = ("name", "title", "label")
_CODES: Final = ("number", "code")
_DAYS: Final = ("held_on", "fiscal_year")
_OF: Final = ("event_id", "survey_id")
GONE: Final = "(削除された記録)"
LISTED: Final = {
    "members": "member", "bodies": "body", "surveys": "survey", "targets": "target", "events": "event",
    "parts": "event_part", "courses": "course", "registrations": "registration", "editions": "edition",
    "places": "place", "desks": "desk", "projects": "project",
}  # fmt: skip
"""Kinds of records that can be listed with their ids, and their tables."""


@dataclass(frozen=True, slots=True)
class NamedRecord:
    """A record by its id: its number or code, its name, its day or year, and whose it is, as far as it has them."""

    id: UUID
    code: str
    name: str
    on: str
    of: str


def named_records(session: Session, kind: str, text: str = "") -> list[NamedRecord]:
    """The records of a kind of LISTED that hold every word, by code and name; none that are in the bin."""
    row = ROW_CLASSES[LISTED[kind]]
    words = [key for word in text.split() if (key := fold(word))]
    rows = session.scalars(select(row).where(row.binned_at.is_(None))).all()
    owners = record_names(session, [owner for each in rows if (owner := _first(each, _OF))])
    lines = []
    for each in rows:
        code, name, on = (str(_first(each, names)) for names in (_CODES, _CALLED, _DAYS))
        lines.append(NamedRecord(each.id, code, name, on, owners.get(_first(each, _OF), "")))
    found = [line for line in lines if all(word in fold(f"{line.code} {line.name}") for word in words)]
    return sorted(found, key=lambda line: (line.of, line.code.zfill(12), line.name, line.id))


def _first(row: Any, names: Iterable[str]) -> Any:
    values = (getattr(row, name, None) for name in names)
    return next((value for value in values if value not in {None, ""}), "")


def record_names(session: Session, ids: Iterable[UUID]) -> dict[UUID, str]:
    """Id -> name, in the order of the ids; records that are no longer there are called so."""
    wanted = list(dict.fromkeys(ids))
    found: dict[UUID, str] = {}
    for table in _TABLES:
        row = ROW_CLASSES.get(table)
        column: Any = next((getattr(row, name) for name in _CALLED if hasattr(row, name)), None)
        missing = [key for key in wanted if key not in found]
        if row is None or column is None:
            continue
        for start in range(0, len(missing), 500):
            query = select(row.id, column).where(row.id.in_(missing[start : start + 500]))
            found |= {key: name for key, name in session.execute(query) if name}
    return {key: found.get(key, GONE) for key in wanted}


def those_of(session: Session, table: str, ids: Iterable[UUID]) -> frozenset[UUID]:
    """Those of the ids that are records of this table."""
    row = ROW_CLASSES[table]
    return frozenset(session.scalars(select(row.id).where(row.id.in_(list(ids)))))
