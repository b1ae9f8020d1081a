"""The sheets beside the members, read back: compared with what the members hold, nothing written."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, replace
from typing import Any
from uuid import UUID

from pfdesk.directory import model, queries
from pfdesk.directory.queries import Holdings
from pfdesk.directory.sheets.belongings import KINDS, Item, Kind
from pfdesk.directory.sheets.belongings_out import NO, YES
from pfdesk.directory.sheets.known import number_of
from pfdesk.directory.sheets.staged import StagedSheet
from pfdesk.tables.cell_dates import cell_date
from pfdesk.tables.mapping import ColumnMapping, match_headings
from pfdesk.tables.staging import RowError, StagedRow
from pfdesk.tables.table import SourceRow, Table
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold
from pfdesk.values.marks import plain_digits

_GIVEN = {
    YES: True,
    "あり": True,
    "はい": True,
    "TRUE": True,
    NO: False,
    "なし": False,
    "いいえ": False,
    "FALSE": False,
}


def stage_belongings(
    session: Any, table: Table, rows: tuple[StagedRow[model.Member], ...]
) -> tuple[StagedSheet, ...]:
    """Every sheet of the workbook that holds records of members; one that does not fit is an error of its own."""
    if not table.beside:
        return ()
    reader = _Reader(queries.holdings(session), queries.binned_names(session), table.from_1904)
    for row in rows:
        if row.entity is not None and row.entity.number:
            reader.members[row.entity.number] = (row.entity.id, row.entity.name)
    return tuple(reader.sheet(kind, table.beside[kind.title]) for kind in KINDS if kind.title in table.beside)


class _Reader:
    """Reads one sheet after the other; what an earlier one brings can be pointed to by a later one."""

    def __init__(self, held: Holdings, binned: Mapping[type, Mapping[str, UUID]], from_1904: bool) -> None:
        self._held, self._binned, self._from_1904 = held, binned, from_1904
        self.members = {number: (key, name) for key, (number, name) in held.members.items()}
        self._bodies = {one.code: one.id for one in held.of(model.Body)}
        self._tags = {one.name: one.id for one in held.of(model.Tag)}
        self._contacts = {(one.member_id, fold(one.name)): one.id for one in held.of(model.Contact)}
        self._seats: dict[int, UUID] = {}
        self._owners = {one.id: one.member_id for one in held.of(model.Seat)}

    def sheet(self, kind: Kind, table: Table) -> StagedSheet:
        """Compare all rows of a sheet."""
        mapping = match_headings(table.headings, kind.fields)
        if mapping.missing:
            error = RowError(table.heading_row, kind.title, "", mapping.told_missing)
            return StagedSheet(kind.title, errors=(error,))
        there: defaultdict[Any, deque[Any]] = defaultdict(deque)
        for one in self._held.of(kind.entity):
            there[_key(kind, one)].append(one)
        new: list[Any] = []
        changed: list[tuple[Any, Any]] = []
        errors: list[RowError] = []
        back: list[Any] = []
        same = 0
        for row in table.data_rows:
            try:
                values = dict(self._values(kind, mapping, row))
                _check_whole(kind, values)
                old = self._old(kind, values, there)
                made = kind.entity(**values) if old is None else replace(old, **values)
            except Refused as refused:
                errors.append(_error(kind, mapping, row, refused))
                continue
            restored = self._in_bin(kind, made) if old is None else None
            made = replace(made, id=restored) if restored else made
            self._keep(kind, mapping, row, made)
            if restored is not None:
                back.append(made)
            elif old is None:
                new.append(made)
            elif made == old:
                same += 1
            else:
                changed.append((old, made))
        return StagedSheet(kind.title, tuple(new), tuple(changed), same, tuple(errors), tuple(back))

    def _old(self, kind: Kind, values: Mapping[str, Any], there: Mapping[Any, deque[Any]]) -> Any:
        """The record that a row is about: of several alike each row takes the next one."""
        asked = kind.entity(**values)
        alike = there.get(_key(kind, asked))
        return alike.popleft() if alike else None

    def _values(self, kind: Kind, mapping: ColumnMapping, row: SourceRow) -> Iterator[tuple[str, Any]]:
        """What the row's cells say; an empty one says nothing."""
        cells = mapping.cells(row)
        owner: UUID | None = None
        if kind.owned:
            owner = self._owner(cells)
            yield "member_id", owner
        for item in kind.items:
            text = cells.get(item.name, "")
            if not text:
                continue
            try:
                value = self._value(item, text, owner or self._owners.get(self._seat_of(cells)))
            except Refused as refused:
                raise refused.at(item.name) from refused
            if value is not None:
                yield item.name, value

    def _seat_of(self, cells: Mapping[str, str]) -> Any:
        text = plain_digits(cells.get("seat_id", ""))
        return self._seats.get(int(text)) if text.isdecimal() else None

    def _owner(self, cells: Mapping[str, str]) -> UUID:
        number = number_of(cells["owner"])
        if number not in self.members:
            raise Refused("owner", f"会員番号 {number} の会員がありません。会員の表の行を確かめてください。")
        key, name = self.members[number]
        told = cells.get("owner_name", "")
        if told and fold(told) != fold(name):
            raise Refused(
                "owner", f"会員番号 {number} は「{name}」です。番号か会員の名称を確かめてください。"
            )
        return key

    def _value(self, item: Item, text: str, owner: UUID | None) -> Any:
        if item.how == "day":
            return cell_date(text, from_1904=self._from_1904)
        if item.how == "whole":
            return _whole(text)
        if item.how == "yes":
            return _of(_GIVEN, text, "「する」か「しない」と入れてください。")
        if item.words is not None:
            codes = {words: code for code, words in item.words.items()}
            return _of(codes, text, f"{'、'.join(codes)}のどれかを入れてください。")
        if item.how == "contact":
            return self._contacts.get((owner, fold(text)))
        if item.how == "seat":
            return _of(self._seats, _whole(text), "「会議体の席」のシートに、この番号の席がありません。")
        if item.how == "body":
            return _of(self._bodies, text, "「会議体」のシートに、この符号がありません。")
        return _of(self._tags, text, "「目印」のシートにありません。") if item.how == "tag" else text

    def _in_bin(self, kind: Kind, made: Any) -> UUID | None:
        return self._binned.get(kind.entity, {}).get(getattr(made, kind.key[0]))

    def _keep(self, kind: Kind, mapping: ColumnMapping, row: SourceRow, made: Any) -> None:
        """Remember what later sheets may point to."""
        if isinstance(made, model.Body):
            self._bodies[made.code] = made.id
        elif isinstance(made, model.Tag):
            self._tags[made.name] = made.id
        elif isinstance(made, model.Contact):
            self._contacts[made.member_id, fold(made.name)] = made.id
        elif isinstance(made, model.Seat):
            number = plain_digits(mapping.cells(row).get("row_number", ""))
            self._owners[made.id] = made.member_id
            if number.isdecimal():
                self._seats[int(number)] = made.id


