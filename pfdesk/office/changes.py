"""What a unit of work changed: the tables and the keys, from which every page decides whether to ask again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Changes:
    """Table name -> ids of the rows written; `label` names the unit, `kind` is do, undo or redo."""

    tables: Mapping[str, frozenset[UUID]]
    label: str
    kind: str = "do"

    def touches(self, *names: str) -> bool:
        """Whether one of these tables was written."""
        return any(name in self.tables for name in names)


def gather(touched: Iterable[tuple[str, UUID]], label: str, kind: str) -> Changes:
    """Changes from pairs of table and key."""
    tables: dict[str, set[UUID]] = {}
    for table, row_id in touched:
        tables.setdefault(table, set()).add(row_id)
    return Changes({table: frozenset(ids) for table, ids in tables.items()}, label, kind)
