"""Many new rows of one kind at once: written past the mapper for speed, never past the journal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from pfdesk.db import search
from pfdesk.db.images import new_image
from pfdesk.db.recorder import RECORDER
from pfdesk.db.schema.base import Row
from pfdesk.values.ids import new_revision


def insert_many(session: Session, row_class: type[Row], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that name all their columns but `revision` and `binned_at`; each gets its image.

    Rows with a search key are entered into the index as well; what hangs on them is written after them.
    """
    if not rows:
        return
    session.flush()
    whole = [{**row, "revision": new_revision(), "binned_at": None} for row in rows]
    session.connection().execute(insert(row_class), whole)
    if hasattr(row_class, "search_key"):
        search.enter(session, {row["id"]: row["search_key"] for row in rows})
    table = row_class.__tablename__
    session.info[RECORDER].images.extend(
        new_image(table, row["id"], None, {name: value for name, value in row.items() if value is not None})
        for row in whole
    )
