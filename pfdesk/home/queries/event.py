"""次の行事: the event that comes next and what has to be brought to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.events import RegistrationRow
from pfdesk.db.schema.house import PrintLogRow
from pfdesk.db.schema.pamphlets import MovementRow
from pfdesk.events import queries as events
from pfdesk.pamphlets import queries as pamphlets
from pfdesk.surveys import queries as surveys

SPARE: Final = 5
"""Questionnaires beyond one for each who is expected: for those who come unannounced."""


@dataclass(frozen=True, slots=True)
class KitItem:
    """Something to bring: `form` is printed for `target`; without a form the link goes to `room`.

    `done_on` is the day on which it was last made ready, `note` what is said while it is not.
    """

    name: str
    count: str
    done_on: date | None
    target: UUID | None
    form: str = ""
    room: str = ""
    note: str = "まだ印刷していません"


@dataclass(frozen=True, slots=True)
class NextEvent:
    """The next event, or the latest where none is to come; `trained` says that a part counts for a course."""

    line: events.EventLine
    times: str
    kit: tuple[KitItem, ...]
    trained: bool


def next_event(session: Session, year: int, today: date) -> NextEvent | None:
    """The event that comes next, with its kit; else the latest of the year."""
    line = events.next_event(session, today)
    if line is None:
        former = events.event_lines(session, year=year)
        if not former:
            return None
        line = max(former, key=lambda event: event.held_on)
    parts = events.part_entities(session, line.id)
    times = "  ".join(f"第{part.number}部 {part.starts}" for part in parts if part.starts)
    trained = any(part.course_id is not None for part in parts)
    kit = _afterwards(session, line) if line.held_on < today else _kit(session, line, year)
    return NextEvent(line, times, tuple(kit), trained)


def _afterwards(session: Session, line: events.EventLine) -> Iterator[KitItem]:
    """What is wanted of an event that is over: its certificates and the account of it."""
    printed = _printed(session, line.id)
    for form, name in (("event-report", "実施報告"), ("certificate", "修了証")):
        yield KitItem(name, "", printed.get(form), line.id, form)


def _kit(session: Session, line: events.EventLine, year: int) -> Iterator[KitItem]:
    printed = _printed(session, line.id)
    seated = _seated(session, line.id)
    for form, name, count in (
        ("attendee-roster", "参加者名簿", ""),
        ("sign-in-sheet", "出席簿", ""),
        ("name-badges", "名札", f"{line.registered}枚"),
        ("desk-signs", "席札", f"{seated}枚" if seated else ""),
    ):
        yield KitItem(name, count, printed.get(form), line.id, form)
    for survey in surveys.survey_lines(session, event_id=line.id):
        day = _printed(session, survey.id).get("questionnaire")
        yield KitItem("アンケート", f"{line.registered + SPARE}枚", day, survey.id, "questionnaire")
    yield from _copies(session, line, year)


def _seated(session: Session, event_id: UUID) -> int:
    """Who has a sign on the desk: those with another role than that of a participant."""
    row = RegistrationRow
    query = select(func.count()).where(
        row.event_id == event_id, row.binned_at.is_(None), row.reply != "no", row.role != "participant"
    )
    return int(session.scalar(query) or 0)


def _copies(session: Session, line: events.EventLine, year: int) -> Iterator[KitItem]:
    edition = pamphlets.edition_for(session, year)
    if edition is None:
        return
    row = MovementRow
    query = select(func.max(row.moved_on)).where(row.event_id == line.id, row.binned_at.is_(None))
    stock = pamphlets.identity(session, edition).stock
    note = f"在庫 {stock:,}部から取り置き" if stock else "在庫がありません"
    yield KitItem(
        "パンフレット", f"{line.registered}部", session.scalar(query), edition, room="pamphlets", note=note
    )


def _printed(session: Session, target: UUID) -> dict[str, date]:
    query = (
        select(PrintLogRow.form, func.max(PrintLogRow.printed_at))
        .where(PrintLogRow.target_ids.contains(str(target)))
        .group_by(PrintLogRow.form)
    )
    return {form: moment.astimezone().date() for form, moment in session.execute(query)}
