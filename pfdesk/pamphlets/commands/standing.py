"""Copies at the places that every office has: the newsletter insert and the hall of an event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.pamphlets import store
from pfdesk.pamphlets.commands.booking import book, line_of


@dataclass(frozen=True)
class _AtInsert:
    """Copies of the newsletter insert: for a district, or (without one) spares."""

    edition_id: UUID
    copies: int
    on: date
    reason: str = ""
    clerk: str = ""
    district_id: UUID | None = None


@dataclass(frozen=True)
class FoldIn(_AtInsert):
    """Hand copies to the newsletter insert (広報誌折り込み)."""

    label: str = "折り込みの記録"
    knowing: bool = False

    def run(self, session: Session) -> None:
        """Book it at the place that stands for the insert."""
        line = line_of(self, "inserted", store.insert_place(session), district_id=self.district_id)
        book(session, (line,), knowing=self.knowing)


@dataclass(frozen=True)
class UnfoldSpares(_AtInsert):
    """Book copies of the newsletter insert back into the store: those of a district, or spares."""

    label: str = "折り込みの残りの記録"

    def run(self, session: Session) -> None:
        """Book it at the place of the insert; Asked when more came back than was handed over."""
        line = line_of(self, "unfolded", store.insert_place(session), district_id=self.district_id)
        book(session, (line,))


@dataclass(frozen=True)
class GiveAtEvent:
    """Hand out copies at an event, at the place that stands for its hall."""

    edition_id: UUID
    event_id: UUID
    copies: int
    on: date
    reason: str = ""
    clerk: str = ""
    label: str = "行事での配布の記録"
    knowing: bool = False

    def run(self, session: Session) -> None:
        """Book it; the place is made where it is missing."""
        line = line_of(self, "handed_out", store.event_place(session), event_id=self.event_id)
        book(session, (line,), knowing=self.knowing)
