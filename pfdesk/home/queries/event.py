"""次の行事: the event that comes next and what has to be brought to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.events import CertificateRow, CompletionRow, RegistrationRow
from pfdesk.db.schema.house import PrintLogRow
from pfdesk.db.schema.pamphlets import MovementRow
from pfdesk.events import queries as events
from pfdesk.home.queries.receipts import event_receipts
from pfdesk.pamphlets import queries as pamphlets
from pfdesk.surveys import queries as surveys
from pfdesk.values.errors import Refused
from pfdesk.values.fiscal import fiscal_year

SPARE: Final = 5
"""Questionnaires, agendas and badges beyond one for each who is expected: for those who come unannounced."""
EMPTY_ROWS: Final = 8
"""Empty rows at the end of the sign-in sheet."""
BLANK_SLIPS: Final = 4
"""Blank receipt slips: one sheet."""
KIT_OPTIONS: Final[Mapping[str, Mapping[str, Any]]] = {
    "name-badges": {"spare": SPARE},
    "sign-in-sheet": {"empty": EMPTY_ROWS},
    "event-receipts": {"blanks": BLANK_SLIPS},
}
"""How the kit prints its forms: with spare blanks for those who come unannounced."""


@dataclass(frozen=True, slots=True)
class KitItem:
    """Something to bring: `form` is printed for `target`; without a form the link goes to `room`.

    `done_on` is the day on which it was last made ready, `note` what is said while it is not. `copies` are
    how many are printed, `sheets` the sheets of paper of all copies on one side (0 where nobody has drawn it).
    `verb` is what the link to a room is called.
    """

    name: str
    count: str
    done_on: date | None
    target: UUID | None
    form: str = ""
    room: str = ""
    note: str = "まだ印刷していません"
    copies: int = 1
    more: str = ""
    sheets: int = 0
    verb: str = "取り置く"


@dataclass(frozen=True, slots=True)
class NextEvent:
    """The next event, or the latest where none is to come; `trained` says that a part counts for a course."""

    line: events.EventLine
    times: str
    kit: tuple[KitItem, ...]
    trained: bool

    def planned(self, year: int, today: date) -> int:
        """Who is registered for a course that is still to be held in a fiscal year: part of that year's figures."""
        coming = self.trained and self.line.held_on >= today
        return self.line.registered if coming and fiscal_year(self.line.held_on) == year else 0


@dataclass(frozen=True, slots=True)
class EventKit:
    """An event and what has to be brought to it; `badges` are those with a name and the blank ones."""

    title: str
    held_on: date
    place: str
    items: tuple[KitItem, ...]
    badges: int = 0


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
    kit = (
        _afterwards(session, line, trained=trained)
        if line.held_on < today
        else _for_home(_kit(session, line))
    )
    return NextEvent(line, times, tuple(kit), trained)


def _afterwards(session: Session, line: events.EventLine, *, trained: bool) -> Iterator[KitItem]:
    """What is wanted of an event that is over: the account of it, and certificates where it counted for a course."""
    printed = _printed(session, line.id)
    yield KitItem("実施報告", "", printed.get("event-report"), line.id, "event-report")
    if trained and _issued(session, line.id):
        yield KitItem("修了証", "", printed.get("certificate"), line.id, "certificate")
    elif trained:
        note = "まだ発行していません"
        yield KitItem("修了証", "", None, line.id, room="events", note=note, verb="発行へ")


def _issued(session: Session, event_id: UUID) -> bool:
    """Whether a certificate of the event is in force."""
    paper, done, who = CertificateRow, CompletionRow, RegistrationRow
    query = (
        select(paper.id)
        .join(done, done.id == paper.completion_id)
        .join(who, who.id == done.registration_id)
        .where(who.event_id == event_id, paper.revoked_on.is_(None), done.binned_at.is_(None))
    )
    return session.scalar(query.limit(1)) is not None


def _for_home(kit: Iterator[KitItem]) -> Iterator[KitItem]:
    """What needs time to be made ready; the agenda is printed with the rest."""
    return (item for item in kit if item.form not in {"agenda", "event-receipts"})


def event_kit(session: Session, event_id: UUID) -> EventKit:
    """What has to be brought to an event, whenever it is; raises Refused when it is not there."""
    event = events.event_entity(session, event_id)
    line = next(one for one in events.event_lines(session) if one.id == event_id)
    kit = tuple(_kit(session, line))
    return EventKit(event.title, event.held_on, event.place, kit, line.registered + SPARE)


def _kit(session: Session, line: events.EventLine) -> Iterator[KitItem]:
    printed = _printed(session, line.id)
    seated, all_of_them = _seated(session, line.id), line.registered + SPARE
    for form, name, count, copies, more in (
        ("attendee-roster", "参加者名簿", "1部", 1, ""),
        ("sign-in-sheet", "出席簿", "1部", 1, f"空き行 {EMPTY_ROWS}行つき"),
        ("name-badges", "名札", f"{line.registered}枚", 1, f"ほかに白い名札 {SPARE}枚"),
        ("desk-signs", "席札", f"{seated}枚", 1, ""),
        ("agenda", "次第", f"{all_of_them}部", all_of_them, f"予備 {SPARE}枚を含む"),
    ):
        if form != "desk-signs" or seated:
            yield KitItem(name, count, printed.get(form), line.id, form, copies=copies, more=more)
    for survey in surveys.survey_lines(session, event_id=line.id):
        day = _printed(session, survey.id).get("questionnaire")
        yield KitItem(
            "アンケート",
            f"{all_of_them}部",
            day,
            survey.id,
            "questionnaire",
            copies=all_of_them,
            more=f"予備 {SPARE}枚を含む",
        )
    yield from _copies(session, line)
    yield from _receipts(session, line, printed)


def _receipts(session: Session, line: events.EventLine, printed: dict[str, date]) -> Iterator[KitItem]:
    """受領書 for who takes pamphlets along, and blank ones."""
    try:
        stops = len(event_receipts(session, line.id).stops)
    except Refused:
        return
    day = printed.get("event-receipts")
    more = f"白い受領書 {BLANK_SLIPS}枚を含む"
    yield KitItem("受領書", f"{stops + BLANK_SLIPS}枚", day, line.id, "event-receipts", more=more)


def _seated(session: Session, event_id: UUID) -> int:
    """Who has a sign on the desk: those with another role than that of a participant."""
    row = RegistrationRow
    query = select(func.count()).where(
        row.event_id == event_id,
        row.binned_at.is_(None),
        row.reply.not_in(("no", "waiting")),
        row.role != "participant",
    )
    return int(session.scalar(query) or 0)


def _copies(session: Session, line: events.EventLine) -> Iterator[KitItem]:
    edition = pamphlets.edition_on(session, line.held_on, line.id)
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
