"""Entity <-> row: one mapper for all rooms, since entities and rows share their field names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.base import Row
from pfdesk.values.errors import Refused

E = TypeVar("E")

CHANGED_ELSEWHERE = "ほかの人がこの記録を変更しました。読み直してから、もう一度入力してください。"
GONE = "この記録はもうありません。一覧を読み直してください。"


@cache
def _shared_fields(entity_class: Any, row_class: Any) -> tuple[str, ...]:
    columns = row_class.__table__.columns.keys()
    return tuple(f.name for f in fields(entity_class) if f.name in columns and f.name != "revision")


def insert(session: Session, row_class: type[Row], entity: Any, **more: Any) -> None:
    """Add the entity as a new row; `more` are columns that the entity does not carry."""
    kind: Any = type(entity)
    values = {name: getattr(entity, name) for name in _shared_fields(kind, row_class)}
    session.add(row_class(**values, **more))


def update(session: Session, row_class: type[Row], before: Any, after: Any, **more: Any) -> None:
    """Write the fields in which `after` differs from `before`; Refused if the row has changed since it was read."""
    row = _fresh(session, row_class, after.id, before.revision)
    kind: Any = type(after)
    for name in _shared_fields(kind, row_class):
        if getattr(after, name) != getattr(before, name):
            setattr(row, name, getattr(after, name))
    for name, value in more.items():
        setattr(row, name, value)


def change(session: Session, row_class: type[Row], row_id: UUID, values: Mapping[str, Any]) -> None:
    """Set some columns of a row that is there; Refused when it is not."""
    row = _row(session, row_class, row_id)
    for name, value in values.items():
        setattr(row, name, value)


def put_in_bin(session: Session, row_class: type[Row], row_id: UUID) -> None:
    """Put a row into the bin (ごみ箱); it stays restorable until the bin is emptied."""
    _row(session, row_class, row_id).binned_at = datetime.now(UTC)


def restore(session: Session, row_class: type[Row], row_id: UUID) -> None:
    """Take a row out of the bin."""
    _row(session, row_class, row_id).binned_at = None


def load(session: Session, row_class: type[Row], entity_class: type[E], row_id: UUID) -> E:
    """The entity of one row; Refused when it is not there."""
    return entity(_row(session, row_class, row_id), entity_class)


def entity(row: Row, entity_class: type[E]) -> E:
    """The row as an entity, with the revision at which it was read."""
    make: Any = entity_class
    names = _shared_fields(make, type(row))
    return cast("E", make(revision=row.revision, **{name: getattr(row, name) for name in names}))


def entities(
    session: Session, row_class: type[Row], entity_class: type[E], *conditions: Any, order: Sequence[Any]
) -> Iterator[E]:
    """The entities of all rows under some conditions; no row objects are made for what is only looked at."""
    make: Any = entity_class
    names = _shared_fields(make, row_class)
    columns = [getattr(row_class, name) for name in (*names, "revision")]
    query = select(*columns).where(*conditions).order_by(*order)
    for values in session.execute(query):
        yield make(**dict(zip((*names, "revision"), values, strict=True)))


def _row(session: Session, row_class: type[Row], row_id: UUID) -> Row:
    row = session.get(row_class, row_id)
    if row is None:
        raise Refused("", GONE)
    return row


def _fresh(session: Session, row_class: type[Row], row_id: UUID, revision: int) -> Row:
    row = _row(session, row_class, row_id)
    if row.revision != revision:
        raise Refused("", CHANGED_ELSEWHERE)
    return row
