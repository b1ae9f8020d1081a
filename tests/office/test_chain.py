"""Two hundred edits of the change log by hand, each at a random place: every one is found (trust.md G13)."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from pfdesk.db import journal
from pfdesk.db.journal import Author
from pfdesk.db.schema.journal import UnitBatchRow, UnitRow, UnitTouchRow
from pfdesk.directory.commands import AddMember
from pfdesk.directory.model import Member
from pfdesk.office.office import Office
from tests.engines import memory_office

EDITS = 200
UNITS = 8


@pytest.fixture(scope="module")
def logged() -> Iterator[Office]:
    office = memory_office(Author("見本 一郎", "PC-1"))
    for number in range(UNITS):
        office.do(AddMember(Member(name=f"見本商店{number}")))
    yield office
    office.close()


def spoil(value: Any, steady: random.Random) -> Any:
    """Another value of the same kind."""
    if isinstance(value, bytes):
        place = steady.randrange(len(value))
        return value[:place] + bytes([value[place] ^ 1 << steady.randrange(8)]) + value[place + 1 :]
    if isinstance(value, datetime):
        return value + timedelta(seconds=steady.randint(1, 9999))
    if isinstance(value, UUID):
        return UUID(int=value.int ^ 1 << steady.randrange(128))
    return value + UNITS if isinstance(value, int) else f"{value}の改"


def edit(session: Session, steady: random.Random) -> str:
    """Change, delete or move one row of the log; in words what was done."""
    row: Any = steady.choice([*session.scalars(select(UnitRow)), *session.scalars(select(UnitBatchRow))])
    table: Any = type(row).__table__
    if steady.random() < 0.15 and getattr(row, "number", 0) != UNITS:
        session.execute(delete(UnitTouchRow))
        if isinstance(row, UnitRow):
            session.execute(delete(UnitBatchRow).where(UnitBatchRow.unit_id == row.id))
        session.execute(delete(table).where(table.c.id == row.id))
        return f"{table.name} deleted"
    # A batch's own id means nothing; who points to whom is a foreign key.
    columns = [one.name for one in table.columns if one.name not in {"id", "unit_id"}]
    name = steady.choice([one for one in columns if getattr(row, one) is not None])
    session.execute(
        update(table).where(table.c.id == row.id).values({name: spoil(getattr(row, name), steady)})
    )
    return f"{table.name}.{name}"


def test_each_of_many_edits_is_found(logged: Office) -> None:
    steady, unseen, tried = random.Random(13), [], set()
    with Session(logged.engine) as session:
        assert list(journal.broken_units(session)) == []
        for _ in range(EDITS):
            done = edit(session, steady)
            session.expire_all()
            tried.add(done)
            if not list(journal.broken_units(session)):
                unseen.append(done)
            session.rollback()
    assert unseen == []
    assert len(tried) > 10
