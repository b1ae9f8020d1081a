"""The terms of the identity as SQL: made of the model's own table of effects, so that both say the same."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, Select, Uuid, bindparam, case, cast, func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import EditionRow, MovementRow
from pfdesk.pamphlets.model import EFFECTS, Effect, Identity

STANDING = MovementRow.binned_at.is_(None)


@cache  # made of the table of effects alone; building it anew is most of a small query's time
def part(*terms: str) -> ColumnElement[int]:
    """What a line adds to these terms, in copies; a counter line takes away."""
    signs = {
        kind: sum(getattr(effect, term) for term in terms)
        for kind, effect in EFFECTS.items()
        if any(getattr(effect, term) for term in terms)
    }
    sign = case(signs, value=MovementRow.kind, else_=0)
    counter = case((MovementRow.counters_id.is_not(None), -1), else_=1)
    return cast(MovementRow.copies * sign * counter, Integer)


@cache
def total(*terms: str) -> ColumnElement[int]:
    """The sum of these terms over the lines of a query; 0 over none."""
    return cast(func.coalesce(func.sum(part(*terms)), 0), Integer)


def identity(session: Session, edition_id: UUID, on: date | None = None) -> Identity:
    """The terms of an edition, now or at the end of a past day."""
    query = _identity() if on is None else _identity().where(MovementRow.moved_on <= on)
    row = session.execute(query, {"edition": edition_id}).one()
    return Identity(*(int(value) for value in row))


@cache
def _identity() -> Select[*tuple[Any, ...]]:
    of_edition = MovementRow.edition_id == bindparam("edition", type_=Uuid())
    return select(*(total(name) for name in Effect._fields)).where(of_edition, STANDING)


def balance_at(
    session: Session, edition_id: UUID, place_id: UUID | None = None, on: date | None = None
) -> int:
    """Copies in the office's store, or brought to one place, now or at the end of a past day."""
    wanted: list[Any] = [MovementRow.edition_id == edition_id, STANDING]
    if place_id is not None:
        wanted.append(MovementRow.place_id == place_id)
    if on is not None:
        wanted.append(MovementRow.moved_on <= on)
    terms = ("stock",) if place_id is None else ("placed", "inserted")
    return int(session.scalar(select(total(*terms)).where(*wanted)) or 0)


def stock_at(session: Session, on: date) -> int:
    """Copies of all editions in the office's store at the end of a day."""
    return int(session.scalar(select(total("stock")).where(STANDING, MovementRow.moved_on <= on)) or 0)


def print_runs(session: Session) -> list[tuple[UUID, str, int]]:
    """Key, name and print run of all editions."""
    query = (
        select(EditionRow.id, EditionRow.title, EditionRow.version, EditionRow.print_run)
        .where(EditionRow.binned_at.is_(None))
        .order_by(EditionRow.id)
    )
    rows = session.execute(query)
    return [(key, f"{title} {version}".rstrip(), run) for key, title, version, run in rows]


def balances(session: Session, edition_id: UUID | None) -> dict[UUID, int]:
    """Copies brought to each place that has lines (or folded in, at the place of the insert).

    The database sums place by place from an index of its own (see MovementRow), without touching the rows.
    """
    found = session.execute(_by_place(), {"edition": edition_id})
    return {place: copies for place, copies in found if place is not None}


@cache
def _by_place() -> Select[*tuple[Any, ...]]:
    return (
        select(MovementRow.place_id, func.sum(part("placed", "inserted")))
        .where(MovementRow.edition_id == bindparam("edition", type_=Uuid()), STANDING)
        .group_by(MovementRow.place_id)
    )


BACK: Final = ("returned", "unfolded", "moved_out")
"""Kinds that take copies away from where they were brought: nobody means to bring them there again."""


def came_back(session: Session, edition_id: UUID | None) -> dict[UUID, int]:
    """Copies that came back from each place, returned, spare or brought elsewhere."""
    found = session.execute(_back_by_place(), {"edition": edition_id})
    return {place: -copies for place, copies in found if place is not None}


def at_places(session: Session, edition_id: UUID, places: Collection[UUID]) -> dict[UUID, tuple[int, int]]:
    """What `balances` and `came_back` say of some places: (brought, came back) of each that has lines."""
    found = session.execute(_at_places(), {"edition": edition_id, "places": list(places)})
    return {place: (brought, -back) for place, brought, back in found if place is not None}


@cache
def _back_by_place() -> Select[*tuple[Any, ...]]:
    return _by_place().where(MovementRow.kind.in_(BACK))


@cache
def _at_places() -> Select[*tuple[Any, ...]]:
    back = case((MovementRow.kind.in_(BACK), part("placed", "inserted")), else_=0)
    some = MovementRow.place_id.in_(bindparam("places", expanding=True))
    return _by_place().add_columns(func.sum(back)).where(some)
