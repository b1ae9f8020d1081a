"""Tables read in: places, plans and desks, each import as one unit of work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.pamphlets import store
from pfdesk.pamphlets.commands.planning import ListDesks, RecordConsents
from pfdesk.pamphlets.model import Desk, ListingConsent, Place, PlaceGroup, Plan
from pfdesk.pamphlets.queries.desks import desk_lines

_THINGS: Final = {Place: "配布先", Plan: "配布計画", Desk: "相談窓口"}


@dataclass(frozen=True)
class ImportEntities:
    """New places, plans or desks and changed ones (before, after), as the staging showed them."""

    new: tuple[Place | Plan | Desk, ...]
    changed: tuple[tuple[Place | Plan | Desk, Place | Plan | Desk], ...] = ()
    groups: tuple[PlaceGroup, ...] = ()

    @property
    def label(self) -> str:
        """配布先26件の取り込み."""
        some = [*self.new, *(after for _, after in self.changed)]
        return f"{_THINGS[type(some[0])] if some else '表'}{len(some):,}件の取り込み"

    def run(self, session: Session) -> None:
        """Write the groups that the table brought, then what is new and what differs."""
        for group in self.groups:
            store.insert(session, group)
        session.flush()
        store.standing_groups(session)
        for entity in self.new:
            store.insert(session, entity)
        for before, after in self.changed:
            store.update(session, before, after)


@dataclass(frozen=True)
class ImportDesks:
    """New and changed desks, what their owners have said, and which of them stand in an edition (or no longer)."""

    new: tuple[Desk, ...]
    changed: tuple[tuple[Desk, Desk], ...] = ()
    consents: tuple[ListingConsent, ...] = ()
    listed: tuple[tuple[UUID, bool], ...] = ()
    edition_id: UUID | None = None

    @property
    def label(self) -> str:
        """相談窓口14件の取り込み."""
        keys = {desk.id for desk in self.new} | {desk.id for _, desk in self.changed}
        keys |= {consent.desk_id for consent in self.consents} | {key for key, _ in self.listed}
        return f"相談窓口{len(keys):,}件の取り込み"

    def run(self, session: Session) -> None:
        """Write the desks, then what hangs on them."""
        ImportEntities(self.new, self.changed).run(session)
        session.flush()
        RecordConsents(self.consents).run(session)
        if self.edition_id is None or not self.listed:
            return
        standing = [line.id for line in desk_lines(session, self.edition_id, listed_only=True)]
        off = {key for key, on in self.listed if not on}
        kept = [key for key in standing if key not in off]
        more = [key for key, on in self.listed if on and key not in standing]
        ListDesks(self.edition_id, (*kept, *more)).run(session)
