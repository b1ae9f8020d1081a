"""取消 and 訂正: a line that was wrong is taken back by one of its own; what was booked as one goes as one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import MovementRow
from pfdesk.pamphlets.commands.booking import book
from pfdesk.pamphlets.model import Movement, counter_of
from pfdesk.pamphlets.queries.halves import whole_of
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id


@dataclass(frozen=True)
class CounterMovement:
    """取消: take a line back by a line of its own, and its other half with it."""

    movement_id: UUID
    on: date
    reason: str = ""
    clerk: str = ""
    label: str = "受払の取消"

    def run(self, session: Session) -> None:
        """Book the counter lines; Refused for a line that has been taken back already."""
        lines = whole_of(session, self.movement_id)
        # The last first: so the store is never told to have fewer copies than none in between.
        book(session, [_countered(session, line, self.on, self.reason, self.clerk) for line in lines[::-1]])


@dataclass(frozen=True)
class CorrectMovement:
    """取消 and 訂正 as a visible pair; copies, place, district and day are what really happened (None: as before).

    The pair bears the day of the correction. Where the day itself was wrong (`right_on`), the line is taken back on
    the day that it bears, and the right one stands on its own, so that no day in between is told wrongly. Of a line
    that was booked with another one, both are put right; the place is that of the line that is named.
    """

    movement_id: UUID
    on: date
    copies: int
    reason: str
    place_id: UUID | None = None
    clerk: str = ""
    district_id: UUID | None = None
    label: str = "受払の訂正"
    right_on: date | None = None

    def run(self, session: Session) -> None:
        """Book the pair; Refused without a reason, or when nothing would differ."""
        if not self.reason.strip():
            raise Refused("reason", "訂正の理由を入れてください。")
        before = whole_of(session, self.movement_id)
        right = tuple(self._right(line) for line in before)
        if right == before:
            raise Refused("copies", "前と同じ内容です。正しい部数か配布先、日付を入れてください。")
        places = [line.place_id for line in right if line.place_id is not None]
        if len(set(places)) < len(places):
            raise Refused("place_id", "移す先は、もとの配布先と違うところを選んでください。")
        taken_back = [_countered(session, line, self._pair_on(line), "", self.clerk) for line in before[::-1]]
        book(session, (*taken_back, *map(self._anew, before, right)))

    def _right(self, line: Movement) -> Movement:
        """The line as it should have been."""
        place = self.place_id if line.id == self.movement_id else None
        return replace(
            line, copies=self.copies, place_id=place or line.place_id,
            district_id=self.district_id or line.district_id, moved_on=self.right_on or line.moved_on,
        )  # fmt: skip

    def _pair_on(self, before: Movement) -> date:
        """The day of the line that takes back: its own one where the day was wrong."""
        day_too = self.right_on is not None and self.right_on != before.moved_on
        return before.moved_on if day_too else self.on

    def _anew(self, before: Movement, right: Movement) -> Movement:
        day_too = right.moved_on != before.moved_on
        signed = (right.copies, right.place_id) == (before.copies, before.place_id)
        return replace(
            right, id=new_id(), revision=0, number=0, moved_on=right.moved_on if day_too else self.on,
            corrects_id=before.id, reason=self.reason, clerk=self.clerk, stocktake_id=None,
            receipt_on=before.receipt_on if signed else None,
        )  # fmt: skip


def _countered(session: Session, movement: Movement, on: date, reason: str, clerk: str) -> Movement:
    counter = counter_of(movement, on, reason, clerk)
    again = exists().where(MovementRow.counters_id == movement.id, MovementRow.binned_at.is_(None))
    if session.scalar(select(again)):
        raise Refused("", f"{movement.number}番はもう取り消されています。")
    return counter
