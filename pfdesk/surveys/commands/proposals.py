"""What was decided of the changes that answers propose for the directory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import ProposalRow
from pfdesk.surveys import model, store


class Proposed(Protocol):
    """What is needed of a proposal."""

    @property
    def response_id(self) -> UUID:
        """Its paper."""
        ...

    @property
    def question_id(self) -> UUID | None:
        """Its question."""
        ...

    @property
    def field(self) -> str:
        """The field of the directory."""
        ...

    @property
    def new(self) -> str:
        """What the paper says."""
        ...


@dataclass(frozen=True)
class NoteDecisions:
    """Note that proposals were taken over or left, and which member a target is."""

    proposals: Sequence[Proposed]
    taken: bool
    at: datetime
    clerk: str = ""
    links: tuple[tuple[UUID, UUID], ...] = ()

    @property
    def label(self) -> str:
        """反映しない3件の記録."""
        return f"反映{'する' if self.taken else 'しない'}{len(self.proposals):,}件の記録"

    def run(self, session: Session) -> None:
        """Write a line each."""
        for target_id, member_id in self.links:
            store.change(session, model.Target, target_id, member_id=member_id)
        store.insert_all(session, (
            model.Decision(response_id=one.response_id, question_id=one.question_id, field=one.field, value=one.new,
                           taken=self.taken, clerk=self.clerk, decided_at=self.at)
            for one in self.proposals
        ))  # fmt: skip


@dataclass(frozen=True)
class ReopenProposals:
    """Propose again what was left."""

    proposals: Sequence[Proposed]
    label: str = "反映しないの取消"

    def run(self, session: Session) -> None:
        """Put the decisions into the bin."""
        wanted = {(one.response_id, one.field, one.new) for one in self.proposals}
        papers = {paper for paper, *_rest in wanted}
        row = ProposalRow
        query = select(row).where(row.response_id.in_(papers), row.taken.is_(False), row.binned_at.is_(None))
        for found in session.scalars(query):
            if (found.response_id, found.field, found.value) in wanted:
                store.put_in_bin(session, model.Decision, found.id)
