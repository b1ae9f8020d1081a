"""The editions, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, aliased

from pfdesk.db.records import load
from pfdesk.db.schema.pamphlets import EditionRow, MovementRow
from pfdesk.pamphlets.model import Edition
from pfdesk.pamphlets.queries.terms import STANDING, total
from pfdesk.values.fiscal import fiscal_year


@dataclass(frozen=True, slots=True)
class EditionLine:
    """One edition; `cost` in yen, `stock` what is left of it in the office's store."""

    id: UUID
    title: str
    version: str
    fiscal_year: int
    print_run: int
    printer: str
    cost: int | None
    delivered_on: date | None
    stock: int
    replaces_id: UUID | None = None

    @property
    def name(self) -> str:
        """The title with its version."""
        return f"{self.title} {self.version}".rstrip()


def edition_lines(session: Session) -> list[EditionLine]:
    """All editions, the newest year first."""
    stock = select(total("stock")).where(MovementRow.edition_id == EditionRow.id, STANDING).scalar_subquery()
    query = (
        select(
            EditionRow.id, EditionRow.title, EditionRow.version, EditionRow.fiscal_year, EditionRow.print_run,
            EditionRow.printer, EditionRow.cost, EditionRow.delivered_on, stock, EditionRow.replaces_id,
        )
        .where(EditionRow.binned_at.is_(None))
        .order_by(EditionRow.fiscal_year.desc(), EditionRow.id.desc())
    )  # fmt: skip
    return [EditionLine(*row) for row in session.execute(query)]


def edition_entity(session: Session, edition_id: UUID) -> Edition:
    """The edition as an entity; Refused when it is not there."""
    return load(session, EditionRow, Edition, edition_id)


def edition_for(session: Session, year: int | None = None) -> UUID | None:
    """The newest edition of a fiscal year, else the newest before it, else the newest of all."""
    query = (
        select(EditionRow.id, EditionRow.fiscal_year)
        .where(EditionRow.binned_at.is_(None))
        .order_by(EditionRow.fiscal_year.desc(), EditionRow.id.desc())
    )
    rows = session.execute(query).all()
    fitting = [key for key, of_year in rows if year is None or of_year <= year]
    return fitting[0] if fitting else (rows[0][0] if rows else None)


def stocks_on(session: Session, on: date) -> dict[UUID, int]:
    """Copies of each edition in the office's store at the end of a day; none of those without lines by then."""
    query = (
        select(MovementRow.edition_id, total("stock"))
        .where(STANDING, MovementRow.moved_on <= on)
        .group_by(MovementRow.edition_id)
    )
    return {key: int(copies) for key, copies in session.execute(query)}


def edition_on(session: Session, on: date, event_id: UUID | None = None) -> UUID | None:
    """The edition that is given away on a day: one booked to the event, else the newest that was in the store then.

    Where the store was empty, the newest edition of the fiscal year.
    """
    booked = total("placed")
    given = (
        select(MovementRow.edition_id)
        .where(STANDING, MovementRow.event_id == event_id)
        .group_by(MovementRow.edition_id)
        .having(booked > 0)
        .order_by(booked.desc())
        .limit(1)
    )
    found = session.scalar(given) if event_id is not None else None
    if found is not None:
        return found
    stocks = stocks_on(session, on)
    there = [line.id for line in edition_lines(session) if stocks.get(line.id, 0) > 0]
    return there[0] if there else edition_for(session, fiscal_year(on))


def first_delivery(session: Session, edition_id: UUID) -> date | None:
    """The day on which the first copies came, deliveries that were taken back left out; None before."""
    counter = aliased(MovementRow)
    taken_back = exists().where(counter.counters_id == MovementRow.id, counter.binned_at.is_(None))
    query = select(func.min(MovementRow.moved_on)).where(
        MovementRow.edition_id == edition_id, MovementRow.kind == "received", MovementRow.counters_id.is_(None),
        STANDING, ~taken_back,
    )  # fmt: skip
    return session.scalar(query)


def edition_of(session: Session, record_id: UUID) -> UUID | None:
    """The edition that a key is of: itself, or that of a movement."""
    if session.get(EditionRow, record_id) is not None:
        return record_id
    return session.scalar(select(MovementRow.edition_id).where(MovementRow.id == record_id))
