"""A whole copy of an office file by SQLite's backup API, proved by re-opening it before it gets its name.

Never a copy of bytes: a file copied in the midst of a save is torn, and what its journal holds is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from pfdesk.db.engine import OfficeFile, connect, office_file
from pfdesk.db.errors import WouldOverwrite, damaged, troubles_told
from pfdesk.db.identity import Identity, key_file, probe
from pfdesk.db.rowcounts import row_counts
from pfdesk.db.swap import swap, temporary, write_whole

Progress = Callable[[int, int], None]
_PAGES_A_STEP = 2000


def backup(
    source: Engine | Path | str,
    to: Path | str,
    data_key: bytes | None = None,
    progress: Progress | None = None,
) -> Path:
    """Copy an office file to `to`, replacing what is there; an encrypted file keeps its key and its key file.

    `source` is an engine (open, also in use) or a path with its `data_key`. `progress(done, total)` counts
    pages and may raise to cancel. The copy is verified by re-opening: pages, marks and row counts.
    Raises Trouble; then what was at `to` is untouched.
    """
    opened = _opened(source, data_key)
    target = Path(to).resolve()
    if target == opened.path:
        raise WouldOverwrite("元のファイルと同じ名前では、バックアップできません。別の名前にしてください。")
    with troubles_told(), temporary(target) as temp:
        with _connected(source, opened) as connection:
            counts = _copy(connection, temp, opened.data_key, progress)
        verify(temp, opened.data_key, counts)
        ring = key_file(opened.path)
        if opened.data_key is not None and ring.exists():
            write_whole(key_file(target), ring.read_bytes())
        swap(temp, target)
    return target


def verify(path: Path, data_key: bytes | None = None, counts: dict[str, int] | None = None) -> Identity:
    """Re-open a copy and read every page; raises what `probe` raises, Damaged where row counts differ."""
    found = probe(path, data_key)
    if counts is not None:
        connection = connect(path, data_key if found.encrypted else None, "ro")
        try:
            held = row_counts(connection)
        finally:
            connection.close()
        if held != counts:
            raise damaged(f"rows differ: {held} instead of {counts}")
    return found


def _opened(source: Engine | Path | str, data_key: bytes | None) -> OfficeFile:
    if not isinstance(source, Engine):
        place = Path(source).resolve()
        sealed = probe(place, data_key, deep=False).encrypted
        return OfficeFile(place, data_key if sealed else None)
    opened = office_file(source)
    if opened is None:
        raise ValueError("the engine is not on an office file")
    return opened


@contextmanager
def _connected(source: Engine | Path | str, opened: OfficeFile) -> Iterator[Any]:
    if isinstance(source, Engine):
        with source.connect() as pooled:
            yield pooled.connection.driver_connection
        return
    connection = connect(opened.path, opened.data_key, "ro")
    try:
        yield connection
    finally:
        connection.close()


def _copy(connection: Any, temp: Path, data_key: bytes | None, progress: Progress | None) -> dict[str, int]:
    """Copy within one read transaction, so that the counts are those of the copied moment."""
    began = not connection.in_transaction
    if began:
        connection.execute("BEGIN")
    target = connect(temp, data_key)
    try:
        counts = row_counts(connection)
        step = _PAGES_A_STEP if progress else -1
        connection.backup(target, pages=step, progress=_stepped(progress), sleep=0.05)
    finally:
        target.close()
        if began:
            connection.execute("ROLLBACK")
    return counts


def _stepped(progress: Progress | None) -> Callable[[int, int, int], None] | None:
    if progress is None:
        return None
    return lambda _status, left, total: progress(total - left, total)
