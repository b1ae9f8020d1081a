"""修了者: the one definition of who counts as having completed a course, for every list, paper and figure.

Whose completion is recorded counts; whoever's certificate was revoked does not, until one of a new number is issued.
Such a person is told beside the number (うち取消), so that certificates issued and people counted add up.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_
from sqlalchemy.orm import aliased

from pfdesk.db.schema.events import CertificateRow, CompletionRow


def stands() -> ColumnElement[bool]:
    """Whether a completion counts: recorded, and without certificate or with one in force."""
    return and_(CompletionRow.binned_at.is_(None), or_(~_paper(revoked=True), _paper(revoked=False)))


def revoked() -> ColumnElement[bool]:
    """Whether the certificate of a completion was revoked and none is in force, the completion kept or not."""
    return and_(_paper(revoked=True), ~_paper(revoked=False))


def _paper(*, revoked: bool) -> ColumnElement[bool]:
    paper = aliased(CertificateRow)
    state = paper.revoked_on.is_not(None) if revoked else paper.revoked_on.is_(None)
    return exists().where(paper.completion_id == CompletionRow.id, state).correlate(CompletionRow)


def revoked_among(lines: Iterable[Any]) -> int:
    """How many people of a register have a revoked certificate and none in force: `revoked` of its lines."""
    every = list(lines)
    standing = {(line.course_id, line.registration_id) for line in every if line.revoked_on is None}
    gone = {(line.course_id, line.registration_id) for line in every if line.revoked_on is not None}
    return len(gone - standing)


def with_revoked(count: int, taken: int) -> str:
    """5名(ほかに取消 1名): the number of 修了者, and who is not among them any more."""
    return f"{count}名" + (f"(ほかに取消 {taken}名)" if taken else "")
