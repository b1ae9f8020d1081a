"""What a file is: every odd file has its own class and sentence, and nothing broken passes."""

from __future__ import annotations

import errno
import os
import random
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from pfdesk.db import errors
from pfdesk.db.engine import connect, memory_engine, open_engine
from pfdesk.db.errors import (
    Damaged,
    DiskFailed,
    DiskFull,
    EmptyFile,
    InUse,
    Missing,
    NeedsPassword,
    NewerSchema,
    NotOurs,
    ReadOnlyPlace,
    translate_error,
    troubles_told,
)
from pfdesk.db.identity import APPLICATION_ID, SCHEMA_VERSION, Identity, key_file, probe
from pfdesk.values.errors import Refused, Trouble
from tests.db.office_files import make_file


def test_our_files_pass(plain: Path, sealed: Path, data_key: bytes) -> None:
    assert probe(plain) == Identity(plain, False, SCHEMA_VERSION)
    assert probe(sealed, data_key) == Identity(sealed, True, SCHEMA_VERSION)
    assert APPLICATION_ID.to_bytes(4, "big") == b"PFD1"


def test_missing_and_empty(tmp_path: Path) -> None:
    with pytest.raises(Missing):
        probe(tmp_path / "none.pfdesk")
    with pytest.raises(Missing):
        probe(tmp_path)
    empty = tmp_path / "empty.pfdesk"
    empty.touch()
    with pytest.raises(EmptyFile, match="0バイト"):
        probe(empty)
    assert empty.stat().st_size == 0


@pytest.mark.parametrize(
    "content", [b"PK\3\4 an excel file", b"\0" * 8192, "名前,電話\r\n".encode("cp932") * 400]
)
def test_other_files_are_not_ours(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(NotOurs):
        probe(path)
    assert path.read_bytes() == content


def test_another_program_s_sqlite_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    raw = driver.connect(str(path))
    raw.execute("CREATE TABLE person (name)")
    raw.commit()
    raw.close()
    with pytest.raises(NotOurs):
        probe(path)


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM person; END",
        "CREATE VIEW v AS SELECT name FROM person",
    ],
)
@pytest.mark.parametrize("keyed", [False, True])
def test_what_would_run_by_itself_is_not_ours(tmp_path: Path, data_key: bytes, sql: str, keyed: bool) -> None:
    key = data_key if keyed else None
    path = make_file(tmp_path / "a.pfdesk", key)
    raw = connect(path, key)
    raw.execute(sql)
    raw.close()
    for deep in (True, False):
        with pytest.raises(NotOurs, match="仕掛け"):
            probe(path, key, deep=deep)


def test_newer_schema(tmp_path: Path, data_key: bytes) -> None:
    with pytest.raises(NewerSchema, match="新しい版"):
        probe(make_file(tmp_path / "a.pfdesk", version=SCHEMA_VERSION + 1))
    with pytest.raises(NewerSchema):
        probe(make_file(tmp_path / "b.pfdesk", data_key, version=SCHEMA_VERSION + 1), data_key)


def test_encrypted_asks_for_the_password(sealed: Path) -> None:
    with pytest.raises(NotOurs, match="鍵のファイル"):
        probe(sealed)
    key_file(sealed).write_text("{}")
    with pytest.raises(NeedsPassword) as caught:
        probe(sealed)
    assert caught.value.field == "password"


@pytest.mark.parametrize("keyed", [False, True])
def test_cut_at_any_length(tmp_path: Path, data_key: bytes, keyed: bool) -> None:
    key = data_key if keyed else None
    whole = make_file(tmp_path / "whole.pfdesk", key).read_bytes()
    steady = random.Random(7)
    lengths = {1, 15, 16, 17, 99, 100, 511, 512, 4095, 4096, 4097, len(whole) - 4096, len(whole) - 1}
    cut = tmp_path / "cut.pfdesk"
    for length in sorted(lengths | {steady.randrange(1, len(whole)) for _ in range(60)}):
        cut.write_bytes(whole[:length])
        with pytest.raises(Damaged):
            probe(cut, key)


