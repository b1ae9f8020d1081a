"""Which editions carry a desk, with which phone number, and how many of their copies are out."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import DeskRow, EditionRow, ListingRow, MovementRow
from pfdesk.pamphlets.queries.terms import STANDING, total


@dataclass(frozen=True, slots=True)
class Carrier:
    """An edition that lists a desk: the number printed in it, the desk's number of now, copies in all hands."""

    edition_id: UUID
    title: str
    version: str
    desk: str
    printed: str
    phone: str
    copies: int

    @property
    def name(self) -> str:
        """The edition's title and version."""
        return f"{self.title} {self.version}".rstrip()

    @property
    def old(self) -> bool:
        """Whether the number in it is not the desk's any more."""
        return self.printed != self.phone


def carriers(session: Session, desk_id: UUID | None = None, edition_id: UUID | None = None) -> list[Carrier]:
    """The editions that list a desk (None: every desk), newest first; with an edition, only it."""
    copies = (
        select(total("placed", "inserted", "stock"))
        .where(MovementRow.edition_id == EditionRow.id, STANDING)
        .scalar_subquery()
    )
    query = (
        select(
            EditionRow.id,
            EditionRow.title,
            EditionRow.version,
            DeskRow.name,
            ListingRow.phone,
            DeskRow.phone,
            copies,
        )
        .join(ListingRow, ListingRow.edition_id == EditionRow.id)
        .join(DeskRow, DeskRow.id == ListingRow.desk_id)
        .where(ListingRow.binned_at.is_(None), EditionRow.binned_at.is_(None), DeskRow.binned_at.is_(None))
        .order_by(EditionRow.fiscal_year.desc(), EditionRow.id.desc(), ListingRow.sort)
    )
    if desk_id is not None:
        query = query.where(DeskRow.id == desk_id)
    if edition_id is not None:
        query = query.where(EditionRow.id == edition_id)
    return [Carrier(*row) for row in session.execute(query)]
