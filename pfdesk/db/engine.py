"""Engines: one recipe for every connection to an office file, and its PostgreSQL twin.

Every SQLite connection, encrypted or plain, goes through sqlcipher3, so that all PCs run one
known SQLite. The recipe's order matters: key first, then the settings, then all of them read back.
"""

from __future__ import annotations

import os
import weakref
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine as Engine  # noqa: PLC0414  floors above name the type without SQLAlchemy
from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.pool import QueuePool, StaticPool

from pfdesk.db.errors import UnsafeDriver, translate_error
from pfdesk.db.swap import sync_folder

# All of 3.7.0 to 3.51.2 can corrupt a WAL file (the WAL-reset bug, fixed in 3.51.3).
OLDEST_SQLITE = (3, 51, 3)
KEY_BYTES = 32
BUSY_MS = 5000

# (pragma, value set, value read back)
RECIPE: tuple[tuple[str, str, object], ...] = (
    ("foreign_keys", "ON", 1),
    ("journal_mode", "DELETE", "delete"),
    ("synchronous", "EXTRA", 3),
    ("secure_delete", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),
    # 32 MB instead of SQLite's 8: a search among 100,000 members then takes half as long.
    ("cache_size", "-32000", -32000),
    ("busy_timeout", str(BUSY_MS), BUSY_MS),
)
# What means nothing there: a reader cannot change the journal mode, memory has no journal on a disk.
_SKIPPED = {"ro": frozenset({"journal_mode"}), "memory": frozenset({"journal_mode", "mmap_size"})}


@dataclass(frozen=True)
class OfficeFile:
    """What an engine was opened on. `data_key` is None for a plain file; it never shows in a repr."""

    path: Path
    data_key: bytes | None

    def __repr__(self) -> str:
        return f"OfficeFile({str(self.path)!r}, {'encrypted' if self.data_key else 'plain'})"


_opened: weakref.WeakKeyDictionary[object, OfficeFile] = weakref.WeakKeyDictionary()


def check_driver(version: tuple[int, ...] | None = None) -> None:
    """Raise UnsafeDriver where SQLite is older than the oldest safe one."""
    found = tuple(driver.sqlite_version_info) if version is None else version
    if found < OLDEST_SQLITE:
        text = ".".join(map(str, found))
        raise UnsafeDriver(
            f"データベースの部品が古いため（SQLite {text}）、使えません。", "pfdeskを入れ直してください。"
        )


def connect(path: Path | str, data_key: bytes | None = None, mode: str = "rwc") -> Any:
    """A driver connection by the recipe, in autocommit. `mode` is SQLite's: "ro", "rw" or "rwc" (create).

    Raises the driver's DatabaseError (use `troubles_told`), or UnsafeDriver where a setting did not take.
    """
    check_driver()
    memory = str(path) == ":memory:"
    uri = ":memory:" if memory else f"{Path(path).resolve().as_uri()}?mode={mode}"
    connection = driver.connect(
        uri, uri=not memory, isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000
    )
    try:
        if data_key is not None:
            unlock(connection, data_key)
        _apply(connection, skipped=_SKIPPED.get("memory" if memory else mode, frozenset()))
    except BaseException:
        connection.close()
        raise
    return connection


def unlock(connection: Any, data_key: bytes) -> None:
    """Give a fresh driver connection its raw key; must be the very first statement on it."""
    if len(data_key) != KEY_BYTES:
        raise ValueError(f"a data key has {KEY_BYTES} bytes")
    connection.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")


def _apply(connection: Any, skipped: frozenset[str]) -> None:
    connection.execute("PRAGMA cipher_log_level = none")
    recipe = [setting for setting in RECIPE if setting[0] not in skipped]
    for pragma, value, _ in recipe:
        connection.execute(f"PRAGMA {pragma} = {value}").fetchall()
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for pragma, _, expected in recipe:
        row = connection.execute(f"PRAGMA {pragma}").fetchone()
        if row is None or row[0] != expected:
            raise UnsafeDriver(
                "データを守る設定ができないため、ファイルを開きません。", f"情報担当へ（{pragma}）"
            )


def open_engine(path: Path | str, data_key: bytes | None = None, *, create: bool = True) -> Engine:
    """An engine on an office file; `data_key` (32 bytes) opens an encrypted one.

    A missing file is created unless `create` is false. Connections are made at first use and raise Trouble
    (Damaged for a wrong key as well: `keys.unlock_file` tells the two apart). A transaction is BEGIN
    DEFERRED; through `writer(engine)` it is BEGIN IMMEDIATE.
    """
    check_driver()
    place = Path(path).resolve()
    mode = "rwc" if create else "rw"

    def creator() -> Any:
        try:
            return connect(place, data_key, mode)
        except Exception as error:
            trouble = translate_error(error)
            if trouble is None or trouble is error:
                raise
            raise trouble from error

    engine = create_engine(
        "sqlite+pysqlite://",
        module=driver,
        creator=creator,
        poolclass=QueuePool,
        pool_size=5,
        hide_parameters=True,
    )
    _wire(engine)
    _opened[engine.dialect] = OfficeFile(place, data_key)
    return engine


def memory_engine() -> Engine:
    """An engine on a data base in memory, one connection for all, by the same recipe; for tests."""
    engine = create_engine(
        "sqlite+pysqlite://", module=driver, creator=lambda: connect(":memory:"), poolclass=StaticPool
    )
    _wire(engine)
    return engine


def postgres_engine(url: str) -> Engine:
    """An engine on the shared office: a PostgreSQL URL (`postgresql://user@host/name`)."""
    scheme, found, rest = url.partition("://")
    if not found or scheme.split("+")[0] not in {"postgresql", "postgres"}:
        raise ValueError("not a PostgreSQL URL")
    return create_engine(
        f"postgresql+psycopg://{rest}", pool_pre_ping=True, connect_args={"application_name": "pfdesk"}
    )


def writer(engine: Engine) -> Engine:
    """The same engine and pool, whose transactions take the write lock at once (BEGIN IMMEDIATE).

    Otherwise a transaction that reads first and writes later fails half-way when another wrote between.
    """
    return engine.execution_options(pfdesk_writes=True)


def settle(engine: Engine) -> None:
    """Have the system put the end of the last transaction (its journal is gone) on the disk; raises OSError.

    Where the sync that SQLite does itself has failed, the transaction stands, but a power cut could undo it.
    """
    opened = office_file(engine)
    if opened is not None:
        sync_folder(opened.path.parent)


def office_file(engine: Engine) -> OfficeFile | None:
    """The file that the engine was opened on, or None (memory, PostgreSQL)."""
    return _opened.get(engine.dialect)


def _wire(engine: Engine) -> None:
    event.listen(engine, "begin", _begin)
    event.listen(engine, "connect", _remember_process)
    event.listen(engine, "checkout", _same_process)
    event.listen(engine, "checkin", _leave_nothing_open)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("pfdesk_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _remember_process(_connection: Any, record: Any) -> None:
    record.info["pid"] = os.getpid()


def _leave_nothing_open(connection: Any, _record: Any) -> None:
    # A COMMIT that fails (a deferred key points to nothing) leaves SQLite's transaction open, with its lock.
    if connection is not None and connection.in_transaction:
        connection.execute("ROLLBACK")


def _same_process(_connection: Any, record: Any, _proxy: Any) -> None:
    # Closing an inherited connection would drop the parent's POSIX locks: children get paths, never engines.
    if record.info["pid"] != os.getpid():
        raise RuntimeError("an engine was carried over fork")
