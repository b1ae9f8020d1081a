"""Plain verbs: add, change and bin courses, events, parts and registrations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.events import AttendanceRow, CertificateRow, CompletionRow, RegistrationRow
from pfdesk.events import model, store
from pfdesk.events.queries.standings import next_session_name
from pfdesk.office import verbs
from pfdesk.values.errors import Refused

WORDS: Final[Mapping[str, str]] = {
    "title": "名前", "held_on": "開催日", "place": "会場", "organiser": "主催", "contractor": "発注先",
    "capacity": "定員", "reply_by": "返事の期限", "notes": "メモ", "number": "番号", "starts": "開始時刻",
    "ends": "終了時刻", "speaker": "講師", "course_id": "講座", "session": "回の名前", "hours": "時間数",
    "agenda": "次第", "name": "氏名", "kana": "フリガナ", "organisation": "所属", "post": "役職", "kind": "区分",
    "role": "役割", "represents": "代理", "reply": "返事", "needs": "配慮", "rule": "修了の条件", "needed": "修了の条件",
    "certificate_title": "修了証の題", "certificate_text": "修了証の文", "issuer": "修了証の発行者",
    "valid_years": "有効期間", "refreshes_id": "更新する講座", "member_id": "会員",
}  # fmt: skip


class Add(verbs.Add):
    """Add one entity of this room."""

    keeper = store.keeper


class Change(verbs.Change):
    """Change one entity of this room."""

    words = WORDS
    keeper = store.keeper


class Bin(verbs.Bin):
    """Put one entity of this room into the bin."""

    keeper = store.keeper


class AddCourse(Add):
    """Add a course (講座)."""

    thing = "講座"


class ChangeCourse(Change):
    """Change a course."""

    thing = "講座"


class BinCourse(Bin):
    """Put a course into the bin; one that has been completed stays."""

    thing = "講座"
    entity_class = model.Course

    def check(self, session: Session) -> None:
        """Refused where somebody has completed it."""
        if session.scalar(select(exists().where(CompletionRow.course_id == self.id))):
            raise Refused("", "修了した人がいる講座は削除できません。")


class AddEvent(Add):
    """Add an event (行事)."""

    thing = "行事"


class ChangeEvent(Change):
    """Change an event."""

    thing = "行事"


class BinEvent(Bin):
    """Put an event into the bin; one that somebody attended stays."""

    thing = "行事"
    entity_class = model.Event

    def check(self, session: Session) -> None:
        """Refused where there is attendance."""
        held = exists().where(
            RegistrationRow.event_id == self.id, AttendanceRow.registration_id == RegistrationRow.id
        )
        if session.scalar(select(held)):
            raise Refused("", "受付をした行事は削除できません。出席の記録が残っています。")


@dataclass(frozen=True)
class AddParts:
    """Add the parts of an event, numbered on after those that are there; a session without a name is given one."""

    event_id: UUID
    parts: tuple[model.EventPart, ...]

    @property
    def label(self) -> str:
        """部の追加."""
        return "部の追加"

    def run(self, session: Session) -> None:
        """Write them in one unit."""
        first = store.next_part_number(session, self.event_id)
        for number, part in enumerate(self.parts, first):
            named = replace(part, session=part.session or _session_name(session, part))
            store.insert(session, replace(named, event_id=self.event_id, number=number))
            session.flush()


def _session_name(session: Session, part: model.EventPart) -> str:
    """第2回 for the second session of a course; nothing for a part that is none."""
    return next_session_name(session, part.course_id) if part.course_id else ""


class ChangeEventPart(Change):
    """Change a part."""

    thing = "部"


class BinEventPart(Bin):
    """Put a part into the bin; one that somebody attended stays."""

    thing = "部"
    entity_class = model.EventPart

    def check(self, session: Session) -> None:
        """Refused where there is attendance."""
        if session.scalar(select(exists().where(AttendanceRow.part_id == self.id))):
            raise Refused("", "出席の記録がある部は削除できません。")


class ChangeRegistration(Change):
    """Change a registration."""

    thing = "申込"


class BinRegistration(Bin):
    """Put a registration into the bin; one who was checked in or has a certificate stays."""

    thing = "申込"
    entity_class = model.Registration

    def check(self, session: Session) -> None:
        """Refused where there is attendance or a certificate."""
        came = exists().where(AttendanceRow.registration_id == self.id)
        if session.scalar(select(came)):
            raise Refused("", "受付済みの方の申込は削除できません。先に受付を取り消してください。")
        certified = exists().where(
            CompletionRow.registration_id == self.id, CertificateRow.completion_id == CompletionRow.id
        )
        if session.scalar(select(certified)):
            raise Refused("", "修了証を出した方の申込は削除できません。")
