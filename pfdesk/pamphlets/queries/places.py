"""Places by group: plan, delivered, still to come, left where they lie, minimum, state."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db import search
from pfdesk.db.records import load
from pfdesk.db.schema.pamphlets import (
    EditionRow,
    PlaceGroupRow,
    PlaceRow,
    PlanRow,
    StocktakeLineRow,
    StocktakeRow,
)
from pfdesk.pamphlets.model import Place
from pfdesk.pamphlets.queries.moments import lying, placed_moments
from pfdesk.pamphlets.queries.points import NOWHERE, Point, member_points
from pfdesk.pamphlets.queries.terms import at_places, balances, came_back
from pfdesk.values.errors import Refused

NO_STOP: Final = ("insert", "event")
"""Codes of the groups that are no part of a delivery round."""
STATES: Final = {"short": "補充する", "due": "これから", "closed": "終了", "recalled": "回収中", "": ""}


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place with what an edition planned for it and what became of it, in copies.

    `left` is what lies there: the last count, and what was brought or taken since; None where nobody counted.
    Of an edition that is being called back (`recalled`) nothing is to come, whatever was planned; and what came
    `back` was delivered once: the plan does not promise it again.
    """

    id: UUID
    group_id: UUID
    name: str
    plan: int
    delivered: int
    left: int | None
    minimum: int
    due_on: date | None
    closed_on: date | None
    route: int
    report_code: str = ""
    kana: str = ""
    point: Point = NOWHERE
    recalled: bool = False
    back: int = 0

    @property
    def postal_code(self) -> str:
        """Of the address."""
        return self.point.postal_code

    @property
    def address(self) -> str:
        """Where its copies are brought: its member's address, unless it has one of its own."""
        return self.point.address

    @property
    def contact(self) -> str:
        """Who takes them."""
        return self.point.contact

    @property
    def phone(self) -> str:
        """The phone there."""
        return self.point.phone

    @property
    def to_come(self) -> int:
        """What the plan still promises."""
        return 0 if self.recalled else max(0, self.plan - self.delivered - self.back)

    @property
    def state(self) -> str:
        """A code of STATES."""
        if self.closed_on is not None:
            return "closed"
        if self.recalled:
            return "recalled" if self.delivered else ""
        if self.left is not None and self.left < self.minimum:
            return "short"
        return "due" if self.to_come else ""

    @property
    def state_text(self) -> str:
        """補充する, 2月21日に配達 or これから."""
        if self.state == "due" and self.due_on is not None:
            return f"{self.due_on.month}月{self.due_on.day}日に配達"
        return STATES[self.state]


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group with its places and their sums."""

    id: UUID
    code: str
    name: str
    places: tuple[PlaceLine, ...]

    plan: int = field(init=False)
    """Planned copies of all its places."""
    delivered: int = field(init=False)
    """Copies brought to all its places."""
    to_come: int = field(init=False)
    """What the plan still promises them."""
    short: int = field(init=False)
    """How many of its places want more copies."""

    def __post_init__(self) -> None:
        """Sum once: a group is shown, warned of and counted after every booking."""
        sums = {
            "plan": sum(place.plan for place in self.places),
            "delivered": sum(place.delivered for place in self.places),
            "to_come": sum(place.to_come for place in self.places),
            "short": sum(place.state == "short" for place in self.places),
        }
        for name, value in sums.items():
            object.__setattr__(self, name, value)


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """All groups of an edition that have places, with the sums over them."""

    groups: tuple[GroupLine, ...]

    @property
    def plan(self) -> int:
        """Planned copies."""
        return sum(group.plan for group in self.groups)

    @property
    def delivered(self) -> int:
        """Copies brought out, the insert among them."""
        return sum(group.delivered for group in self.groups)

    @property
    def to_come(self) -> int:
        """Copies still to be brought out."""
        return sum(group.to_come for group in self.groups)

    @property
    def short(self) -> int:
        """How many places want more copies."""
        return sum(group.short for group in self.groups)

    @property
    def stops(self) -> tuple[PlaceLine, ...]:
        """Those to which a van brings copies: neither the insert nor the hall of an event."""
        return tuple(p for group in self.groups if group.code not in NO_STOP for p in group.places)

    @property
    def places(self) -> tuple[PlaceLine, ...]:
        """The places themselves, without the insert."""
        return tuple(p for group in self.groups if group.code != "insert" for p in group.places)


def place_table(
    session: Session, edition_id: UUID | None, text: str = "", *, closed: bool = False
) -> PlaceTable:
    """The places by group, in the order of the delivery round; closed ones where they have copies, or all."""
    lines = place_lines(session, edition_id, text, closed=closed)
    query = (
        select(PlaceGroupRow.id, PlaceGroupRow.code, PlaceGroupRow.name)
        .where(PlaceGroupRow.binned_at.is_(None))
        .order_by(PlaceGroupRow.sort, PlaceGroupRow.name)
    )
    groups = (
        GroupLine(key, code, name, tuple(line for line in lines if line.group_id == key))
        for key, code, name in session.execute(query)
    )
    return PlaceTable(tuple(group for group in groups if group.places))


def place_table_again(
    session: Session, edition_id: UUID, known: PlaceTable, booked: Collection[UUID]
) -> PlaceTable:
    """The same places after lines were booked at some; where nobody has counted, a booking counts nothing either."""
    counted = [p.id for group in known.groups for p in group.places if p.id in booked and p.left is not None]
    left = _left(session, edition_id, counted) if counted else {}
    there = at_places(session, edition_id, booked)

    def now(line: PlaceLine) -> PlaceLine:
        if line.id not in booked:
            return line
        delivered, back = there.get(line.id, (0, 0))
        return replace(line, delivered=delivered, left=left.get(line.id), back=back)

    def again(group: GroupLine) -> GroupLine:
        if not any(place.id in booked for place in group.places):
            return group
        return replace(group, places=tuple(now(line) for line in group.places))

    return PlaceTable(tuple(map(again, known.groups)))


def place_lines(
    session: Session, edition_id: UUID | None, text: str = "", *, closed: bool = False
) -> list[PlaceLine]:
    """The places with plan, delivered and left, in the order of the delivery round."""
    query = (
        select(
            PlaceRow.id, PlaceRow.group_id, PlaceRow.name, func.coalesce(PlanRow.copies, 0),
            PlaceRow.minimum, PlanRow.due_on, PlaceRow.closed_on, PlaceRow.route, PlaceRow.report_code,
            PlaceRow.kana, PlaceRow.member_id, PlaceRow.postal_code, PlaceRow.address, PlaceRow.contact,
            PlaceRow.phone,
        )
        .outerjoin(
            PlanRow,
            (PlanRow.place_id == PlaceRow.id)
            & (PlanRow.edition_id == edition_id)
            & PlanRow.binned_at.is_(None),
        )
        .where(PlaceRow.binned_at.is_(None), *search.holds(session, PlaceRow.id, text))
        .order_by(PlaceRow.route, PlaceRow.id)
    )  # fmt: skip
    recalled = bool(session.scalar(select(EditionRow.recalled_on).where(EditionRow.id == edition_id)))
    left, brought, points = _left(session, edition_id), balances(session, edition_id), member_points(session)
    back = came_back(session, edition_id)
    return [
        PlaceLine(
            key, group, name, plan, brought.get(key, 0), left.get(key), minimum, due, ended, route, code, kana,
            Point(*own).behind(points.get(member)), recalled, back.get(key, 0),
        )
        for key, group, name, plan, minimum, due, ended, route, code, kana, member, *own
        in session.execute(query)
        if closed or ended is None or brought.get(key) or plan
    ]  # fmt: skip


def _left(session: Session, edition_id: UUID | None, only: Collection[UUID] | None = None) -> dict[UUID, int]:
    """What lies at each place that was counted (of some): the last count, and what came or went after it."""
    last = last_counts(session, edition_id, only)
    came = placed_moments(session, edition_id, last) if last else {}
    return {key: max(0, lying(counted, came.get(key, []))) for key, counted in last.items()}


def last_counts(
    session: Session, edition_id: UUID | None, only: Collection[UUID] | None = None
) -> dict[UUID, tuple[datetime, int]]:
    """When each place (of some) was counted last, and what lay there then."""
    counts = (
        select(StocktakeLineRow.place_id, StocktakeRow.counted_at, StocktakeLineRow.counted)
        .join(StocktakeRow, StocktakeRow.id == StocktakeLineRow.stocktake_id)
        .where(
            StocktakeRow.edition_id == edition_id,
            StocktakeRow.binned_at.is_(None),
            StocktakeLineRow.binned_at.is_(None),
            StocktakeLineRow.place_id.is_not(None),
        )
        .order_by(StocktakeRow.counted_at)
    )
    if only is not None:
        counts = counts.where(StocktakeLineRow.place_id.in_(only))
    return {key: (at, counted) for key, at, counted in session.execute(counts) if key is not None}


def place_entity(session: Session, place_id: UUID) -> Place:
    """The place as an entity; Refused when it is not there."""
    return load(session, PlaceRow, Place, place_id)


def place_option(session: Session, said: str) -> tuple[UUID, str]:
    """The place that an option names by its key or its name; Refused where there is none."""
    for key, name in session.execute(select(PlaceRow.id, PlaceRow.name).where(PlaceRow.binned_at.is_(None))):
        if said in {str(key), name}:
            return key, name
    raise Refused("place", f"「{said}」という配布先がありません。")


def group_options(session: Session) -> list[tuple[UUID, str, str]]:
    """Key, code and name of the groups."""
    query = (
        select(PlaceGroupRow.id, PlaceGroupRow.code, PlaceGroupRow.name)
        .where(PlaceGroupRow.binned_at.is_(None))
        .order_by(PlaceGroupRow.sort)
    )
    return [tuple(row) for row in session.execute(query)]  # type: ignore[misc]
