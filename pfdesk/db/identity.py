"""What a file is before anything is done with it: ours, encrypted, newer, empty, broken or something else."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from pfdesk.db.engine import connect
from pfdesk.db.errors import (
    RESTORE,
    EmptyFile,
    Missing,
    NeedsPassword,
    NewerSchema,
    NotOurs,
    damaged,
    troubles_told,
)

APPLICATION_ID = 0x50464431  # "PFD1", in the header's bytes 68 to 71
SCHEMA_VERSION = 3  # PRAGMA user_version; the number of the last migration

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_SEALED_PAGE = 4096  # SQLCipher 4 without cipher_page_size
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Identity:
    """An office file that may be opened. `schema_version` below SCHEMA_VERSION asks for migration."""

    path: Path
    encrypted: bool
    schema_version: int


def key_file(path: Path | str) -> Path:
    """Where the key slots of an office file lie: beside it, `<file name>.pfkeys`."""
    place = Path(path)
    return place.with_name(place.name + ".pfkeys")


def stamp(connection: Connection, version: int = SCHEMA_VERSION) -> None:
    """Write application id and schema version in the running transaction (nothing on PostgreSQL)."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID:d}")
        connection.exec_driver_sql(f"PRAGMA user_version = {version:d}")


def probe(path: Path | str, data_key: bytes | None = None, *, deep: bool = True) -> Identity:
    """Tell what the file is; `deep` also reads every page (about 0.3 s for 100,000 rows).

    Raises Missing, EmptyFile, NotOurs, NeedsPassword, NewerSchema, Damaged, or another Trouble of the disk.
    A journal left by a crash is rolled back by SQLite on the way.
    """
    place = Path(path)
    with troubles_told():
        head = _head(place)
        plain = head.startswith(_MAGIC)
        if not plain:
            _refuse_without_key(place, data_key, head)
        _recover(place, None if plain else data_key)
        if plain:
            _judge_header(place, _head(place))
        elif place.stat().st_size % _SEALED_PAGE:
            raise damaged("the last page is cut")
        version = _look_inside(place, None if plain else data_key, deep=deep)
    return Identity(place, not plain, version)


def _head(place: Path) -> bytes:
    if not place.is_file():
        raise Missing(f"ファイル「{place.name}」が見つかりません。移動や名前の変更がないか、ご確認ください。")
    with place.open("rb") as stream:
        head = stream.read(_HEADER)
    if not head:
        raise EmptyFile(f"ファイル「{place.name}」の中身が空です（0バイト）。", RESTORE)
    return head


def _refuse_without_key(place: Path, data_key: bytes | None, head: bytes) -> None:
    if data_key is not None:
        return
    if key_file(place).exists():
        raise NeedsPassword("このファイルを開くには、パスワードを入力してください。", "password")
    if _MAGIC.startswith(head[: len(_MAGIC)]):
        raise damaged("cut inside the first 16 bytes")
    raise NotOurs(
        f"「{place.name}」はpfdeskのファイルではないか、鍵のファイル（{key_file(place).name}）が一緒にありません。"
        "ファイルをお確かめください。"
    )


def _recover(place: Path, data_key: bytes | None) -> None:
    """Let SQLite roll back a journal left by a crash, before sizes and headers are believed."""
    if place.with_name(place.name + "-journal").exists():
        _log.warning("a journal lies beside %s: rolled back if hot", place.name)
        connect(place, data_key, "rw").close()


def _judge_header(place: Path, head: bytes) -> None:
    if len(head) < _HEADER:
        raise damaged("shorter than a header")
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise NotOurs(f"「{place.name}」はpfdeskのファイルではありません。ファイルをお確かめください。")
    _judge_version(int.from_bytes(head[60:64], "big"))
    page = int.from_bytes(head[16:18], "big")
    page = 65536 if page == 1 else page
    size, pages = place.stat().st_size, int.from_bytes(head[28:32], "big")
    # A cut inside the last page is invisible to integrity_check: the rest reads as zeros.
    if page < 512 or size % page or size < page * pages:
        raise damaged(f"{size} bytes, header says {pages} pages of {page}")


def _judge_version(version: int) -> None:
    if version > SCHEMA_VERSION:
        raise NewerSchema(
            "このファイルは、新しい版のpfdeskで作られています。このPCのpfdeskを新しい版にしてから開いてください。"
        )
    if version < 1:
        raise damaged(f"schema version {version}")


def _look_inside(place: Path, data_key: bytes | None, *, deep: bool) -> int:
    connection = connect(place, data_key, "ro")
    try:
        return _judge_inside(place, connection, keyed=data_key is not None, deep=deep)
    finally:
        connection.close()


def _judge_inside(place: Path, connection: Any, *, keyed: bool, deep: bool) -> int:
    if deep and keyed:
        found = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        if found:
            raise damaged(str(found[0][0]))
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotOurs(f"「{place.name}」はpfdeskのファイルではありません。ファイルをお確かめください。")
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    _judge_version(version)
    # pfdesk makes no triggers and no views: in a file from elsewhere they would run at the first reading or writing.
    if connection.execute("SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchone():
        raise NotOurs(f"「{place.name}」には、pfdeskが作らない仕掛けが入っているため、開きません。")
    if deep:
        found = connection.execute("PRAGMA quick_check").fetchall()
        if found != [("ok",)]:
            raise damaged(str(found[0][0]))
    return version
