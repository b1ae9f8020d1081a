"""配布計画: what an edition planned for its places, to be taken over by the next."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import PlaceRow, PlanRow


def plan_of(session: Session, edition_id: UUID) -> dict[UUID, int]:
    """The planned copies of an edition by place, of the places that are still in use."""
    query = (
        select(PlanRow.place_id, PlanRow.copies)
        .join(PlaceRow, PlaceRow.id == PlanRow.place_id)
        .where(
            PlanRow.edition_id == edition_id, PlanRow.binned_at.is_(None), PlanRow.copies > 0,
            PlaceRow.binned_at.is_(None), PlaceRow.closed_on.is_(None),
        )
    )  # fmt: skip
    return {place_id: copies for place_id, copies in session.execute(query)}  # noqa: C416
