"""An office in memory and on disk, and one with the sample."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pfdesk.app.sample.pamphlets import PamphletsSample, fill
from pfdesk.app.start import new_office, open_office
from pfdesk.db.engine import open_engine
from pfdesk.db.journal import Author
from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.model import Edition, Movement, Place
from tests.engines import memory_office
from tests.pamphlets.shown import Shown, show

CLERK = Author("見本 一郎", "PC-1")


@pytest.fixture(params=["memory", "disk"])
def office(request: pytest.FixtureRequest, empty_file: Path, tmp_path: Path) -> Iterator[Office]:
    if request.param == "memory":
        made = memory_office(CLERK)
        yield made
        made.close()
        return
    shutil.copy(empty_file, tmp_path / "office.pfd")
    with open_office(str(tmp_path / "office.pfd"), clerk="見本 一郎") as opened:
        yield opened.office


@pytest.fixture(scope="session")
def pamphlets_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, PamphletsSample]:
    """The room's sample on disk, made once a run; not to be written."""
    path = tmp_path_factory.mktemp("pamphlets") / "sample.pfdesk"
    new_office(path)
    office = Office(open_engine(path), Author("見本 一郎", "PC-1"))
    sample = fill(office)
    office.close()
    return path, sample


@pytest.fixture
def sample_office(
    pamphlets_once: tuple[Path, PamphletsSample], tmp_path: Path
) -> Iterator[tuple[Office, PamphletsSample]]:
    path, sample = pamphlets_once
    copied = Path(shutil.copy(path, tmp_path / "sample.pfdesk"))
    office = Office(open_engine(copied), Author("見本 一郎", "PC-1"))
    yield office, sample
    office.close()


@pytest.fixture
def small(qtbot: QtBot) -> Iterator[Shown]:
    """An edition of 5,000 copies, two places, one delivery."""
    office = memory_office(CLERK)
    edition = Edition(title="見本", fiscal_year=2023, print_run=5000)
    office.do(commands.AddEdition(edition))
    group = next(key for key, code, _ in office.ask(queries.group_options) if code == "outside")
    places = tuple(
        Place(group_id=group, name=name, route=n) for n, name in enumerate(("見本所", "例示所"), 1)
    )
    office.do(commands.AddPlaces(places))
    office.do(
        commands.book_movement(
            Movement(edition_id=edition.id, kind="received", moved_on=date(2024, 2, 1), copies=5000)
        )
    )
    yield show(office, qtbot, edition.id)
    office.close()


@pytest.fixture
def shown(sample_office: tuple[Office, PamphletsSample], qtbot: QtBot) -> Shown:
    office, sample = sample_office
    return show(office, qtbot, sample.edition_id)
