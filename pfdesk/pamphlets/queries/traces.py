"""What a member's card says of this room: copies that its places received, and the desks that it runs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import DeskRow, EditionRow, ListingRow, MovementRow, PlaceRow
from pfdesk.office.traces import Trace
from pfdesk.pamphlets.queries.terms import STANDING, part


def traces(session: Session, member_id: UUID) -> Sequence[Trace]:
    """Newest first."""
    copies = [
        Trace(
            "pamphlets", key, day, f"パンフレット {n:,}部" if n > 0 else f"パンフレット {-n:,}部の戻り", place
        )
        for key, day, place, n in copies_of_member(session, member_id)
        if n
    ]
    query = (
        select(DeskRow.id, DeskRow.name, EditionRow.delivered_on, EditionRow.title, EditionRow.version)
        .join(ListingRow, ListingRow.desk_id == DeskRow.id)
        .join(EditionRow, EditionRow.id == ListingRow.edition_id)
        .where(
            DeskRow.member_id == member_id, DeskRow.binned_at.is_(None), ListingRow.binned_at.is_(None),
            EditionRow.binned_at.is_(None), EditionRow.delivered_on.is_not(None),
        )
    )  # fmt: skip
    listed = [
        Trace("pamphlets", key, day, f"相談窓口「{name}」を掲載", f"{title} {version}".rstrip())
        for key, name, day, title, version in session.execute(query)
        if day is not None
    ]
    return sorted((*copies, *listed), key=lambda one: one.on, reverse=True)


def copies_of_member(session: Session, member_id: UUID) -> list[tuple[Any, ...]]:
    """What a member received: (movement key, day, place, copies), newest first."""
    query = (
        select(MovementRow.id, MovementRow.moved_on, PlaceRow.name, part("placed"))
        .join(PlaceRow, PlaceRow.id == MovementRow.place_id)
        .where(PlaceRow.member_id == member_id, STANDING)
        .order_by(MovementRow.moved_on.desc(), MovementRow.number.desc())
    )
    return [tuple(row) for row in session.execute(query)]
