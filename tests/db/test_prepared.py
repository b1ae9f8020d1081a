"""A select that is put together once gives what the same select gives when built anew."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Integer, bindparam, select
from sqlalchemy.orm import Session

from pfdesk.db.prepared import Prepared
from pfdesk.db.schema.directory import MemberRow
from pfdesk.directory import commands
from pfdesk.directory.model import Member
from pfdesk.office.office import Office

COLUMNS = (MemberRow.id, MemberRow.number, MemberRow.name, MemberRow.left_on)


def built(number: int) -> Any:
    return select(*COLUMNS).where(MemberRow.number >= number).order_by(MemberRow.number)


def test_rows_are_those_of_the_select_and_it_is_built_once(empty_office: Office) -> None:
    for name, left in (("見本 花子", None), ("例示 太郎", date(2024, 3, 31)), ("仮名 次郎", None)):
        empty_office.do(commands.AddMember(Member(kind="person", name=name, left_on=left)))
    made: list[int] = []
    prepared = Prepared()

    def build() -> Any:
        made.append(1)
        return (
            select(*COLUMNS)
            .where(MemberRow.number >= bindparam("first", type_=Integer))
            .order_by(MemberRow.number)
        )

    def both(session: Session, number: int) -> tuple[list[list[Any]], list[list[Any]]]:
        known = [list(row) for row in session.execute(built(number))]
        return prepared.rows(session, "shape", build, {"first": number}), known

    for number in (1, 2, 3, 99):
        asked, known = empty_office.ask(both, number)
        assert asked == known
    assert len(made) == 1
