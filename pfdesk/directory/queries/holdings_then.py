"""What hung on members on a past day: records with days by their days, the others by the journal."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, replace
from datetime import date
from operator import attrgetter
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.directory import model
from pfdesk.directory.queries.former import belongings_then
from pfdesk.directory.queries.holdings import Holdings
from pfdesk.directory.store import ROWS

BY_DAYS: Final[Mapping[type, Callable[[Any, date, date], bool]]] = {
    model.Body: lambda one, _first, last: _begun(one.founded_on, last),
    model.Seat: lambda one, first, last: _begun(one.starts_on, last) and _lasts(one.ends_on, first),
    model.SeatHolder: lambda one, first, last: _begun(one.from_on, last) and _lasts(one.until_on, first),
    model.Agreement: lambda one, first, last: (
        _begun(one.signed_on, last) and (one.renews or _lasts(one.ends_on, first))
    ),
    model.Consent: lambda one, _first, last: _begun(one.decided_on, last),
    model.ContactLogEntry: lambda one, _first, last: _begun(one.held_on, last),
}
"""Whether a record stood on some day between the two; an open end is open."""
BY_JOURNAL: Final[Mapping[Any, tuple[str, ...]]] = {
    model.Contact: ("member_id", "sort", "id"),
    model.MemberChannel: ("member_id", "sort", "id"),
    model.Resource: ("member_id", "sort", "id"),
    model.MemberTag: ("tag_id", "id"),
}
"""Records without a day from which they hold, as they were written down at the end of the last day; their order."""


def holdings_then(
    session: Session, held: Holdings, names: Mapping[UUID, str], first: date, last: date
) -> Holdings:
    """The same members' holdings between two days, the last of which is over; `names` are those of that day.

    The lists of kinds and tags are today's: they only explain what the others point to.
    """
    members = {key: (number, names.get(key, name)) for key, (number, name) in held.members.items()}
    found: dict[type, tuple[Any, ...]] = dict(held.held)
    for entity_class, stood in BY_DAYS.items():
        found[entity_class] = tuple(one for one in found[entity_class] if stood(one, first, last))
    found |= _as_written(session, members, last)
    people = found[model.Contact]
    found[model.Contact] = tuple(one for one in people if _lasts(one.until_on, first))
    bodies = {one.id for one in found[model.Body]}
    found[model.Seat] = tuple(one for one in found[model.Seat] if one.body_id in bodies)
    seats = {one.id for one in found[model.Seat]}
    found[model.SeatHolder] = tuple(one for one in found[model.SeatHolder] if one.seat_id in seats)
    tags = {one.id for one in found[model.Tag]}
    found[model.MemberTag] = tuple(one for one in found[model.MemberTag] if one.tag_id in tags)
    return replace(held, members=members, held=found)


def _as_written(session: Session, members: Collection[UUID], day: date) -> dict[type, tuple[Any, ...]]:
    then = belongings_then(session, [ROWS[each] for each in BY_JOURNAL], members, day)
    found: dict[type, tuple[Any, ...]] = {}
    for entity_class, order in BY_JOURNAL.items():
        names = [each.name for each in fields(entity_class) if each.name != "revision"]
        made = [entity_class(**{name: values[name] for name in names}) for values in then[ROWS[entity_class]]]
        found[entity_class] = tuple(sorted(made, key=attrgetter(*order)))
    return found


def _begun(day: date | None, last: date) -> bool:
    return day is None or day <= last


def _lasts(day: date | None, first: date) -> bool:
    return day is None or day >= first
