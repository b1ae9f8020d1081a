"""Whom a survey went to: the table of 発送 and 回収, and the response rate by municipality."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import Session

from pfdesk.db import search
from pfdesk.db.records import entity
from pfdesk.db.schema.surveys import DispatchRow, ResponseRow, TargetRow
from pfdesk.office.figures import percent
from pfdesk.surveys import store
from pfdesk.surveys.model import TARGET_STATES, WAYS, Dispatch, Target
from pfdesk.values.errors import Refused

PROGRESS: Final = {
    "unsent": "未発送",
    "silent": "未回収",
    "returned": "回収済み",
    "refused": "辞退",
    "undeliverable": "宛先不明",
}


@dataclass(frozen=True, slots=True)
class TargetLine:
    """One target with what happened to it."""

    id: UUID
    number: int
    name: str
    kana: str
    municipality: str
    postal_code: str
    address: str
    phone: str
    state: str
    member_id: UUID | None
    returned_on: date | None
    returned_by: str
    sent_on: date | None
    reminders: int
    reminded_on: date | None

    @property
    def number_words(self) -> str:
        """対象番号 as it is printed: 031."""
        return f"{self.number:03}"

    @property
    def progress(self) -> str:
        """unsent, silent, returned, refused or undeliverable."""
        if self.returned_on is not None:
            return "returned"
        return self.state or ("silent" if self.sent_on else "unsent")

    @property
    def progress_words(self) -> str:
        """回収済み 郵送."""
        words = PROGRESS[self.progress]
        return f"{words} {WAYS.get(self.returned_by, '')}".strip() if self.returned_on else words


@dataclass(frozen=True, slots=True)
class TargetPage:
    """Some lines of the table and how many there are in all."""

    lines: Sequence[TargetLine]
    total: int


@dataclass(frozen=True, slots=True)
class AreaLine:
    """回収状況 of one municipality (or of one kind, whose name stands in its place)."""

    municipality: str
    targets: int
    sent: int
    reminded: int
    returned: int
    refused: int

    @property
    def rate(self) -> float:
        """Returned of targets in per cent."""
        return percent(self.returned, self.targets)

    @property
    def silent(self) -> int:
        """Sent and not heard of."""
        return max(0, self.sent - self.returned - self.refused)


def _sendings(kind: str) -> Any:
    return (
        select(DispatchRow.target_id, func.count().label("times"), func.max(DispatchRow.sent_on).label("day"))
        .where(DispatchRow.kind == kind, DispatchRow.binned_at.is_(None))
        .group_by(DispatchRow.target_id)
        .subquery()
    )


def _in_state(progress: str, sent: Any) -> list[ColumnElement[bool]]:
    back = TargetRow.returned_on.is_not(None)
    if progress == "returned":
        return [back]
    if progress in {"silent", "unsent"}:
        known = sent.c.day.is_not(None) if progress == "silent" else sent.c.day.is_(None)
        return [~back, TargetRow.state == "", known]
    return [~back, TargetRow.state == progress] if progress else []


def target_lines(
    session: Session,
    survey_id: UUID,
    text: str = "",
    *,
    municipality: str = "",
    progress: str = "",
    limit: int = 500,
    offset: int = 0,
) -> TargetPage:
    """The targets of a survey that hold the text, by number; `progress` is a key of PROGRESS."""
    sent, reminded = _sendings("first"), _sendings("reminder")
    conditions = [TargetRow.survey_id == survey_id, TargetRow.binned_at.is_(None), *_in_state(progress, sent)]
    conditions += search.holds(session, TargetRow.id.expression, text)
    if municipality:
        conditions.append(TargetRow.municipality == municipality)
    columns = (
        TargetRow.id, TargetRow.number, TargetRow.name, TargetRow.kana, TargetRow.municipality, TargetRow.postal_code,
        TargetRow.address, TargetRow.phone, TargetRow.state, TargetRow.member_id, TargetRow.returned_on,
        TargetRow.returned_by, sent.c.day, func.coalesce(reminded.c.times, 0), reminded.c.day,
    )  # fmt: skip
    joined = (
        select(*columns)
        .outerjoin(sent, sent.c.target_id == TargetRow.id)
        .outerjoin(reminded, reminded.c.target_id == TargetRow.id)
        .where(*conditions)
    )
    total = session.scalar(
        select(func.count())
        .select_from(TargetRow)
        .outerjoin(sent, sent.c.target_id == TargetRow.id)
        .where(*conditions)
    )
    rows = session.execute(joined.order_by(TargetRow.number).limit(limit).offset(offset))
    return TargetPage([TargetLine(*row) for row in rows], total or 0)


def target(session: Session, target_id: UUID) -> Target:
    """A target's own fields; Refused when it is gone."""
    return store.load(session, Target, target_id)


