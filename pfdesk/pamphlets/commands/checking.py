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
    OUT,
    SPARES,
    District,
    Effect,
    Identity,
    Movement,
    Place,
    asking,
    first_shortage,
    later_day,
    most_missing,
)
from pfdesk.pamphlets.queries.ledger import deliveries_after
from pfdesk.pamphlets.queries.running import adds_up
from pfdesk.pamphlets.queries.terms import STANDING, total
from pfdesk.values.eras import era_text

_AT_PLACE: Final = "{name}に届けた部数より{n}部多く戻ることになります。どこから戻ったのかを確かめてください。"
_AT_DISTRICT: Final = (
    "{name}に渡した折り込みより{n}部多く戻ることになります。どの地区から戻ったのかを確かめてください。"
)
_OVER: Final = (
    "納品の合計が{received}部になり、発行部数の{run}部より{n}部多くなります。"
    "予備を含む納品か、部数の誤りかを確かめてください。"
)

Days = list[tuple[date, Effect]]


def check(session: Session, edition_id: UUID, new: Sequence[Movement], *, knowing: bool = False) -> None:
    """Raise Asked where a term or a place would have fewer copies than none on any day, or the run is exceeded.

    Unless that is known (`knowing`), also where copies are handed out of an edition that is being called back.
    """
    if not knowing:
        _check_recall(session, edition_id, new)
    if not any(line.kind == "received" for line in new) and adds_up(session, edition_id, new):
        return  # nearly every booking; the whole edition is summed only where there is something to explain
    days = _days(session, edition_id)
    after = [*days, *((m.moved_on, m.effect) for m in new)]
    terms = Identity(*(sum(effect[i] for _, effect in days) for i in range(len(Effect._fields))))
    run = session.scalar(select(EditionRow.print_run).where(EditionRow.id == edition_id)) or 0
    _check_run(new, terms, run)
    short = first_shortage(after)
    if short is not None and short.term != "placed":
        ways: tuple[asking.WayOut, ...] = ()
        if short.term == "stock":
            missing = most_missing(after, "stock")
            ways = _of_time(session, edition_id, days, new, short.on, missing)
            # What is there in the end was printed: only what is not there may be a delivery that nobody noted.
            more = asking.of_stock(new, short.on, missing, terms, run)
            ways = (*ways, *(way for way in more if not ways or way.print_run is None))
        elif short.term == "inserted":
            ways = _of_insert(new, new, short.on, most_missing(after, "inserted"))
        elif short.term == "unknown" and not _about_former(new):
            ways = asking.of_finds(new, short.on, short.missing, terms, run)
        day = f"{short.on.month}月{short.on.day}日に"
        sentence = day + asking.ASKS[short.term].format(n=f"{short.missing:,}")
        raise asking.Asked(sentence, ways, retype=_retype(new, ways))
    _check_places(session, edition_id, new)
    _check_districts(session, edition_id, new)


def _check_recall(session: Session, edition_id: UUID, new: Sequence[Movement]) -> None:
    """Copies that go out from the day of the recall on; what takes back or corrects another line is no hand-out."""
    out = [line for line in new if line.kind in OUT]
    if not out or _about_former(new):
        return
    row = session.execute(_recall(), {"edition": edition_id}).one_or_none()
    out = [line for line in out if row is not None and row[0] is not None and line.moved_on >= row[0]]
    if row is None or not out:
        return
    why = f"({row[1]})" if row[1] else ""
    sentence = f"この版は{era_text(row[0], 'long')}から回収中です{why}。配らないでください。"
    raise asking.Asked(sentence, (asking.of_recall(new, out[0].moved_on),), "moved_on", (asking.DAY,))


@cache
def _recall() -> Select[*tuple[Any, ...]]:
    of_edition = EditionRow.id == bindparam("edition", type_=Uuid())
    return select(EditionRow.recalled_on, EditionRow.recall_reason).where(of_edition)


