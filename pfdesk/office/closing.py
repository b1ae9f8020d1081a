"""A closed fiscal year: whatever unit of work would change one of its rows is refused, undo and redo as well.

A row belongs to the year of its own date or number, else to that of what it hangs on (a reply on its event, an
answer on its survey). Members, bodies, places and desks belong to no year: they may always change.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from pfdesk.db.images import ROW_CLASSES, Image, decode
from pfdesk.db.journal import UnitHead
from pfdesk.db.schema.annual import ClosedYearRow
from pfdesk.db.schema.journal import UnitBatchRow, UnitRow, UnitTouchRow
from pfdesk.values.errors import Refused
from pfdesk.values.fiscal import fiscal_year, fiscal_year_text

OWN: Final[Mapping[str, str]] = {
    "event": "held_on",
    "movement": "moved_on",
    "stocktake": "counted_at",
    "completion": "completed_on",
    "certificate_copy": "issued_on",
}
"""Tables whose rows carry a date of their own that says the year; others have a column `fiscal_year`."""

FREE: Final = frozenset({"closed_year", "print_log", "survey_layout"})
"""Tables that are written about a year after it was closed."""

TEXT: Final = "report."
"""The settings report.2023.name are texts of that year's report."""


_COLUMNS = ClosedYearRow.__table__.c
_CLOSED = select(_COLUMNS.fiscal_year).where(_COLUMNS.reopened_at.is_(None), _COLUMNS.binned_at.is_(None))
"""Built once: it is asked at every unit of work."""


def closed_years(session: Session) -> frozenset[int]:
    """The fiscal years that stand closed."""
    return frozenset(session.connection().scalars(_CLOSED))


def closed_since(session: Session, head: UnitHead) -> str:
    """The label of the closing of a year that still stands closed and was closed after a unit; else nothing."""
    unit, batch, touch = UnitRow, UnitBatchRow, UnitTouchRow
    query = (
        select(unit.label)
        .join(batch, batch.unit_id == unit.id)
        .join(touch, touch.batch_id == batch.id)
        .join(ClosedYearRow, ClosedYearRow.id == touch.row_id)
        .where(unit.number > head.number, _COLUMNS.reopened_at.is_(None), _COLUMNS.binned_at.is_(None))
        .order_by(unit.number.desc())
        .limit(1)
    )
    return session.scalars(query).first() or ""


def refuse_past_closing(session: Session, head: UnitHead) -> None:
    """Raise Refused where undo would step over the closing of a year to take back what was done before it."""
    closing = closed_since(session, head)
    if closing:
        raise Refused(
            "",
            f"最後にしたのは「{closing}」です。これは「元に戻す」では戻りません。"
            "締めを取り消すときは、年度報告の「年度のしごと」で「開き直す」を選んでください。"
            f"その前の「{head.label}」だけを戻すときは、「ツール」の「変更の記録」で選んでください。",
        )


def refuse_closed(session: Session, images: Iterable[Image]) -> None:
    """Raise Refused where one of the rows written belongs to a closed year."""
    closed = closed_years(session)
    if not closed:
        return
    known: dict[tuple[str, UUID], frozenset[int]] = {}
    for image in images:
        found = closed & _years(session, image, known)
        if found:
            said = fiscal_year_text(min(found))
            sentence = f"{said}は締めてあるため、変更できません。直すときは、年度報告で理由を書いて開き直してください。"
            raise Refused("", sentence)


def _years(session: Session, image: Image, known: dict[tuple[str, UUID], frozenset[int]]) -> frozenset[int]:
    """The years of a row before and after; none for a row that belongs to no year."""
    table = image.table
    if table in FREE or not (table == "setting" or year_column(table)):
        return frozenset()
    found: set[int] = set()
    # A new row's image and that of one that is gone are whole; only of a changed one the rest has to be looked up.
    changed = image.before is not None and image.after is not None
    stored = _stored(session, table, image.row_id) if changed else {}
    for side in (image.before, image.after):
        if side is not None:
            values = {**stored, **decode(table, side)}
            found |= _of_values(session, table, values, known)
    return frozenset(found)


def _stored(session: Session, table: str, row_id: UUID) -> dict[str, Any]:
    row = session.get(ROW_CLASSES[table], row_id)
    return {} if row is None else {name: getattr(row, name) for name in row.__table__.columns.keys()}  # noqa: SIM118


def _of_values(
    session: Session, table: str, values: Mapping[str, Any], known: dict[tuple[str, UUID], frozenset[int]]
) -> frozenset[int]:
    if table == "setting":
        return _of_setting(str(values.get("name", "")))
    name = year_column(table)
    value = values.get(name)
    if value is None:
        return frozenset()
    if isinstance(value, UUID):
        return _of_parent(session, _parent(table, name), value, known)
    return frozenset({_year(value)})


def _of_parent(
    session: Session, table: str, row_id: UUID, known: dict[tuple[str, UUID], frozenset[int]]
) -> frozenset[int]:
    key = (table, row_id)
    if key not in known:
        stored = _stored(session, table, row_id)
        known[key] = _of_values(session, table, stored, known) if stored else frozenset()
    return known[key]


def _of_setting(name: str) -> frozenset[int]:
    year = name.removeprefix(TEXT).partition(".")[0]
    return frozenset({int(year)}) if name.startswith(TEXT) and year.isdecimal() else frozenset()


def _year(value: Any) -> int:
    if isinstance(value, datetime):
        return fiscal_year(value.astimezone().date())
    return fiscal_year(value) if isinstance(value, date) else int(value)


@cache
def year_column(table: str) -> str:
    """The column that says the year: the year itself, a date, or the first reference to a row that has one."""
    columns: Table = ROW_CLASSES[table].__table__  # type: ignore[assignment]
    if "fiscal_year" in columns.c:
        return "fiscal_year"
    if table in OWN:
        return OWN[table]
    for column in columns.c:
        for key in column.foreign_keys:
            parent = key.column.table.name
            if not column.nullable and parent in ROW_CLASSES and parent != table and year_column(parent):
                return column.name
    return ""


def _parent(table: str, column: str) -> str:
    keys = ROW_CLASSES[table].__table__.c[column].foreign_keys
    return str(next(iter(keys)).column.table.name)
