"""What the chips offer, and what an import compares with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema.directory import BodyRow, MemberCategoryRow, MemberRow, TagRow
from pfdesk.directory.model import Member, MemberCategory
from pfdesk.directory.queries.former import former

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """(value, label) pairs of the chips that come from the records; keys are written as text."""

    categories: Options
    bodies: Options
    municipalities: Options
    tags: Options = ()


def member_facets(session: Session, past: date | None = None) -> Facets:
    """The options of 種別, 会議体 and 市町村; those of a past day, which may have been others, as well."""
    bodies = (
        select(BodyRow.id, BodyRow.name)
        .where(BodyRow.binned_at.is_(None))
        .order_by(BodyRow.sort, BodyRow.name)
    )
    places = municipalities(session)
    if past is not None:
        then = former(session, past).of("municipality").values()
        places = sorted({*places, *then} - {""})
    tags = select(TagRow.id, TagRow.name).where(TagRow.binned_at.is_(None)).order_by(TagRow.name)
    return Facets(
        categories=tuple((str(c.id), c.name) for c in known_categories(session).values()),
        bodies=tuple((str(key), name) for key, name in session.execute(bodies)),
        municipalities=tuple((name, name) for name in places),
        tags=tuple((str(key), name) for key, name in session.execute(tags)),
    )


def municipalities(session: Session, limit: int = 200) -> list[str]:
    """The municipalities of the members, in the order of their names."""
    query = (
        select(MemberRow.municipality)
        .where(MemberRow.binned_at.is_(None), MemberRow.municipality != "")
        .distinct()
        .order_by(MemberRow.municipality)
        .limit(limit)
    )
    return list(session.scalars(query))


def known_categories(session: Session) -> dict[str, MemberCategory]:
    """The office's categories by name, in its order."""
    query = (
        select(MemberCategoryRow)
        .where(MemberCategoryRow.binned_at.is_(None))
        .order_by(MemberCategoryRow.sort, MemberCategoryRow.name)
    )
    return {row.name: entity(row, MemberCategory) for row in session.scalars(query)}


def known_members(session: Session) -> dict[UUID, Member]:
    """All members, for comparing a table with them: one query, whatever the size of the table."""
    columns = [getattr(MemberRow, name) for name in Member.__slots__]
    query = select(*columns).where(MemberRow.binned_at.is_(None))
    found: dict[UUID, Member] = {}
    for row in session.execute(query):
        member = _as_it_stands(row)
        found[member.id] = member
    return found


def _as_it_stands(values: Sequence[Any]) -> Member:
    """An entity of what passed its rules when it was written; they are not run a hundred thousand times."""
    member = object.__new__(Member)
    for name, value in zip(Member.__slots__, values, strict=True):
        object.__setattr__(member, name, value)
    return member
