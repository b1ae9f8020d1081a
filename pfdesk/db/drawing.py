"""The schema as a page to read: every table by room, and a drawing of how the rows point to each other."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import Column, Table, UniqueConstraint

from pfdesk.db.schema import Base, Row

ROOMS: Final = ("directory", "surveys", "events", "pamphlets", "annual", "house", "journal")
COMMON: Final = tuple(Row.__annotations__)
WORDS: Final = {
    UUID: "key",
    str: "text",
    int: "integer",
    bool: "yes/no",
    date: "date",
    datetime: "moment",
    float: "number",
    bytes: "bytes",
}
HEAD: Final = """# The rows of an office file

Drawn from `pfdesk/db/schema` by `pfdesk schema`; a test keeps it fresh. Do not edit it.

- A *key* is a UUID of version 7, made by the program; a *moment* is a date and time in UTC.
- Every row but those of the journal also has `id` (its key), `revision` (an integer that is never used
  twice) and `binned_at` (the moment it went into the bin, or nothing). They are left out below.
- *may be empty* means NULL. A text is never NULL: where nothing was said it is "".
- What points to another row is checked when the transaction ends (decisions/0007).
"""


def schema_page() -> str:
    """The whole page in Markdown, mermaid drawings included."""
    return "\n".join([HEAD, *(part for room in ROOMS for part in _room(room))])


def row_classes(room: str) -> list[type[Base]]:
    """The classes of a room's rows, in the order of their module."""
    module = f"{Base.__module__.rpartition('.')[0]}.{room}"
    mapped = (mapper.class_ for mapper in Base.registry.mappers)
    return sorted((found for found in mapped if found.__module__ == module), key=_place)


def _place(row_class: type) -> int:
    return inspect.getsourcelines(row_class)[1]


def _room(room: str) -> Iterator[str]:
    classes = row_classes(room)
    module = sys.modules[classes[0].__module__]
    yield f"## {room}\n\n{inspect.getdoc(module)}\n"
    yield "\n".join(_drawing([_table(row_class) for row_class in classes]))
    for row_class in classes:
        yield "\n".join(_table_lines(row_class))


def _table(row_class: type[Base]) -> Table:
    return cast("Table", row_class.__table__)


def _drawing(tables: Sequence[Table]) -> Iterator[str]:
    yield "```mermaid\nerDiagram"
    for table in tables:
        yield f"    {table.name} {{"
        yield from (f"        {word} {name} {key}".rstrip() for word, name, key in _drawn_columns(table))
        yield "    }"
    for table in tables:
        for column in table.columns:
            for target in _targets(column):
                many = "o|--o|" if column.unique else "|o--o{" if column.nullable else "||--o{"
                yield f'    {target.partition(".")[0]} {many} {table.name} : "{column.name}"'
    yield "```\n"


def _drawn_columns(table: Table) -> Iterator[tuple[str, str, str]]:
    for column in _own_columns(table):
        key = "PK" if column.primary_key else "FK" if column.foreign_keys else "UK" if column.unique else ""
        yield _word(column).replace("/", "_"), column.name, key


def _table_lines(row_class: type[Base]) -> Iterator[str]:
    table = _table(row_class)
    yield f"### {table.name}\n\n{inspect.getdoc(row_class)}\n"
    yield "| column | type | |\n|---|---|---|"
    for column in _own_columns(table):
        yield f"| {column.name} | {_word(column)} | {', '.join(_remarks(column))} |"
    for together in _unique_together(table):
        yield f"\nUnique together: {', '.join(together)}."
    yield ""


def _own_columns(table: Table) -> list[Column[Any]]:
    common = COMMON if "binned_at" in table.columns else ()
    return [column for column in table.columns if column.name not in common]


def _remarks(column: Column[Any]) -> Iterator[str]:
    if column.primary_key:
        yield "primary key"
    yield from (f"points to {target}" for target in _targets(column))
    if column.unique:
        yield "unique"
    if column.nullable:
        yield "may be empty"
    default = column.default
    if default is not None and default.is_scalar and default.arg != "":  # type: ignore[attr-defined]
        yield f"at first {_shown(default.arg)}"  # type: ignore[attr-defined]


def _shown(value: Any) -> str:
    return ("no", "yes")[value] if isinstance(value, bool) else str(value)


def _targets(column: Column[Any]) -> list[str]:
    return sorted(key.target_fullname for key in column.foreign_keys)


def _word(column: Column[Any]) -> str:
    return WORDS[column.type.python_type]


def _unique_together(table: Table) -> list[list[str]]:
    found = [
        [column.name for column in constraint.columns]
        for constraint in table.constraints
        if isinstance(constraint, UniqueConstraint)
    ]
    return sorted(names for names in found if len(names) > 1)
