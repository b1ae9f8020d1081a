"""The values of 会員名簿's chips, and of a search saved with them, as filters."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from pfdesk.directory.queries.filters import MemberFilters

ROOM = "directory"
"""Under which 会員名簿 keeps its searches."""


def filters_of_chips(values: Mapping[str, Any], today: date, year: int) -> MemberFilters:
    """What the chips mean on this day, with this fiscal year looked at."""
    keys = {name: UUID(values[name]) if values.get(name) else None for name in ("category", "body", "tag")}
    time = str(values.get("time", ""))
    return MemberFilters(
        category=keys["category"],
        body=keys["body"],
        municipality=values.get("municipality", ""),
        agreement=values.get("agreement", ""),
        state=values.get("state", ""),
        today=today,
        year=year,
        kind=values.get("kind", ""),
        tag=keys["tag"],
        on=day_of(values),
        in_year=int(time.removeprefix("year:")) if time.startswith("year:") else None,
    )


def day_of(values: Mapping[str, Any]) -> date | None:
    """The day that the chip 時点 is set to."""
    time = str(values.get("time", ""))
    return date.fromisoformat(time.removeprefix("day:")) if time.startswith("day:") else None
