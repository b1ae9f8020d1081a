"""Makes and reads small office files."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text

from pfdesk.db.engine import open_engine
from pfdesk.db.identity import SCHEMA_VERSION, stamp

ROWS = 300


def make_file(
    path: Path, data_key: bytes | None = None, rows: int = ROWS, version: int = SCHEMA_VERSION
) -> Path:
    """An office file with one small table of invented people."""
    engine = open_engine(path, data_key)
    with engine.begin() as connection:
        stamp(connection, version)
        connection.execute(text("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL)"))
        connection.execute(
            text("INSERT INTO person (name) VALUES (:name)"),
            [{"name": f"見本 花子 {n:04}"} for n in range(rows)],
        )
    engine.dispose()
    return path


def count(path: Path, data_key: bytes | None = None) -> int:
    """How many people the file holds."""
    engine = open_engine(path, data_key, create=False)
    with engine.connect() as connection:
        found = connection.execute(text("SELECT count(*) FROM person")).scalar_one()
    engine.dispose()
    return int(found)
