"""How many are expected and how many came, by kind and by part."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.events import (
    AttendanceRow,
    EventPartRow,
    EventRow,
    RegistrationPartRow,
    RegistrationRow,
)
from pfdesk.db.schema.pamphlets import EditionRow, MovementRow
from pfdesk.db.schema.surveys import SurveyRow
from pfdesk.events import model
from pfdesk.values.fiscal import fiscal_year


def expected() -> list[ColumnElement[bool]]:
    """The conditions of a registration that counts: not in the bin, and neither declined nor waiting for a place.

    Who came all the same counts.
    """
    came = exists().where(AttendanceRow.registration_id == RegistrationRow.id).correlate(RegistrationRow)
    coming = RegistrationRow.reply.not_in(("no", "waiting"))
    return [RegistrationRow.binned_at.is_(None), or_(coming, came)]


@dataclass(frozen=True, slots=True)
class KindCount:
    """A kind of participant at one part: expected and in."""

    kind: str
    expected: int
    attended: int

    @property
    def name(self) -> str:
        """The kind in words."""
        return model.kind_name(self.kind)


def kind_counts(session: Session, event_id: UUID, part_id: UUID | None = None) -> list[KindCount]:
    """Expected and in by kind, at a part or (None) at the event as a whole, in the order of the kinds."""
    who, wanted, came = RegistrationRow, RegistrationPartRow, AttendanceRow
    query = select(
        who.kind, func.count(who.id.distinct()), func.count(came.registration_id.distinct())
    ).select_from(who)
    if part_id is None:
        query = query.outerjoin(came, came.registration_id == who.id)
    else:
        query = query.join(wanted, and_(wanted.registration_id == who.id, wanted.part_id == part_id))
        query = query.outerjoin(came, and_(came.registration_id == who.id, came.part_id == part_id))
    query = query.where(who.event_id == event_id, *expected()).group_by(who.kind)
    order = {code: place for place, code in enumerate(model.KINDS)}
    found = [KindCount(*row) for row in session.execute(query)]
    return sorted(found, key=lambda line: (order.get(line.kind, 99), line.kind))


def part_counts(session: Session, event_id: UUID) -> dict[UUID, tuple[int, int]]:
    """Part -> (expected, in)."""
    part, wanted, came, who = EventPartRow, RegistrationPartRow, AttendanceRow, RegistrationRow
    query = (
        select(part.id, func.count(who.id.distinct()), func.count(came.registration_id.distinct()))
        .join(wanted, wanted.part_id == part.id)
        .join(who, who.id == wanted.registration_id)
        .outerjoin(came, and_(came.registration_id == who.id, came.part_id == part.id))
        .where(part.event_id == event_id, *expected())
        .group_by(part.id)
    )
    return {key: (all_, came_) for key, all_, came_ in session.execute(query)}


def walk_in_count(session: Session, event_id: UUID) -> int:
    """How many registered at the door."""
    row = RegistrationRow
    query = select(func.count()).where(
        row.event_id == event_id, row.binned_at.is_(None), row.source == "walk_in"
    )
    return session.scalar(query) or 0


def handouts(session: Session, event_id: UUID) -> str:
    """What everybody is handed at the door: a pamphlet where an edition is there by then, the event's questionnaire."""
    held_on = session.scalar(select(EventRow.held_on).where(EventRow.id == event_id))
    row, survey = EditionRow, SurveyRow
    edition = exists().where(row.binned_at.is_(None), row.fiscal_year <= fiscal_year(held_on or date.today()))
    linked = exists().where(survey.event_id == event_id, survey.binned_at.is_(None))
    pamphlet, questionnaire = session.execute(select(edition, linked)).one()
    words = (pamphlet and "パンフレット 1部", questionnaire and "アンケート 1枚")
    return "、".join(word for word in words if word)


def copies_given(session: Session, event_id: UUID) -> int:
    """How many pamphlets were handed out at an event, by the ledger: lines taken back count against it."""
    row = MovementRow
    sign = case((row.counters_id.is_(None), 1), else_=-1)
    query = select(func.coalesce(func.sum(row.copies * sign), 0)).where(
        row.event_id == event_id, row.kind == "handed_out", row.binned_at.is_(None)
    )
    return int(session.scalar(query) or 0)
