"""Targets from the directory: the members that a search and its chips leave, without those who want no mail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import TargetRow
from pfdesk.directory import queries as directory
from pfdesk.directory.queries.roster import declined_members
from pfdesk.surveys.model import Target

MOST = 100_000


@dataclass(frozen=True, slots=True)
class Found:
    """The targets to add, and how many were left out: `declined` 案内送付, or `there` already."""

    targets: tuple[Target, ...]
    declined: int = 0
    there: int = 0

    @property
    def words(self) -> str:
        """12件を加えます。案内送付に同意していない1件は除きます。"""
        parts = [f"{len(self.targets):,}件を対象に加えます。" if self.targets else "加える会員はありません。"]
        parts += [f"案内送付に同意していない{self.declined:,}件は除きます。"] if self.declined else []
        parts += [f"もう対象になっている{self.there:,}件は加えません。"] if self.there else []
        return "".join(parts)


def targets_by_filters(
    session: Session, survey_id: UUID, text: str = "", filters: directory.MemberFilters | None = None
) -> Found:
    """All members that are found."""
    lines = directory.member_lines(session, text, filters, limit=MOST)
    return targets_of_members(session, survey_id, lines)


def targets_of_members(session: Session, survey_id: UUID, lines: Sequence[directory.MemberLine]) -> Found:
    """These members as targets of a survey."""
    query = select(TargetRow.member_id).where(TargetRow.survey_id == survey_id, TargetRow.binned_at.is_(None))
    there = set(session.scalars(query))
    declined = declined_members(session, "mailing")
    new = [line for line in lines if line.id not in there]
    targets = tuple(
        Target(
            survey_id=survey_id, member_id=line.id, name=line.name, kana=line.kana, kind=line.category,
            municipality=line.municipality, postal_code=line.postal_code, address=line.address, phone=line.phone,
        )
        for line in new
        if line.id not in declined
    )  # fmt: skip
    return Found(targets, len(new) - len(targets), len(lines) - len(new))
