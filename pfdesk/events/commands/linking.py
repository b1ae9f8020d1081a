"""アンケート: which questionnaire belongs to an event."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.db.records import change
from pfdesk.db.schema.surveys import SurveyRow
from pfdesk.events import model, store


@dataclass(frozen=True)
class LinkSurvey:
    """Say that a survey is the questionnaire of an event (None: of none any more)."""

    survey_id: UUID
    event_id: UUID | None

    @property
    def label(self) -> str:
        """アンケートの結び付け."""
        return "アンケートの結び付け" if self.event_id else "アンケートの結び付けの取り消し"

    def run(self, session: Session) -> None:
        """Write it; Refused where either is gone."""
        if self.event_id is not None:
            store.load(session, model.Event, self.event_id)
        change(session, SurveyRow, self.survey_id, {"event_id": self.event_id})
