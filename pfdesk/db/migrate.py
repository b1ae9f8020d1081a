"""Bring an office file up to the schema of this program, in one transaction."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from pfdesk.db.engine import writer
from pfdesk.db.errors import troubles_told
from pfdesk.db.identity import SCHEMA_VERSION, stamp

# Alembic is imported where a migration runs: it would take a quarter of every start.
if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS = Path(__file__).parent / "migrations"


def revision_name(version: int) -> str:
    """The name of the migration that leads to a schema version: 1 -> "0001"."""
    return f"{version:04d}"


def needs_migration(engine: Engine) -> bool:
    """Whether the file stands below this program's schema."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return True
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
        return found != [revision_name(SCHEMA_VERSION)]


def migrate(engine: Engine) -> None:
    """Run the migrations that are missing; all of them stay or none. Raises Trouble of the disk.

    Foreign keys are deferred to the commit by the schema, and checked before it here.
    """
    from alembic import command

    with troubles_told(), writer(engine).begin() as connection:
        command.upgrade(_config(connection), revision_name(SCHEMA_VERSION))
        _check_foreign_keys(connection)
        stamp(connection)


def newest_revision() -> str | None:
    """The name of the last migration among the scripts."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory(str(SCRIPTS)).get_current_head()


def _config(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config()
    # A % in the path would be taken for interpolation.
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        message = f"a migration left a row of {broken[0]} that points to nothing"
        raise RuntimeError(message)
