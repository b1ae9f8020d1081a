"""What the reception table asks: who is meant, how many are in, who came last."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.events import AttendanceRow, RegistrationRow
from pfdesk.events import model
from pfdesk.events.queries.registrations import RegistrationLine, lines_of, registration_lines
from pfdesk.values.folding import fold

MOST = 200
"""Candidates that are looked at; who types more letters has fewer."""
_LONGEST = 6
"""Digits that a number may have."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Who may be meant: the first few, how many in all, and whether a badge named the one person."""

    lines: tuple[RegistrationLine, ...]
    total: int
    by_badge: bool = False


def candidates(
    session: Session, event_id: UUID, text: str, part_id: UUID | None = None, limit: int = 6
) -> Candidates:
    """Registrations that a name, a reading, an organisation, a number or a badge may mean.

    Who is expected at the part and not yet in stands first; a reading from its beginning before one within.
    """
    badge = model.read_badge(text)
    if badge is not None:
        key = session.scalar(
            select(RegistrationRow.id).where(
                RegistrationRow.badge == badge,
                RegistrationRow.event_id == event_id,
                RegistrationRow.binned_at.is_(None),
            )
        )
        found = tuple(lines_of(session, [key])) if key else ()
        return Candidates(found, len(found), by_badge=True)
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain.isascii() and plain.isdecimal():
        return _by_number(session, event_id, int(plain)) if len(plain) <= _LONGEST else Candidates((), 0)
    found_by: dict[UUID, RegistrationLine] = {}
    for words in model.sought(text):
        if fold(words):
            lines = registration_lines(session, event_id, words, order="kana", limit=MOST)
            lines.sort(key=lambda line, wanted=words: _rank(line, wanted, part_id))  # type: ignore[misc]
            found_by = {line.id: line for line in (*found_by.values(), *lines)}
    return Candidates(tuple(found_by.values())[:limit], len(found_by))


def _by_number(session: Session, event_id: UUID, number: int) -> Candidates:
    row = RegistrationRow
    query = select(row.id).where(row.event_id == event_id, row.number == number, row.binned_at.is_(None))
    found = tuple(lines_of(session, list(session.scalars(query))))
    return Candidates(found, len(found))


def _rank(line: RegistrationLine, text: str, part_id: UUID | None) -> tuple[bool, bool, bool]:
    wanted = fold(text)
    starts = fold(line.kana).startswith(wanted) or fold(line.name).startswith(wanted)
    return (part_id is not None and part_id in line.came, not starts, line.reply == "no")


@dataclass(frozen=True, slots=True)
class ArrivalLine:
    """One of the last check-ins."""

    id: UUID
    name: str
    organisation: str
    kind: str
    source: str
    at: datetime


def recent_arrivals(session: Session, part_id: UUID, limit: int = 8) -> list[ArrivalLine]:
    """Who came to a part last, newest first."""
    who, came = RegistrationRow, AttendanceRow
    query = (
        select(who.id, who.name, who.organisation, who.kind, who.source, came.checked_in_at)
        .join(came, came.registration_id == who.id)
        .where(came.part_id == part_id, who.binned_at.is_(None))
        .order_by(came.checked_in_at.desc(), came.id.desc())
        .limit(limit)
    )
    return [ArrivalLine(*row) for row in session.execute(query)]
