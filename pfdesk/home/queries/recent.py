"""最近の変更: the newest units of work, and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.db import journal

VERBS = {"undo": "元に戻す: ", "redo": "やり直し: "}


@dataclass(frozen=True, slots=True)
class RecentLine:
    """One unit of work; `at` is a moment in UTC."""

    id: UUID
    at: datetime
    who: str
    label: str
    rows: int


def recent_changes(session: Session, count: int) -> list[RecentLine]:
    """The newest units, newest first."""
    return [
        RecentLine(head.id, head.at, head.who, f"{VERBS.get(head.kind, '')}{head.label}", head.rows)
        for head in journal.heads(session, count)
    ]
