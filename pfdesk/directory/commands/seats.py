"""Verbs about seats: giving one with its first holder, and 人事異動, where holders change and seats stay."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema.directory import SeatHolderRow
from pfdesk.directory import store
from pfdesk.directory.model import Seat, SeatHolder
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class GiveSeat:
    """Give a member a seat on a body, with its holder if one is named already."""

    seat: Seat
    holder: SeatHolder | None = None
    label: str = "席の追加"

    def run(self, session: Session) -> None:
        """Write the seat and its holder."""
        store.insert(session, self.seat)
        if self.holder is not None:
            store.insert(session, self.holder)


@dataclass(frozen=True)
class ReplaceHolder:
    """Replace the holder of a seat from a day on; the former one ends the day before."""

    seat_id: UUID
    name: str
    from_on: date
    kana: str = ""
    post: str = ""
    contact_id: UUID | None = None
    label: str = "委員の交代"

    def run(self, session: Session) -> None:
        """End the holder that is there and write the new one; Refused for a day before the former began."""
        for former in _present(session, self.seat_id):
            if former.from_on is not None and former.from_on >= self.from_on:
                raise Refused("from_on", "交代の日は、前の委員が始めた日より後にしてください。")
            store.update(session, former, replace(former, until_on=self.from_on - timedelta(days=1)))
        store.insert(
            session,
            SeatHolder(
                seat_id=self.seat_id,
                contact_id=self.contact_id,
                name=self.name,
                kana=self.kana,
                post=self.post,
                from_on=self.from_on,
            ),
        )


@dataclass(frozen=True)
class VacateSeat:
    """空席にする: the holder goes the day before, nobody follows yet."""

    seat_id: UUID
    from_on: date
    label: str = "委員の退任"

    def run(self, session: Session) -> None:
        """End the holder that is there; Refused for a day before it began, or where nobody sits."""
        present = _present(session, self.seat_id)
        if not present:
            raise Refused("", "この席はもう空席です。")
        for former in present:
            if former.from_on is not None and former.from_on >= self.from_on:
                raise Refused("from_on", "交代の日は、前の委員が始めた日より後にしてください。")
            store.update(session, former, replace(former, until_on=self.from_on - timedelta(days=1)))


@dataclass(frozen=True)
class ReplaceHolders:
    """人事異動 in one table: several holders replaced, or seats vacated, as one unit of work."""

    replacements: tuple[ReplaceHolder | VacateSeat, ...]

    @property
    def label(self) -> str:
        """人事異動(3席)."""
        return f"人事異動({len(self.replacements):,}席)"

    def run(self, session: Session) -> None:
        """Replace one after the other; all or none."""
        for replacement in self.replacements:
            replacement.run(session)


def _present(session: Session, seat_id: UUID) -> list[SeatHolder]:
    query = select(SeatHolderRow).where(
        SeatHolderRow.seat_id == seat_id, SeatHolderRow.until_on.is_(None), SeatHolderRow.binned_at.is_(None)
    )
    return [entity(row, SeatHolder) for row in session.scalars(query)]