def _of_time(
    session: Session, edition_id: UUID, days: Days, new: Sequence[Movement], on: date, missing: int
) -> tuple[asking.WayOut, ...]:
    """Ways out where the copies are there on a later day: the day was mistyped, or the delivery came before."""
    day = later_day(days, new)
    if day is None:
        return ()
    ways = (asking.of_day(new, missing, day, on),)
    for delivery in deliveries_after(session, edition_id, on):
        way = asking.of_early_delivery(new, missing, delivery, on)
        if first_shortage([*days, *((line.moved_on, line.effect) for line in way.movements)]) is None:
            return (*ways, way)
    return ways


def _retype(new: Sequence[Movement], ways: Sequence[asking.WayOut]) -> tuple[asking.Retype, ...]:
    """The day may have been mistyped to some other day as well."""
    return (asking.COPIES, asking.DAY) if any(way.day for way in ways) else (asking.COPIES,)


def _check_run(new: Sequence[Movement], terms: Identity, run: int) -> None:
    received = terms.printed + sum(m.effect.printed for m in new)
    if run and received > max(run, terms.printed):
        sentence = _OVER.format(received=f"{received:,}", run=f"{run:,}", n=f"{received - run:,}")
        raise asking.Asked(sentence, asking.of_print_run(new, received, run))


def _check_places(session: Session, edition_id: UUID, new: Sequence[Movement]) -> None:
    for place_id in dict.fromkeys(m.place_id for m in new if m.place_id):
        days = _days(session, edition_id, MovementRow.place_id == place_id)
        mine = [m for m in new if m.place_id == place_id]
        only = [(day, Effect(inserted=e.inserted, placed=e.placed)) for day, e in days]
        all_of_it = [*only, *((m.moved_on, _at_place(m)) for m in mine)]
        short = first_shortage(all_of_it)
        if short is None:
            continue
        name, missing = store.load(session, Place, place_id).name, most_missing(all_of_it, short.term)
        sentence = _AT_PLACE.format(name=name, n=f"{short.missing:,}")
        if short.term == "inserted":
            raise asking.Asked(sentence, _of_insert(new, mine, short.on, missing))
        raise asking.Asked(sentence, asking.of_place(new, place_id, short.on, missing))


def _of_insert(
    new: Sequence[Movement], mine: Sequence[Movement], on: date, missing: int
) -> tuple[asking.WayOut, ...]:
    """Offered where it is clear for which district, and at which place, the line is wanting."""
    where = {(line.place_id, line.district_id) for line in mine if line.kind in INSERT}
    if len(where) != 1:
        return ()
    [(place_id, district_id)] = where
    return asking.of_insert(new, place_id, district_id, on, missing) if place_id else ()


def _at_place(line: Movement) -> Effect:
    return Effect(inserted=line.effect.inserted, placed=line.effect.placed)


def _check_districts(session: Session, edition_id: UUID, new: Sequence[Movement]) -> None:
    """No district, and not the spares either, gives back more of the insert than it got."""
    for district_id in dict.fromkeys(m.district_id for m in new if m.kind in INSERT):
        mine = MovementRow.district_id == district_id if district_id else MovementRow.district_id.is_(None)
        days = _days(session, edition_id, mine, MovementRow.kind.in_(INSERT))
        days += [(m.moved_on, m.effect) for m in new if m.kind in INSERT and m.district_id == district_id]
        only = [(day, Effect(inserted=effect.inserted)) for day, effect in days]
        short = first_shortage(only)
        if short is None:
            continue
        name = store.load(session, District, district_id).name if district_id else SPARES
        own = [m for m in new if m.kind in INSERT and m.district_id == district_id]
        ways = _of_insert(new, own, short.on, most_missing(only, "inserted"))
        raise asking.Asked(_AT_DISTRICT.format(name=name, n=f"{short.missing:,}"), ways)


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


def _about_former(new: Sequence[Movement]) -> bool:
    """A line that takes back or corrects another is not explained by a third."""
    return any(m.counters_id is not None or m.corrects_id is not None for m in new)
