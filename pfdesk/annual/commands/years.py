"""The end of a year: figures kept as submitted, plans carried over, the year closed and, with a reason, opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.annual.commands.projects import CopyToNextYear
from pfdesk.annual.model import TEXTS, VOICES, text_setting
from pfdesk.db.schema.annual import ClosedYearRow, ProjectRow, SubmittedFigureRow
from pfdesk.office.settings import ChangeSetting, settings
from pfdesk.values.errors import Refused, naming
from pfdesk.values.fiscal import fiscal_year_text
from pfdesk.values.text import clean_line

OF_ONE_YEAR: Final = frozenset({"year_goal", "next_year", "reactions", "points", "cautions", "turning"})
"""Texts of the report that are written anew each year."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """A figure as it is submitted: its key, its value in decimal text, the keys of the rows behind it."""

    code: str
    value: str
    row_ids: tuple[UUID, ...]


@dataclass(frozen=True)
class SubmitFigures:
    """Keep the figures of a year as they stand at a moment (UTC)."""

    year: int
    at: datetime
    figures: Sequence[Submitted]

    @property
    def label(self) -> str:
        """令和5年度の数字の提出."""
        return f"{fiscal_year_text(self.year)}の数字の提出"

    def run(self, session: Session) -> None:
        """Write a row for each; former submissions stay."""
        for figure in self.figures:
            keys = " ".join(key.hex for key in figure.row_ids)
            session.add(
                SubmittedFigureRow(
                    fiscal_year=self.year,
                    code=figure.code,
                    value=figure.value,
                    submitted_at=self.at,
                    row_ids=keys,
                )
            )


@dataclass(frozen=True)
class CarryOver:
    """Copy projects and the lasting texts of a year into the next one; what was copied before is left out."""

    year: int
    project_ids: Sequence[UUID]

    @property
    def label(self) -> str:
        """令和6年度の計画の用意."""
        return f"{fiscal_year_text(self.year + 1)}の計画の用意"

    def run(self, session: Session) -> None:
        """Copy one by one, in the order given."""
        query = select(ProjectRow.copied_from_id).where(
            ProjectRow.fiscal_year == self.year + 1, ProjectRow.binned_at.is_(None)
        )
        there = set(session.scalars(query))
        for project_id in self.project_ids:
            if project_id not in there:
                CopyToNextYear(project_id).run(session)
                session.flush()
        kept = settings(session)
        for name in TEXTS.keys() - OF_ONE_YEAR:
            text = kept.get(text_setting(self.year, name), "")
            if text and not kept.get(text_setting(self.year + 1, name)):
                ChangeSetting(text_setting(self.year + 1, name), text).run(session)


@dataclass(frozen=True)
class CloseYear:
    """Close a year against edits. Undo stops at it and says so: the way back is to reopen with a reason."""

    year: int
    at: datetime
    undoable: bool = False

    @property
    def label(self) -> str:
        """令和5年度の締め."""
        return f"{fiscal_year_text(self.year)}の締め"

    def run(self, session: Session) -> None:
        """Write that it is closed; Refused where it is already."""
        if _standing(session, self.year) is not None:
            raise Refused("", f"{fiscal_year_text(self.year)}は、すでに締めてあります。")
        session.add(ClosedYearRow(fiscal_year=self.year, closed_at=self.at))


@dataclass(frozen=True)
class ReopenYear:
    """Open a closed year again; the reason stays in the record."""

    year: int
    at: datetime
    reason: str
    undoable: bool = False

    @property
    def label(self) -> str:
        """令和5年度の開き直し(集計の誤りを直すため)."""
        return f"{fiscal_year_text(self.year)}の開き直し({self.reason.strip()})"

    def run(self, session: Session) -> None:
        """Write when and why; Refused without a reason or where the year is not closed."""
        with naming("reason"):
            reason = clean_line(self.reason)
        if not reason:
            raise Refused("reason", "開き直す理由を入れてください。")
        row = _standing(session, self.year)
        if row is None:
            raise Refused("", f"{fiscal_year_text(self.year)}は、締めてありません。")
        row.reopened_at, row.reason = self.at, reason


@dataclass(frozen=True)
class TurnYear:
    """Let the office work in a fiscal year from now on. Undo passes over it: the year is chosen in the window's head."""

    year: int
    undoable: bool = False

    @property
    def label(self) -> str:
        """画面の年度を令和6年度に."""
        return f"画面の年度を{fiscal_year_text(self.year)}に"

    def run(self, session: Session) -> None:
        """Keep it among the office's settings."""
        ChangeSetting("year", str(self.year)).run(session)


@dataclass(frozen=True)
class ChooseVoices:
    """Choose the answers that the report of a year quotes; None takes them by theme again."""

    year: int
    answer_ids: Sequence[UUID] | None
    label: str = "報告書に載せる声の選択"

    def run(self, session: Session) -> None:
        """Keep their keys, or a dash where none is quoted."""
        keys = None if self.answer_ids is None else " ".join(key.hex for key in self.answer_ids) or "-"
        ChangeSetting(text_setting(self.year, VOICES), keys or "").run(session)


def _standing(session: Session, year: int) -> ClosedYearRow | None:
    query = select(ClosedYearRow).where(
        ClosedYearRow.fiscal_year == year,
        ClosedYearRow.reopened_at.is_(None),
        ClosedYearRow.binned_at.is_(None),
    )
    return session.scalars(query).first()
