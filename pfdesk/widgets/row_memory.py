"""What a clerk chose for a table (widths, order, hidden columns, sorting), kept for next time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from PySide6.QtCore import QSettings


@dataclass(frozen=True, slots=True)
class TableChoice:
    """The clerk's choice for one table; names are column names."""

    widths: Mapping[str, int] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    sorted_by: str = ""
    descending: bool = False

    def with_width(self, name: str, width: int) -> TableChoice:
        """The same choice with one column of another width."""
        return replace(self, widths={**self.widths, name: width})

    def as_text(self) -> str:
        """The choice as JSON."""
        return json.dumps({**asdict(self), "hidden": sorted(self.hidden)}, sort_keys=True)


def from_text(text: str) -> TableChoice:
    """The choice from JSON; the common one where the text is none of ours."""
    try:
        found: dict[str, Any] = json.loads(text)
        return TableChoice(
            widths={str(name): int(width) for name, width in found["widths"].items()},
            order=tuple(map(str, found["order"])),
            hidden=frozenset(map(str, found["hidden"])),
            sorted_by=str(found["sorted_by"]),
            descending=bool(found["descending"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return TableChoice()


def recall(settings: QSettings, name: str) -> TableChoice:
    """What was kept for the table ``name``."""
    return from_text(str(settings.value(f"tables/{name}", "")))


def keep(settings: QSettings, name: str, choice: TableChoice) -> None:
    """Keep the choice for the table ``name``."""
    settings.setValue(f"tables/{name}", choice.as_text())
