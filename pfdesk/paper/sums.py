"""Rows of a table that are no line of their own: the head of a group, and sums."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A bold line over the whole width that opens a group of rows."""

    title: str


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A bold row of sums; ``values`` by column name, the label stands in the first free columns."""

    label: str
    values: Mapping[str, object] = field(default_factory=dict)
    level: Literal["subtotal", "total"] = "total"
