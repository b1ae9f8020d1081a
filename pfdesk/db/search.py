"""Search by any part of a folded text: pairs of letters in FTS5 on SQLite, a plain table on PostgreSQL.

Rows whose class has a `search_key` are followed at every flush, undo and redo included. The index
holds nothing of its own: `rebuild` makes it again from the rows.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Connection,
    Select,
    Uuid,
    any_,
    bindparam,
    column,
    func,
    select,
    table,
    text,
)
from sqlalchemy.orm import Session

from pfdesk.db.images import ROW_CLASSES
from pfdesk.db.search_parts import owner_keys, owners_touched, part_words
from pfdesk.values.folding import fold

FIELD_BREAK = "\n"
_index = table("search", column("row_key", Uuid()), column("grams"))


def grams(key: str) -> str:
    """The pairs of a folded key, each field closed by its last letter alone, so that one letter is found as well."""
    words: list[str] = []
    for part in key.split(FIELD_BREAK):
        if letters := _letters(part):
            words += map(str.__add__, letters, letters[1:])
            words.append(letters[-1])
    return " ".join(words)


def _letters(part: str) -> str:
    # A folded text has few other signs left: most parts are taken whole.
    return part if part.isalnum() else "".join(letter for letter in part if letter.isalnum())


def _match(wanted: str) -> str:
    if len(wanted) == 1:
        return f'"{wanted}"*'
    return '"' + " ".join(wanted[at : at + 2] for at in range(len(wanted) - 1)) + '"'


def expression(session: Session, words: str) -> str:
    """What the index of an office file is asked for; empty when nothing is, or on PostgreSQL."""
    if session.get_bind().dialect.name != "sqlite":
        return ""
    return " AND ".join(_match(word) for word in _wanted(words))


def matching(wanted: str | None = None) -> Select[Any]:
    """A select of the keys that match an expression; without one it is given as the value ``wanted`` later."""
    condition = text("search MATCH :wanted")
    return select(_index.c.row_key).where(
        condition if wanted is None else condition.bindparams(wanted=wanted)
    )


def _wanted(words: str) -> list[str]:
    return [letters for word in words.split() if (letters := _letters(fold(word)))]


def matches(key: str, words: str) -> bool:
    """Whether a folded key holds every word: what the index finds, for words that it does not hold."""
    parts = [_letters(part) for part in key.split(FIELD_BREAK)]
    return all(any(word in part for part in parts) for word in _wanted(words))


def among(session: Session, id_column: Any, ids: Collection[UUID]) -> ColumnElement[bool]:
    """The column holds one of these keys, however many they are."""
    if session.get_bind().dialect.name != "sqlite":
        condition: ColumnElement[bool] = id_column == any_(bindparam(None, list(ids), ARRAY(Uuid())))
        return condition
    keys = func.json_each(json.dumps([key.hex for key in ids])).table_valued(column("value", Uuid()))
    chosen: ColumnElement[bool] = id_column.in_(select(keys.c.value))
    return chosen


def found(session: Session, words: str) -> Select[Any] | None:
    """A select of the keys of rows that hold every word; None when nothing is asked for."""
    wanted = _wanted(words)
    if not wanted:
        return None
    if asked := expression(session, words):
        return matching(asked)
    query = select(_index.c.row_key)
    return query.where(*(_index.c.grams.contains(word, autoescape=True) for word in wanted))


def holds(session: Session, id_column: Any, words: str) -> list[ColumnElement[bool]]:
    """The conditions of a search for a query's WHERE: none, or one."""
    query = found(session, words)
    return [] if query is None else [id_column.in_(query)]


def follow(session: Session) -> None:
    """Bring the index up to what this flush wrote: rows of their own, and what hangs on them and is found with them."""
    gone = [row.id for row in session.deleted if hasattr(row, "search_key")]
    changed = {
        row.id: row.search_key
        for row in session.dirty
        if hasattr(row, "search_key") and session.is_modified(row)
    }
    new = {row.id: row.search_key for row in session.new if hasattr(row, "search_key")}
    owners = owners_touched(session) - set(gone)
    again = changed | owner_keys(session, owners - changed.keys())
    parts = part_words(session, {*again} | (owners & new.keys())) if again or owners else {}
    _remove(session.connection(), [*gone, *again])
    keys = {key: FIELD_BREAK.join((words, *parts.get(key, ()))) for key, words in (again | new).items()}
    _add(session.connection(), keys)


def enter(session: Session, keys: Mapping[Any, str]) -> None:
    """Enter new rows that were not written through the mapper."""
    _add(session.connection(), keys)


def _remove(connection: Connection, ids: Iterable[Any]) -> None:
    keys = [{"key": _key(connection, row_id)} for row_id in ids]
    if not keys:
        return
    if connection.dialect.name == "sqlite":
        where = "SELECT place FROM search_place WHERE row_key = :key"
        connection.execute(text(f"DELETE FROM search WHERE rowid = ({where})"), keys)  # noqa: S608
        connection.execute(text("DELETE FROM search_place WHERE row_key = :key"), keys)
    else:
        connection.execute(text("DELETE FROM search WHERE row_key = :key"), keys)


def _add(connection: Connection, keys: Mapping[Any, str]) -> None:
    sqlite = connection.dialect.name == "sqlite"
    write = grams if sqlite else _letters_of_fields
    values = [{"key": _key(connection, row_id), "grams": write(words)} for row_id, words in keys.items()]
    if not values:
        return
    if sqlite:
        first = connection.exec_driver_sql(
            "SELECT coalesce(max(place), 0) + 1 FROM search_place"
        ).scalar_one()
        for place, value in enumerate(values, first):
            value["place"] = place
        connection.execute(
            text("INSERT INTO search (rowid, row_key, grams) VALUES (:place, :key, :grams)"), values
        )
        connection.execute(text("INSERT INTO search_place (row_key, place) VALUES (:key, :place)"), values)
    else:
        connection.execute(text("INSERT INTO search (row_key, grams) VALUES (:key, :grams)"), values)


def _letters_of_fields(key: str) -> str:
    return FIELD_BREAK.join(_letters(part) for part in key.split(FIELD_BREAK))


def _key(connection: Connection, row_id: Any) -> Any:
    return row_id.hex if connection.dialect.name == "sqlite" else row_id


def rebuild(session: Session) -> int:
    """Make the index again from all rows that have a search key; the number of rows."""
    connection = session.connection()
    connection.execute(text("DELETE FROM search"))
    if connection.dialect.name == "sqlite":
        connection.execute(text("DELETE FROM search_place"))
    keys = dict(_wanted_keys(session))
    _add(connection, keys)
    return len(keys)


def _wanted_keys(session: Session) -> Iterator[tuple[Any, str]]:
    """Every row that is found, with all the words it is found by; only the columns of the search are looked at."""
    parts = part_words(session)
    for row_class in ROW_CLASSES.values():
        if hasattr(row_class, "search_key"):
            for row_id, key in session.execute(select(row_class.id, row_class.search_key)):
                yield row_id, FIELD_BREAK.join((key, *parts.get(row_id, ())))


def faults(session: Session) -> int:
    """How many rows the index lacks or has too many."""
    wanted = set(_wanted_keys(session))
    if session.get_bind().dialect.name != "sqlite":
        kept = set(session.execute(text("SELECT row_key, grams FROM search")))
        return len({(row_id, _letters_of_fields(key)) for row_id, key in wanted} ^ kept)
    kept = set(session.execute(text("SELECT row_key, grams FROM search")))
    return len({(row_id.hex, grams(key)) for row_id, key in wanted} ^ kept)
