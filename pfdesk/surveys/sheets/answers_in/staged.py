"""An import of answers before it is carried out: papers, options that nobody knows, rows in error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from pfdesk.surveys.model import Choice, Value
from pfdesk.tables.staging import RowError

Place = tuple[UUID, str]


@dataclass(frozen=True, slots=True)
class UnknownOption:
    """A text that is none of a question's options, and how many rows have it."""

    question_id: UUID
    mark: str
    title: str
    heading: str
    text: str
    count: int

    def __str__(self) -> str:
        return f"{self.mark} {self.title}「{self.text}」{self.count:,}件"


@dataclass(frozen=True, slots=True)
class NotAsked:
    """An answer to a question that a skip rule leaves out for this row: it is not taken over."""

    row: int
    mark: str
    title: str
    said: str

    def __str__(self) -> str:
        return f"{self.row:,}行目 {self.mark} {self.title}「{self.said}」"


@dataclass(frozen=True, slots=True)
class PaperIn:
    """One row as a paper; `values` hold every question that the table has a column for."""

    row: int
    key: str
    received_on: date | None
    target_id: UUID | None
    paper_id: UUID | None
    values: Mapping[Place, Value]


@dataclass(frozen=True)
class StagedAnswers:
    """What an import would do; nothing is written yet."""

    survey_id: UUID
    papers: Sequence[PaperIn]
    same: int = 0
    errors: tuple[RowError, ...] = ()
    unknown: tuple[UnknownOption, ...] = ()
    added: tuple[Choice, ...] = ()
    unused: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()
    not_asked: tuple[NotAsked, ...] = ()

    def plain(self) -> dict[str, Any]:
        """What the command line prints."""
        return {
            "new": len(self.papers), "changed": 0, "same": self.same,
            "errors": [
                {"row": e.row, "column": e.column, "value": e.value, "reason": e.reason} for e in self.errors
            ],
            "unknown": [
                {"question": u.mark, "column": u.heading, "value": u.text, "count": u.count} for u in self.unknown
            ],
            "not_asked": [
                {"row": n.row, "question": n.mark, "value": n.said} for n in self.not_asked
            ],
            "unused": list(self.unused), "without_column": list(self.unasked),
        }  # fmt: skip
