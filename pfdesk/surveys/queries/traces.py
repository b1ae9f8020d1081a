"""What a member's card says of this room: the surveys it was sent, and whether it answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import DispatchRow, SurveyRow, TargetRow
from pfdesk.office.traces import Trace
from pfdesk.surveys.model import TARGET_STATES
from pfdesk.values.eras import era_text


def traces(session: Session, member_id: UUID) -> Sequence[Trace]:
    """Newest first; a target that nothing was sent to yet is no trace."""
    row = TargetRow
    sent = (
        select(func.min(DispatchRow.sent_on))
        .where(DispatchRow.target_id == row.id, DispatchRow.binned_at.is_(None))
        .scalar_subquery()
    )
    query: Any = (
        select(SurveyRow.id, SurveyRow.title, SurveyRow.sent_on, sent, row.returned_on, row.state)
        .join(row, row.survey_id == SurveyRow.id)
        .where(row.member_id == member_id, row.binned_at.is_(None), SurveyRow.binned_at.is_(None))
    )
    found = [
        Trace("surveys", survey, day, title, _answer(returned, state))
        for survey, title, planned, first, returned, state in session.execute(query)
        if (day := returned or first or planned) is not None
    ]
    return sorted(found, key=lambda one: one.on, reverse=True)


def _answer(returned: Any, state: str) -> str:
    if returned is not None:
        return f"{era_text(returned)} 回答"
    return TARGET_STATES.get(state, "") or "未回答"
