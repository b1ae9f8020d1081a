"""Which column of a foreign table goes into which field: matched by names and synonyms, or told in JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pfdesk.tables.fields import FieldSpec
from pfdesk.tables.heading_match import folded, matched, name_of
from pfdesk.tables.table import SourceRow
from pfdesk.values.errors import Refused

__all__ = ["ColumnMapping", "FieldSpec", "mapping_from_json", "mapping_of", "match_headings"]

_NAMED = 3


@dataclass(frozen=True)
class ColumnMapping:
    """Which heading each field takes its values from. `columns`: field name -> heading."""

    headings: tuple[str, ...]
    fields: tuple[FieldSpec, ...]
    columns: Mapping[str, str]

    @property
    def unused(self) -> tuple[str, ...]:
        """Headings that no field takes, in the table's order."""
        used = set(self.columns.values())
        return tuple(heading for heading in self.headings if heading not in used)

    @property
    def missing(self) -> tuple[FieldSpec, ...]:
        """Required fields without a heading."""
        return tuple(field for field in self.fields if field.required and field.name not in self.columns)

    @property
    def told_missing(self) -> str:
        """Which required fields have no column and which headings there are; whether it is the right table at all."""
        titles = "、".join(f"「{field.title}」" for field in self.missing)
        shown = "".join(f"「{heading[:20]}」" for heading in self.headings[:_NAMED])
        more = f"ほか{len(self.headings) - _NAMED}列" if len(self.headings) > _NAMED else ""
        doubt = "別の種類の表のようです。" if len(self.columns) * 5 < len(self.headings) else ""
        return f"{titles}にあたる列がありません(見出しは{shown}{more})。{doubt}"

    def check_required(self) -> None:
        """Raise Refused naming the required fields that have no column."""
        if self.missing:
            raise Refused("", f"{self.told_missing}列の対応を選んでください。")

    def cells(self, row: SourceRow) -> dict[str, str]:
        """The row's texts by field name, without outer spaces; only fields that have a column are in it."""
        places = {heading: index for index, heading in enumerate(self.headings)}
        return {name: row.cells[places[heading]].strip() for name, heading in self.columns.items()}

    def heading_of(self, field: str) -> str:
        """The heading that a field is read from, else the field's own title."""
        if field in self.columns:
            return self.columns[field]
        return next((spec.title for spec in self.fields if spec.name == field), field)

    def with_column(self, heading: str, field: str | None) -> ColumnMapping:
        """The same, with one heading given to another field (None: to no field)."""
        columns = {name: old for name, old in self.columns.items() if old != heading and name != field}
        if field is not None:
            columns[field] = heading
        return ColumnMapping(self.headings, self.fields, columns)

    def to_json(self) -> str:
        """{heading: field} as JSON text, as `mapping_from_json` reads it."""
        pairs = {heading: name for name, heading in self.columns.items()}
        return json.dumps(pairs, ensure_ascii=False, indent=2)


def match_headings(headings: Sequence[str], fields: Sequence[FieldSpec]) -> ColumnMapping:
    """The mapping by names and synonyms, see `heading_match`."""
    return ColumnMapping(tuple(headings), tuple(fields), matched(headings, fields))


def mapping_of(
    remembered: Mapping[str, str] | None, headings: Sequence[str], fields: Sequence[FieldSpec]
) -> ColumnMapping:
    """The mapping {field: heading} that was remembered, as far as both are still there; by names without one."""
    if remembered is None:
        return match_headings(headings, fields)
    names = {field.name for field in fields}
    columns = {name: used for name, used in remembered.items() if name in names and used in headings}
    return ColumnMapping(tuple(headings), tuple(fields), columns)


def mapping_from_json(text: str, headings: Sequence[str], fields: Sequence[FieldSpec]) -> ColumnMapping:
    """The mapping written as JSON {heading: field}, where a field may go by its name or a title.

    Raises Refused for text that is no such JSON, for headings and fields that do not exist, and for a field
    that is given two headings.
    """
    columns: dict[str, str] = {}
    for heading, field in _pairs(text).items():
        if heading not in headings:
            raise Refused("", f"列の対応にある見出し「{heading}」は、この表にありません。")
        name = name_of(folded(field), fields)
        if not name:
            choices = _choices(fields)
            raise Refused("", f"列の対応にある項目「{field}」はありません。{choices}から選んでください。")
        if name in columns:
            both = f"「{columns[name]}」と「{heading}」"
            raise Refused("", f"項目「{field}」に{both}の2つの列が選ばれています。")
        columns[name] = heading
    return ColumnMapping(tuple(headings), tuple(fields), columns)


def _pairs(text: str) -> dict[str, str]:
    try:
        pairs = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused("", "列の対応を読み込めません。JSONの形になっていません。") from error
    if not isinstance(pairs, dict) or not all(isinstance(field, str) for field in pairs.values()):
        raise Refused("", '列の対応は {"見出し": "項目"} の形で書いてください。')
    return pairs


def _choices(fields: Sequence[FieldSpec]) -> str:
    return "、".join(f"{field.name}（{field.title}）" for field in fields)
