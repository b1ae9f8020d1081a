"""The layouts of a survey's questionnaires that were printed."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema.surveys import SurveyLayoutRow
from pfdesk.surveys.model import Layout


def layouts(session: Session, survey_id: UUID) -> Sequence[Layout]:
    """All that are kept, the newest first."""
    row = SurveyLayoutRow
    query = (
        select(row)
        .where(row.survey_id == survey_id, row.binned_at.is_(None))
        .order_by(row.kept_at.desc(), row.id.desc())
    )
    return [entity(found, Layout) for found in session.scalars(query)]
