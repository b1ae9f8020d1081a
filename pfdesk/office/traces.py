"""A trace: one line on a member's card about what the member did in another room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Trace:
    """`room` and `id` are where a click leads, `on` the day, `text` what happened, `detail` the quiet rest."""

    room: str
    id: UUID
    on: date
    text: str
    detail: str = ""
