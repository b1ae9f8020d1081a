"""The list of members: search, filters, order, one page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    Label,
    ScalarSelect,
    Select,
    bindparam,
    func,
    literal,
    select,
    true,
)
from sqlalchemy.orm import Session, aliased

from pfdesk.db import search
from pfdesk.db.prepared import Prepared
from pfdesk.db.schema.directory import ContactLogRow, MemberCategoryRow, MemberRow
from pfdesk.directory.queries.as_of import as_they_stood, conditions_then, order_then, past_day
from pfdesk.directory.queries.filters import MEMBER_ORDERS, MemberFilters

PAGE = 100
_SEARCHES = Prepared()


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One line of the list; `last_contact` is the newest day of its contact log."""

    id: UUID
    number: int
    kind: str
    category: str
    name: str
    kana: str
    postal_code: str
    municipality: str
    address: str
    phone: str
    email: str
    left_on: date | None
    last_contact: date | None


@dataclass(frozen=True, slots=True)
class MemberPage:
    """Some lines of the list, and how many there are in all."""

    lines: tuple[MemberLine, ...]
    total: int


def member_page(
    session: Session,
    text: str = "",
    filters: MemberFilters | None = None,
    order: str = "kana",
    limit: int | None = PAGE,
    offset: int = 0,
    *,
    descending: bool = False,
) -> MemberPage:
    """One page of the list with its total; a search is carried out once for both."""
    if (day := past_day(filters)) is not None and filters is not None:
        return _page_then(session, text, filters, order, limit, offset, day, descending=descending)
    searched = bool(text.strip())
    if (
        limit is not None
        and (filters is None or filters.empty)
        and (asked := search.expression(session, text))
    ):
        found = _searched(session, asked, order, limit, offset, descending=descending)
    else:
        keys: Any = _found(session, text, filters)
        if searched:
            keys = keys.add_columns(_total())
        found = session.execute(_lines(keys, order, limit, offset, descending=descending)).all()
    lines = tuple(MemberLine(*row[:-1]) for row in found)
    if searched and found:
        return MemberPage(lines, found[0][-1])
    if not offset and (limit is None or len(lines) < limit):
        return MemberPage(lines, len(lines))
    return MemberPage(lines, member_count(session, text, filters))


def member_lines(
    session: Session,
    text: str = "",
    filters: MemberFilters | None = None,
    order: str = "kana",
    limit: int | None = None,
    offset: int = 0,
    *,
    descending: bool = False,
) -> list[MemberLine]:
    """The members that the text and the filters leave, by kana and name unless told otherwise.

    `order` is a key of MEMBER_ORDERS, or "category" or "last_contact".
    """
    if (day := past_day(filters)) is not None and filters is not None:
        page = _page_then(session, text, filters, order, limit, offset, day, descending=descending)
        return list(page.lines)
    query = _lines(_found(session, text, filters), order, limit, offset, descending=descending)
    return [MemberLine(*row[:-1]) for row in session.execute(query)]


def _page_then(
    session: Session, text: str, filters: MemberFilters, order: str, limit: int | None, offset: int, day: date,
    *, descending: bool,
) -> MemberPage:  # fmt: skip
    """A page as of a day that is over: found, ordered and shown by what was written then."""
    wanted = conditions_then(session, text, filters, day)
    ordered = partial(_ordered, order=order, day=day, descending=descending)
    end = None if limit is None else offset + limit
    keys = order_then(session, wanted, order, day, ordered, end, descending=descending)
    total = session.scalar(select(func.count()).select_from(MemberRow).where(*wanted)) or 0
    if keys is None:
        found = select(MemberRow.id).where(*wanted)
        query = _lines(found, order, limit, offset, descending=descending, day=day)
    else:
        keys = keys[offset:end]
        found = select(MemberRow.id).where(search.among(session, MemberRow.id, keys))
        query = _lines(found, order, None, 0, descending=descending, day=day)
    lines = [MemberLine(*row[:-1]) for row in session.execute(query)]
    if keys is not None:
        places = {key: place for place, key in enumerate(keys)}
        lines.sort(key=lambda line: places[line.id])
    return MemberPage(tuple(as_they_stood(session, lines, day)), total)


def _total() -> Label[int]:
    return func.count().over().label("total")


