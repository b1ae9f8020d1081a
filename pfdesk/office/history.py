"""変更の記録: units of work by who, what, when and room; what one changed; and taking one of them back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import Any
from uuid import UUID

from sqlalchemy import Row, exists, select
from sqlalchemy.orm import Session

from pfdesk.db import journal
from pfdesk.db.images import ROW_CLASSES, Image
from pfdesk.db.journal import UnitHead
from pfdesk.db.schema.journal import UnitBatchRow, UnitRow, UnitTouchRow
from pfdesk.values.fiscal import fiscal_year_text
from pfdesk.values.folding import fold

_KINDS = {"undo": "元に戻す: ", "redo": "やり直し: "}
_NAMES = ("name", "title", "label", "text")
_MOST = 2
"""Of what a row hangs on, so many are told."""
_LONG = 60


@dataclass(frozen=True, slots=True)
class HistoryFilters:
    """What is looked for; `since` is a moment in UTC, `tables` the tables of a room."""

    text: str = ""
    who: str = ""
    since: datetime | None = None
    tables: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One unit of work; `standing` says that it could be taken back, if nothing since touches it."""

    id: UUID
    number: int
    at: datetime
    who: str
    pc: str
    label: str
    rows: int
    undone: bool
    standing: bool


def history_lines(session: Session, filters: HistoryFilters, limit: int = 500) -> list[HistoryLine]:
    """The units that the filters leave, newest first."""
    unit, batch, touch = UnitRow, UnitBatchRow, UnitTouchRow
    columns = (unit.id, unit.number, unit.at, unit.who, unit.pc, unit.label, unit.rows, unit.kind)
    query = select(*columns).order_by(unit.number.desc()).execution_options(yield_per=limit)
    if filters.who:
        query = query.where(unit.who == filters.who)
    if filters.since is not None:
        query = query.where(unit.at >= filters.since)
    if filters.tables:
        within = exists().where(
            batch.unit_id == unit.id, touch.batch_id == batch.id, touch.table.in_(filters.tables)
        )
        query = query.where(within)
    undone = journal.undone_units(session)
    words = [key for word in filters.text.split() if (key := fold(word))]
    fits: dict[str, bool] = {}  # the same few labels come again and again
    found: list[HistoryLine] = []
    for row in session.execute(query):
        told = f"{_KINDS.get(row.kind, '')}{row.label} {row.who}"
        if told not in fits:
            fits[told] = all(word in fold(told) for word in words)
        if fits[told]:
            found.append(_line(row, undone))
        if len(found) == limit:
            break
    return found


def _line(row: Row[*tuple[Any, ...]], undone: frozenset[UUID]) -> HistoryLine:
    gone = row.kind == "do" and row.id in undone
    label = f"{_KINDS.get(row.kind, '')}{row.label}"
    standing = row.kind == "do" and not gone
    return HistoryLine(row.id, row.number, row.at, row.who, row.pc, label, row.rows, gone, standing)


