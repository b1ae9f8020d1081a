"""Tables read in: places, plans and desks, each import as one unit of work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from pfdesk.pamphlets import store
from pfdesk.pamphlets.model import Desk, Place, PlaceGroup, Plan

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
