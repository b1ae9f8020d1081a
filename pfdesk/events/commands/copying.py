"""Last year's event once more: its words, parts and, where wanted, the people who were invited."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.events import RegistrationPartRow, RegistrationRow
from pfdesk.events import model, store
from pfdesk.events.queries.events import event_entity, part_entities
from pfdesk.values.ids import new_id

WALKED_IN: Final = "前回は当日参加"


@dataclass(frozen=True)
class CopyEvent:
    """Make an event of another's words and parts on another day; attendance and certificates stay behind.

    A session of a course keeps its name: it is the same session held again.

    ``key`` is the new event's, made beforehand so that the screen can show it. With ``people`` everyone
    who was registered is on the list again, their reply awaited; who came unannounced only with ``walk_ins``,
    and their note says so.
    """

    event_id: UUID
    key: UUID
    held_on: date
    people: bool = False
    walk_ins: bool = False

    @property
    def label(self) -> str:
        """行事の複写."""
        return "行事の複写"

    def run(self, session: Session) -> None:
        """Write the copy; Refused where the first is gone."""
        first = event_entity(session, self.event_id)
        store.insert(session, self._event(first))
        parts: dict[UUID, UUID] = {}
        for part in part_entities(session, first.id):
            copy = replace(part, id=new_id(), revision=0, event_id=self.key)
            store.insert(session, copy)
            parts[part.id] = copy.id
        if self.people:
            self._invite(session, parts)

    def _event(self, first: model.Event) -> model.Event:
        ahead = first.held_on - first.reply_by if first.reply_by else None
        return replace(
            first,
            id=self.key,
            revision=0,
            held_on=self.held_on,
            reply_by=None if ahead is None else self.held_on - ahead,
            copied_from_id=first.id,
        )

    def _invite(self, session: Session, parts: dict[UUID, UUID]) -> None:
        row = RegistrationRow
        there = [row.event_id == self.event_id, row.binned_at.is_(None)]
        if not self.walk_ins:
            there.append(row.source != "walk_in")
        wanted = _wanted_parts(session, self.event_id)
        for number, one in enumerate(session.scalars(select(row).where(*there).order_by(row.number)), 1):
            again = model.Registration(
                event_id=self.key, number=number, member_id=one.member_id, name=one.name, kana=one.kana,
                organisation=one.organisation, post=one.post, kind=one.kind, role=one.role, source="list",
                needs=one.needs, notes=WALKED_IN if one.source == "walk_in" else "",
            )  # fmt: skip
            store.insert(session, again)
            chosen = [new for old, new in parts.items() if old in wanted.get(one.id, set())]
            store.register_for(session, again.id, chosen)


def _wanted_parts(session: Session, event_id: UUID) -> dict[UUID, set[UUID]]:
    row, who = RegistrationPartRow, RegistrationRow
    query = (
        select(row.registration_id, row.part_id)
        .join(who, who.id == row.registration_id)
        .where(who.event_id == event_id)
    )
    found: dict[UUID, set[UUID]] = {}
    for key, part_id in session.execute(query):
        found.setdefault(key, set()).add(part_id)
    return found
