"""キャンセル待ち: who waits for a place, in which order, and how many places are free."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.events import EventRow, RegistrationRow
from pfdesk.events import model


def waiting_line(session: Session, event_id: UUID) -> list[UUID]:
    """The registrations that wait, first come first; who replied at an unknown time by number, before the others."""
    row = RegistrationRow
    query = (
        select(row.id)
        .where(row.event_id == event_id, row.binned_at.is_(None), row.reply == "waiting")
        .order_by(row.replied_at.is_not(None), row.replied_at, row.number)
    )
    return list(session.scalars(query))


def free_places(session: Session, event_id: UUID, without: UUID | None = None) -> int | None:
    """Places that nobody has (0 where there are too many); None where there is no capacity.

    ``without`` leaves one registration out of the count.
    """
    capacity = session.scalar(select(EventRow.capacity).where(EventRow.id == event_id))
    return None if capacity is None else max(0, capacity - _taken(session, event_id, without))


def _taken(session: Session, event_id: UUID, without: UUID | None = None) -> int:
    row = RegistrationRow
    taken = select(func.count()).where(
        row.event_id == event_id, row.binned_at.is_(None), row.reply == "yes", row.role.in_(model.SEATED)
    )
    if without is not None:
        taken = taken.where(row.id != without)
    return session.scalar(taken) or 0


def places_to_give(session: Session, event_id: UUID, without: UUID | None = None) -> int | None:
    """Free places that nobody waits for: who replies now does not pass those who wait.

    None where there is no capacity. ``without`` leaves one registration out, as one that replies now.
    """
    free = free_places(session, event_id, without)
    if free is None:
        return None
    line = waiting_line(session, event_id)
    before = line.index(without) if without in line else len(line)
    return max(0, free - before)


def would_wait(
    session: Session,
    event_id: UUID,
    new: Iterable[model.Registration],
    changed: Iterable[tuple[model.Registration, model.Registration]] = (),
) -> list[str]:
    """The names of those who say that they come and would wait, as a list is taken: the new, then the changed."""
    capacity = session.scalar(select(EventRow.capacity).where(EventRow.id == event_id))
    if capacity is None:
        return []
    taken, line = _taken(session, event_id), waiting_line(session, event_id)
    names: list[str] = []
    for before, after in (*((None, one) for one in new), *changed):
        if before is not None:
            if before.reply == after.reply:
                continue
            taken -= before.reply == "yes" and before.role in model.SEATED
        place = line.index(after.id) if after.id in line else len(line)
        if after.id in line:
            line.remove(after.id)
        if after.reply != "yes" or after.role not in model.SEATED:
            continue
        if max(0, capacity - taken) - place > 0:
            taken += 1
        else:
            line.insert(place, after.id)
            names.append(after.name)
    return names


@dataclass(frozen=True, slots=True)
class Places:
    """An event's places: `free` None where it has no capacity, 0 where it is full; who would move up next."""

    free: int | None
    waiting: int
    next: tuple[str, ...] = ()


def places(session: Session, event_id: UUID) -> Places:
    """Places of an event, with the names of those who can move up now."""
    row = RegistrationRow
    free = free_places(session, event_id)
    line = waiting_line(session, event_id)
    names = dict(session.execute(select(row.id, row.name).where(row.id.in_(line))).all()) if line else {}
    return Places(free, len(line), tuple(names[key] for key in line[:free]))


@dataclass(frozen=True, slots=True)
class FreedLine:
    """An event to come with free places that somebody waits for."""

    id: UUID
    title: str
    held_on: date
    count: int


def freed_places(session: Session, today: date) -> list[FreedLine]:
    """Where somebody can move up, the next event first."""
    row, event = RegistrationRow, EventRow
    waits = exists().where(row.event_id == event.id, row.binned_at.is_(None), row.reply == "waiting")
    query = (
        select(event.id, event.title, event.held_on)
        .where(event.binned_at.is_(None), event.held_on >= today, event.capacity.is_not(None), waits)
        .order_by(event.held_on, event.id)
    )
    found = [
        FreedLine(key, title, on, len(places(session, key).next))
        for key, title, on in session.execute(query).all()
    ]
    return [line for line in found if line.count]
