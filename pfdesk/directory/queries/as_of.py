"""Members as they were written on a day: shown, searched, filtered and ordered by what was written then."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any, Final, TypeVar
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from pfdesk.db import search
from pfdesk.db.schema.directory import MemberCategoryRow, MemberRow
from pfdesk.directory.queries.filters import Condition, MemberFilters, bears
from pfdesk.directory.queries.former import former

L = TypeVar("L")
_WRITTEN: Final = frozenset({
    "name", "kana", "kind", "postal_code", "municipality", "address", "phone", "fax", "email", "web", "external_code",
    "notes",
})  # fmt: skip
_ORDERS: Final[Mapping[str, tuple[str, ...]]] = {
    "kana": ("kana", "name"),
    "name": ("name",),
    "phone": ("phone", "kana", "name"),
    "municipality": ("municipality", "kana", "name"),
    "category": ("category_id", "kana", "name"),
}
"""Orders that go by what may have been written otherwise, and by which fields."""
_LAST: Final = 9999


def past_day(filters: MemberFilters | None) -> date | None:
    """The day whose names are to be shown: the one that is looked at, where it is over; None for now."""
    if filters is None or (filters.on is None and filters.in_year is None):
        return None
    last = filters.days()[1]
    return last if last < (filters.today or date.today()) else None


def as_they_stood(session: Session, lines: Sequence[L], day: date | None) -> list[L]:
    """The same lines with the names, addresses and phones of the end of a day.

    A member that was written down later has what was written first: nothing older is known. Local time.
    """
    if day is None or not lines:
        return list(lines)
    values, names = former(session, day).values, _category_names(session)
    return [_back(line, values.get(line.id, {}), names) for line in lines]  # type: ignore[attr-defined]


def conditions_then(session: Session, text: str, filters: MemberFilters, day: date) -> list[Condition]:
    """The conditions on MemberRow that the text and the filters mean with the values of the day's end."""
    then = former(session, day)
    found = replace(filters, kind="", category=None, municipality="", tag=None).conditions()

    def turned(now: Condition, values: Mapping[UUID, Any], fits: Callable[[Any], bool]) -> None:
        found.append(_turned(session, now, values, {key for key, value in values.items() if fits(value)}))

    for field, wanted in (
        ("kind", filters.kind),
        ("category_id", filters.category),
        ("municipality", filters.municipality),
    ):
        if wanted:
            now: Condition = getattr(MemberRow, field) == wanted
            turned(now, then.of(field), lambda value, wanted=wanted: bool(value == wanted))  # type: ignore[misc]
    if filters.tag is not None:
        turned(bears(filters.tag), then.tags, lambda tags: filters.tag in tags)
    for condition in search.holds(session, MemberRow.__table__.c.id, text):
        turned(condition, then.words, lambda words: search.matches(words, text))
    return found


def _turned(
    session: Session, now: Condition, otherwise: Collection[UUID], fitting: Collection[UUID]
) -> Condition:
    """As now, but of those that were otherwise those that fitted then."""
    if not otherwise:
        return now
    unchanged = ~search.among(session, MemberRow.id, otherwise)
    return or_(and_(now, unchanged), search.among(session, MemberRow.id, fitting))


def order_then(
    session: Session, conditions: Sequence[Condition], order: str, day: date, ordered: Callable[[Any], Any],
    end: int | None, *, descending: bool,
) -> list[UUID] | None:  # fmt: skip
    """The keys in the order of what was written then, the first or (`end` None) all; None where today's is the same.

    Who was written then as now comes in today's order, which has an index (`ordered` a select by it); the others are
    put among them, so that a page costs its own rows and what was changed.
    """
    names = _ORDERS.get(order, ())
    then = former(session, day).values
    moved = {key: values for key, values in then.items() if any(name in values for name in names)}
    if not moved:
        return None
    if session.get_bind().dialect.name != "sqlite":
        end = None  # its order of letters may be another one than Python's
    sorts = dict(session.execute(select(MemberCategoryRow.id, MemberCategoryRow.sort)).all())
    query: Any = select(MemberRow.id, *(getattr(MemberRow, name) for name in names)).where(*conditions)
    apart = search.among(session, MemberRow.id, moved)
    keyed: list[tuple[Any, ...]] = []
    for rows in (
        session.execute(ordered(query.where(~apart)).limit(end)),
        session.execute(query.where(apart)),
    ):
        for key, *now in rows:
            changed = moved.get(key, {})
            values = [changed.get(name, value) for name, value in zip(names, now, strict=True)]
            if names[0] == "category_id":
                values[0] = sorts.get(values[0], _LAST)
            keyed.append((*values, key))
    keyed.sort(key=lambda each: each[1:])
    keyed.sort(key=lambda each: each[0], reverse=descending)
    return [each[-1] for each in keyed[:end]]


def _back(line: L, former_values: Mapping[str, Any], names: Mapping[Any, str]) -> L:
    own = {each.name for each in fields(line)}  # type: ignore[arg-type]
    values = {name: value or "" for name, value in former_values.items() if name in own & _WRITTEN}
    if "category_id" in former_values and "category" in own:
        values["category"] = names.get(former_values["category_id"], "")
    return replace(line, **values) if values else line  # type: ignore[type-var]


def _category_names(session: Session) -> dict[Any, str]:
    return dict(session.execute(select(MemberCategoryRow.id, MemberCategoryRow.name)).all())
