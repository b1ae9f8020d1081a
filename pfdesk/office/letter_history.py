"""Earlier wordings of a letter's template, out of the journal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.db import journal
from pfdesk.office.letters import LetterTemplate

_KINDS: Final = {"undo": "元に戻す: ", "redo": "やり直し: "}
_WORDS: Final = ("name", "subject", "body", "enclosures")


@dataclass(frozen=True, slots=True)
class Wording:
    """The text as it was before one change; `label` names the change."""

    id: UUID
    at: datetime
    who: str
    label: str
    template: LetterTemplate


def letter_history(session: Session, template: LetterTemplate) -> list[Wording]:
    """The earlier wordings, newest first: each as it stood before the change that is named."""
    found: list[Wording] = []
    standing = template
    for head, image in journal.row_history(session, template.id):
        if image.before is None or image.after is None:
            continue
        before: dict[str, Any] = {
            name: str(image.before[name] or "") for name in _WORDS if name in image.before
        }
        if not before:
            continue
        standing = replace(standing, **before)
        label = _KINDS.get(head.kind, "") + head.label
        found.append(Wording(head.id, head.at.astimezone(), head.who, label, standing))
    return found
