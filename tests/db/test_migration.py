"""Files of earlier versions, kept in tests/data, open in this one with everything they held."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine

from pfdesk.app.rooms import figures, room_checks
from pfdesk.app.start import open_office
from pfdesk.db.identity import SCHEMA_VERSION, probe
from pfdesk.db.migrate import newest_revision, revision_name
from pfdesk.db.schema import Base
from pfdesk.office.checks import office_checks
from pfdesk.office.office import Office

KEPT = Path(__file__).parent.parent / "data"
EARLIER = range(1, SCHEMA_VERSION)


def _unpack(version: int, folder: Path) -> Path:
    place = folder / f"版{version}.pfdesk"
    place.write_bytes(lzma.decompress((KEPT / f"version-{version}.pfdesk.xz").read_bytes()))
    return place


def test_the_version_is_the_last_migration() -> None:
    assert newest_revision() == revision_name(SCHEMA_VERSION)


def _faults(office: Office) -> list[str]:
    return [check.name for check in office.ask(office_checks, room_checks()) if not check.ok]


@pytest.mark.parametrize("version", EARLIER)
def test_an_earlier_file_opens_and_holds(version: int, tmp_path: Path) -> None:
    place = _unpack(version, tmp_path)
    assert probe(place).schema_version == version
    with open_office(str(place)) as opened:
        assert probe(place).schema_version == SCHEMA_VERSION
        assert _faults(opened.office) == []
        counted = {figure.key: opened.office.ask(figure.count, 2023).value for figure in figures()}
    assert counted["members.organisations"] == 26
    assert counted["pamphlets.printed"] == 23_000


@pytest.mark.parametrize("version", EARLIER)
def test_what_was_done_before_the_migration_can_be_undone_after_it(version: int, tmp_path: Path) -> None:
    with open_office(str(_unpack(version, tmp_path))) as opened:
        office = opened.office
        for _ in range(5):
            assert office.undo() is not None
        for _ in range(5):
            assert office.redo() is not None
        assert _faults(office) == []


def test_migrations_lead_to_the_rows_as_they_are_written(any_engine: Engine) -> None:
    """A column that a room added without its migration, or the other way round, shows here."""
    apart = {"search", "search_place", "alembic_version"}
    with any_engine.connect() as connection:
        exact = connection.dialect.name == "postgresql"
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": exact,
                "include_name": lambda name, kind, parents: (
                    kind != "table" or not str(name).startswith(tuple(apart))
                ),
            },
        )
        assert compare_metadata(context, Base.metadata) == []
