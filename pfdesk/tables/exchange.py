"""What a room offers to read from tables and to write to them, by its name on the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pfdesk.tables.mapping import ColumnMapping, FieldSpec
from pfdesk.tables.sheet_out import SheetOut
from pfdesk.tables.staging import Staged
from pfdesk.tables.table import Table


@dataclass(frozen=True, slots=True)
class Exporter:
    """`sheets(session)` is a query: one sheet or more, the first of which goes into a .csv."""

    what: str
    title: str
    sheets: Callable[[Any], Sequence[SheetOut]]


@dataclass(frozen=True, slots=True)
class Importer:
    """`stage(session, table, mapping)` is a query that writes nothing; `command(staged)` does just what it showed."""

    what: str
    title: str
    fields: tuple[FieldSpec, ...]
    stage: Callable[[Any, Table, ColumnMapping], Staged[Any]]
    command: Callable[[Staged[Any]], Any]
