"""Agreements that end or are renewed soon: each is reminded of so many days before, as it says itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import AgreementRow, MemberRow
from pfdesk.directory.model.dealings import agreement_state


@dataclass(frozen=True, slots=True)
class DueAgreement:
    """An agreement that is due; `state` says まもなく期限 or まもなく更新."""

    id: UUID
    member_id: UUID
    member: str
    title: str
    ends_on: date
    state: str


def agreements_due(session: Session, today: date) -> list[DueAgreement]:
    """Those within their own days of reminder, the earliest first; members that left are not among them."""
    row = AgreementRow
    query = (
        select(row.id, row.member_id, MemberRow.name, row.title, row.ends_on, row.renews, row.remind_days)
        .join(MemberRow, MemberRow.id == row.member_id)
        .where(
            row.binned_at.is_(None),
            MemberRow.binned_at.is_(None),
            MemberRow.left_on.is_(None) | (MemberRow.left_on > today),
            row.ends_on >= today,
        )
        .order_by(row.ends_on, MemberRow.kana, row.id)
    )
    found: list[DueAgreement] = []
    for key, member_id, member, title, ends_on, renews, remind_days in session.execute(query):
        state = agreement_state(ends_on, today, renews=renews, remind_days=remind_days)
        if ends_on is not None and state.startswith("まもなく"):
            found.append(DueAgreement(key, member_id, member, title, ends_on, state))
    return found