def test_any_flipped_bit_of_an_encrypted_file(tmp_path: Path, data_key: bytes) -> None:
    whole = make_file(tmp_path / "whole.pfdesk", data_key).read_bytes()
    steady = random.Random(11)
    places = {0, 15, 16, 24, 100, 4095, 4096, len(whole) - 1} | {
        steady.randrange(len(whole)) for _ in range(192)
    }
    path = tmp_path / "flipped.pfdesk"
    for place in sorted(places):
        bad = bytearray(whole)
        bad[place] ^= 1 << steady.randrange(8)
        path.write_bytes(bad)
        with pytest.raises(Damaged):
            probe(path, data_key)
    path.write_bytes(whole)
    assert probe(path, data_key).encrypted


def test_a_crashed_transaction_is_rolled_back(plain: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A hot journal beside the file: the state before the crash comes back."""
    raw = connect(plain)
    raw.execute("PRAGMA cache_size = 1")
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("UPDATE person SET name = name || :tail", {"tail": "x" * 500})
    torn, journal = plain.read_bytes(), plain.with_name(plain.name + "-journal").read_bytes()
    raw.execute("ROLLBACK")
    raw.close()
    crashed = plain.with_name("crashed.pfdesk")
    crashed.write_bytes(torn)
    crashed.with_name(crashed.name + "-journal").write_bytes(journal)
    assert torn != plain.read_bytes()
    probe(crashed)
    assert "journal" in caplog.text
    caplog.clear()
    with open_engine(crashed).connect() as connection:
        assert connection.execute(text("SELECT max(length(name)) FROM person")).scalar_one() < 20


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EIO, DiskFailed),
        (errno.EROFS, ReadOnlyPlace),
        (errno.EACCES, ReadOnlyPlace),
        (errno.EBUSY, InUse),
    ],
)
def test_system_errors_become_sentences(number: int, kind: type[Trouble]) -> None:
    with pytest.raises(kind) as caught, troubles_told():
        raise OSError(number, os.strerror(number))
    assert caught.value.sentence.endswith("。")
    assert caught.value.todo


def test_windows_codes_go_before_errno() -> None:
    error = PermissionError(errno.EACCES, "sharing violation")
    error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
    assert isinstance(translate_error(error), InUse)


def test_driver_errors_become_sentences(plain: Path) -> None:
    first, second = connect(plain), connect(plain)
    second.execute("PRAGMA busy_timeout = 1")
    first.execute("BEGIN IMMEDIATE")
    with pytest.raises(InUse), troubles_told():
        second.execute("BEGIN IMMEDIATE")
    first.close(), second.close()
    reader = connect(plain, mode="ro")
    with pytest.raises(ReadOnlyPlace), troubles_told():
        reader.execute("DELETE FROM person")
    reader.close()
    engine = open_engine(plain)
    with pytest.raises(DiskFull), troubles_told(), engine.begin() as connection:  # noqa: PT012
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        connection.execute(text("INSERT INTO person (name) VALUES (:name)"), {"name": "x" * 100_000})
    engine.dispose()


def test_a_bug_stays_a_bug() -> None:
    assert translate_error(ValueError("x")) is None
    with pytest.raises(KeyError), troubles_told():
        raise KeyError("x")
    with pytest.raises(OperationalError), troubles_told(), memory_engine().connect() as connection:
        connection.execute(text("SELECT nothing"))


def test_refusals_pass_unchanged() -> None:
    refused = Missing("見つかりません。")
    with pytest.raises(Missing) as caught, troubles_told():
        raise refused
    assert caught.value is refused
    assert isinstance(refused, Refused)
    assert errors.damaged("page 3").__notes__ == ["page 3"]
