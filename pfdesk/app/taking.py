"""Answers of a survey taken over into the directory: one unit of work of both rooms, so that one undo takes it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pfdesk.directory.commands import TakeOver
from pfdesk.surveys.commands import NoteDecisions
from pfdesk.surveys.queries.taking_over import Plan


@dataclass(frozen=True)
class TakeProposals:
    """The changes of the directory, the links of the targets to their members, and the decisions."""

    plan: Plan
    at: datetime
    clerk: str = ""

    @property
    def label(self) -> str:
        """回答12件の会員名簿への反映."""
        return f"回答{len(self.plan.taken):,}件の会員名簿への反映"

    def run(self, session: Any) -> None:
        """Write the directory first."""
        plan = self.plan
        TakeOver(plan.members, plan.contacts, plan.resources, plan.consents, plan.category).run(session)
        session.flush()
        NoteDecisions(plan.taken, taken=True, at=self.at, clerk=self.clerk, links=plan.links).run(session)
