"""The print log: what left on paper, for whom, when, by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from pfdesk.db.schema.house import PrintLogRow


@dataclass(frozen=True, slots=True)
class NotePrint:
    """Note one print: `target_ids` space-separated, `options` as JSON, `digest` SHA-256 of the PDF."""

    form: str
    title: str
    target_ids: str
    options: str
    pages: int
    digest: str
    printed_at: datetime
    copies: int = 1
    clerk: str = ""

    @property
    def undoable(self) -> bool:
        """Paper cannot be taken back."""
        return False

    @property
    def label(self) -> str:
        """As the history tells it."""
        return f"{self.title}の印刷"

    def run(self, session: Session) -> None:
        """Write the line."""
        session.add(PrintLogRow(**{name: getattr(self, name) for name in self.__slots__}))
