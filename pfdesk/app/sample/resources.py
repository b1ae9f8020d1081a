"""Sample of 社会資源: what the answers of the survey say, taken over into the directory but for the last papers."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Final
from uuid import UUID

from pfdesk.app.taking import TakeProposals
from pfdesk.office.office import Office
from pfdesk.surveys.commands import NoteDecisions
from pfdesk.surveys.queries.proposals import proposal_lines, take_plan
from pfdesk.surveys.queries.proposing import NEW_MEMBER, Proposal

CLERK: Final = "見本 一郎"
DAY: Final = date(2024, 2, 19)
AT: Final = datetime(2024, 2, 19, 5, 0, tzinfo=UTC)
TAKEN: Final = 15
"""The papers up to this number are done; the others wait, so that the pane shows both."""


def fill(office: Office, survey_id: UUID) -> None:
    """Take over what was named on the first papers; what has no activity is left."""
    lines: list[Proposal] = list(office.ask(proposal_lines, survey_id))
    active = {one.response_id for one in lines if one.field == "activity"}
    done = [one for one in lines if one.number <= TAKEN]
    taken = [one for one in done if one.response_id in active]
    office.do(TakeProposals(office.ask(take_plan, survey_id, taken, DAY), AT, CLERK))
    left = [one for one in done if one.response_id not in active and one.field != NEW_MEMBER]
    office.do(NoteDecisions(left, taken=False, at=AT, clerk=CLERK))
