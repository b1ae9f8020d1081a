"""Where something that is only noted rests on a unit, undo stops there and says so."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import ContactRow, MemberRow
from pfdesk.directory.commands import AddMember
from pfdesk.directory.model import Member
from pfdesk.office.checks import office_checks
from pfdesk.office.office import Office
from pfdesk.office.settings import ChangeSetting
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class NoteContact:
    """What is only noted, and hangs on the member."""

    undoable: bool = False
    label: str = "様式の控え"

    def run(self, session: Session) -> None:
        for member in session.scalars(select(MemberRow)):
            session.add(ContactRow(member_id=member.id, name="例示 次郎"))


def test_undo_says_so_where_a_note_rests_on_the_work(any_office: Office) -> None:
    any_office.do(AddMember(Member(name="見本商店")))
    any_office.do(NoteContact())
    for _ in range(2):
        with pytest.raises(
            Refused, match="「会員の追加」は、そのあとに作られた記録が使っているため、元に戻せません"
        ):
            any_office.undo()
    any_office.do(ChangeSetting("office.name", "登別市"))
    assert any_office.undo() is not None
    members, contacts = (any_office.ask(count, row) for row in (MemberRow, ContactRow))
    assert (members, contacts) == (1, 1)
    assert [one.name for one in any_office.ask(office_checks) if not one.ok] == []


def count(session: Session, row: type[MemberRow | ContactRow]) -> int:
    return len(session.scalars(select(row.id)).all())
