"""The store of one room: its entities to rows and back, by one dictionary."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.db import records
from pfdesk.db.schema.base import Row

E = TypeVar("E")


def _nothing_more(entity: Any) -> Mapping[str, Any]:
    return {}


class Keeper:
    """Writes and reads the entities of a room. `more` gives columns that an entity does not carry (search keys)."""

    def __init__(
        self,
        rows: Mapping[type, type[Row]],
        more: Callable[[Any], Mapping[str, Any]] = _nothing_more,
    ) -> None:
        self.rows = rows
        self._more = more

    def insert(self, session: Session, entity: Any) -> None:
        """Add an entity as a new row."""
        records.insert(session, self.rows[type(entity)], entity, **self._more(entity))

    def update(self, session: Session, before: Any, after: Any) -> None:
        """Write what differs; Refused when somebody else has changed the row."""
        records.update(session, self.rows[type(after)], before, after, **self._more(after))

    def change(self, session: Session, entity_class: type, row_id: UUID, **values: Any) -> None:
        """Set some columns of a row, whatever its revision; Refused when it is gone."""
        records.change(session, self.rows[entity_class], row_id, values)

    def put_in_bin(self, session: Session, entity_class: type, row_id: UUID) -> None:
        """Put a row into the bin (ごみ箱)."""
        records.put_in_bin(session, self.rows[entity_class], row_id)

    def restore(self, session: Session, entity_class: type, row_id: UUID) -> None:
        """Take a row out of the bin."""
        records.restore(session, self.rows[entity_class], row_id)

    def load(self, session: Session, entity_class: type[E], row_id: UUID) -> E:
        """The entity of one row; Refused when it is not there."""
        return records.load(session, self.rows[entity_class], entity_class, row_id)
