"""回答から名簿へ: what the keyed papers of a survey would change in the directory, and what was decided of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import entity
from pfdesk.db.schema.surveys import ProposalRow, QuestionRow, ResponseRow, TargetRow
from pfdesk.directory import queries as directory
from pfdesk.surveys import store
from pfdesk.surveys.model import Survey, Target
from pfdesk.surveys.queries.papers import values_by_paper
from pfdesk.surveys.queries.pile import PileOf
from pfdesk.surveys.queries.proposing import NEW_MEMBER, Ground, Proposal, Told, proposals
from pfdesk.surveys.queries.taking_over import Plan, plan


def fills_anything(session: Session, survey_id: UUID) -> bool:
    """Whether a question of the survey fills a field of the directory."""
    row = QuestionRow
    query = select(row.id).where(row.survey_id == survey_id, row.fills != "", row.binned_at.is_(None))
    return session.scalars(query.limit(1)).first() is not None


def proposal_lines(session: Session, survey_id: UUID) -> Sequence[Proposal]:
    """Open proposals first as they stand now, then what was taken or left; by paper."""
    whole = store.definition(session, survey_id)
    papers = _papers(session, survey_id)
    decided = _decided(session, survey_id)
    found = [
        one
        for one in proposals(whole, papers, ground(session))
        if decided.get((one.response_id, one.field, one.new), True)  # one that was left stays left
    ]
    told = {one.response_id for one in found if one.field != NEW_MEMBER}  # nobody is added for nothing
    found = [one for one in found if one.response_id in told]
    return [*found, *_past(decided, papers)]


def unverified_papers(session: Session, survey_id: UUID) -> Sequence[UUID]:
    """The papers that are to be keyed twice and were not yet."""
    every = store.load(session, Survey, survey_id).verify_every
    if not every:
        return []
    waiting = PileOf(survey_id, True, every).among(select(ResponseRow.id))
    return session.scalars(waiting.where(ResponseRow.verified_at.is_(None))).all()


def ground(session: Session) -> Ground:
    """What stands in the directory now."""
    return Ground(
        directory.known_members(session), directory.known_contacts(session),
        directory.resources_by_member(session), directory.sharing_consents(session),
        directory.known_categories(session),
    )  # fmt: skip


def take_plan(session: Session, survey_id: UUID, taken: Sequence[Proposal], day: date) -> Plan:
    """What taking these over writes."""
    row = TargetRow
    rows = session.scalars(select(row).where(row.survey_id == survey_id, row.binned_at.is_(None)))
    targets = {found.id: entity(found, Target) for found in rows}
    return plan(taken, targets, ground(session), day)


def _papers(session: Session, survey_id: UUID) -> list[Told]:
    """The papers keyed to the end whose sender is known."""
    query = (
        select(ResponseRow.id, ResponseRow.number, TargetRow, ResponseRow.received_on)
        .join(TargetRow, TargetRow.id == ResponseRow.target_id)
        .where(
            ResponseRow.survey_id == survey_id, ResponseRow.binned_at.is_(None), ResponseRow.keyed_at.is_not(None),
            TargetRow.binned_at.is_(None),
        )
        .order_by(ResponseRow.number)
    )  # fmt: skip
    values = values_by_paper(session, survey_id)
    return [
        Told(
            key,
            number,
            entity(row, Target),
            on,
            {q: v for (q, item), v in values.get(key, {}).items() if not item},
        )
        for key, number, row, on in session.execute(query)
    ]


def _decided(session: Session, survey_id: UUID) -> dict[tuple[UUID, str, str], bool]:
    """What was decided last of each paper's field and value."""
    row = ProposalRow
    query = (
        select(row.response_id, row.field, row.value, row.taken)
        .join(ResponseRow, ResponseRow.id == row.response_id)
        .where(ResponseRow.survey_id == survey_id, row.binned_at.is_(None))
        .order_by(row.decided_at, row.id)
    )
    return {(paper, name, value): taken for paper, name, value, taken in session.execute(query)}


def _past(decided: dict[tuple[UUID, str, str], bool], papers: Sequence[Told]) -> list[Proposal]:
    by_paper = {told.response_id: told for told in papers}
    found = []
    for (paper, name, value), taken in decided.items():
        told = by_paper.get(paper)
        if told is not None:
            line = Proposal(
                f"{paper}/{name}/{value}/{taken}", paper, None, told.target.id, told.target.member_id, told.number,
                told.target.name, told.target.municipality, name, "", value,
            )  # fmt: skip
            found.append(replace(line, state="taken" if taken else "left"))
    return found
