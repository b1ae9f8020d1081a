"""What an import of members would do: the members' rows, and what comes with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from pfdesk.directory.model import Member, MemberCategory
from pfdesk.tables.staging import RowError, Staged


@dataclass(frozen=True)
class StagedSheet:
    """One of the sheets beside the members (担当者, 委員 ...): entities to write, those that are there, errors.

    `restored` are entities that come back from the bin under the key they had.
    """

    title: str
    new: tuple[Any, ...] = ()
    changed: tuple[tuple[Any, Any], ...] = ()
    same: int = 0
    errors: tuple[RowError, ...] = ()
    restored: tuple[Any, ...] = ()

    def counts(self) -> dict[str, int]:
        """As for the members."""
        return {
            "new": len(self.new) + len(self.restored),
            "changed": len(self.changed),
            "same": self.same,
            "error": len(self.errors),
        }

    @property
    def todo(self) -> int:
        """How many records would be written."""
        return len(self.new) + len(self.changed) + len(self.restored)


@dataclass(frozen=True)
class StagedMembers(Staged[Member]):
    """An import of members before it is carried out; `categories` are those that it brings with it.

    `likes`: for a new member that bears a name already there, the 会員番号 of the one who bears it. `asides` are
    further phones and people that stand in the members' own rows, `told` them in words by member; `sheets` is what
    the workbook has beside the members. `remarks` is what a clerk should know of the whole.
    """

    categories: tuple[MemberCategory, ...] = ()
    likes: Mapping[UUID, int] = field(default_factory=dict)
    asides: tuple[Any, ...] = ()
    told: Mapping[UUID, str] = field(default_factory=dict)
    sheets: tuple[StagedSheet, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def errors(self) -> tuple[RowError, ...]:
        """Every error of every row, those of the other sheets last."""
        own = tuple(error for row in self.rows for error in row.errors)
        return (*own, *(error for sheet in self.sheets for error in sheet.errors))

    @property
    def todo(self) -> int:
        """How many records would be written: 0 where the table brings nothing."""
        beside = sum(sheet.todo for sheet in self.sheets)
        return len(self.new) + len(self.changed) + beside
