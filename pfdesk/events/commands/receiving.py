"""受付: check in, take back, and attendance keyed from the paper sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.events import (
    AttendanceRow,
    EventPartRow,
    RegistrationPartRow,
)
from pfdesk.events import model, store
from pfdesk.events.commands.verbs import BinRegistration
from pfdesk.events.queries.attendance import by_numbers
from pfdesk.values.errors import Refused
from pfdesk.values.wall import clock_text


@dataclass(frozen=True)
class CheckIn:
    """Note that someone has come to a part; a second time is refused with the time of the first."""

    registration_id: UUID
    part_id: UUID
    at: datetime
    way: str = "search"
    clerk: str = ""

    @property
    def label(self) -> str:
        """受付."""
        return "受付"

    def run(self, session: Session) -> None:
        """Write the attendance; who comes to a part without having registered for it is noted for it too."""
        there = store.attendance(session, self.registration_id, self.part_id)
        if there is not None:
            raise Refused("", f"{clock_text(there.checked_in_at)}に受付済みです。")
        one = store.load(session, model.Registration, self.registration_id)
        row = RegistrationPartRow
        wanted = select(row.id).where(row.registration_id == one.id, row.part_id == self.part_id)
        if session.scalar(wanted) is None:
            store.register_for(session, one.id, (self.part_id,))
        store.insert(
            session,
            model.Attendance(
                registration_id=one.id,
                part_id=self.part_id,
                checked_in_at=self.at,
                way=self.way,
                clerk=self.clerk,
            ),
        )


@dataclass(frozen=True)
class TakeBackCheckIn:
    """受付の取り消し: the person is expected again."""

    registration_id: UUID
    part_id: UUID

    @property
    def label(self) -> str:
        """受付の取り消し."""
        return "受付の取り消し"

    def run(self, session: Session) -> None:
        """Take the attendance away; Refused where there is none."""
        there = store.attendance(session, self.registration_id, self.part_id)
        if there is None:
            raise Refused("", "この方はまだ受け付けていません。")
        session.delete(there)


@dataclass(frozen=True)
class CheckInMany:
    """Note several arrivals at a part in one unit: (registration, moment) each; who is in already stays."""

    part_id: UUID
    arrivals: tuple[tuple[UUID, datetime], ...]
    way: str = "search"
    clerk: str = ""

    @property
    def label(self) -> str:
        """70名の受付."""
        return f"{len(self.arrivals)}名の受付"

    def run(self, session: Session) -> None:
        """Write them all."""
        _note(session, self.part_id, self.arrivals, self.way, self.clerk)


@dataclass(frozen=True)
class MarkPaper:
    """Attendance by the numbers of a paper sign-in sheet: 3,7,12-15. A number nobody has is refused."""

    part_id: UUID
    numbers: str
    at: datetime
    clerk: str = ""

    @property
    def label(self) -> str:
        """出席簿の番号の記録."""
        return "出席簿の番号の記録"

    def run(self, session: Session) -> None:
        """Write those who are not in yet."""
        arrivals = [(key, self.at) for key in by_numbers(session, self.part_id, self.numbers)]
        _note(session, self.part_id, arrivals, "paper", self.clerk)


@dataclass(frozen=True)
class UnmarkPaper:
    """A late correction of the paper sheet: these numbers were not there after all."""

    part_id: UUID
    numbers: str

    @property
    def label(self) -> str:
        """出席簿からの受付の取り消し."""
        return "出席簿からの受付の取り消し"

    def run(self, session: Session) -> None:
        """Take the attendance of those away; a number that is not in is refused."""
        keys = by_numbers(session, self.part_id, self.numbers)
        row = AttendanceRow
        there = set(session.scalars(select(row.registration_id).where(row.part_id == self.part_id)))
        wanted = model.sheet_numbers(self.numbers)
        absent = [str(number) for number, key in zip(wanted, keys, strict=True) if key not in there]
        if absent:
            raise Refused(
                "numbers",
                f"番号{'、'.join(absent[:8])}の方は、この部に出席していません。番号を確かめてください。",
            )
        TakeBackMany(self.part_id, tuple(keys)).run(session)


@dataclass(frozen=True)
class TakeBackMany:
    """Take the attendance of several people at a part away in one unit; who was not there is passed over."""

    part_id: UUID
    registration_ids: tuple[UUID, ...]

    @property
    def label(self) -> str:
        """出席の取り消し."""
        return "出席の取り消し"

    def run(self, session: Session) -> None:
        """Delete what is there; Refused where nobody was in."""
        found = [store.attendance(session, key, self.part_id) for key in self.registration_ids]
        there = [row for row in found if row is not None]
        if not there:
            raise Refused("", "この部に出席している方がいません。")
        for row in there:
            session.delete(row)


@dataclass(frozen=True)
class TakeBackWalkIns:
    """当日参加の取り消し: the attendance goes, and the registration that was made at the door with it.

    Who was at another part as well, or holds a certificate, is refused.
    """

    part_id: UUID
    registration_ids: tuple[UUID, ...]

    @property
    def label(self) -> str:
        """当日参加の取り消し."""
        return "当日参加の取り消し"

    def run(self, session: Session) -> None:
        """Delete the attendance and put the registrations into the bin."""
        for key in self.registration_ids:
            if store.load(session, model.Registration, key).source != "walk_in":
                raise Refused("", "当日参加の方ではありません。受付だけを取り消してください。")
        TakeBackMany(self.part_id, self.registration_ids).run(session)
        session.flush()
        for key in self.registration_ids:
            BinRegistration(key).run(session)


@dataclass(frozen=True)
class ContinueAttendance:
    """Who was at one part and is registered for the next is noted there as well: nobody queues twice."""

    from_part_id: UUID
    to_part_id: UUID
    at: datetime
    clerk: str = ""

    @property
    def label(self) -> str:
        """前の部の出席者の受付."""
        return "前の部の出席者の受付"

    def run(self, session: Session) -> None:
        """Write those who are not in yet."""
        came, expected = AttendanceRow, RegistrationPartRow
        query = (
            select(came.registration_id)
            .join(expected, expected.registration_id == came.registration_id)
            .where(came.part_id == self.from_part_id, expected.part_id == self.to_part_id)
            .order_by(came.checked_in_at, came.id)
        )
        arrivals = [(key, self.at) for key in session.scalars(query)]
        _note(session, self.to_part_id, arrivals, "continued", self.clerk)


def _note(
    session: Session, part_id: UUID, arrivals: Iterable[tuple[UUID, datetime]], way: str, clerk: str
) -> None:
    if session.get(EventPartRow, part_id) is None:
        raise Refused("", "この部はもうありません。一覧を読み直してください。")
    there = set(
        session.scalars(select(AttendanceRow.registration_id).where(AttendanceRow.part_id == part_id))
    )
    expected = RegistrationPartRow
    query = select(expected.registration_id).where(expected.part_id == part_id)
    registered = set(session.scalars(query))
    for key, at in arrivals:
        if key in there:
            continue
        there.add(key)
        if key not in registered:
            store.register_for(session, key, (part_id,))
        store.insert(
            session,
            model.Attendance(registration_id=key, part_id=part_id, checked_in_at=at, way=way, clerk=clerk),
        )
