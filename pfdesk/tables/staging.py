"""An import before it is carried out: each row is new, changed, same or in error; nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Generic, Literal, TypeVar

from pfdesk.tables.mapping import ColumnMapping
from pfdesk.tables.table import SourceRow, Table
from pfdesk.values.errors import Refused

E = TypeVar("E")
State = Literal["new", "changed", "same", "error"]


@dataclass(frozen=True, slots=True)
class RowError:
    """Why a row cannot be taken: its number, the column's heading, what stands there, and the reason."""

    row: int
    column: str
    value: str
    reason: str

    def __str__(self) -> str:
        column = f"「{self.column}」" if self.column else ""
        return f"{self.row}行目{column}：{self.reason}"


@dataclass(frozen=True, slots=True)
class StagedRow(Generic[E]):
    """One row's outcome: `entity` would be kept (None in error), `old` is there now (None if new)."""

    number: int
    state: State
    entity: E | None = None
    old: E | None = None
    errors: tuple[RowError, ...] = ()


@dataclass(frozen=True)
class Staged(Generic[E]):
    """All rows of an import, in the file's order; `skipped` are subtotals, notes and repeated headings."""

    rows: tuple[StagedRow[E], ...]
    skipped: tuple[SourceRow, ...] = ()

    def of(self, state: State) -> tuple[StagedRow[E], ...]:
        """The rows in one state."""
        return tuple(row for row in self.rows if row.state == state)

    @property
    def new(self) -> tuple[E, ...]:
        """Entities to insert."""
        return tuple(row.entity for row in self.of("new") if row.entity is not None)

    @property
    def changed(self) -> tuple[tuple[E, E], ...]:
        """Pairs (old, entity) to update."""
        rows = self.of("changed")
        return tuple((row.old, row.entity) for row in rows if row.old is not None and row.entity is not None)

    @property
    def same(self) -> tuple[E, ...]:
        """Entities that are there already as the file has them."""
        return tuple(row.old for row in self.of("same") if row.old is not None)

    @property
    def errors(self) -> tuple[RowError, ...]:
        """Every error of every row."""
        return tuple(error for row in self.rows for error in row.errors)

    @property
    def todo(self) -> int:
        """How many records would be written: 0 where the table brings nothing."""
        return len(self.new) + len(self.changed)

    def counts(self) -> dict[State, int]:
        """Rows by state; they add up to the rows of the file without the skipped ones."""
        return {state: len(self.of(state)) for state in ("new", "changed", "same", "error")}

    def plain(self) -> dict[str, Any]:
        """What the command line prints: three counts and the errors one by one."""
        counts = self.counts()
        told: dict[str, Any] = {state: counts[state] for state in ("new", "changed", "same")}
        return {**told, "errors": [asdict(error) for error in self.errors]}


def parsed(cells: Mapping[str, str], parsers: Mapping[str, Callable[[str], Any]]) -> dict[str, Any]:
    """Each parser's value for its field, for the fields that are in `cells`.

    Raises an ExceptionGroup of all Refused, each naming its field: a clerk sees a row's errors at once.
    """
    values: dict[str, Any] = {}
    refusals: list[Refused] = []
    for field, parse in parsers.items():
        if field in cells:
            try:
                values[field] = parse(cells[field])
            except Refused as refused:
                refusals.append(refused.at(field))
    if refusals:
        raise ExceptionGroup("refused", refusals)
    return values


def stage(
    table: Table,
    mapping: ColumnMapping,
    build: Callable[[Mapping[str, str], E | None], E],
    find: Callable[[Mapping[str, str]], E | None],
    key: Callable[[E], Hashable | None] = lambda _: None,
) -> Staged[E]:
    """Compare every data row with what is there. Writes nothing.

    `find(cells)` gives the entity that the row is about, or None. `build(cells, old)` gives the entity as the
    row has it (from `old` by dataclasses.replace, so that an unchanged one is equal to it). Both may raise
    Refused, or an ExceptionGroup of them (see `parsed`). Of two rows with one `key` the second is an error.
    Raises Refused where a required field has no column.
    """
    mapping.check_required()
    seen: dict[Hashable, int] = {}
    rows = tuple(_staged(row, mapping, build, find, key, seen) for row in table.data_rows)
    return Staged(rows, table.marked_rows)


def _staged(
    row: SourceRow,
    mapping: ColumnMapping,
    build: Callable[[Mapping[str, str], E | None], E],
    find: Callable[[Mapping[str, str]], E | None],
    key: Callable[[E], Hashable | None],
    seen: dict[Hashable, int],
) -> StagedRow[E]:
    cells = mapping.cells(row)
    try:
        _check_empty(cells, mapping)
        old = find(cells)
        entity = build(cells, old)
        _check_twice(key(entity), row.number, seen)
    except (Refused, ExceptionGroup) as raised:
        errors = tuple(_row_error(refused, row.number, cells, mapping) for refused in _refusals(raised))
        return StagedRow(row.number, "error", errors=errors)
    state: State = "new" if old is None else "same" if entity == old else "changed"
    return StagedRow(row.number, state, entity, old)


def _check_empty(cells: Mapping[str, str], mapping: ColumnMapping) -> None:
    empty = [field for field in mapping.fields if field.required and not cells[field.name]]
    if empty:
        refusals = [Refused(field.name, f"「{field.title}」を入れてください。") for field in empty]
        raise ExceptionGroup("empty", refusals)


def _check_twice(key: Hashable | None, number: int, seen: dict[Hashable, int]) -> None:
    if key is None:
        return
    if key in seen:
        raise Refused("", f"{seen[key]}行目と同じものです。どちらか一方にしてください。")
    seen[key] = number


def _refusals(raised: Refused | ExceptionGroup[Exception]) -> list[Refused]:
    if isinstance(raised, Refused):
        return [raised]
    matched, rest = raised.split(Refused)
    if matched is None or rest is not None:
        raise raised  # not the file's fault
    return [refused for inner in matched.exceptions for refused in _refusals(inner)]


def _row_error(refused: Refused, number: int, cells: Mapping[str, str], mapping: ColumnMapping) -> RowError:
    column = mapping.heading_of(refused.field) if refused.field else ""
    return RowError(number, column, cells.get(refused.field, ""), refused.sentence)