def _check_whole(kind: Kind, values: Mapping[str, Any]) -> None:
    """Refuse a row without what a record cannot be without."""
    must = {
        each.name
        for each in fields(kind.entity)
        if each.default is MISSING and each.default_factory is MISSING
    }
    for item in kind.items:
        if item.name in must and item.name not in values:
            raise Refused(item.name, f"「{item.heading}」を入れてください。")


def _key(kind: Kind, one: Any) -> Any:
    return tuple(
        fold(value) if name == "name" else value for name in kind.key for value in [getattr(one, name)]
    )


def _whole(text: str) -> int:
    plain = plain_digits(text).removesuffix(".0").replace(",", "")
    if not (plain.isascii() and plain.removeprefix("-").isdecimal()):
        raise Refused("", "数字を入れてください。")
    return int(plain)


def _of(codes: Mapping[Any, Any], text: Any, sentence: str) -> Any:
    if text not in codes:
        raise Refused("", sentence)
    return codes[text]


def _error(kind: Kind, mapping: ColumnMapping, row: SourceRow, refused: Refused) -> RowError:
    heading = mapping.heading_of(refused.field) if refused.field else ""
    where = f"{kind.title}／{heading}" if heading else kind.title
    value = mapping.cells(row).get(refused.field, "") if refused.field else ""
    return RowError(row.number, where, value, refused.sentence)
