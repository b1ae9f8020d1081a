"""Keep the layout of a questionnaire that was printed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import SurveyLayoutRow
from pfdesk.surveys import model, store


@dataclass(frozen=True)
class KeepLayout:
    """Written once: a layout that is there already stays as it was."""

    layout: model.Layout
    label: str = "調査票の配置の記録"

    def run(self, session: Session) -> None:
        """Write it where no layout of this mark is there."""
        row = SurveyLayoutRow
        there = select(row.id).where(row.survey_id == self.layout.survey_id, row.mark == self.layout.mark)
        if session.scalars(there).first() is None:
            store.insert(session, self.layout)
