"""配布計画 and the editions' lists of desks, each set as one unit of work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema.pamphlets import DeskRow, ListingRow, PlanRow
from pfdesk.pamphlets import store
from pfdesk.pamphlets.model import Desk, Edition, Listing, ListingConsent, Plan, entry_text
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class SetPlan:
    """Set how many copies of an edition each place is to get; places that are not named stay as they are."""

    edition_id: UUID
    copies: Mapping[UUID, int]
    due_on: Mapping[UUID, date | None] = field(default_factory=dict)
    label: str = "配布計画の変更"

    def run(self, session: Session) -> None:
        """Write what is new or differs."""
        query = select(PlanRow).where(PlanRow.edition_id == self.edition_id)
        standing = {row.place_id: entity(row, Plan) for row in session.scalars(query)}
        for place_id in dict.fromkeys((*self.copies, *self.due_on)):
            before = standing.get(place_id)
            if before is None:
                plan = Plan(
                    edition_id=self.edition_id, place_id=place_id, copies=self.copies.get(place_id, 0),
                    due_on=self.due_on.get(place_id),
                )  # fmt: skip
                store.insert(session, plan)
                continue
            after = replace(
                before, copies=self.copies.get(place_id, before.copies),
                due_on=self.due_on.get(place_id, before.due_on),
            )  # fmt: skip
            if after != before:
                store.update(session, before, after)


@dataclass(frozen=True)
class FoldInPlan:
    """Set how many copies of an edition go into the newsletter."""

    edition_id: UUID
    copies: int
    due_on: date | None = None
    label: str = "配布計画の変更"

    def run(self, session: Session) -> None:
        """Write it at the place that stands for the insert."""
        place = store.insert_place(session)
        SetPlan(self.edition_id, {place: self.copies}, {place: self.due_on}).run(session)


@dataclass(frozen=True)
class ListDesks:
    """Set which desks stand in an edition, in this order.

    A desk that is new in it stands with its phone number of now. The numbers of the others are taken anew as
    long as the edition is not printed; what is printed stays as it was printed.
    """

    edition_id: UUID
    desk_ids: tuple[UUID, ...]
    label: str = "掲載する窓口の変更"

    def run(self, session: Session) -> None:
        """Add, re-order and take out."""
        query = select(ListingRow).where(ListingRow.edition_id == self.edition_id)
        standing = {row.desk_id: row for row in session.scalars(query)}
        printed = self._printed(session)
        phones = dict(session.execute(select(DeskRow.id, DeskRow.phone)).all())
        for desk_id, row in standing.items():
            if desk_id not in self.desk_ids and row.binned_at is None:
                store.put_in_bin(session, Listing, row.id)
        for sort, desk_id in enumerate(self.desk_ids, 1):
            old = standing.get(desk_id)
            if old is None:
                store.insert(
                    session,
                    Listing(edition_id=self.edition_id, desk_id=desk_id, phone=phones[desk_id], sort=sort),
                )
            else:
                stays = printed and old.binned_at is None
                phone = old.phone if stays else phones[desk_id]
                store.change(session, Listing, old.id, sort=sort, phone=phone, binned_at=None)

    def _printed(self, session: Session) -> bool:
        edition = store.load(session, Edition, self.edition_id)
        return edition.delivered_on is not None


@dataclass(frozen=True)
class RecordConsents:
    """Record several consents as one unit of work: a round of asking, or its answers."""

    consents: tuple[ListingConsent, ...]
    label: str = "掲載承諾の記録"

    def run(self, session: Session) -> None:
        """Write them all."""
        for consent in self.consents:
            _write(session, consent)


@dataclass(frozen=True)
class RecordConsent:
    """Record that a desk's owner was asked, agreed or refused; agreement is to the entry as it reads now."""

    consent: ListingConsent
    label: str = "掲載承諾の記録"

    def run(self, session: Session) -> None:
        """Write it; Refused for an answer where neither says who gave it nor why that is not known."""
        consent = self.consent
        if consent.state != "asked" and not (consent.decided_by or consent.notes):
            raise Refused(
                "decided_by", "返事をした人を入れてください。分からないときは、その訳をメモに書いてください。"
            )
        _write(session, consent)


def _write(session: Session, consent: ListingConsent) -> None:
    """An agreement without a text is to the desk's entry of now."""
    if consent.state == "agreed" and not consent.agreed_text:
        desk = store.load(session, Desk, consent.desk_id)
        consent = replace(consent, agreed_text=entry_text(desk))
    store.insert(session, consent)
