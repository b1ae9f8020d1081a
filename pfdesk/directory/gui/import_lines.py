"""What an import would do, row by row, for its preview."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final
from uuid import UUID

from pfdesk.directory.commands.labels import MEMBER_FIELDS
from pfdesk.directory.model import Member
from pfdesk.tables.staging import Staged, StagedRow
from pfdesk.values.ids import new_id

STATES: Final[Mapping[str, str]] = {"new": "新規", "changed": "変更", "same": "同じ", "error": "エラー"}
HIDDEN: Final = frozenset({"id", "revision", "number", "category_id", "merged_into_id"})


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One row of the table: what would become of it, and what of it is new or wrong."""

    id: UUID
    number: int
    state: str
    name: str
    told: str

    @property
    def words(self) -> str:
        """The state in words."""
        return STATES[self.state]


def import_lines(staged: Staged[Member], names: Mapping[int, str]) -> list[ImportLine]:
    """Errors first, then changes, new ones and those that are the same; each in the table's order.

    `names` are the names as the table has them, by row number.
    """
    order = {"error": 0, "changed": 1, "new": 2, "same": 3}
    lines = [
        ImportLine(new_id(), row.number, row.state, names.get(row.number, ""), _told(row))
        for row in staged.rows
    ]
    return sorted(lines, key=lambda line: (order[line.state], line.number))


def _told(row: StagedRow[Member]) -> str:
    if row.errors:
        return " ".join(f"「{e.column}」{e.reason}" if e.column else e.reason for e in row.errors)
    if row.entity is None:
        return ""
    if row.old is not None and row.state == "changed":
        return "、".join(_differences(row.old, row.entity))
    return " ".join(part for part in (row.entity.municipality, row.entity.address, row.entity.phone) if part)


def _differences(old: Member, new: Member) -> list[str]:
    told = []
    for each in fields(new):
        before, after = getattr(old, each.name), getattr(new, each.name)
        if before == after or each.name == "revision":
            continue
        words = MEMBER_FIELDS.get(each.name, each.name)
        told.append(words if each.name in HIDDEN else f"{words} {_short(before)} → {_short(after)}")
    return told


def _short(value: Any) -> str:
    text = " ".join(str(value or "空").split())
    return text if len(text) <= 24 else f"{text[:23]}…"
