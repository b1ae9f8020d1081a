"""How many rows each table has: the cheapest proof that a copy is whole."""

from __future__ import annotations

from typing import Any


def row_counts(connection: Any) -> dict[str, int]:
    """Rows of every table of a driver connection, by the table's name."""
    names = connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name")
    quoted = [(name, name.replace('"', '""')) for (name,) in names.fetchall()]
    counted = {}
    for name, safe in quoted:
        statement = f'SELECT count(*) FROM main."{safe}"'  # noqa: S608 - a name out of the schema, quoted
        counted[name] = int(connection.execute(statement).fetchone()[0])
    return counted
