"""How a year stands: submitted, closed, opened again; what differs since; what ends with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.annual.queries.year import year_figures
from pfdesk.db.schema.annual import ClosedYearRow, ProjectRow, SubmittedFigureRow
from pfdesk.db.schema.directory import BodyRow, MemberRow, SeatRow
from pfdesk.db.schema.events import EventRow
from pfdesk.db.schema.pamphlets import EditionRow
from pfdesk.db.schema.surveys import SurveyRow
from pfdesk.directory.queries import standing_seats
from pfdesk.office.figures import Counted, Figure, FigureRow
from pfdesk.office.record_names import record_names
from pfdesk.values.fiscal import fiscal_year, fiscal_year_days


@dataclass(frozen=True, slots=True)
class YearState:
    """Moments in UTC; `reason` is why the year was opened again last."""

    submitted_at: datetime | None
    closed_at: datetime | None
    reopened_at: datetime | None
    reason: str

    @property
    def closed(self) -> bool:
        """Whether the year is closed against edits."""
        return self.closed_at is not None and self.reopened_at is None


@dataclass(frozen=True, slots=True)
class Kept:
    """A figure as it was submitted last."""

    value: str
    at: datetime
    row_ids: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure now and as submitted: rows that came and keys that went since."""

    figure: Figure
    counted: Counted
    kept: Kept | None

    @property
    def differs(self) -> bool:
        """Whether another value was submitted."""
        return self.kept is not None and self.kept.value != value_key(self.counted.value)

    @property
    def told(self) -> int | float:
        """The value that papers tell: what was submitted, else what is counted now."""
        return self.counted.value if self.kept is None else submitted_number(self.kept.value)

    @property
    def nothing(self) -> bool:
        """Whether there is no value to tell: a rate of nothing that nobody submitted."""
        return self.counted.nothing and not self.differs

    @property
    def came(self) -> tuple[FigureRow, ...]:
        """Rows counted now that were not behind the submitted figure."""
        if self.kept is None:
            return ()
        return tuple(row for row in self.counted.rows if row.id not in self.kept.row_ids)

    @property
    def went(self) -> frozenset[UUID]:
        """Keys behind the submitted figure that are not counted now."""
        if self.kept is None:
            return frozenset()
        return self.kept.row_ids - {row.id for row in self.counted.rows}


@dataclass(frozen=True, slots=True)
class EndingSeat:
    """A seat whose term ends with the year."""

    id: UUID
    member_id: UUID
    body: str
    name: str
    ends_on: date | None


def value_key(value: float) -> str:
    """A value as it is kept: 23000, 21.8."""
    return str(value)


def submitted_number(value: str) -> int | float:
    """A kept value as a number again."""
    return float(value) if "." in value else int(value)


def year_state(session: Session, year: int) -> YearState:
    """How the year stands."""
    row = session.scalars(
        select(ClosedYearRow)
        .where(ClosedYearRow.fiscal_year == year, ClosedYearRow.binned_at.is_(None))
        .order_by(ClosedYearRow.closed_at.desc())
        .limit(1)
    ).first()
    at = _submitted_at(session, year)
    return YearState(at, row.closed_at, row.reopened_at, row.reason) if row else YearState(at, None, None, "")


def _submitted_at(session: Session, year: int) -> datetime | None:
    query = select(func.max(SubmittedFigureRow.submitted_at)).where(
        SubmittedFigureRow.fiscal_year == year, SubmittedFigureRow.binned_at.is_(None)
    )
    return session.scalar(query)


def submitted_figures(session: Session, year: int) -> dict[str, Kept]:
    """The figures as submitted last, by key."""
    row = SubmittedFigureRow
    query = select(row.code, row.value, row.submitted_at, row.row_ids).where(
        row.fiscal_year == year, row.submitted_at == _submitted_at(session, year), row.binned_at.is_(None)
    )
    return {
        code: Kept(value, at, frozenset(UUID(key) for key in keys.split()))
        for code, value, at, keys in session.execute(query)
    }


def compared(session: Session, counted: Sequence[tuple[Figure, Counted]], year: int) -> list[Compared]:
    """Figures beside what was submitted."""
    kept = submitted_figures(session, year)
    return [Compared(figure, found, kept.get(figure.key)) for figure, found in counted]


def compared_figures(session: Session, figures: Sequence[Figure], year: int) -> list[Compared]:
    """The figures of a year, counted in one reading, beside what was submitted."""
    return compared(session, year_figures(session, figures, year), year)


def gone_names(session: Session, found: Sequence[Compared]) -> dict[UUID, str]:
    """What the rows are called that stood behind a submitted figure and are counted no more."""
    keys = {key for one in found for key in one.went}
    return record_names(session, sorted(keys)) if keys else {}


def ending_seats(session: Session, year: int, today: date) -> list[EndingSeat]:
    """Seats whose term ends within the year, without those of members who leave by its end or have left by now."""
    first, last = fiscal_year_days(year)
    told = SeatRow.id, SeatRow.member_id, BodyRow.name, MemberRow.name, SeatRow.ends_on
    query = (
        standing_seats(max(today, last), *told)
        .join(MemberRow, MemberRow.id == SeatRow.member_id)
        .where(SeatRow.ends_on.between(first, last))
        .order_by(BodyRow.name, SeatRow.ends_on, MemberRow.kana, SeatRow.id)
    )
    return [EndingSeat(*row) for row in session.execute(query)]


RECENT: Final = 8


def years_with_records(session: Session, year: int) -> list[int]:
    """The years to compare: those with records in any room, and the years before up to this one."""
    first = min({y for y in _recorded(session) if y <= year} | {year - 2})
    return list(range(max(first, year - RECENT + 1), year + 1))


def recorded_years(session: Session) -> frozenset[int]:
    """The years of which the office has records: projects, surveys, editions, events, a submission."""
    return frozenset(_recorded(session))


def _recorded(session: Session) -> set[int]:
    found: set[int] = set()
    for row in (ProjectRow, SubmittedFigureRow, SurveyRow, EditionRow):
        found |= set(session.scalars(select(row.fiscal_year).where(row.binned_at.is_(None)).distinct()))
    held = session.scalars(select(EventRow.held_on).where(EventRow.binned_at.is_(None)).distinct())
    return found | {fiscal_year(on) for on in held}
