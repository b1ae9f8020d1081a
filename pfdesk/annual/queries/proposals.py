"""What the year's timeline could say: entries proposed from the contact log, events, surveys and editions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.annual.model import TimelineEntry
from pfdesk.db.schema.annual import TimelineRow
from pfdesk.db.schema.directory import ContactLogRow, MemberRow
from pfdesk.db.schema.events import EventRow
from pfdesk.db.schema.pamphlets import EditionRow
from pfdesk.db.schema.surveys import SurveyRow
from pfdesk.directory.model import WAYS
from pfdesk.values.fiscal import fiscal_year_days

MOST: Final = 1000
"""Entries of the contact log that are read, the newest; those of one day, way and text are offered as one."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry as it could be taken over; `id` is the record that it comes from."""

    id: UUID
    on: date
    text: str
    source: str

    def entry(self, year: int) -> TimelineEntry:
        """The entry of the timeline; an action until the clerk says otherwise."""
        return TimelineEntry(
            fiscal_year=year, happened_on=self.on, kind="action", text=self.text, source=self.source,
            source_id=self.id,
        )  # fmt: skip


def proposals(session: Session, year: int) -> list[Proposal]:
    """What the rooms' records of the year offer, by day; what was taken over is left out."""
    taken = set(
        session.scalars(
            select(TimelineRow.source_id).where(
                TimelineRow.fiscal_year == year, TimelineRow.binned_at.is_(None)
            )
        )
    )
    found = [
        *_events(session, year),
        *_surveys(session, year),
        *_editions(session, year),
        *_log(session, year),
    ]
    return sorted((one for one in found if one.id not in taken), key=lambda one: (one.on, one.id))


def _events(session: Session, year: int) -> Iterator[Proposal]:
    query = select(EventRow.id, EventRow.held_on, EventRow.title).where(
        EventRow.binned_at.is_(None), EventRow.held_on.between(*fiscal_year_days(year))
    )
    for key, on, title in session.execute(query):
        yield Proposal(key, on, f"「{title}」を開催した。", "行事・講座")


def _surveys(session: Session, year: int) -> Iterator[Proposal]:
    query = select(SurveyRow.id, SurveyRow.sent_on, SurveyRow.title).where(
        SurveyRow.binned_at.is_(None), SurveyRow.sent_on.between(*fiscal_year_days(year))
    )
    for key, on, title in session.execute(query):
        if on is not None:
            yield Proposal(key, on, f"「{title}」の調査票を発送した。", "調査")


def _editions(session: Session, year: int) -> Iterator[Proposal]:
    query = select(EditionRow.id, EditionRow.delivered_on, EditionRow.title, EditionRow.print_run).where(
        EditionRow.binned_at.is_(None), EditionRow.delivered_on.between(*fiscal_year_days(year))
    )
    for key, on, title, run in session.execute(query):
        if on is not None:
            yield Proposal(key, on, f"「{title}」{run:,}部が納品された。", "パンフレット")


def _log(session: Session, year: int) -> Iterator[Proposal]:
    query = (
        select(ContactLogRow.id, ContactLogRow.held_on, ContactLogRow.way, ContactLogRow.text, MemberRow.name)
        .join(MemberRow, MemberRow.id == ContactLogRow.member_id)
        .where(ContactLogRow.binned_at.is_(None), ContactLogRow.held_on.between(*fiscal_year_days(year)))
        .order_by(ContactLogRow.held_on.desc(), ContactLogRow.id)
        .limit(MOST)
    )
    together: dict[tuple[date, str, str], list[tuple[UUID, str]]] = {}
    for key, on, way, text, name in session.execute(query):
        together.setdefault((on, way, text), []).append((key, name))
    for (on, way, text), members in together.items():
        first, others = members[0], len(members) - 1
        who = f"{first[1]} ほか{others}件" if others else first[1]
        yield Proposal(first[0], on, f"{who}: {text}", f"連絡記録({WAYS.get(way, way)})")
