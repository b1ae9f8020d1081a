"""Entities of events to rows and back; what differs from the generic mapper is the search key and the numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.keeper import Keeper
from pfdesk.db.schema import events as rows
from pfdesk.db.schema.base import Row
from pfdesk.db.search import FIELD_BREAK
from pfdesk.events import model
from pfdesk.values.folding import fold

ROWS: Final[Mapping[type, type[Row]]] = {
    model.Course: rows.CourseRow,
    model.Event: rows.EventRow,
    model.EventPart: rows.EventPartRow,
    model.Registration: rows.RegistrationRow,
    model.Attendance: rows.AttendanceRow,
    model.Completion: rows.CompletionRow,
    model.Certificate: rows.CertificateRow,
    model.CertificateCopy: rows.CertificateCopyRow,
}


def _more(entity: Any) -> dict[str, Any]:
    return {"search_key": search_key(entity)} if isinstance(entity, model.Registration) else {}


keeper: Final = Keeper(ROWS, _more)
insert = keeper.insert
update = keeper.update
put_in_bin = keeper.put_in_bin
load = keeper.load


def register_for(session: Session, registration_id: UUID, part_ids: Iterable[UUID]) -> None:
    """Note the parts that a registration is for."""
    session.add_all(
        rows.RegistrationPartRow(registration_id=registration_id, part_id=part_id) for part_id in part_ids
    )


def next_number(session: Session, event_id: UUID) -> int:
    """The number after the highest of the event; those in the bin keep theirs."""
    highest = select(func.max(rows.RegistrationRow.number)).where(rows.RegistrationRow.event_id == event_id)
    return int(session.scalar(highest) or 0) + 1


def next_part_number(session: Session, event_id: UUID) -> int:
    """The number after the highest part of the event."""
    highest = select(func.max(rows.EventPartRow.number)).where(rows.EventPartRow.event_id == event_id)
    return int(session.scalar(highest) or 0) + 1


def next_certificate(session: Session, fiscal_year: int) -> int:
    """The number after the highest of the fiscal year; a revoked certificate keeps its own."""
    row = rows.CertificateRow
    return int(session.scalar(select(func.max(row.number)).where(row.fiscal_year == fiscal_year)) or 0) + 1


def part_ids(session: Session, event_id: UUID) -> list[UUID]:
    """The parts of an event in their order."""
    row = rows.EventPartRow
    query = select(row.id).where(row.event_id == event_id, row.binned_at.is_(None)).order_by(row.number)
    return list(session.scalars(query))


def attendance(session: Session, registration_id: UUID, part_id: UUID) -> rows.AttendanceRow | None:
    """The row of one person at one part, if it is there."""
    row = rows.AttendanceRow
    query = select(row).where(row.registration_id == registration_id, row.part_id == part_id)
    return session.scalars(query).one_or_none()


def search_key(one: model.Registration) -> str:
    """What a registration is found by: name, reading, organisation, post."""
    parts = (one.name, one.kana, one.organisation, one.post)
    return FIELD_BREAK.join(folded for part in parts if (folded := fold(part)))
