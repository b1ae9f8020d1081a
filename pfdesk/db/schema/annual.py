"""Rows of the year: projects (事業), timeline, submitted figures, closed years."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pfdesk.db.schema.base import Row, line, maybe, ref


class ProjectRow(Row):
    """事業: a line of the yearly plan; budget and spent in yen; report_code names it in the figures."""

    __tablename__ = "project"

    fiscal_year: Mapped[int] = mapped_column(index=True)
    number: Mapped[int]
    name: Mapped[str]
    report_code: Mapped[str] = line()
    what: Mapped[str] = line()
    aim: Mapped[str] = line()
    kpi: Mapped[str] = line()
    kpi_target: Mapped[str] = line()
    kpi_actual: Mapped[str] = line()
    period: Mapped[str] = line()
    contractor: Mapped[str] = line()
    budget: Mapped[int | None]
    spent: Mapped[int | None]
    ideas: Mapped[str] = line()
    result: Mapped[str] = line()
    next_year: Mapped[str] = line()
    reactions: Mapped[str] = line()
    copied_from_id: Mapped[UUID | None] = maybe("project.id")


class ProjectLinkRow(Row):
    """What a project did: an event, a survey or an edition."""

    __tablename__ = "project_link"

    project_id: Mapped[UUID] = ref("project.id")
    event_id: Mapped[UUID | None] = maybe("event.id")
    survey_id: Mapped[UUID | None] = maybe("survey.id")
    edition_id: Mapped[UUID | None] = maybe("edition.id")


class TimelineRow(Row):
    """A dated challenge, action or change of the year; source_id is the record that it was proposed from."""

    __tablename__ = "timeline"

    fiscal_year: Mapped[int] = mapped_column(index=True)
    happened_on: Mapped[date | None]
    kind: Mapped[str]
    text: Mapped[str]
    source: Mapped[str] = line()
    source_id: Mapped[UUID | None]


class SubmittedFigureRow(Row):
    """A figure as it stood when the report was submitted; value in its decimal text.

    row_ids are the keys of the rows behind it, space-separated, so that a later difference can be explained.
    """

    __tablename__ = "submitted_figure"
    __table_args__ = (UniqueConstraint("fiscal_year", "code", "submitted_at"),)

    fiscal_year: Mapped[int]
    code: Mapped[str]
    value: Mapped[str]
    submitted_at: Mapped[datetime]
    row_ids: Mapped[str] = line()


class ClosedYearRow(Row):
    """A year closed against edits, and why it was opened again."""

    __tablename__ = "closed_year"

    fiscal_year: Mapped[int]
    closed_at: Mapped[datetime]
    reopened_at: Mapped[datetime | None]
    reason: Mapped[str] = line()
