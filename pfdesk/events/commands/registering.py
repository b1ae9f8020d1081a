"""Registering people: from the directory or a list in one unit, walk-ins at the door."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import change
from pfdesk.db.schema.events import EventRow, RegistrationPartRow, RegistrationRow
from pfdesk.events import model, store
from pfdesk.events.commands.verbs import ChangeRegistration
from pfdesk.events.queries.waiting import places_to_give
from pfdesk.office.command import BEFORE_IMPORT
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold


@dataclass(frozen=True)
class RegisterMany:
    """Register people for an event in one unit; without `part_ids` for all of its parts.

    Numbers are given on after the highest; a registration with a number of its own keeps it.
    Somebody of the same name and organisation who is registered already is refused. Who comes beyond the
    event's capacity waits (キャンセル待ち), in the order given; ``beyond`` takes them in all the same.
    """

    event_id: UUID
    registrations: tuple[model.Registration, ...]
    part_ids: tuple[UUID, ...] = ()
    at: datetime | None = None
    beyond: bool = False

    @property
    def label(self) -> str:
        """参加者12名の追加."""
        many = len(self.registrations)
        return f"参加者{many}名の追加" if many > 1 else "参加者の追加"

    def run(self, session: Session) -> None:
        """Write them all or none."""
        if session.get(EventRow, self.event_id) is None:
            raise Refused("", "この行事はもうありません。一覧を読み直してください。")
        parts = self.part_ids or tuple(store.part_ids(session, self.event_id))
        known = _known(session, self.event_id)
        number = store.next_number(session, self.event_id)
        free = None if self.beyond else places_to_give(session, self.event_id)
        for one in self.registrations:
            _refuse_twice(known, one)
            placed, free = _placed(one, free)
            moment = (self.at or datetime.now(UTC)) if placed.reply else None
            given = replace(
                placed,
                event_id=self.event_id,
                number=one.number or number,
                replied_at=one.replied_at or moment,
            )
            number = max(number, given.number) + (1 if given.number >= number else 0)
            store.insert(session, given)
            store.register_for(session, given.id, parts)


def _placed(one: model.Registration, free: int | None) -> tuple[model.Registration, int | None]:
    """The registration with a place, or waiting for one; and how many places are free after it."""
    if free is None or one.reply != "yes" or one.role not in model.SEATED:
        return one, free
    return (one, free - 1) if free > 0 else (replace(one, reply="waiting"), 0)


def _known(session: Session, event_id: UUID) -> set[tuple[str, str]]:
    row = RegistrationRow
    query = select(row.name, row.organisation).where(row.event_id == event_id, row.binned_at.is_(None))
    return {(fold(name), fold(organisation)) for name, organisation in session.execute(query)}


def _refuse_twice(known: set[tuple[str, str]], one: model.Registration) -> None:
    key = (fold(one.name), fold(one.organisation))
    if key in known:
        raise Refused("name", f"{one.name}さん({one.organisation or '所属なし'})はもう申し込まれています。")
    known.add(key)


Parts = frozenset[UUID] | None


@dataclass(frozen=True)
class ImportRegistrations:
    """A list of participants in one unit: (registration, its parts) to add, (before, after, parts) to change.

    Parts None: all of them for a new one, those that are there for a changed one.
    """

    event_id: UUID
    new: tuple[tuple[model.Registration, Parts], ...] = ()
    changed: tuple[tuple[model.Registration, model.Registration, Parts], ...] = ()
    at: datetime | None = None

    copied_first: ClassVar[str] = BEFORE_IMPORT

    @property
    def label(self) -> str:
        """参加者12名の取り込み."""
        return f"参加者{len(self.new) + len(self.changed)}名の取り込み"

    @property
    def registrations(
        self,
    ) -> tuple[list[model.Registration], list[tuple[model.Registration, model.Registration]]]:
        """Those who are new, and (before, after) of those who are changed."""
        return [one for one, _ in self.new], [(before, after) for before, after, _ in self.changed]

    def run(self, session: Session) -> None:
        """Write them all or none; who would be beyond the capacity waits."""
        RegisterMany(self.event_id, tuple(one for one, _ in self.new), at=self.at).run(session)
        session.flush()
        for one, parts in self.new:
            if parts is not None:
                ChooseParts(one.id, tuple(parts)).run(session)
        for before, after, parts in self.changed:
            if replace(before, reply=after.reply) != after:
                store.update(session, before, replace(after, reply=before.reply))
                session.flush()
            if after.reply != before.reply:
                free = places_to_give(session, self.event_id, after.id)
                placed, _ = _placed(after, free)
                moment = (self.at or datetime.now(UTC)) if placed.reply else None
                change(session, RegistrationRow, after.id, {"reply": placed.reply, "replied_at": moment})
                session.flush()
            if parts is not None:
                ChooseParts(after.id, tuple(parts)).run(session)


@dataclass(frozen=True)
class WalkIn:
    """当日参加: register someone at the door by name, organisation and kind, and check them in at once.

    The registration's key is made beforehand, so that the screen can show it.
    """

    registration: model.Registration
    part_id: UUID | None
    at: datetime
    clerk: str = ""

    @property
    def label(self) -> str:
        """当日参加の追加."""
        return "当日参加の追加"

    def run(self, session: Session) -> None:
        """Write registration, its parts from this one on, and attendance in one unit."""
        event_id = self.registration.event_id
        parts = store.part_ids(session, event_id)
        if not parts:
            raise Refused(
                "",
                "部がないため、当日参加を受け付けられません。先に「部を追加」で時刻と内容を入れてください。",
            )
        if self.part_id in parts:
            parts = parts[parts.index(self.part_id) :]
        came = replace(self.registration, source="walk_in", reply="yes")
        RegisterMany(event_id, (came,), tuple(parts), self.at, beyond=True).run(session)
        if self.part_id is not None:
            store.insert(
                session,
                model.Attendance(
                    registration_id=came.id, part_id=self.part_id, checked_in_at=self.at, clerk=self.clerk
                ),
            )


@dataclass(frozen=True)
class ChooseParts:
    """Set the parts that a registration is for."""

    registration_id: UUID
    part_ids: tuple[UUID, ...]

    @property
    def label(self) -> str:
        """参加する部の変更."""
        return "参加する部の変更"

    def run(self, session: Session) -> None:
        """Add and take away what differs."""
        row = RegistrationPartRow
        query = select(row).where(row.registration_id == self.registration_id)
        there = {one.part_id: one for one in session.scalars(query)}
        for part_id, one in there.items():
            if part_id not in self.part_ids:
                session.delete(one)
        store.register_for(session, self.registration_id, _new(self.part_ids, there))


def _new(wanted: Iterable[UUID], there: Iterable[UUID]) -> list[UUID]:
    known = set(there)
    return [part_id for part_id in wanted if part_id not in known]


@dataclass(frozen=True)
class ChangePerson:
    """Change a registration and the parts it is for in one unit."""

    before: model.Registration
    after: model.Registration
    part_ids: tuple[UUID, ...]

    @property
    def label(self) -> str:
        """所属の変更, or 参加する部の変更 where the person stays as they are."""
        change = ChangeRegistration(self.before, self.after)
        return ChooseParts(self.after.id, self.part_ids).label if change.idle else change.label

    def run(self, session: Session) -> None:
        """Write what differs."""
        change = ChangeRegistration(self.before, self.after)
        if not change.idle:
            change.run(session)
        ChooseParts(self.after.id, self.part_ids).run(session)
