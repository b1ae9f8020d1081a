"""An office in memory with the sample surveys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pfdesk.app.sample.surveys import SurveysSample, fill
from pfdesk.db.journal import Author
from pfdesk.office.office import Office
from tests.engines import filled_by, memory_office


def new_office() -> Office:
    return memory_office(Author("見本 一郎", "PC-1"))


@pytest.fixture
def office() -> Iterator[Office]:
    made = new_office()
    yield made
    made.close()


@pytest.fixture
def sample(office: Office) -> SurveysSample:
    return filled_by(office, fill)
