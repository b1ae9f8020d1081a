"""What hangs on members, written as sheets that an import reads back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from pfdesk.directory import model, queries
from pfdesk.directory.queries import Holdings
from pfdesk.directory.sheets.belongings import CATEGORIES, KINDS, Item, Kind
from pfdesk.tables.sheet_out import ColumnOut, SheetOut, Value

YES, NO = "する", "しない"


def belonging_sheets(
    session: Any,
    member_ids: Collection[UUID] | None = None,
    days: tuple[date, date] | None = None,
    names_then: Mapping[UUID, str] | None = None,
) -> tuple[SheetOut, ...]:
    """One sheet for each kind of record that the members hold; kinds without records are left out.

    `days`: what they held between these two, the last of which is over, and their names then.
    """
    held = queries.holdings(session, member_ids)
    if days is not None:
        held = queries.holdings_then(session, held, names_then or {}, *days)
    names = _Names(held)
    sheets = [_categories(held), *(_sheet(kind, held, names) for kind in KINDS)]
    return tuple(sheet for sheet in sheets if sheet.rows)


class _Names:
    """What the sheets call the records that others point to."""

    def __init__(self, held: Holdings) -> None:
        self.members = held.members
        self._by_how: Mapping[str, Mapping[UUID, Value]] = {
            "body": {one.id: one.code for one in held.of(model.Body)},
            "tag": {one.id: one.name for one in held.of(model.Tag)},
            "contact": {one.id: one.name for one in held.of(model.Contact)},
            "seat": {one.id: number for number, one in enumerate(held.of(model.Seat), start=1)},
        }

    def of(self, how: str, key: UUID | None) -> Value:
        """Its name or number; empty where it is not there."""
        return None if key is None else self._by_how[how].get(key)


def _categories(held: Holdings) -> SheetOut:
    rows = [(one.code, one.name, one.sort) for one in held.of(model.MemberCategory)]
    return SheetOut(CATEGORIES, (ColumnOut("符号"), ColumnOut("名前"), ColumnOut("順", "number")), rows)


def _sheet(kind: Kind, held: Holdings, names: _Names) -> SheetOut:
    columns = [ColumnOut(item.heading, _kind_of(item)) for item in kind.items]
    if kind.owned:
        columns[:0] = [ColumnOut("会員番号", "number"), ColumnOut("会員")]
    if kind.numbered:
        columns.insert(0, ColumnOut(kind.numbered, "number"))
    rows = [_row(kind, one, number, names) for number, one in enumerate(held.of(kind.entity), start=1)]
    return SheetOut(kind.title, tuple(columns), rows)


def _row(kind: Kind, one: Any, number: int, names: _Names) -> Sequence[Value]:
    cells = [_cell(item, getattr(one, item.name), names) for item in kind.items]
    if kind.owned:
        cells[:0] = names.members[one.member_id]
    return [number, *cells] if kind.numbered else cells


def _kind_of(item: Item) -> Any:
    return {"day": "date", "whole": "number", "seat": "number"}.get(item.how, "text")


def _cell(item: Item, value: Any, names: _Names) -> Value:
    if item.how == "yes":
        return YES if value else NO
    if item.words is not None:
        return item.words[value]
    if item.how in {"body", "tag", "contact", "seat"}:
        return names.of(item.how, value)
    found: Value = value
    return found
