"""The registrations of an event: search, filters, and at which parts each one was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session

from pfdesk.db import records, search
from pfdesk.db.schema.events import AttendanceRow, EventRow, RegistrationPartRow, RegistrationRow
from pfdesk.events import model
from pfdesk.values.errors import Refused


@dataclass(frozen=True, slots=True)
class RegistrationLine:
    """One registration; `parts` are the parts it is for, `came` part -> moment of check-in."""

    id: UUID
    number: int
    member_id: UUID | None
    name: str
    kana: str
    organisation: str
    post: str
    kind: str
    role: str
    reply: str
    source: str
    needs: str
    badge: str
    notes: str
    represents: str
    parts: frozenset[UUID]
    came: dict[UUID, datetime]

    @property
    def kind_name(self) -> str:
        """The kind in words."""
        return model.kind_name(self.kind)

    @property
    def belonging(self) -> str:
        """Organisation and post in one line."""
        return "　".join(part for part in (self.organisation, self.post) if part)

    @property
    def stands_for(self) -> str:
        """会長 見本 太郎の代理, or nothing; what a clerk typed with the word already stays as it is."""
        if not self.represents:
            return ""
        return self.represents if "代理" in self.represents else f"{self.represents}の代理"

    def only_walked_in(self, part_id: UUID) -> bool:
        """Whether they came unannounced and were at this part alone: taken back there, nothing is left of them."""
        return self.source == "walk_in" and set(self.came) == {part_id}

    @property
    def counts(self) -> bool:
        """Whether they are expected: neither declined nor waiting, or here all the same."""
        return bool(self.came) or self.reply not in {"no", "waiting"}


@dataclass(frozen=True, slots=True)
class RegistrationFilters:
    """What the chips say: kind, reply, source, a part, and came / absent at it (or at any part)."""

    kind: str = ""
    reply: str | None = None
    source: str = ""
    part_id: UUID | None = None
    attended: str = ""

    def conditions(self) -> list[ColumnElement[bool]]:
        """As SQL."""
        row = RegistrationRow
        found: list[ColumnElement[bool]] = []
        if self.kind:
            found.append(row.kind == self.kind)
        if self.reply is not None:
            found.append(row.reply == self.reply)
        if self.source:
            found.append(row.source == self.source)
        return [*found, *self._of_part()]

    def _of_part(self) -> list[ColumnElement[bool]]:
        row = RegistrationRow
        came = exists().where(AttendanceRow.registration_id == row.id)
        found: list[ColumnElement[bool]] = []
        if self.part_id is not None:
            came = came.where(AttendanceRow.part_id == self.part_id)
            wanted = RegistrationPartRow
            found.append(exists().where(wanted.registration_id == row.id, wanted.part_id == self.part_id))
        if self.attended:
            found.append(came if self.attended == "came" else ~came)
        return found


_COLUMNS = (
    "id", "number", "member_id", "name", "kana", "organisation", "post", "kind", "role", "reply", "source",
    "needs", "badge", "notes", "represents",
)  # fmt: skip


def registration_lines(
    session: Session,
    event_id: UUID,
    text: str = "",
    filters: RegistrationFilters | None = None,
    order: str = "number",
    limit: int | None = None,
    offset: int = 0,
) -> list[RegistrationLine]:
    """The registrations that text and filters leave, by number (or `order` "kana")."""
    row = RegistrationRow
    keys = [row.kana, row.name, row.number] if order == "kana" else [row.number]
    query = (
        select(*(getattr(row, name) for name in _COLUMNS))
        .where(*_wanted(session, event_id, text, filters))
        .order_by(*keys)
        .limit(limit)
        .offset(offset)
    )
    return _with_parts(session, session.execute(query).all())


def registration_count(
    session: Session, event_id: UUID, text: str = "", filters: RegistrationFilters | None = None
) -> int:
    """How many text and filters leave."""
    wanted = _wanted(session, event_id, text, filters)
    return session.scalar(select(func.count()).select_from(RegistrationRow).where(*wanted)) or 0


def _wanted(
    session: Session, event_id: UUID, text: str, filters: RegistrationFilters | None
) -> list[ColumnElement[bool]]:
    row = RegistrationRow
    return [
        row.event_id == event_id,
        row.binned_at.is_(None),
        *(filters or RegistrationFilters()).conditions(),
        *search.holds(session, row.__table__.c.id, text),
    ]


def registration_line(session: Session, registration_id: UUID) -> RegistrationLine:
    """One registration; Refused when it is not there."""
    row = RegistrationRow
    query = select(*(getattr(row, name) for name in _COLUMNS)).where(
        row.id == registration_id, row.binned_at.is_(None)
    )
    found = _with_parts(session, session.execute(query).all())
    if not found:
        raise Refused("", records.GONE)
    return found[0]


def registration_entity(session: Session, registration_id: UUID) -> model.Registration:
    """The registration as it can be changed; Refused when it is not there."""
    return records.load(session, RegistrationRow, model.Registration, registration_id)


def lines_of(session: Session, ids: Sequence[UUID]) -> list[RegistrationLine]:
    """Some registrations in the order of the ids given."""
    row = RegistrationRow
    query = select(*(getattr(row, name) for name in _COLUMNS)).where(row.id.in_(ids))
    found = {line.id: line for line in _with_parts(session, session.execute(query).all())}
    return [found[key] for key in ids if key in found]


def _with_parts(session: Session, found: Iterable[Any]) -> list[RegistrationLine]:
    rows: list[Any] = list(found)
    ids = [row[0] for row in rows]
    parts: dict[UUID, set[UUID]] = {}
    came: dict[UUID, dict[UUID, datetime]] = {}
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        wanted = RegistrationPartRow
        for key, part in session.execute(
            select(wanted.registration_id, wanted.part_id).where(wanted.registration_id.in_(some))
        ):
            parts.setdefault(key, set()).add(part)
        seen = AttendanceRow
        for key, part, at in session.execute(
            select(seen.registration_id, seen.part_id, seen.checked_in_at).where(
                seen.registration_id.in_(some)
            )
        ):
            came.setdefault(key, {})[part] = at
    made: list[RegistrationLine] = []
    for row in rows:
        values: Any = (*row, frozenset(parts.get(row[0], ())), came.get(row[0], {}))
        made.append(RegistrationLine(*values))
    return made


@dataclass(frozen=True, slots=True)
class AttendedLine:
    """An event that a member was registered for, for the member's card."""

    id: UUID
    held_on: Any
    title: str
    name: str
    came: bool


def events_of_member(session: Session, member_id: UUID) -> list[AttendedLine]:
    """The events that people of a member were registered for, newest first."""
    row = RegistrationRow
    came = exists().where(AttendanceRow.registration_id == row.id)
    query: Any = (
        select(EventRow.id, EventRow.held_on, EventRow.title, row.name, came)
        .join(row, row.event_id == EventRow.id)
        .where(row.member_id == member_id, row.binned_at.is_(None), EventRow.binned_at.is_(None))
        .order_by(EventRow.held_on.desc(), row.number)
    )
    return [AttendedLine(*found) for found in session.execute(query)]
