"""The connect recipe, real transactions, the version gate, no sharing over fork."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from pfdesk.db import engine as under_test
from pfdesk.db.engine import (
    RECIPE,
    check_driver,
    connect,
    memory_engine,
    office_file,
    open_engine,
    postgres_engine,
    writer,
)
from pfdesk.db.errors import Damaged, UnsafeDriver
from pfdesk.db.identity import SCHEMA_VERSION, probe
from tests.db.office_files import ROWS, count, make_file

INSERT = text("INSERT INTO person (name) VALUES ('例示 太郎')")


def names(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM person")).scalar_one())


@pytest.mark.parametrize("keyed", [False, True])
def test_every_setting_reads_back(tmp_path: Path, data_key: bytes, keyed: bool) -> None:
    engine = open_engine(tmp_path / "a.pfdesk", data_key if keyed else None)
    with engine.connect() as connection:
        for pragma, _, expected in RECIPE:
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == expected, pragma
    engine.dispose()


def test_a_setting_that_does_not_take_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(under_test, "RECIPE", (*RECIPE, ("synchronous", "NORMAL", 3)))
    with pytest.raises(UnsafeDriver):
        connect(tmp_path / "a.pfdesk")


def test_a_wal_file_is_brought_back_to_one_file(plain: Path) -> None:
    raw = connect(plain)
    raw.execute("PRAGMA journal_mode=WAL").fetchall()
    raw.close()
    assert probe(plain).schema_version == SCHEMA_VERSION
    engine = open_engine(plain)
    with engine.begin() as connection:
        connection.execute(INSERT)
        assert sorted(p.name for p in plain.parent.iterdir()) == sorted([plain.name, plain.name + "-journal"])
    assert [p.name for p in plain.parent.iterdir()] == [plain.name]
    engine.dispose()


@pytest.mark.parametrize(("version", "fine"), [((3, 51, 2), False), ((3, 40, 1), False), ((3, 51, 3), True)])
def test_old_sqlite_is_refused(version: tuple[int, ...], fine: bool) -> None:
    if fine:
        check_driver(version)
    else:
        with pytest.raises(UnsafeDriver):
            check_driver(version)


@pytest.mark.parametrize("writes", [False, True])
def test_rollback_undoes_rows_and_tables(plain: Path, writes: bool) -> None:
    engine = writer(open_engine(plain)) if writes else open_engine(plain)
    with pytest.raises(ZeroDivisionError), engine.begin() as connection:  # noqa: PT012
        connection.execute(INSERT)
        connection.execute(text("CREATE TABLE more (id INTEGER)"))
        raise ZeroDivisionError  # as a bug in a command would
    assert names(engine) == ROWS
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar_one() == 1
    engine.dispose()


def test_savepoints_work_in_a_session(plain: Path) -> None:
    engine = open_engine(plain)
    with Session(engine) as session:
        session.execute(INSERT)
        inner = session.begin_nested()
        session.execute(INSERT)
        inner.rollback()
        session.commit()
    assert names(engine) == ROWS + 1
    engine.dispose()


def test_writer_takes_the_lock_at_begin(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(under_test, "BUSY_MS", 50)
    monkeypatch.setattr(under_test, "RECIPE", (*RECIPE[:-1], ("busy_timeout", "50", 50)))
    engine = open_engine(plain)
    with writer(engine).connect() as first, first.begin():
        with engine.connect() as reader:
            assert reader.execute(text("SELECT count(*) FROM person")).scalar_one() == ROWS
        with writer(engine).connect() as second, pytest.raises(OperationalError, match="locked"):
            second.begin()
    engine.dispose()


def test_a_reader_sees_one_moment(plain: Path) -> None:
    engine = open_engine(plain)
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))
        assert connection.connection.dbapi_connection.in_transaction  # type: ignore[union-attr]
    engine.dispose()


def test_foreign_keys_bite() -> None:
    engine = memory_engine()
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE a (id INTEGER PRIMARY KEY)"))
        connection.execute(text("CREATE TABLE b (a INTEGER REFERENCES a (id))"))
    with pytest.raises(Exception, match="FOREIGN KEY"), engine.begin() as connection:
        connection.execute(text("INSERT INTO b VALUES (7)"))
    engine.dispose()


@pytest.mark.parametrize("kind", ["wrong", "none"])
def test_wrong_key_gives_no_data(sealed: Path, kind: str) -> None:
    engine = open_engine(sealed, None if kind == "none" else os.urandom(32))
    with pytest.raises(Damaged):
        engine.connect()
    engine.dispose()


def test_no_name_in_an_encrypted_file(sealed: Path, plain: Path) -> None:
    assert "見本".encode() in plain.read_bytes()
    assert "見本".encode() not in sealed.read_bytes()
    assert not sealed.read_bytes().startswith(b"SQLite")


def test_the_key_is_never_shown(sealed: Path, data_key: bytes) -> None:
    engine = open_engine(sealed, data_key)
    shown = f"{engine!r} {engine.url} {office_file(engine)!r} {vars(engine)!r}"
    assert data_key.hex() not in shown
    assert repr(data_key) not in shown
    found = office_file(writer(engine))
    assert found is not None
    assert (found.path, found.data_key) == (sealed.resolve(), data_key)
    engine.dispose()


def test_no_file_is_made_where_none_was_asked(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "none.pfdesk", create=False)
    with pytest.raises(Exception, match="開けません"):
        engine.connect()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_an_engine_is_not_used_after_fork(plain: Path) -> None:
    engine = open_engine(plain)
    names(engine)
    child = os.fork()
    if child == 0:
        try:
            engine.connect()
        except RuntimeError:
            os._exit(3)
        finally:
            os._exit(4)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 3
    assert names(engine) == ROWS
    engine.dispose()


def test_postgres_url() -> None:
    assert postgres_engine("postgresql://clerk@localhost/office").dialect.driver == "psycopg"
    with pytest.raises(ValueError, match="PostgreSQL"):
        postgres_engine("sqlite:///a")


def test_odd_file_names(tmp_path: Path) -> None:
    for name in ("名簿 #1?.pfdesk", "100%25.pfdesk", "a&b;c'd.pfdesk"):
        path = make_file(tmp_path / name, rows=3)
        assert count(path) == 3
    assert len(list(tmp_path.iterdir())) == 3
