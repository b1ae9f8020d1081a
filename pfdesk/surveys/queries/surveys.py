"""The list of surveys and the counts of the strip 設計 → 発送 → 回収 → 入力 → 照合 → 集計."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, ScalarSelect, case, func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.events import EventRow
from pfdesk.db.schema.surveys import DispatchRow, QuestionRow, ResponseRow, SurveyRow, TargetRow
from pfdesk.office.figures import percent
from pfdesk.surveys import store
from pfdesk.surveys.model import Definition, Survey
from pfdesk.values.fiscal import fiscal_year_days


@dataclass(frozen=True, slots=True)
class SurveyLine:
    """One survey in the list; `targets` are those it was sent to or is meant for.

    `back` are the targets that answered, `papers` all that came in, `loose` those of them that belong to no target.
    """

    id: UUID
    code: str
    title: str
    year: int
    anonymous: bool
    due_on: date | None
    event_id: UUID | None
    targets: int
    back: int
    papers: int
    loose: int
    version: int = 1

    @property
    def name(self) -> str:
        """Its title, with its version from the second on: two versions stand in one list."""
        return self.title if self.version == 1 else f"{self.title} 第{self.version}版"

    @property
    def responses(self) -> int:
        """What is counted against the targets: those of them that answered; all papers where there are no targets."""
        return self.back if self.targets else self.papers

    @property
    def without_target(self) -> int:
        """Papers that the rate leaves out, since they belong to none of the targets there are."""
        return self.loose if self.targets else 0

    @property
    def rate(self) -> float:
        """回収率 in per cent, half rounded up to one decimal."""
        return percent(self.responses, self.targets)

    @property
    def rate_words(self) -> str:
        """回収率 21.8 %(19 / 87), or the papers alone where there are no targets."""
        if not self.targets:
            return f"回収 {self.responses:,}枚"
        return f"回収率 {self.rate:.1f} %({self.responses:,} / {self.targets:,}){self.loose_words}"

    @property
    def loose_words(self) -> str:
        """、ほかに対象のない回答 12件, empty where every paper has its target."""
        return f"、ほかに対象のない回答 {self.without_target:,}件" if self.without_target else ""


@dataclass(frozen=True, slots=True)
class Steps:
    """The counts of the strip; `to_verify` is how many papers are to be keyed twice, `imported` came without paper."""

    questions: int
    targets: int
    sent: int
    reminded: int
    returned: int
    silent: int
    papers: int
    keyed: int
    to_verify: int
    verified: int
    unsure: int
    imported: int = 0


def survey_lines(
    session: Session, year: int | None = None, event_id: UUID | None = None
) -> Sequence[SurveyLine]:
    """The surveys of a fiscal year (of all where None), or those of an event."""
    query = select(
        SurveyRow.id, SurveyRow.code, SurveyRow.title, SurveyRow.fiscal_year, SurveyRow.anonymous, SurveyRow.due_on,
        SurveyRow.event_id, _count(TargetRow), _count(TargetRow, TargetRow.returned_on.is_not(None)),
        _count(ResponseRow), _count(ResponseRow, ResponseRow.target_id.is_(None)), SurveyRow.version,
    ).where(SurveyRow.binned_at.is_(None))  # fmt: skip
    if year is not None:
        query = query.where(SurveyRow.fiscal_year == year)
    if event_id is not None:
        query = query.where(SurveyRow.event_id == event_id)
    query = query.order_by(SurveyRow.fiscal_year.desc(), SurveyRow.id)
    found: Any = session.execute(query)
    return [SurveyLine(*row) for row in found]


def _count(row_class: type[TargetRow | ResponseRow], *only: ColumnElement[bool]) -> ScalarSelect[int]:
    mine = (row_class.survey_id == SurveyRow.id, row_class.binned_at.is_(None))
    counted = select(func.count()).where(*mine, *only)
    return counted.correlate(SurveyRow).scalar_subquery()


def survey(session: Session, survey_id: UUID) -> Survey:
    """A survey's own fields; Refused when it is gone."""
    return store.load(session, Survey, survey_id)


def events_of_year(session: Session, year: int) -> Sequence[tuple[UUID, str]]:
    """The events of a fiscal year whose questionnaire a survey may be: (id, title)."""
    query = (
        select(EventRow.id, EventRow.title)
        .where(EventRow.binned_at.is_(None), EventRow.held_on.between(*fiscal_year_days(year)))
        .order_by(EventRow.held_on, EventRow.id)
    )
    return [(key, title) for key, title in session.execute(query)]


def definition(session: Session, survey_id: UUID) -> Definition:
    """A survey with its questions, choices and rules; Refused when it is gone."""
    return store.definition(session, survey_id)


def survey_by_code(session: Session, code: str) -> UUID | None:
    """The survey of this code, or None."""
    query = select(SurveyRow.id).where(SurveyRow.code == code, SurveyRow.binned_at.is_(None))
    return session.scalars(query).one_or_none()


def steps(session: Session, survey_id: UUID) -> Steps:
    """The counts of the strip, in four queries whatever the size."""
    questions = session.scalar(
        select(func.count()).where(QuestionRow.survey_id == survey_id, QuestionRow.binned_at.is_(None))
    )
    sent, reminded = _sent(session, survey_id)
    targets, returned, out = _targets(session, survey_id)
    papers, keyed, verified, unsure, on_paper = _papers(session, survey_id)
    every = session.scalar(select(SurveyRow.verify_every).where(SurveyRow.id == survey_id)) or 0
    silent = max(0, sent - returned - out)
    to_verify = -(-on_paper // every) if every else 0  # what was imported is keyed by nobody
    return Steps(
        questions or 0,
        targets,
        sent,
        reminded,
        returned,
        silent,
        papers,
        keyed,
        to_verify,
        verified,
        unsure,
        papers - on_paper,
    )


def _sent(session: Session, survey_id: UUID) -> tuple[int, int]:
    def targets_of(kind: str) -> int:
        counted = select(func.count(DispatchRow.target_id.distinct())).join(
            TargetRow, TargetRow.id == DispatchRow.target_id
        )
        return session.scalar(counted.where(
            TargetRow.survey_id == survey_id, TargetRow.binned_at.is_(None),
            DispatchRow.kind == kind, DispatchRow.binned_at.is_(None),
        )) or 0  # fmt: skip

    return targets_of("first"), targets_of("reminder")


def _targets(session: Session, survey_id: UUID) -> tuple[int, int, int]:
    back = TargetRow.returned_on.is_not(None)
    query = select(
        func.count(),
        func.coalesce(func.sum(case((back, 1), else_=0)), 0),
        func.coalesce(func.sum(case((~back & (TargetRow.state != ""), 1), else_=0)), 0),
    ).where(TargetRow.survey_id == survey_id, TargetRow.binned_at.is_(None))
    return session.execute(query).one()


def _papers(session: Session, survey_id: UUID) -> tuple[int, int, int, int, int]:
    def those(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    query = select(
        func.count(),
        those(ResponseRow.keyed_at.is_not(None)),
        those(ResponseRow.verified_at.is_not(None)),
        those(ResponseRow.unsure.is_(True)),
        those(ResponseRow.source_key == ""),
    ).where(ResponseRow.survey_id == survey_id, ResponseRow.binned_at.is_(None))
    return session.execute(query).one()
