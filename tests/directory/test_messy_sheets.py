"""Spoiled sheets arrive as the same members, whichever way they were spoiled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pfdesk.directory import queries, sheets
from pfdesk.office.office import Office
from pfdesk.tables.child import answered
from pfdesk.tables.mapping import match_headings
from pfdesk.tables.table import Table, from_plain
from tests.directory import messy
from tests.directory.conftest import new_office

KEPT = tuple(messy.Person.__dataclass_fields__)


def read(path: Path) -> Table:
    """As the reading process answers, without starting one."""
    request: dict[str, Any] = {
        "path": str(path),
        "sheet": None,
        "heading_row": None,
        "encoding": None,
        "limits": {},
    }
    answer = answered(request)
    assert "table" in answer, answer
    return from_plain(answer["table"])


def staged(office: Office, table: Table) -> sheets.StagedMembers:
    return office.ask(sheets.stage_members, table, match_headings(table.headings, sheets.FIELDS))


def told(office: Office) -> list[dict[str, Any]]:
    lines = office.ask(queries.member_sheet_lines)
    found = [{name: getattr(line, name) for name in KEPT} for line in lines]
    return sorted(found, key=lambda one: one["number"])


@pytest.fixture(scope="module")
def empty() -> Iterator[Office]:
    made = new_office()
    yield made
    made.close()


def check(office: Office, path: Path) -> None:
    found = staged(office, read(path))
    assert [str(error) for error in found.errors] == []
    assert found.counts()["new"] == len(messy.PEOPLE)
    office.do(sheets.import_command(found))
    try:
        assert told(office) == [asdict(person) for person in messy.PEOPLE]
        assert staged(office, read(path)).counts() == {"new": 0, "changed": 0, "same": 11, "error": 0}
    finally:
        office.undo()
    assert office.ask(queries.member_count) == 0


MESSES = st.builds(
    messy.Mess,
    titles=st.integers(0, 3),
    two_lines=st.booleans(),
    merged=st.booleans(),
    wide=st.booleans(),
    dates=st.sampled_from(messy.DATES),
    numbers=st.booleans(),
    blanks=st.booleans(),
    subtotals=st.booleans(),
    notes=st.booleans(),
    repeated=st.booleans(),
    from_1904=st.booleans(),
    styled=st.booleans(),
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mess=MESSES)
def test_every_workbook_gives_the_same_members(empty: Office, tmp_path: Path, mess: messy.Mess) -> None:
    check(empty, messy.write(tmp_path, "名簿.xlsx", messy.workbook(mess)))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    mess=MESSES.filter(lambda mess: not (mess.from_1904 and mess.dates == "serial")),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp932"]),
)
def test_every_csv_gives_the_same_members(
    empty: Office, tmp_path: Path, mess: messy.Mess, encoding: str
) -> None:
    path = messy.write(tmp_path, "名簿.csv", messy.text_file(mess, encoding))
    assert read(path).encoding == encoding
    check(empty, path)
