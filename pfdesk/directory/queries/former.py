"""What members were at the end of a past day, from the journal: of those alone that were written otherwise then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db import journal
from pfdesk.db.images import decode
from pfdesk.db.schema.directory import ContactRow, MemberChannelRow, MemberRow, MemberTagRow
from pfdesk.db.search import FIELD_BREAK
from pfdesk.values.folding import fold

_PARTS: Final[tuple[Any, ...]] = (MemberChannelRow, ContactRow)
_TABLES: Final = tuple(each.__tablename__ for each in (MemberRow, *_PARTS, MemberTagRow))
_KEPT: Final[dict[tuple[date, bytes], Former]] = {}
_DAYS_KEPT: Final = 3

Back = dict[str, dict[UUID, dict[str, Any]]]
"""By table and row: the values of fields that were changed since."""
New = dict[str, set[UUID]]
"""By table: the rows that were not there yet."""


@dataclass(frozen=True, slots=True)
class Former:
    """By member: the values of fields changed since, the words it was found by, and the marks it bore.

    A member in none of them was then as it is now. One that was written down later has what was written first:
    nothing older is known.
    """

    values: Mapping[UUID, Mapping[str, Any]]
    words: Mapping[UUID, str]
    tags: Mapping[UUID, frozenset[UUID]]

    def of(self, field: str) -> dict[UUID, Any]:
        """The values of one field, of those members that had another one."""
        return {key: values[field] for key, values in self.values.items() if field in values}


def former(session: Session, day: date) -> Former:
    """What was otherwise at the end of the day, local time; kept until something is written."""
    state = day, journal.last_digest(session)
    found = _KEPT.get(state)
    if found is None:
        found = _read(session, day)
        while len(_KEPT) >= _DAYS_KEPT:
            _KEPT.pop(next(iter(_KEPT)), None)
        _KEPT[state] = found
    return found


def belongings_then(
    session: Session, row_classes: Sequence[Any], members: Collection[UUID], day: date
) -> dict[Any, list[dict[str, Any]]]:
    """By class of row, what hung on these members at the end of the day, with the values that were written then."""
    back, new = _since(session, day, ("member", *(each.__tablename__ for each in row_classes)))
    return {
        each: [values for _owner, values in _then(session, each, members, back, new)] for each in row_classes
    }


def _read(session: Session, day: date) -> Former:
    back, new = _since(session, day, _TABLES)
    members = {key: decode("member", values) for key, values in back["member"].items()}
    return Former(members, _words(session, back, new), _tags(session, back, new))


def _since(session: Session, day: date, tables: Sequence[str]) -> tuple[Back, New]:
    """What rows of these tables were before all that was written after the day, and which were not there."""
    over = datetime.combine(day + timedelta(days=1), time()).astimezone()
    back: Back = {table: {} for table in tables}
    new: New = {table: set() for table in tables}
    for image in journal.images_since(session, tables, over):
        if image.before is None:
            new[image.table].add(image.row_id)
        else:
            new[image.table].discard(image.row_id)
            back[image.table].setdefault(image.row_id, {}).update(image.before)
    return back, new


def _words(session: Session, back: Back, new: New) -> dict[UUID, str]:
    """All words that a member was found by, of those that were found by others."""
    own = {key: values["search_key"] for key, values in back["member"].items() if "search_key" in values}
    owners = {*own}.union(*(_owners(session, row_class, back, new) for row_class in _PARTS))
    found = _own_words(session, owners) | own
    beside: defaultdict[UUID, list[str]] = defaultdict(list)
    for row_class in _PARTS:
        for owner, values in _then(session, row_class, owners, back, new):
            texts = (values[column] for column in row_class.search_part[1])
            beside[owner] += [folded for text in texts if (folded := fold(text or ""))]
    return {key: FIELD_BREAK.join((words, *beside[key])) for key, words in found.items()}


def _tags(session: Session, back: Back, new: New) -> dict[UUID, frozenset[UUID]]:
    found: dict[UUID, set[UUID]] = {key: set() for key in _owners(session, MemberTagRow, back, new)}
    for owner, values in _then(session, MemberTagRow, found, back, new):
        found[owner].add(values["tag_id"])
    return {key: frozenset(tags) for key, tags in found.items()}


def _then(
    session: Session, row_class: Any, owners: Collection[UUID], back: Back, new: New
) -> Iterator[tuple[UUID, dict[str, Any]]]:
    """The rows that hung on these members then: those not in the bin, each with its owner of today.

    What was added since was not there, unless the member itself was written down later.
    """
    table = row_class.__table__
    for some in _chunks(owners):
        rows = session.execute(select(table).where(table.c.member_id.in_(some)).order_by(table.c.id))
        for row in rows.mappings():
            values = {**row, **decode(table.name, back[table.name].get(row["id"], {}))}
            there = row["id"] not in new[table.name] or row["member_id"] in new["member"]
            if there and values["binned_at"] is None:
                yield row["member_id"], values


def _owners(session: Session, row_class: Any, back: Back, new: New) -> set[UUID]:
    """Members on which something else hung then."""
    name = row_class.__tablename__
    changed = set(_members_of(session, row_class, back[name]))
    return changed | (set(_members_of(session, row_class, new[name])) - new["member"])


def _members_of(session: Session, row_class: Any, rows: Collection[UUID]) -> Iterator[UUID]:
    for some in _chunks(rows):
        yield from session.scalars(select(row_class.member_id).where(row_class.id.in_(some)))


def _own_words(session: Session, members: Collection[UUID]) -> dict[UUID, str]:
    found: dict[UUID, str] = {}
    for some in _chunks(members):
        query = select(MemberRow.id, MemberRow.search_key).where(MemberRow.id.in_(some))
        found |= dict(session.execute(query).all())
    return found


def _chunks(ids: Collection[UUID]) -> Iterator[list[UUID]]:
    held = list(ids)
    for start in range(0, len(held), 500):
        yield held[start : start + 500]
