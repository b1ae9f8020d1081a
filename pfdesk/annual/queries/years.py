"""How a year stands: submitted, closed, opened again; what differs since; what ends with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.annual import ClosedYearRow, ProjectRow, SubmittedFigureRow
from pfdesk.db.schema.directory import BodyRow, MemberRow, SeatRow
from pfdesk.office.figures import Counted, Figure, FigureRow
from pfdesk.values.fiscal import fiscal_year_days


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


def ending_seats(session: Session, year: int) -> list[EndingSeat]:
    """Seats whose term ends within the last month of the year, or ended and nobody said so."""
    first, last = fiscal_year_days(year)
    query = (
        select(SeatRow.id, SeatRow.member_id, BodyRow.name, MemberRow.name, SeatRow.ends_on)
        .join(BodyRow, BodyRow.id == SeatRow.body_id)
        .join(MemberRow, MemberRow.id == SeatRow.member_id)
        .where(SeatRow.binned_at.is_(None), MemberRow.binned_at.is_(None))
        .where(SeatRow.ends_on.between(first, last))
        .order_by(BodyRow.name, SeatRow.ends_on, MemberRow.kana, SeatRow.id)
    )
    return [EndingSeat(*row) for row in session.execute(query)]


RECENT: Final = 8


def years_with_records(session: Session, year: int) -> list[int]:
    """The years to compare: those with projects or submitted figures, and the years before up to this one."""
    known = set(
        session.scalars(select(ProjectRow.fiscal_year).where(ProjectRow.binned_at.is_(None)).distinct())
    )
    known |= set(session.scalars(select(SubmittedFigureRow.fiscal_year).distinct()))
    first = min({y for y in known if y <= year} | {year - 2})
    return list(range(max(first, year - RECENT + 1), year + 1))
