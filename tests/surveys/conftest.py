"""An office in memory with the sample surveys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pfdesk.app.sample.surveys import SurveysSample, fill
from pfdesk.db.engine import memory_engine
from pfdesk.db.journal import Author
from pfdesk.db.migrate import migrate
from pfdesk.office.office import Office


def new_office() -> Office:
    engine = memory_engine()
    migrate(engine)
    return Office(engine, Author("見本 一郎", "PC-1"))


@pytest.fixture
def office() -> Iterator[Office]:
    made = new_office()
    yield made
    made.close()


@pytest.fixture
def sample(office: Office) -> SurveysSample:
    return fill(office)
