"""An empty office in memory, and one with the sample's members."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest

from pfdesk.app.sample.directory import DirectorySample, fill
from pfdesk.db.journal import Author
from pfdesk.directory.queries import MemberLine, member_lines
from pfdesk.office.office import Office
from tests.engines import filled_by, memory_office

TODAY = date(2024, 2, 9)


@dataclass(frozen=True)
class Filled:
    """An office with the sample's members."""

    office: Office
    sample: DirectorySample

    def lines(self, *args: object, **options: object) -> list[MemberLine]:
        return self.office.ask(member_lines, *args, **options)  # type: ignore[arg-type]


def new_office() -> Office:
    return memory_office(Author("見本 一郎", "PC-1"))


@pytest.fixture
def office() -> Iterator[Office]:
    made = new_office()
    yield made
    made.close()


@pytest.fixture
def filled(office: Office) -> Filled:
    return Filled(office, filled_by(office, fill))
