"""Export, import into an empty office: the same records come back, whatever stands in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pfdesk.directory import commands, queries, sheets
from pfdesk.directory.model import KINDS, Member, MemberCategory
from pfdesk.office.office import Office
from pfdesk.tables.write import write_csv, write_xlsx
from tests.directory.conftest import new_office
from tests.directory.test_messy_sheets import read, staged

SIGNS = "=+-@'\"＝会,;　 \n例示a1.0髙㈱①~〜－_x000D_%"
WORDS = st.text(st.sampled_from(SIGNS), max_size=8)
DAYS = st.none() | st.dates(date(1926, 12, 25), date(2060, 1, 1))


@st.composite
def members(draw: st.DrawFn) -> list[Member]:
    count = draw(st.integers(1, 6))
    return [_member(draw, number) for number in range(1, count + 1)]


def _member(draw: st.DrawFn, number: int) -> Member:
    joined = draw(DAYS)
    left = draw(st.none() | st.dates(joined or date(1990, 1, 1), date(2061, 1, 1)))
    return Member(
        number=number * draw(st.integers(1, 3)) + 100 * number,
        name="見本" + draw(WORDS) + "会",
        kana=draw(st.sampled_from(["", "ミホン", "ガギグー・ゲゴ"])),
        kind=draw(st.sampled_from(list(KINDS))),
        postal_code=draw(st.sampled_from(["", "059-0014", "001-0000"])),
        municipality=draw(st.sampled_from(["登別市", "例示町"])),
        address=draw(st.sampled_from(["", "登別市", "=1+1"])) + draw(WORDS),
        phone=draw(st.sampled_from(["", "0143-00-0001", "188", "090-0000-0001 内線12"])),
        fax=draw(st.sampled_from(["", "0143-00-0002"])),
        email=draw(st.sampled_from(["", "a+b@example.jp"])),
        web=draw(st.sampled_from(["", "https://www.example.jp/?a=1"])),
        external_code=draw(st.sampled_from(["", f"00{number}", f"K-{number}", f"{number}.0", "=A1"]))
        and f"{number:04}",
        joined_on=joined,
        left_on=left,
        notes=draw(WORDS),
    )


def told(office: Office) -> list[dict[str, Any]]:
    """Every field of every member but its keys; the category by its name."""
    names: dict[Any, str] = {one.id: one.name for one in office.ask(queries.known_categories).values()}
    kept = [each.name for each in fields(Member) if each.name not in {"id", "revision", "category_id"}]
    found = office.ask(queries.known_members).values()
    rows = [
        {name: getattr(one, name) for name in kept} | {"category": names.get(one.category_id)}
        for one in found
    ]
    return sorted(rows, key=lambda row: row["number"])


@pytest.fixture(scope="module")
def offices() -> Iterator[tuple[Office, Office]]:
    made = (new_office(), new_office())
    category = MemberCategory(code="npo", name="NPO法人")
    made[0].do(commands.AddMemberCategory(category))
    yield made
    for office in made:
        office.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(found=members(), kind=st.sampled_from(["xlsx", "csv"]))
def test_what_went_out_comes_back_the_same(
    offices: tuple[Office, Office], tmp_path: Path, found: list[Member], kind: str
) -> None:
    there, empty = offices
    category = next(iter(there.ask(queries.known_categories).values()))
    there.do(commands.ImportMembers(tuple(replace(one, category_id=category.id) for one in found)))
    path = tmp_path / f"a.{kind}"
    try:
        (write_xlsx if kind == "xlsx" else write_csv)(path, there.ask(sheets.members_sheet))
        table = staged(empty, read(path))
        assert [str(error) for error in table.errors] == []
        empty.do(sheets.import_command(table))
        try:
            assert told(empty) == told(there)
        finally:
            empty.undo()
    finally:
        there.undo()
