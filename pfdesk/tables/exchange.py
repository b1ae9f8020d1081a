"""What a room offers to read from tables and to write to them, by its name on the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pfdesk.tables.mapping import ColumnMapping, FieldSpec
from pfdesk.tables.sheet_out import SheetOut
from pfdesk.tables.staging import Staged
from pfdesk.tables.table import Table


@dataclass(frozen=True, slots=True)
class Exporter:
    """`sheets(session)` is a query: one sheet or more, the first of which goes into a .csv.

    `csv_lacks`: what a .csv does not carry of several sheets, in a sentence. `of_one(session, key)`: the
    same of one edition of a pamphlet only.
    """

    what: str
    title: str
    sheets: Callable[[Any], Sequence[SheetOut]]
    csv_lacks: str = ""
    of_one: Callable[[Any, Any], Sequence[SheetOut]] | None = None


@dataclass(frozen=True, slots=True)
class Importer:
    """`stage(session, table, mapping)` is a query that writes nothing; `command(staged)` does just what it showed.

    `beside` are the names of further sheets of a workbook that are read with the table; `more(staged)` is what the
    command line tells beside the counts.
    """

    what: str
    title: str
    fields: tuple[FieldSpec, ...]
    stage: Callable[[Any, Table, ColumnMapping], Staged[Any]]
    command: Callable[[Staged[Any]], Any]
    beside: tuple[str, ...] = ()
    more: Callable[[Any], Mapping[str, Any]] = lambda _staged: {}
