"""Picks records and words for a command, by numbers that a test draws."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select

from pfdesk.db.records import load
from pfdesk.db.schema.base import Row
from pfdesk.office.office import Office
from pfdesk.values.errors import Refused


class Chooser:
    """Picks records and words for a verb, by numbers that Hypothesis draws."""

    def __init__(self, office: Office, number: int, word: str) -> None:
        self.office, self.number, self.word = office, number, word

    def one(self, row_class: type[Row]) -> UUID:
        """The key of some record that is not in the bin; Refused where there is none."""
        ids = self.office.ask(
            lambda s: s.scalars(select(row_class.id).where(row_class.binned_at.is_(None))).all()
        )
        if not ids:
            raise Refused("", f"no {row_class.__name__} is there")
        return sorted(ids)[self.number % len(ids)]

    def entity(self, row_class: type[Row], entity_class: type[Any]) -> Any:
        """Some record as its entity."""
        return self.office.ask(load, row_class, entity_class, self.one(row_class))
