"""名寄せ and 分離: nothing is lost, nothing points to the one that went, and parting brings both back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db import search
from pfdesk.db.images import ROW_CLASSES
from pfdesk.db.schema.base import Row
from pfdesk.directory import commands, model, queries
from pfdesk.directory.queries.references import TABLES, member_columns, referring_rows
from pfdesk.office.office import Office
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id
from tests.directory.conftest import Filled, new_office

_numbers = count(1000)
REFERENCES = [(cls, name) for cls, name in member_columns() if cls.__tablename__ != "member"]
Rows = dict[tuple[str, UUID], dict[str, Any]]


def _value(session: Session, column: Any) -> Any:
    for key in column.foreign_keys:
        return _row(session, ROW_CLASSES[key.column.table.name]).id
    number = next(_numbers)
    if column.name == "purpose":
        return ("roster", "mailing", "sharing")[number % 3]
    made = {str: f"見本{number}", int: number, date: date(2023, 4, 1), float: 1.0, bool: number % 2 == 0}
    return made.get(column.type.python_type, datetime(2023, 4, 1, tzinfo=UTC))


def _row(session: Session, row_class: type[Row], **given_values: Any) -> Row:
    """A row of any table with what it must have, and the rows it hangs on."""
    values = {
        column.name: _value(session, column)
        for column in row_class.__table__.columns
        if not column.nullable
        and column.default is None
        and column.server_default is None
        and column.name not in {*given_values, "id"}
    }
    row = row_class(id=new_id(), **values, **given_values)
    session.add(row)
    return row


class Refer:
    """Give a member so many rows of each kind that points to one."""

    label = "見本"

    def __init__(self, member_id: UUID, kinds: list[int]) -> None:
        self.member_id, self.kinds = member_id, kinds

    def run(self, session: Session) -> None:
        for kind in self.kinds:
            row_class, name = REFERENCES[kind % len(REFERENCES)]
            _row(session, row_class, **{name: self.member_id})


def everything(session: Session, *, revisions: bool = False) -> Rows:
    """Every row of every table."""
    return {
        (table, row.id): {
            column: getattr(row, column)
            for column in row.__table__.columns.keys()  # noqa: SIM118
            if revisions or column != "revision"
        }
        for table, row_class in ROW_CLASSES.items()
        for row in session.scalars(select(row_class))
    }


def add(office: Office, name: str, kinds: list[int], **values: Any) -> model.Member:
    member = model.Member(name=name, **values)
    office.do(commands.AddMember(member))
    if kinds:
        office.do(Refer(member.id, kinds))
    return office.ask(queries.member_entity, member.id)


_kinds = st.lists(st.integers(0, len(REFERENCES) - 1), max_size=6)
_texts = st.sampled_from(["", "0143-00-0001", "0143-00-0002"])
_fields = st.frozensets(st.sampled_from(["name", "kana", "address", "phone", "fax", "joined_on"]))


@pytest.fixture(scope="module")
def shared() -> Office:
    return new_office()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_kinds, _kinds, _texts, _texts, _fields, st.booleans())
def test_merge_then_part_is_as_before(
    shared: Office,
    ours: list[int],
    theirs: list[int],
    phone: str,
    fax: str,
    taken: frozenset[str],
    both: bool,
) -> None:
    kept = add(shared, "見本商店", ours, phone=phone, notes="一", joined_on=date(2023, 4, 1))
    lost = add(shared, "(株)見本商店", theirs, fax=fax, phone="0143-00-0003", notes="二")
    exact, before = shared.ask(everything, revisions=True), shared.ask(everything)
    notes = frozenset({"notes"}) if both else frozenset()
    shared.do(commands.MergeMembers(kept, lost, taken, notes))
    merged = shared.ask(everything)
    assert not shared.ask(lambda session: list(referring_rows(session, lost.id)))
    assert not before.keys() - merged.keys(), "a merge takes no row away"
    shared.undo()
    assert shared.ask(everything, revisions=True) == exact
    shared.redo()
    assert shared.ask(everything) == merged
    shared.do(commands.PartMembers(lost.id))
    assert shared.ask(everything) == before
    assert shared.ask(search.faults) == 0
    shared.undo()
    assert shared.ask(everything) == merged


def test_every_room_that_points_to_a_member_is_found_and_has_a_word() -> None:
    tables = {row_class.__tablename__ for row_class, _ in member_columns()}
    assert tables == set(TABLES)
    assert {"seat", "registration", "target", "place", "desk", "contact"} <= tables


def test_parting_lists_what_was_changed_since_and_leaves_it(office: Office) -> None:
    kept = add(office, "見本商店", [])
    lost = add(office, "見本商店(株)", [], phone="0143-00-0003", fax="0143-00-0004")
    office.do(commands.AddContact(model.Contact(member_id=lost.id, name="見本 花子")))
    office.do(commands.MergeMembers(kept, lost, frozenset({"phone", "fax"})))
    now = office.ask(queries.member_entity, kept.id)
    office.do(commands.ChangeMember(now, type(now)(**{**_values(now), "phone": "0143-00-0009"})))
    office.do(
        commands.LogContact(model.ContactLogEntry(member_id=kept.id, held_on=date(2024, 2, 1), text="電話"))
    )
    plan = office.ask(queries.part_plan, lost.id)
    assert [(c.field, c.then, c.now) for c in plan.conflicts] == [("電話番号", "", "0143-00-0009")]
    assert (plan.returning, plan.later) == (1, 1)
    office.do(commands.PartMembers(lost.id, lost.name))
    left, back = (office.ask(queries.member_record, one.id) for one in (kept, lost))
    assert (left.member.phone, left.member.fax, left.log_total) == ("0143-00-0009", "", 1)
    assert (back.member.phone, back.binned, [c.name for c in back.contacts]) == (
        "0143-00-0003", False, ["見本 花子"],
    )  # fmt: skip
    assert office.undo_label() == "「見本商店(株)」の分離"


def _values(member: model.Member) -> dict[str, Any]:
    return {name: getattr(member, name) for name in member.__slots__}


def test_a_chain_of_merges_is_parted_in_either_order(office: Office) -> None:
    one, two, three = (add(office, f"見本{name}", []) for name in "一二三")
    office.do(commands.AddContact(model.Contact(member_id=one.id, name="見本 花子")))
    before = office.ask(everything)
    office.do(commands.MergeMembers(two, one))
    office.do(commands.MergeMembers(_now(office, two), _now(office, three)))
    office.do(commands.PartMembers(one.id))
    office.do(commands.PartMembers(three.id))
    assert office.ask(everything) == before
    office.do(commands.MergeMembers(_now(office, two), _now(office, one)))
    office.do(commands.MergeMembers(_now(office, three), _now(office, two)))
    assert office.ask(queries.standing_member, two.id) == three.id
    office.do(commands.PartMembers(two.id))
    office.do(commands.PartMembers(one.id))
    assert office.ask(everything) == before


def _now(office: Office, member: model.Member) -> model.Member:
    return office.ask(queries.member_entity, member.id)


def test_a_refusal_never_becomes_a_consent(office: Office) -> None:
    kept, lost = add(office, "見本商店", []), add(office, "見本商店(株)", [])
    office.do(commands.AddConsent(model.Consent(member_id=kept.id, purpose="roster", given=True)))
    office.do(commands.AddConsent(model.Consent(member_id=lost.id, purpose="roster", given=False)))
    office.do(commands.MergeMembers(kept, lost))
    assert [c.given for c in office.ask(queries.member_record, kept.id).consents] == [False]


def test_what_cannot_be_merged_is_refused_in_a_sentence(filled: Filled) -> None:
    office = filled.office
    first, second, third = (
        office.ask(queries.member_entity, key) for key in list(filled.sample.members.values())[:3]
    )
    with pytest.raises(Refused, match="同じ会員"):
        office.do(commands.MergeMembers(first, first))
    with pytest.raises(Refused, match="確かめたあとで変わりました"):
        office.do(commands.MergeMembers(first, second, moving=999))
    with pytest.raises(Refused, match="名寄せされていません"):
        office.do(commands.PartMembers(first.id))
    office.do(commands.MergeMembers(first, second))
    with pytest.raises(Refused, match="もう名寄せ"):
        office.do(commands.MergeMembers(third, second))
    assert second.name not in [line.name for line in filled.lines()]
    assert [line.name for line in office.ask(queries.merged_members, first.id)] == [second.name]


def test_the_plan_names_every_row_that_moves(filled: Filled) -> None:
    first, second = list(filled.sample.members.values())[:2]
    plan = filled.office.ask(queries.merge_plan, first, second)
    assert {row.title for row in plan.moving} >= {"会議体の席"}
    assert any("PF推進会議" in row.text for row in plan.moving)
    filled.office.do(commands.MergeMembers(plan.kept, plan.lost, moving=len(plan.moving)))
