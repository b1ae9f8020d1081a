"""The figures of a closed year stay what they were: by the bin, by another kind, by seats and agreements."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.annual import commands, queries
from pfdesk.app.start import Opened
from pfdesk.db.schema.directory import AgreementRow, BodyRow, MemberRow, SeatRow
from pfdesk.db.schema.pamphlets import PlaceGroupRow, PlaceRow
from pfdesk.directory import commands as directory
from pfdesk.directory import store
from pfdesk.directory.figures import firms, organisations
from pfdesk.directory.model import Member, Seat
from pfdesk.office.history import HistoryFilters, history_lines
from pfdesk.office.office import Office
from pfdesk.values.errors import Refused

YEAR = 2023
NOW = datetime(2024, 4, 8, tzinfo=UTC)


@pytest.fixture
def closed(sample: Opened) -> Office:
    sample.office.do(commands.CloseYear(YEAR, NOW))
    return sample.office


def figures(office: Office) -> dict[str, Any]:
    return {
        one.figure.key: one.counted for one in office.ask(queries.compared_figures, queries.ALL_FIGURES, YEAR)
    }


def a_firm(office: Office) -> Member:
    key = office.ask(firms, YEAR).rows[0].id
    return office.ask(store.load, Member, key)


class Touch:
    """Writes a column of a row, as a command of any room would."""

    label = "変更"

    def __init__(self, row_class: Any, key: UUID, **values: Any) -> None:
        self.row_class, self.key, self.values = row_class, key, values

    def run(self, session: Session) -> None:
        row = session.get(self.row_class, self.key)
        for name, value in self.values.items():
            setattr(row, name, value)


def test_a_counted_member_does_not_go_into_the_bin(closed: Office) -> None:
    firm, before = a_firm(closed), figures(closed)
    with pytest.raises(Refused, match=r"「PF参画団体」が26団体から25団体に変わる.*退会日.*開き直して"):
        closed.do(directory.BinMember(firm.id))
    assert figures(closed) == before
    closed.do(directory.ChangeMember(firm, replace(firm, left_on=date(2026, 11, 28))))
    assert figures(closed) == before
    closed.do(commands.ReopenYear(YEAR, NOW, "まちがいを直すため"))
    closed.do(directory.BinMember(firm.id))
    assert figures(closed)["members.organisations"].value == 25


def test_another_kind_today_does_not_change_a_closed_year(closed: Office) -> None:
    firm = a_firm(closed)
    with pytest.raises(Refused, match="「協定企業」が9団体から8団体に変わる"):
        closed.do(directory.ChangeMember(firm, replace(firm, category_id=None)))
    closed.do(directory.ChangeMember(firm, replace(firm, notes="担当が替わった")))


def test_a_member_that_left_before_the_year_is_not_counted(sample: Opened) -> None:
    firm = a_firm(sample.office)
    sample.office.do(directory.ChangeMember(firm, replace(firm, left_on=date(2023, 3, 31))))
    left = sample.office.ask(history_lines, HistoryFilters())[0].id
    assert sample.office.ask(firms, YEAR).value == 8
    sample.office.do(commands.CloseYear(YEAR, NOW))
    with pytest.raises(Refused, match="「令和5年度の締め」"):
        sample.office.undo()
    with pytest.raises(Refused, match="「PF参画団体」が25団体から26団体に変わる"):
        sample.office.undo_unit(left)


def test_a_seat_counts_from_its_first_day(closed: Office) -> None:
    def outsider(session: Session) -> tuple[UUID, UUID]:
        inside = {row.id for row in organisations(session, YEAR).rows}
        body = session.scalars(select(BodyRow.id).where(BodyRow.code == "pf")).one()
        query = select(MemberRow.id).where(MemberRow.kind == "organisation", MemberRow.binned_at.is_(None))
        return body, next(key for key in session.scalars(query) if key not in inside)

    body, member = closed.ask(outsider)
    with pytest.raises(Refused, match=r"26団体から27団体に変わる.*「始まり」"):
        closed.do(directory.AddSeat(Seat(body_id=body, member_id=member)))
    closed.do(directory.AddSeat(Seat(body_id=body, member_id=member, starts_on=date(2024, 4, 1))))
    assert figures(closed)["members.organisations"].value == 26


def test_a_seat_that_ends_now_leaves_the_closed_year(closed: Office) -> None:
    firm = a_firm(closed)
    query = select(SeatRow.id).join(BodyRow, BodyRow.id == SeatRow.body_id)
    seat = closed.ask(
        lambda session: session.scalars(query.where(BodyRow.code == "pf", SeatRow.member_id == firm.id)).one()
    )
    closed.do(Touch(SeatRow, seat, ends_on=date(2026, 11, 30)))
    for values in ({"ends_on": date(2023, 3, 1)}, {"binned_at": NOW}):
        with pytest.raises(Refused, match=r"「PF参画団体」が26団体から25団体"):
            closed.do(Touch(SeatRow, seat, **values))


def test_agreements_and_groups_of_places_are_held_too(closed: Office) -> None:
    firm = a_firm(closed)
    agreement = closed.ask(
        lambda session: session.scalars(
            select(AgreementRow.id).where(AgreementRow.member_id == firm.id)
        ).one()
    )
    with pytest.raises(Refused, match="「協定企業」が9団体から8団体"):
        closed.do(Touch(AgreementRow, agreement, binned_at=NOW))
    other = closed.ask(
        lambda s: s.scalars(select(PlaceGroupRow.id).where(PlaceGroupRow.code == "outside")).one()
    )
    query = select(PlaceRow.id).join(PlaceGroupRow, PlaceGroupRow.id == PlaceRow.group_id)
    place = closed.ask(lambda s: s.scalars(query.where(PlaceGroupRow.code == "welfare").limit(1)).one())
    with pytest.raises(Refused, match="新しい配布先を追加"):
        closed.do(Touch(PlaceRow, place, group_id=other))
    closed.do(Touch(PlaceRow, place, route=99))


def test_the_parts_of_the_platform_add_up(sample: Opened) -> None:
    firm = a_firm(sample.office)
    sample.office.do(directory.ChangeMember(firm, replace(firm, category_id=None)))
    found = figures(sample.office)
    parts = ("firms", "council_bodies", "agencies", "others")
    assert found["members.others"].value == 1
    assert sum(found[f"members.{part}"].value for part in parts) == found["members.organisations"].value == 26
