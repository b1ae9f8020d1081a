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
    query = select(row.id, row.member_id, row.title, row.ends_on, row.renews, row.remind_days).where(
        row.binned_at.is_(None), row.ends_on >= today
    )
    due = [
        (ends_on, key, member_id, title, state)
        for key, member_id, title, ends_on, renews, remind_days in session.execute(query)
        if ends_on is not None
        and (state := agreement_state(ends_on, today, renews=renews, remind_days=remind_days)).startswith(
            "まもなく"
        )
    ]
    members = _standing(session, {member_id for _, _, member_id, _, _ in due}, today)
    found = [
        (
            ends_on,
            members[member_id][1],
            key,
            DueAgreement(key, member_id, members[member_id][0], title, ends_on, state),
        )
        for ends_on, key, member_id, title, state in due
        if member_id in members
    ]
    return [line for *_, line in sorted(found, key=lambda one: one[:3])]


def _standing(session: Session, keys: set[UUID], today: date) -> dict[UUID, tuple[str, str]]:
    """Name and kana of those of the members that are there: asked for by key, not by looking at all members."""
    query = select(MemberRow.id, MemberRow.name, MemberRow.kana).where(
        MemberRow.id.in_(keys),
        MemberRow.binned_at.is_(None),
        MemberRow.left_on.is_(None) | (MemberRow.left_on > today),
    )
    return {key: (name, kana) for key, name, kana in session.execute(query)} if keys else {}
