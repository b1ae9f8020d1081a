"""Which survey a form is for: the one that was chosen, else the newest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pfdesk.surveys import queries
from pfdesk.values.errors import Refused

if TYPE_CHECKING:
    from uuid import UUID

    from pfdesk.surveys.queries import SurveyLine


def chosen_survey(session: Any, target: UUID | None) -> SurveyLine:
    """The survey with this key, or the one made last; Refused when there is none."""
    lines = queries.survey_lines(session)
    if not lines:
        raise Refused("", "調査がまだありません。先に調査を作ってください。")
    if target is None:
        return max(lines, key=lambda line: line.id)
    found = next((line for line in lines if line.id == target), None)
    if found is None:
        raise Refused("", "この調査は見つかりません。一覧から選び直してください。")
    return found