def who_worked(session: Session) -> list[str]:
    """Everybody who has a unit in the history."""
    return sorted(set(session.scalars(select(UnitRow.who).distinct())))


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one row: its table, what the row is called, and the value before and after (None: none).

    A field that points to another row has that row's table in `refers` and its name for a value.
    """

    id: str
    table: str
    row: str
    field: str
    before: Any
    after: Any
    deed: str  # "added", "changed", "removed"
    refers: str = ""


def unit_changes(session: Session, unit_id: UUID, most: int = 300) -> list[FieldChange]:
    """What a unit changed, field by field, in the order of writing; at most so many."""
    found: list[FieldChange] = []
    for place, image in enumerate(journal.unit_images(session, unit_id)):
        deed = "added" if image.before is None else "removed" if image.after is None else "changed"
        called = _called(session, image)
        points = _points(image.table)
        for name, values in journal.values_of(image).items():
            to = points.get(name, "")
            before, after = (_row_name(session, to, key) for key in values) if to else values
            found.append(FieldChange(f"{place}-{name}", image.table, called, name, before, after, deed, to))
        if len(found) >= most:
            break
    return found[:most]


def unit_name(session: Session, unit_id: UUID) -> str:
    """What the record is called that a unit wrote first, as the details of the unit call it; settings have no name."""
    first = journal.first_image(session, unit_id)
    return "" if first is None or first.table == "setting" else _called(session, first)


def _called(session: Session, image: Image) -> str:
    """The name of a row as the unit left it, else as it stands; without one, those of what it hangs on."""
    own = _own_name(image.after) or _own_name(image.before)
    if own:
        return own
    return _row_name(session, image.table, image.row_id, image.after or image.before or {})


def _row_name(
    session: Session, table: str, row_id: Any, told: Mapping[str, Any] = MappingProxyType({}), depth: int = 2
) -> str:
    """What a row is called: itself, else what it points to (a seat: 会議体・会員), else what that points to.

    ``told`` are values of a row that may be gone.
    """
    kind = ROW_CLASSES.get(table)
    if kind is None or not row_id:
        return ""
    row = session.get(kind, row_id if isinstance(row_id, UUID) else UUID(str(row_id)))
    if own := _own_name({name: getattr(row, name, None) for name in _NAMES}):
        return own
    points = [(to, told.get(name) or getattr(row, name, None)) for name, to in _points(table).items()]
    if year := told.get("fiscal_year") or getattr(row, "fiscal_year", None):
        return fiscal_year_text(int(year))
    for left in range(depth):
        names = dict.fromkeys(_row_name(session, to, key, depth=left) for to, key in points if key)
        if found := [name for name in names if name]:
            return "・".join(found[:_MOST])
    return ""


def _own_name(values: Mapping[str, Any] | None) -> str:
    """The first line of the first of a row's words that is a name."""
    said = next((str(values[name]) for name in _NAMES if values and values.get(name)), "")
    line = said.strip().partition("\n")[0]
    return line if len(line) <= _LONG else f"{line[: _LONG - 1]}…"


@cache
def _points(table: str) -> Mapping[str, str]:
    """The fields of a table that point to other rows, with the tables they point to."""
    columns = ROW_CLASSES[table].__table__.columns if table in ROW_CLASSES else ()
    return {
        column.name: key.column.table.name
        for column in columns
        for key in column.foreign_keys
        if key.column.table.name in ROW_CLASSES
    }


def unit_head(session: Session, unit_id: UUID) -> UnitHead | None:
    """The unit, where it was done and stands; None for one that is undone or cannot be."""
    row = session.get(UnitRow, unit_id)
    if row is None or row.kind != "do" or unit_id in journal.undone_units(session):
        return None
    return UnitHead(**{name: getattr(row, name) for name in UnitHead.__slots__})


def touched_since(session: Session, head: UnitHead) -> str:
    """The label of a later unit that stands and touched one of its rows; nothing where there is none."""
    rows = [image.row_id for image in journal.unit_images(session, head.id)]
    undone = journal.undone_units(session)
    for start in range(0, len(rows), 500):
        label = _later(session, head, rows[start : start + 500], undone)
        if label:
            return label
    return ""


def _later(session: Session, head: UnitHead, rows: Sequence[UUID], undone: frozenset[UUID]) -> str:
    unit, batch, touch = UnitRow, UnitBatchRow, UnitTouchRow
    query = (
        select(unit.id, unit.label)
        .join(batch, batch.unit_id == unit.id)
        .join(touch, touch.batch_id == batch.id)
        .where(unit.number > head.number, unit.kind == "do", touch.row_id.in_(rows))
        .order_by(unit.number.desc())
    )
    return next((label for key, label in session.execute(query) if key not in undone), "")


def rests_on(session: Session, head: UnitHead) -> bool:
    """Whether a row made since points to one that the unit made; undoing it would leave that one hanging."""
    made = [image for image in journal.unit_images(session, head.id) if image.before is None]
    own = {image.row_id for image in made}
    by_table: dict[str, list[UUID]] = {}
    for image in made:
        by_table.setdefault(image.table, []).append(image.row_id)
    return any(
        key not in own
        for table, rows in by_table.items()
        for start in range(0, len(rows), 500)
        for key in _pointing(session, table, rows[start : start + 500])
    )


def _pointing(session: Session, table: str, rows: Sequence[UUID]) -> list[UUID]:
    """The rows of any table that point to these."""
    found: list[UUID] = []
    for row_class in ROW_CLASSES.values():
        columns = [
            column
            for column in row_class.__table__.columns
            if any(key.column.table.name == table for key in column.foreign_keys)
        ]
        for column in columns:
            found += session.scalars(select(row_class.id).where(column.in_(rows)))
    return found
