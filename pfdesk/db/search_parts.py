"""Rows that are found with another one: a member by its further phones and by the people there.

A row class says so itself: `search_part` names the column that holds the key of the other row, and the columns whose
texts it is found by. What is in the bin finds nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from pfdesk.db.images import ROW_CLASSES
from pfdesk.values.folding import fold

_AT_ONCE = 500


@cache
def _part_classes() -> tuple[Any, ...]:
    return tuple(each for _, each in sorted(ROW_CLASSES.items()) if hasattr(each, "search_part"))


def owners_touched(session: Session) -> set[Any]:
    """The keys of rows whose words change because of what this flush wrote beside them."""
    found: set[Any] = set()
    for row in (*session.new, *session.dirty, *session.deleted):
        if hasattr(row, "search_part"):
            owner, _ = row.search_part
            found.add(getattr(row, owner))
            found.update(inspect(row).attrs[owner].history.deleted or ())
    return found - {None}


def owner_keys(session: Session, ids: Collection[Any]) -> dict[Any, str]:
    """The own words of such rows, as far as they are there."""
    found: dict[Any, str] = {}
    for row_class in {_owner_class(each) for each in _part_classes()} if ids else ():
        for some in _chunks(ids):
            found |= dict(
                session.execute(
                    select(row_class.id, row_class.search_key).where(row_class.id.in_(some))
                ).all()
            )
    return found


def part_words(session: Session, ids: Collection[Any] | None = None) -> dict[Any, list[str]]:
    """The folded words that hang on each row: on all, or on those named."""
    found: defaultdict[Any, list[str]] = defaultdict(list)
    for row_class in _part_classes():
        owner, names = row_class.search_part
        columns = [getattr(row_class, name) for name in names]
        query = select(getattr(row_class, owner), *columns).where(row_class.binned_at.is_(None))
        for some in _chunks(ids) if ids is not None else (None,):
            wanted = query if some is None else query.where(getattr(row_class, owner).in_(some))
            for key, *texts in session.execute(wanted.order_by(row_class.id)):
                found[key] += [folded for text in texts if (folded := fold(text))]
    return found


def _owner_class(part: Any) -> Any:
    (key,) = part.__table__.columns[part.search_part[0]].foreign_keys
    return ROW_CLASSES[key.column.table.name]


def _chunks(ids: Collection[Any]) -> Iterator[list[Any]]:
    held = list(ids)
    for start in range(0, len(held), _AT_ONCE):
        yield held[start : start + _AT_ONCE]
