"""An office in memory and on disk, and one with the sample."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pfdesk.app.sample.pamphlets import PamphletsSample, fill
from pfdesk.app.start import new_office, open_office
from pfdesk.db.engine import memory_engine
from pfdesk.db.journal import Author
from pfdesk.db.migrate import migrate
from pfdesk.office.office import Office


def memory_office() -> Office:
    engine = memory_engine()
    migrate(engine)
    return Office(engine, Author("見本 一郎", "PC-1"))


@pytest.fixture(params=["memory", "disk"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    if request.param == "memory":
        made = memory_office()
        yield made
        made.close()
        return
    new_office(tmp_path / "office.pfd")
    with open_office(str(tmp_path / "office.pfd"), clerk="見本 一郎") as opened:
        yield opened.office


@pytest.fixture
def sample_office() -> Iterator[tuple[Office, PamphletsSample]]:
    office = memory_office()
    yield office, fill(office)
    office.close()
