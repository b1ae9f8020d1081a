"""Whether those who answer are organisations or people: the word that stands behind a count."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import MemberRow
from pfdesk.db.schema.surveys import SurveyRow, TargetRow


def respondents(session: Session, survey_id: UUID) -> str:
    """団体 where every target may be one, 件 where people or mere numbers are among them, 人 where nobody is named."""
    if session.scalar(select(SurveyRow.anonymous).where(SurveyRow.id == survey_id)):
        return "人"
    people = (
        select(TargetRow.id)
        .outerjoin(MemberRow, MemberRow.id == TargetRow.member_id)
        .where(TargetRow.survey_id == survey_id, TargetRow.binned_at.is_(None))
        .where(or_(MemberRow.kind == "person", TargetRow.name.startswith("番号 ", autoescape=True)))
    )
    return "件" if session.scalars(people.limit(1)).first() is not None else "団体"


def persons_among(session: Session, survey_id: UUID) -> frozenset[UUID]:
    """The targets of a survey that are people, by the directory."""
    query = (
        select(TargetRow.id)
        .join(MemberRow, MemberRow.id == TargetRow.member_id)
        .where(TargetRow.survey_id == survey_id, TargetRow.binned_at.is_(None), MemberRow.kind == "person")
    )
    return frozenset(session.scalars(query))
