"""What a unit of work changed: the tables and the keys, from which every page decides whether to ask again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from pfdesk.db.images import Image


@dataclass(frozen=True, slots=True)
class Changes:
    """Table name -> ids of the rows written; `label` names the unit, `kind` is do, undo or redo.

    `fields` says of a table whose rows were all there before and still are which columns have changed.
    """

    tables: Mapping[str, frozenset[UUID]]
    label: str
    kind: str = "do"
    fields: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def touches(self, *names: str) -> bool:
        """Whether one of these tables was written."""
        return any(name in self.tables for name in names)

    def touches_beside(self, name: str, columns: frozenset[str]) -> bool:
        """Whether a table was written in other columns than these, or rows of it are new or gone."""
        return name in self.tables and not (name in self.fields and self.fields[name] <= columns)


_NEW_OR_GONE = "*"


def gather(images: Iterable[Image], label: str, kind: str) -> Changes:
    """The changes of a unit's images."""
    tables: defaultdict[str, set[UUID]] = defaultdict(set)
    fields: defaultdict[str, set[str]] = defaultdict(set)
    for image in images:
        tables[image.table].add(image.row_id)
        if image.before is not None and image.after is not None:
            fields[image.table].update(image.after)
        else:
            fields[image.table].add(_NEW_OR_GONE)
    return Changes(
        {table: frozenset(ids) for table, ids in tables.items()},
        label,
        kind,
        {
            table: frozenset(names - {"revision"})
            for table, names in fields.items()
            if _NEW_OR_GONE not in names
        },
    )
