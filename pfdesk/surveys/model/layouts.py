"""調査票の配置: where every box of a printed questionnaire stands, kept so that its scans can be read later."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from pfdesk.values.ids import new_id


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """One layout of a survey's version. `mark` stands in the QR codes of its pages; `content` is JSON, in mm."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    survey_id: UUID
    version: int
    mark: str
    pages: int
    content: str
    kept_at: datetime

    def plain(self) -> dict[str, Any]:
        """Paper, marks, codes and spots, as they are exported."""
        told: dict[str, Any] = json.loads(self.content)
        return {"version": self.version, "mark": self.mark, "pages": self.pages, **told}


def mark_of(content: str) -> str:
    """The name of a layout: the same boxes in the same places bear the same mark, all others another one."""
    return hashlib.sha256(content.encode()).hexdigest()[:8]
