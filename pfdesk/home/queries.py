"""What the home page asks: work that is due, the next event with its kit, the year at a glance, the last copies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.annual.queries import ALL_FIGURES
from pfdesk.db.schema.directory import BodyRow, SeatRow
from pfdesk.db.schema.house import PrintLogRow
from pfdesk.events import queries as events
from pfdesk.pamphlets import queries as pamphlets
from pfdesk.surveys import queries as surveys

SOON = timedelta(days=60)
KIT = (("attendee-roster", "参加者名簿"), ("sign-in-sheet", "出席簿"), ("name-badges", "名札"))


@dataclass(frozen=True, slots=True)
class Work:
    """One thing to do: `print_form` is printed by the link, else the link goes to `target` in `room`."""

    id: UUID
    room: str
    sentence: str
    detail: str
    due_on: date | None
    link: str
    target: UUID | None
    print_form: str = ""


@dataclass(frozen=True, slots=True)
class KitItem:
    """A form to bring to the event, and the day on which it was last printed."""

    form: str
    title: str
    printed_on: date | None


@dataclass(frozen=True, slots=True)
class NextEvent:
    """The next event, or the latest where none is to come."""

    line: events.EventLine
    times: str
    kit: tuple[KitItem, ...]


def work_lines(session: Session, year: int, today: date) -> list[Work]:
    """What is due, the earliest first; what has no date stands last."""
    found = [
        *_surveys(session, year),
        *_replies(session, today),
        *_places(session, year),
        *_desks(session, year, today),
    ]
    found += _seats(session, today)
    return sorted(found, key=lambda work: (work.due_on is None, work.due_on or today))


def _surveys(session: Session, year: int) -> Iterator[Work]:
    for survey in surveys.survey_lines(session, year):
        steps = surveys.steps(session, survey.id)
        about = f"{survey.title}  回収 {steps.returned} / {steps.targets}"
        if steps.silent and steps.sent:
            sentence = f"回答がまだの {steps.silent}件に督促状を送る"
            yield Work(
                survey.id, "surveys", sentence, about, survey.due_on, "督促状を印刷", survey.id, "reminder"
            )
        waiting = steps.to_verify - steps.verified
        if waiting > 0:
            told = f"照合 {steps.verified} / {steps.papers}"
            sentence = f"照合がまだの調査票 {waiting}枚を入力する"
            yield Work(
                survey.id, "surveys", sentence, f"{survey.title}  {told}", None, "照合入力へ", survey.id
            )


def _replies(session: Session, today: date) -> Iterator[Work]:
    for line in events.unanswered_replies(session, today):
        sentence = f"出欠の返事がまだの {line.count}名に確かめる"
        yield Work(
            line.id, "events", sentence, line.title, line.reply_by or line.held_on, "返事を記録", line.id
        )


def _places(session: Session, year: int) -> Iterator[Work]:
    edition = pamphlets.edition_for(session, year)
    if edition is None:
        return
    short = [
        place
        for place in pamphlets.place_lines(session, edition)
        if place.left is not None and place.left < place.minimum and place.closed_on is None
    ]
    if short:
        more = f" ほか {len(short) - 1}か所" if len(short) > 1 else ""
        sentence = f"最低部数を下回った配布先 {len(short)}か所に補充する"
        yield Work(edition, "pamphlets", sentence, f"{short[0].name}{more}", None, "補充を計画", edition)


def _desks(session: Session, year: int, today: date) -> Iterator[Work]:
    edition = pamphlets.edition_for(session, year)
    wanting = pamphlets.desks_wanting_consent(session, edition, today)
    if wanting:
        sentence = f"掲載承諾がまだの相談窓口 {len(wanting)}件に依頼する"
        yield Work(wanting[0].id, "pamphlets", sentence, wanting[0].name, None, "承諾を依頼", wanting[0].id)


def _seats(session: Session, today: date) -> Iterator[Work]:
    ending: Any = (
        select(BodyRow.id, BodyRow.name, SeatRow.ends_on, func.count(), func.min(SeatRow.member_id))
        .join(SeatRow, SeatRow.body_id == BodyRow.id)
        .where(SeatRow.binned_at.is_(None), SeatRow.ends_on.between(today, today + SOON))
        .group_by(BodyRow.id, BodyRow.name, SeatRow.ends_on)
    )
    for body_id, name, ends_on, count, _member in session.execute(ending):
        sentence = f"任期が {ends_on.month}月{ends_on.day}日で終わる委員 {count}名を確かめる"
        yield Work(body_id, "directory", sentence, name, ends_on, "会員名簿へ", None)


def next_event(session: Session, year: int, today: date) -> NextEvent | None:
    """The event that comes next, with its kit; else the latest of the year."""
    line = events.next_event(session, today)
    if line is None:
        former = events.event_lines(session, year=year)
        if not former:
            return None
        line = max(former, key=lambda event: event.held_on)
    parts = events.part_entities(session, line.id)
    times = "  ".join(f"第{part.number}部 {part.starts}" for part in parts)
    printed = _printed(session, line.id)
    return NextEvent(line, times, tuple(KitItem(form, title, printed.get(form)) for form, title in KIT))


def _printed(session: Session, event_id: UUID) -> dict[str, date]:
    query = (
        select(PrintLogRow.form, func.max(PrintLogRow.printed_at))
        .where(PrintLogRow.target_ids.contains(str(event_id)))
        .group_by(PrintLogRow.form)
    )
    return {form: moment.astimezone().date() for form, moment in session.execute(query)}


def year_values(session: Session, year: int, wanted: frozenset[str]) -> dict[str, float]:
    """The values of some figures of the year by key."""
    return {f.key: f.count(session, year).value for f in ALL_FIGURES if f.key in wanted}


def supporters(session: Session) -> dict[int, int]:
    """Trained supporters by fiscal year."""
    return events.supporters_by_year(session)


def left_in_stock(session: Session, year: int) -> int:
    """Copies of the year's edition in the office's own store."""
    edition = pamphlets.edition_for(session, year)
    return 0 if edition is None else pamphlets.identity(session, edition).stock
