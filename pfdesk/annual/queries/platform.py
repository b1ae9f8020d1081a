"""連携PFの姿: the organisations of the platform by group, and the further bodies on which they sit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import BodyRow, MemberCategoryRow, MemberRow, SeatRow
from pfdesk.db.schema.surveys import TargetRow
from pfdesk.directory.figures import PLATFORM, organisations
from pfdesk.directory.queries.filters import seat_in
from pfdesk.office.settings import settings
from pfdesk.surveys.figures import targets
from pfdesk.values.fiscal import fiscal_year_days

TITLES: Final = {"firm": "民間企業等", "council": "地域福祉推進市民会議", "agency": "支援機関等"}
"""How the account calls the groups; another kind of member is called by its own name."""

REST: Final = "そのほかの団体"


@dataclass(frozen=True, slots=True)
class PlacedMember:
    """An organisation in the picture; `marks` are the places of its further bodies in the list of bodies."""

    name: str
    marks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PlatformGroup:
    """A box of the picture."""

    title: str
    members: tuple[PlacedMember, ...]


@dataclass(frozen=True, slots=True)
class FurtherBody:
    """A body beside the platform; `members` counts its organisations of the year, in the platform or not."""

    name: str
    members: int


@dataclass(frozen=True, slots=True)
class Platform:
    """What the picture shows; `region` are the municipalities around that the survey of resources went to.

    Each with how many of its organisations were asked.
    """

    groups: tuple[PlatformGroup, ...]
    bodies: tuple[FurtherBody, ...]
    region: tuple[tuple[str, int], ...] = ()

    @property
    def count(self) -> int:
        """How many organisations stand in it."""
        return sum(len(group.members) for group in self.groups)


def platform(session: Session, year: int) -> Platform:
    """The platform of a fiscal year, from the same rows as its figure members.organisations."""
    counted = [(row.id, row.text) for row in organisations(session, year).rows]
    seated = _seated(session, year)
    bodies = list(seated)
    marks = {
        key: tuple(place for place, body in enumerate(bodies) if key in seated[body]) for key, _ in counted
    }
    groups: dict[str, list[PlacedMember]] = {}
    titles = _titles(session)
    for key, name in sorted(counted, key=lambda one: titles.get(one[0], (9999, REST))[0]):
        title = titles.get(key, (9999, REST))[1]
        groups.setdefault(title, []).append(PlacedMember(name, marks[key]))
    return Platform(
        tuple(PlatformGroup(title, tuple(members)) for title, members in groups.items()),
        tuple(FurtherBody(body, len(keys)) for body, keys in seated.items()),
        _region(session, year),
    )


def _region(session: Session, year: int) -> tuple[tuple[str, int], ...]:
    """The municipalities of the year's survey of resources but the office's own, in the order of the targets."""
    own = settings(session).get("office.name", "")
    keys = [row.id for row in targets(session, year).rows]
    query = select(TargetRow.id, TargetRow.municipality).where(TargetRow.id.in_(keys))
    places = {key: place for key, place in session.execute(query)}  # noqa: C416  rows are no pairs to mypy
    counts = Counter(places[key] for key in keys if places.get(key) not in {"", None, own})
    return tuple(counts.items())


def _titles(session: Session) -> dict[UUID, tuple[int, str]]:
    """Member -> place and title of its group."""
    kind = MemberCategoryRow
    query = select(MemberRow.id, kind.sort, kind.code, kind.name).join(kind, kind.id == MemberRow.category_id)
    return {key: (sort, TITLES.get(code, name)) for key, sort, code, name in session.execute(query)}


def _seated(session: Session, year: int) -> dict[str, frozenset[UUID]]:
    """The further bodies that had seats in the year, in the office's order, with their members."""
    query = (
        select(BodyRow.name, SeatRow.member_id)
        .join(SeatRow, SeatRow.body_id == BodyRow.id)
        .where(BodyRow.binned_at.is_(None), BodyRow.code != PLATFORM, *seat_in(*fiscal_year_days(year)))
        .order_by(BodyRow.sort, BodyRow.name)
    )
    return _gathered(session.execute(query))


def _gathered(pairs: Iterable[Any]) -> dict[str, frozenset[UUID]]:
    found: dict[str, set[UUID]] = {}
    for name, key in pairs:
        found.setdefault(name, set()).add(key)
    return {name: frozenset(keys) for name, keys in found.items()}
