"""相談窓口: the desks in the order of the hand-out, each with the state of its listing consent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from pfdesk.db import search
from pfdesk.db.records import entity, load
from pfdesk.db.schema.pamphlets import DeskRow, ListingConsentRow, ListingRow
from pfdesk.pamphlets.model import (
    AUDIENCES,
    CONSENT_STATES,
    LEVELS,
    Desk,
    ListingConsent,
    consent_state,
    entry_text,
)

DUE_STATES: Final = ("none", "asked", "changed", "expired")
"""States of consent in which something is still to be done before an edition prints."""


@dataclass(frozen=True, slots=True)
class DeskLine:
    """A desk as it is listed; `listed` when it stands in the edition asked for."""

    id: UUID
    name: str
    kana: str
    owner: str
    level: str
    audiences: str
    topics: str
    phone: str
    web: str
    hours: str
    closed_days: str
    anonymous: bool
    listed: bool
    printed_phone: str
    consent: str
    asked_on: date | None
    decided_on: date | None
    decided_by: str
    valid_until: date | None
    fax: str = ""
    email: str = ""
    area: str = ""
    plain: str = ""

    @property
    def level_name(self) -> str:
        """市, 道, 国 or 民間."""
        return LEVELS[self.level]

    @property
    def audience_text(self) -> str:
        """Whom it is for."""
        return "・".join(AUDIENCES[code] for code in self.audiences.split())

    @property
    def consent_text(self) -> str:
        """The state of its consent in words."""
        return CONSENT_STATES[self.consent]

    @property
    def moved(self) -> bool:
        """Whether the printed phone number is not the desk's any more."""
        return self.listed and self.printed_phone != self.phone


def desk_lines(
    session: Session,
    edition_id: UUID | None = None,
    text: str = "",
    today: date | None = None,
    *,
    level: str = "",
    listed_only: bool = False,
    own_order: bool = False,
) -> list[DeskLine]:
    """The desks by level and order; with an edition, whether and how each stands in it.

    In the order of the edition's list, or in their own (`own_order`), which listing does not change.
    """
    day = today or date.today()
    order = case({code: place for place, code in enumerate(LEVELS)}, value=DeskRow.level, else_=9)
    query = (
        select(DeskRow, ListingRow.id, func.coalesce(ListingRow.phone, ""))
        .outerjoin(
            ListingRow,
            (ListingRow.desk_id == DeskRow.id)
            & (ListingRow.edition_id == edition_id)
            & ListingRow.binned_at.is_(None),
        )
        .where(DeskRow.binned_at.is_(None), *search.holds(session, DeskRow.id, text))
        .order_by(order, *(() if own_order else (ListingRow.sort,)), DeskRow.sort, DeskRow.id)
    )
    if level:
        query = query.where(DeskRow.level == level)
    if listed_only:
        query = query.where(ListingRow.id.is_not(None))
    consents = latest_consents(session)
    return [
        _line(entity(row, Desk), listing is not None, phone, consents.get(row.id), day)
        for row, listing, phone in session.execute(query)
    ]


def latest_consents(session: Session) -> dict[UUID, ListingConsent]:
    """The last word of each desk's owner, or the last asking."""
    query = (
        select(ListingConsentRow)
        .where(ListingConsentRow.binned_at.is_(None))
        .order_by(
            func.coalesce(ListingConsentRow.decided_on, ListingConsentRow.asked_on), ListingConsentRow.id
        )
    )
    return {row.desk_id: entity(row, ListingConsent) for row in session.scalars(query)}


def consent_history(session: Session, desk_id: UUID) -> list[ListingConsent]:
    """All consents of a desk, newest first."""
    query = (
        select(ListingConsentRow)
        .where(ListingConsentRow.desk_id == desk_id, ListingConsentRow.binned_at.is_(None))
        .order_by(
            func.coalesce(ListingConsentRow.decided_on, ListingConsentRow.asked_on).desc(),
            ListingConsentRow.id.desc(),
        )
    )
    return [entity(row, ListingConsent) for row in session.scalars(query)]


def desks_wanting_consent(session: Session, edition_id: UUID | None, today: date) -> list[DeskLine]:
    """Desks of an edition whose owner has not agreed to the entry as it reads now, or does not want it listed.

    Without an edition, those of all that still have to be asked: a refusal needs nothing more to be done.
    """
    lines = desk_lines(session, edition_id, today=today, listed_only=edition_id is not None)
    wanting = DUE_STATES if edition_id is None else (*DUE_STATES, "refused")
    return [line for line in lines if line.consent in wanting]


def desk_entity(session: Session, desk_id: UUID) -> Desk:
    """The desk as an entity; Refused when it is not there."""
    return load(session, DeskRow, Desk, desk_id)


def is_desk(session: Session, record_id: UUID) -> bool:
    """Whether a key is that of a desk."""
    return session.get(DeskRow, record_id) is not None


def _line(desk: Desk, listed: bool, phone: str, consent: ListingConsent | None, day: date) -> DeskLine:
    said = consent or ListingConsent(desk_id=desk.id)
    return DeskLine(
        desk.id, desk.name, desk.kana, desk.owner, desk.level, desk.audiences, desk.topics, desk.phone,
        desk.web, desk.hours, desk.closed_days, desk.anonymous, listed, phone,
        consent_state(consent, entry_text(desk), day), said.asked_on, said.decided_on,
        said.decided_by, said.valid_until,
        fax=desk.fax, email=desk.email, area=desk.area, plain=desk.plain,
    )  # fmt: skip
