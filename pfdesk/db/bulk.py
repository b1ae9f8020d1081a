"""Many new rows of one kind at once: written past the mapper for speed, never past the journal.

What is done for each row is done a column at a time: the driver's value and the journal's text of a value are made
once for all rows that share it.
"""

from __future__ import annotations

import gc
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert
from sqlalchemy.orm import Session

from pfdesk.db import search
from pfdesk.db.images import Image, WrittenValues, canonical, encode_value
from pfdesk.db.recorder import RECORDER
from pfdesk.db.schema.base import Row
from pfdesk.values.ids import new_revisions

Columns = Mapping[str, Sequence[Any]]

SALT_DIGITS = 16


@contextmanager
def many_objects() -> Iterator[None]:
    """Make very many objects that all stay; to look for garbage among them again and again takes a fifth of the time."""
    looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looking:
            gc.enable()


def insert_many(session: Session, row_class: type[Row], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that name all their columns but `revision` and `binned_at`; each gets its image."""
    if rows:
        insert_columns(session, row_class, {name: [row[name] for row in rows] for name in rows[0]})


def insert_columns(session: Session, row_class: type[Row], columns: Columns) -> None:
    """The same for rows given as columns, each a list as long as there are rows.

    Rows with a search key are entered into the index as well; what hangs on them is written after them. A session
    that belongs to no office has to say so: `session.info[RECORDER] = None`.
    """
    ids = columns["id"]
    if not ids:
        return
    session.flush()
    recorder = session.info[RECORDER]
    table: Any = row_class.__table__
    whole = {**columns, "revision": new_revisions(len(ids))}
    write_rows(session.connection(), table, whole)
    if hasattr(row_class, "search_key"):
        search.enter(session, dict(zip(ids, columns["search_key"], strict=True)))
    if recorder is not None:
        recorder.images.extend(_images(table.name, whole))


def write_rows(connection: Connection, table: Any, columns: Columns) -> None:
    """Write rows given as columns. An office file's driver gets them as it keeps them, without a stop on the way."""
    if connection.dialect.name != "sqlite":
        names = [*columns]
        connection.execute(
            insert(table), [dict(zip(names, row, strict=True)) for row in zip(*columns.values(), strict=True)]
        )
        return
    kept = [_kept(table, name, values, connection) for name, values in columns.items()]
    named = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    statement = f'INSERT INTO "{table.name}" ({named}) VALUES ({marks})'  # noqa: S608  names of our own tables
    connection.exec_driver_sql(statement, list(zip(*kept, strict=True)))


def _kept(table: Any, name: str, values: Sequence[Any], connection: Connection) -> Sequence[Any]:
    """A column as the driver takes it."""
    kind = table.c[name].type.dialect_impl(connection.dialect)
    turn = kind.bind_processor(connection.dialect)
    return values if turn is None else _turned(values, turn)


def _turned(values: Sequence[Any], turn: Callable[[Any], Any]) -> Sequence[Any]:
    """What `turn` makes of each value; it is called once for each object, however many rows share it."""
    held = [*values]  # numbers of a range live only as long as somebody holds them
    made = {key: turn(value) for key, value in {id(value): value for value in held}.items()}
    if len(made) == 1:
        return [*made.values()] * len(held)
    return [*map(made.__getitem__, map(id, held))]


def _images(table: str, columns: Columns) -> Iterator[Image]:
    """An image of each row, whose text is that of any other image of these values."""
    ids: Sequence[UUID] = columns["id"]
    parts = [_turned(columns[name], partial(_part, f'"{name}":')) for name in sorted(columns)]
    parts = [part for part in parts if any(part)]
    salts = secrets.token_hex(SALT_DIGITS // 2 * len(ids))
    head = f"[{canonical(table).decode()},"
    for place, (row_id, values) in enumerate(zip(ids, zip(*parts, strict=True), strict=True)):
        salt = salts[place * SALT_DIGITS : (place + 1) * SALT_DIGITS]
        text = f'{head}"{row_id.hex}",null,{{{"".join(values)[:-1]}}},"{salt}"]'.encode()
        yield Image(table, row_id, None, WrittenValues(text), salt, text)


def _part(key: str, value: Any) -> str:
    """What a value of a column adds to its row's text; nothing where it holds nothing."""
    if value is None:
        return ""
    if isinstance(value, UUID):
        return f'{key}"{value.hex}",'
    if type(value) is int:
        return f"{key}{value},"
    return f"{key}{canonical(encode_value(value)).decode()},"
