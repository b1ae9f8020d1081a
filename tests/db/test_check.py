"""Every check can fail, and says what it found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import text

from pfdesk.db.check import Check, file_checks
from pfdesk.db.engine import open_engine
from pfdesk.db.identity import SCHEMA_VERSION, stamp


def checks_of(path: Path, data_key: bytes | None = None) -> dict[str, Check]:
    engine = open_engine(path, data_key)
    with engine.connect() as connection:
        found = file_checks(connection)
    engine.dispose()
    return {check.name: check for check in found}


def test_whole_files_pass(plain: Path, sealed: Path, data_key: bytes) -> None:
    assert all(check.ok for check in checks_of(plain).values())
    found = checks_of(sealed, data_key)
    assert all(check.ok for check in found.values())
    assert list(found) == ["暗号", *checks_of(plain)]


def test_marks_and_links_that_are_wrong(plain: Path) -> None:
    engine = open_engine(plain)
    with engine.connect() as connection:
        raw: Any = connection.connection.dbapi_connection
        raw.execute("PRAGMA foreign_keys = OFF")
        connection.execute(text("CREATE TABLE seat (person INTEGER REFERENCES person (id))"))
        connection.execute(text("INSERT INTO seat VALUES (4000), (4001), (4002), (4003), (4004), (4005)"))
        stamp(connection, 777)
        connection.exec_driver_sql("PRAGMA application_id = 5")
        connection.commit()
    engine.dispose()
    found = checks_of(plain)
    assert not found["表どうしのつながり"].ok
    assert "seat" in found["表どうしのつながり"].detail
    assert found["表どうしのつながり"].detail.endswith("ほか1件")
    assert found["ファイルの版"] == Check("ファイルの版", ok=False, detail=f"777（正しくは{SCHEMA_VERSION}）")
    assert not found["pfdeskのファイル"].ok
    assert found["ファイルの構造"].ok


def test_a_broken_page_is_named(sealed: Path, data_key: bytes) -> None:
    content = bytearray(sealed.read_bytes())
    content[2 * 4096 + 9] ^= 4
    sealed.write_bytes(content)
    found = checks_of(sealed, data_key)
    assert not found["暗号"].ok
    assert "3" in found["暗号"].detail
    assert not found["ファイルの構造"].ok
