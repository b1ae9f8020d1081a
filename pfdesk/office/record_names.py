"""What records are called, whatever table they are in: for the print log, which knows ids only."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.images import ROW_CLASSES

_TABLES: Final = (
    "member", "registration", "target", "contact", "seat_holder", "place", "desk", "event", "survey",
    "edition", "course", "project", "theme", "body",
)  # fmt: skip
_CALLED: Final = ("name", "title", "label")
GONE: Final = "(削除された記録)"


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