def _searched(
    session: Session, asked: str, order: str, limit: int, offset: int, *, descending: bool
) -> Sequence[Sequence[Any]]:
    """What a search alone finds, at each key: the same select as with chips, put together once."""

    def build() -> Select[Any]:
        held = MemberRow.__table__.c.id.in_(search.matching())
        keys = select(MemberRow.id, _total()).where(held, *_walked(MemberFilters()))
        places = bindparam("page_size", type_=Integer), bindparam("page_start", type_=Integer)
        return _lines(keys, order, *places, descending=descending)

    values = {"wanted": asked, "page_size": limit, "page_start": offset}
    return _SEARCHES.rows(session, (order, descending), build, values)


def _lines(
    keys: Any, order: str, limit: Any, offset: Any, *, descending: bool, day: date | None = None
) -> Select[Any]:
    """The select of MemberLine's columns and, last, the total if the keys bring one."""
    # The page is cut on keys alone first: only its lines look for their last contact.
    cut = _ordered(keys, order, day, descending=descending).limit(limit).offset(offset).subquery()
    query: Any = (
        select(
            MemberRow.id, MemberRow.number, MemberRow.kind, func.coalesce(MemberCategoryRow.name, ""),
            MemberRow.name, MemberRow.kana, MemberRow.postal_code, MemberRow.municipality, MemberRow.address,
            MemberRow.phone, MemberRow.email, MemberRow.left_on, _newest_contact(day),
            cut.c.total if "total" in cut.c else literal(0),
        )
        .join(cut, cut.c.id == MemberRow.id)
        .outerjoin(MemberCategoryRow, MemberCategoryRow.id == MemberRow.category_id)
    )  # fmt: skip
    ordered: Select[Any] = _ordered(query, order, day, descending=descending)
    return ordered


def _newest_contact(day: date | None) -> ScalarSelect[Any]:
    row = ContactLogRow
    query = select(func.max(row.held_on)).where(row.member_id == MemberRow.id, row.binned_at.is_(None))
    return (query if day is None else query.where(row.held_on <= day)).scalar_subquery()


def member_count(session: Session, text: str = "", filters: MemberFilters | None = None) -> int:
    """How many members the text and the filters leave."""
    wanted = wanted_members(session, text, filters)
    return session.scalar(select(func.count()).select_from(MemberRow).where(*wanted)) or 0


def member_names(session: Session, ids: Sequence[UUID]) -> dict[UUID, str]:
    """The names of some members by id, those in the bin as well."""
    found: dict[UUID, str] = {}
    for start in range(0, len(ids), 500):
        query = select(MemberRow.id, MemberRow.name).where(MemberRow.id.in_(ids[start : start + 500]))
        found |= dict(session.execute(query).all())
    return found


def member_by_number(session: Session, number: int) -> UUID | None:
    """The key of the member with this 会員番号."""
    query = select(MemberRow.id).where(MemberRow.number == number, MemberRow.binned_at.is_(None))
    return session.scalar(query)


def _found(session: Session, text: str, filters: MemberFilters | None) -> Select[UUID]:
    return select(MemberRow.id).where(*wanted_members(session, text, filters))


def wanted_members(
    session: Session, text: str = "", filters: MemberFilters | None = None
) -> list[ColumnElement[bool]]:
    """The conditions on MemberRow that the text and the filters mean."""
    if filters is not None and (day := past_day(filters)) is not None:
        return conditions_then(session, text, filters, day)
    held = search.holds(session, MemberRow.__table__.c.id, text)
    wanted = filters or MemberFilters()
    return [*held, *_walked(wanted)] if held else wanted.conditions()


def _walked(filters: MemberFilters) -> list[ColumnElement[bool]]:
    # A search leads to few rows: they are to be fetched by key. "IS true" keeps SQLite from walking the
    # whole list by its index on binned_at instead, which it takes for the more selective one.
    return [condition.is_(true()) for condition in filters.conditions()]


def _ordered(query: Any, order: str, day: date | None, *, descending: bool) -> Any:
    if order == "last_contact":
        newest = func.coalesce(_newest_contact(day), date(1, 1, 1))
        columns: list[Any] = [newest, MemberRow.kana, MemberRow.name, MemberRow.id]
    elif order == "category":
        other = aliased(MemberCategoryRow)
        category = select(other.sort).where(other.id == MemberRow.category_id).scalar_subquery()
        columns = [func.coalesce(category, 9999), MemberRow.kana, MemberRow.name, MemberRow.id]
    else:
        columns = list(MEMBER_ORDERS.get(order, MEMBER_ORDERS["kana"]))
    return query.order_by(columns[0].desc() if descending else columns[0], *columns[1:])
