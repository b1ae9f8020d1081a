"""返事: who comes, who does not, who sends somebody else, and who waits for a place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.db.records import change
from pfdesk.db.schema.events import RegistrationRow
from pfdesk.events import model, store
from pfdesk.events.commands.registering import ChooseParts
from pfdesk.events.queries.waiting import free_places, places_to_give
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class RecordReply:
    """Note the reply to an invitation: yes, no or waiting, for one or several registrations.

    Where the event's capacity is reached, a yes becomes waiting (キャンセル待ち), in the order given;
    ``beyond`` takes them in all the same. ``at`` is when the reply came (now, where it is not given).
    """

    ids: tuple[UUID, ...]
    reply: str
    beyond: bool = False
    at: datetime | None = None

    @property
    def label(self) -> str:
        """返事の記録."""
        return "返事の記録"

    def run(self, session: Session) -> None:
        """Write it; Refused for an unknown reply."""
        if self.reply not in model.REPLIES:
            raise Refused("reply", "一覧から選んでください。")
        moment = self.at or datetime.now(UTC)
        for row_id in self.ids:
            full = self.reply == "yes" and not self.beyond and _full(session, row_id)
            values = {
                "reply": "waiting" if full else self.reply,
                "replied_at": moment if self.reply else None,
            }
            change(session, RegistrationRow, row_id, values)
            session.flush()


def _full(session: Session, row_id: UUID) -> bool:
    """Whether all places are given to others."""
    one = store.load(session, model.Registration, row_id)
    if one.reply == "yes" or one.role not in model.SEATED:
        return False
    if one.reply == "waiting":  # chosen by name, out of turn
        return free_places(session, one.event_id, row_id) == 0
    return places_to_give(session, one.event_id, row_id) == 0


@dataclass(frozen=True)
class KeySlip:
    """返信票: the reply of one person with what else stands on the slip.

    ``instead`` comes in the person's place (代理): the registration becomes theirs and says for whom they
    stand. ``part_ids`` None leaves the parts; ``needs`` None leaves the needs.
    """

    registration_id: UUID
    reply: str
    instead: str = ""
    instead_kana: str = ""
    part_ids: tuple[UUID, ...] | None = None
    needs: str | None = None
    at: datetime | None = None

    @property
    def label(self) -> str:
        """返信票の記録."""
        return "返信票の記録"

    def run(self, session: Session) -> None:
        """Write it in one unit; Refused for a 代理 who does not come."""
        before = store.load(session, model.Registration, self.registration_id)
        if self.instead.strip() and self.reply != "yes":
            raise Refused("instead", "代理の方のお名前は、出席のときに入れてください。")
        after = replace(before, needs=before.needs if self.needs is None else self.needs)
        if self.instead.strip():
            first = " ".join(part for part in (before.post, before.name) if part)
            after = replace(
                after,
                name=self.instead,
                kana=self.instead_kana,
                post="",
                represents=before.represents or first,
            )
        if after != before:
            store.update(session, before, after)
            session.flush()
        RecordReply((self.registration_id,), self.reply, at=self.at).run(session)
        if self.part_ids is not None:
            ChooseParts(self.registration_id, self.part_ids).run(session)


@dataclass(frozen=True)
class JoinPeople:
    """同じ方としてまとめる: these registrations are one person's, though name or organisation differ."""

    registration_ids: tuple[UUID, ...]

    @property
    def label(self) -> str:
        """同じ方としてまとめる."""
        return "同じ方としてまとめる"

    def run(self, session: Session) -> None:
        """Point all to the first."""
        first, *others = self.registration_ids
        for key in others:
            change(session, RegistrationRow, key, {"same_as_id": first})


@dataclass(frozen=True)
class PartPeople:
    """別の方に分ける: take back that a clerk joined these registrations."""

    registration_ids: tuple[UUID, ...]

    @property
    def label(self) -> str:
        """別の方に分ける."""
        return "別の方に分ける"

    def run(self, session: Session) -> None:
        """Take the pointers away."""
        for key in self.registration_ids:
            if store.load(session, model.Registration, key).same_as_id is not None:
                change(session, RegistrationRow, key, {"same_as_id": None})