def target_numbered(session: Session, survey_id: UUID, number: int) -> Target:
    """The target with this 対象番号; Refused where there is none."""
    key = session.scalar(
        select(TargetRow.id).where(
            TargetRow.survey_id == survey_id, TargetRow.number == number, TargetRow.binned_at.is_(None)
        )
    )
    if key is None:
        raise Refused("number", f"対象番号{number:03}の対象はありません。")
    return store.load(session, Target, key)


def dispatches(session: Session, target_id: UUID) -> Sequence[Dispatch]:
    """What was sent to a target, the oldest first."""
    rows = session.scalars(
        select(DispatchRow)
        .where(DispatchRow.target_id == target_id, DispatchRow.binned_at.is_(None))
        .order_by(DispatchRow.sent_on, DispatchRow.id)
    )
    return [entity(row, Dispatch) for row in rows]


def survey_of_target(session: Session, target_id: UUID) -> UUID | None:
    """The survey that a target belongs to."""
    return session.scalar(select(TargetRow.survey_id).where(TargetRow.id == target_id))


def area_lines(session: Session, survey_id: UUID, by: str = "municipality") -> Sequence[AreaLine]:
    """回収状況 by municipality (or by kind of target), the largest first."""
    place = TargetRow.kind if by == "kind" else TargetRow.municipality
    sent, reminded = _sendings("first"), _sendings("reminder")

    def those(condition: Any) -> Any:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    query = (
        select(
            place,
            func.count(),
            those(sent.c.day.is_not(None)),
            those(reminded.c.day.is_not(None)),
            those(TargetRow.returned_on.is_not(None)),
            those(and_(TargetRow.returned_on.is_(None), TargetRow.state != "")),
        )
        .outerjoin(sent, sent.c.target_id == TargetRow.id)
        .outerjoin(reminded, reminded.c.target_id == TargetRow.id)
        .where(TargetRow.survey_id == survey_id, TargetRow.binned_at.is_(None))
        .group_by(place)
        .order_by(func.count().desc(), place)
    )
    return [AreaLine(*row) for row in session.execute(query)]


def area_sum(lines: Sequence[AreaLine]) -> AreaLine:
    """All of them together."""
    names = ("targets", "sent", "reminded", "returned", "refused")
    return AreaLine("計", *(sum(getattr(line, name) for line in lines) for name in names))


def surveys_of_member(session: Session, member_id: UUID) -> Sequence[tuple[UUID, UUID, date | None]]:
    """For a member's card: survey, target and the day its answer came back."""
    query = select(TargetRow.survey_id, TargetRow.id, TargetRow.returned_on).where(
        TargetRow.member_id == member_id, TargetRow.binned_at.is_(None)
    )
    return list(session.execute(query))


def paper_of_target(session: Session, target_id: UUID) -> UUID | None:
    """The paper that came back from a target, or None."""
    query = select(ResponseRow.id).where(ResponseRow.target_id == target_id, ResponseRow.binned_at.is_(None))
    return session.scalars(query).first()


def target_states() -> tuple[tuple[str, str], ...]:
    """The choices of a target's state."""
    return tuple((code, words or "通常") for code, words in TARGET_STATES.items())
