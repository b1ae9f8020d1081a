"""Everything that hangs on members, as entities in the order of the lists: for a workbook that can be read back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema import directory as rows
from pfdesk.directory import model
from pfdesk.directory.store import ROWS
from pfdesk.values.folding import fold

_ORDERS: dict[Any, tuple[Any, ...]] = {
    model.MemberCategory: (rows.MemberCategoryRow.sort, rows.MemberCategoryRow.name),
    model.Contact: (rows.ContactRow.member_id, rows.ContactRow.sort, rows.ContactRow.id),
    model.MemberChannel: (
        rows.MemberChannelRow.member_id,
        rows.MemberChannelRow.sort,
        rows.MemberChannelRow.id,
    ),
    model.Body: (rows.BodyRow.sort, rows.BodyRow.name),
    model.Seat: (rows.SeatRow.body_id, rows.SeatRow.sort, rows.SeatRow.starts_on, rows.SeatRow.id),
    model.SeatHolder: (rows.SeatHolderRow.seat_id, rows.SeatHolderRow.from_on, rows.SeatHolderRow.id),
    model.Agreement: (rows.AgreementRow.member_id, rows.AgreementRow.signed_on, rows.AgreementRow.id),
    model.Consent: (rows.ConsentRow.member_id, rows.ConsentRow.purpose, rows.ConsentRow.decided_on),
    model.Resource: (rows.ResourceRow.member_id, rows.ResourceRow.sort, rows.ResourceRow.id),
    model.Tag: (rows.TagRow.name,),
    model.MemberTag: (rows.MemberTagRow.tag_id, rows.MemberTagRow.id),
    model.ContactLogEntry: (rows.ContactLogRow.held_on, rows.ContactLogRow.id),
}


@dataclass(frozen=True)
class Holdings:
    """`members` are number and name by key, in the order of numbers; `of(Contact)` the entities of one class."""

    members: Mapping[UUID, tuple[int, str]]
    held: Mapping[type, tuple[Any, ...]]

    def of(self, entity_class: type) -> tuple[Any, ...]:
        """All of a class that belong to a member here; bodies, kinds and tags are all."""
        return self.held[entity_class]


def holdings(session: Session, member_ids: Collection[UUID] | None = None) -> Holdings:
    """What the members hold (all of them, or those named); nothing that is in the bin."""
    row = rows.MemberRow
    query = select(row.id, row.number, row.name).where(row.binned_at.is_(None)).order_by(row.number)
    wanted = None if member_ids is None else set(member_ids)
    members = {
        key: (number, name) for key, number, name in session.execute(query) if wanted is None or key in wanted
    }
    held = {each: _all(session, each) for each in _ORDERS}
    for each, found in held.items():
        if "member_id" in {field.name for field in fields(each)}:
            held[each] = tuple(one for one in found if one.member_id in members)
    bodies = {body.id for body in held[model.Body]}
    held[model.Seat] = tuple(seat for seat in held[model.Seat] if seat.body_id in bodies)
    seats = {seat.id for seat in held[model.Seat]}
    held[model.SeatHolder] = tuple(one for one in held[model.SeatHolder] if one.seat_id in seats)
    tags = {tag.id for tag in held[model.Tag]}
    held[model.MemberTag] = tuple(one for one in held[model.MemberTag] if one.tag_id in tags)
    return Holdings(members, held)


def _all(session: Session, entity_class: type) -> tuple[Any, ...]:
    row: Any = ROWS[entity_class]
    query = select(row).where(row.binned_at.is_(None)).order_by(*_ORDERS[entity_class])
    return tuple(entity(found, entity_class) for found in session.scalars(query))


def binned_names(session: Session) -> dict[type, dict[str, UUID]]:
    """The bodies by code and the tags by name that lie in the bin: their names are taken all the same."""
    found: dict[type, dict[str, UUID]] = {}
    for entity_class, column in ((model.Body, rows.BodyRow.code), (model.Tag, rows.TagRow.name)):
        row: Any = ROWS[entity_class]
        query = select(column, row.id).where(row.binned_at.is_not(None))
        found[entity_class] = dict(session.execute(query).all())
    return found


def known_people(session: Session) -> tuple[dict[UUID, set[str]], dict[UUID, set[str]]]:
    """The folded names of the contacts, and the further numbers, of every member."""
    people: defaultdict[UUID, set[str]] = defaultdict(set)
    numbers: defaultdict[UUID, set[str]] = defaultdict(set)
    contact, channel = rows.ContactRow, rows.MemberChannelRow
    for key, name in session.execute(
        select(contact.member_id, contact.name).where(contact.binned_at.is_(None))
    ):
        people[key].add(fold(name))
    for key, value in session.execute(
        select(channel.member_id, channel.value).where(channel.binned_at.is_(None))
    ):
        numbers[key].add(value)
    return people, numbers


def taken_numbers(session: Session) -> frozenset[int]:
    """Every 会員番号 that was given, those of members in the bin as well."""
    return frozenset(session.scalars(select(rows.MemberRow.number)))
