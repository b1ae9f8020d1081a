"""Whether a booking adds up on every day, asked of the database; where it does not, what may have happened is asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Uuid, bindparam, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import EditionRow, MovementRow
from pfdesk.pamphlets import store
from pfdesk.pamphlets.model import (
    INSERT,
    SPARES,
    District,
    Effect,
    Identity,
    Movement,
    Place,
    asking,
    first_shortage,
)
from pfdesk.pamphlets.queries.terms import STANDING, total

_AT_PLACE: Final = "{name}に届けた部数より{n}部多く戻ることになります。どこから戻ったのかを確かめてください。"
_AT_DISTRICT: Final = (
    "{name}に渡した折り込みより{n}部多く戻ることになります。どの地区から戻ったのかを確かめてください。"
)
_OVER: Final = (
    "納品の合計が{received}部になり、発行部数の{run}部より{n}部多くなります。"
    "予備を含む納品か、部数の誤りかを確かめてください。"
)

Days = list[tuple[date, Effect]]


def check(session: Session, edition_id: UUID, new: Sequence[Movement]) -> None:
    """Raise Asked where a term or a place would have fewer copies than none on any day, or the run is exceeded."""
    days = _days(session, edition_id)
    after = [*days, *((m.moved_on, m.effect) for m in new)]
    terms = Identity(*(sum(effect[i] for _, effect in days) for i in range(len(Effect._fields))))
    run = session.scalar(select(EditionRow.print_run).where(EditionRow.id == edition_id)) or 0
    _check_run(new, terms, run)
    short = first_shortage(after)
    if short is not None and short.term != "placed":
        day = f"{short.on.month}月{short.on.day}日に"
        ways: tuple[asking.WayOut, ...] = ()
        if not _about_former(new):
            if short.term == "stock":
                ways = asking.of_stock(new, short.on, _most(after, "stock"), terms, run)
            elif short.term == "unknown":
                ways = asking.of_finds(new, short.on, short.missing, terms, run)
        raise asking.Asked(day + asking.ASKS[short.term].format(n=f"{short.missing:,}"), ways)
    _check_places(session, edition_id, new)
    _check_districts(session, edition_id, new)


def _check_run(new: Sequence[Movement], terms: Identity, run: int) -> None:
    received = terms.printed + sum(m.effect.printed for m in new)
    if run and received > max(run, terms.printed):
        sentence = _OVER.format(received=f"{received:,}", run=f"{run:,}", n=f"{received - run:,}")
        raise asking.Asked(sentence, () if _about_former(new) else asking.of_print_run(new, received, run))


def _check_places(session: Session, edition_id: UUID, new: Sequence[Movement]) -> None:
    for place_id in dict.fromkeys(m.place_id for m in new if m.place_id):
        days = _days(session, edition_id, MovementRow.place_id == place_id)
        days += [(m.moved_on, m.effect) for m in new if m.place_id == place_id]
        only = [(day, Effect(placed=effect.placed, inserted=effect.inserted)) for day, effect in days]
        short = first_shortage(only)
        if short is not None:
            name = store.load(session, Place, place_id).name
            ways = (
                ()
                if _about_former(new)
                else asking.of_place(new, place_id, short.on, _most(only, short.term))
            )
            if short.term == "inserted":
                ways = ()
            raise asking.Asked(_AT_PLACE.format(name=name, n=f"{short.missing:,}"), ways)


def _check_districts(session: Session, edition_id: UUID, new: Sequence[Movement]) -> None:
    """No district, and not the spares either, gives back more of the insert than it got."""
    for district_id in dict.fromkeys(m.district_id for m in new if m.kind in INSERT):
        mine = MovementRow.district_id == district_id if district_id else MovementRow.district_id.is_(None)
        days = _days(session, edition_id, mine, MovementRow.kind.in_(INSERT))
        days += [(m.moved_on, m.effect) for m in new if m.kind in INSERT and m.district_id == district_id]
        short = first_shortage((day, Effect(inserted=effect.inserted)) for day, effect in days)
        if short is None:
            continue
        name = store.load(session, District, district_id).name if district_id else SPARES
        raise asking.Asked(_AT_DISTRICT.format(name=name, n=f"{short.missing:,}"), ())


def _days(session: Session, edition_id: UUID, *wanted: ColumnElement[bool]) -> Days:
    """What each day did to each term, of an edition or of some of its lines: the lines of a day count together."""
    query = _by_day().where(*wanted)
    rows = session.execute(query, {"edition": edition_id})
    return [(day, Effect(*(int(value) for value in values))) for day, *values in rows]


@cache
def _by_day() -> Select[*tuple[Any, ...]]:
    return (
        select(MovementRow.moved_on, *(total(name) for name in Effect._fields))
        .where(STANDING, MovementRow.edition_id == bindparam("edition", type_=Uuid()))
        .group_by(MovementRow.moved_on)
    )


def _most(days: Days, term: str) -> int:
    """How many copies are missing on the worst day: with so many more, no day is short."""
    place = Effect._fields.index(term)
    worst = sum_ = 0
    by_day: dict[date, int] = {}
    for day, effect in days:
        by_day[day] = by_day.get(day, 0) + effect[place]
    for day in sorted(by_day):
        sum_ += by_day[day]
        worst = min(worst, sum_)
    return -worst


def _about_former(new: Sequence[Movement]) -> bool:
    """A line that takes back or corrects another is not explained by a third."""
    return any(m.counters_id is not None or m.corrects_id is not None for m in new)
