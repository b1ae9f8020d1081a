"""What an import of answers needs to know of a survey: rows taken before, targets and their papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import ResponseRow, TargetRow


@dataclass(frozen=True, slots=True)
class ImportGround:
    """Keys of rows taken before, targets by number, and the paper of a target with whether it is keyed."""

    keys: frozenset[str]
    targets: Mapping[int, UUID]
    papers: Mapping[UUID, tuple[UUID, bool]]


def import_ground(session: Session, survey_id: UUID) -> ImportGround:
    """In two queries whatever the size."""
    papers = session.execute(
        select(ResponseRow.id, ResponseRow.target_id, ResponseRow.source_key, ResponseRow.keyed_by).where(
            ResponseRow.survey_id == survey_id, ResponseRow.binned_at.is_(None)
        )
    ).all()
    targets = session.execute(
        select(TargetRow.number, TargetRow.id).where(
            TargetRow.survey_id == survey_id, TargetRow.binned_at.is_(None)
        )
    )
    return ImportGround(
        frozenset(key for _id, _target, key, _by in papers if key),
        dict(targets.all()),
        {target: (paper, bool(by)) for paper, target, _key, by in papers if target is not None},
    )
