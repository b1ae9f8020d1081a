"""What was changed about a member, from the journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.db import journal
from pfdesk.directory.model.words import MEMBER_FIELDS

LATEST = 50
_KINDS = {"undo": "元に戻す: ", "redo": "やり直し: "}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change: when (local time), who, the name of the unit, and the fields from and to."""

    at: datetime
    who: str
    label: str
    told: str


def member_history(session: Session, member_id: UUID, limit: int = LATEST) -> list[HistoryLine]:
    """The changes of a member's own fields, newest first."""
    return list(_lines(session, member_id, limit))


def _lines(session: Session, member_id: UUID, limit: int) -> Iterator[HistoryLine]:
    for head, image in islice(journal.row_history(session, member_id), limit):
        told = ""
        if image.before is not None and image.after is not None:
            pairs = journal.values_of(image).items()
            told = "、".join(
                f"{MEMBER_FIELDS[name]} {_short(before)} → {_short(after)}"
                for name, (before, after) in pairs
                if name in MEMBER_FIELDS and name != "category_id"
            )
        yield HistoryLine(head.at.astimezone(), head.who, _KINDS.get(head.kind, "") + head.label, told)


def former_phone(session: Session, member_id: UUID) -> str:
    """The telephone number that stood here before the last change of it; empty where it never changed."""
    for _, image in islice(journal.row_history(session, member_id), LATEST):
        if image.before and image.after and "phone" in image.before:
            return str(image.before["phone"] or "")
    return ""


def _short(value: Any) -> str:
    text = " ".join(str(value or "空").split())
    return text if len(text) <= 40 else f"{text[:39]}…"
