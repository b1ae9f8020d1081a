"""Which column of a foreign table goes into which field: matched by names and synonyms, or told in JSON."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pfdesk.tables.headings import JOINT
from pfdesk.tables.table import SourceRow
from pfdesk.values.errors import Refused


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field that an import can fill.

    `name` is the entity's field; `titles` are the headings it goes by, the first one the screen's own word;
    `required`: a table without a column for it is refused by `ColumnMapping.check_required`.
    `otherwise` are headings that it may go by where nothing better was found, even one that another field took.
    """

    name: str
    titles: tuple[str, ...]
    required: bool = False
    otherwise: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The screen's word for the field."""
        return self.titles[0] if self.titles else self.name


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

    def check_required(self) -> None:
        """Raise Refused naming the required fields that have no column."""
        if self.missing:
            titles = "、".join(f"「{field.title}」" for field in self.missing)
            raise Refused("", f"{titles}にあたる列がありません。列の対応を選んでください。")

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
    """The mapping by names and synonyms; the closest form wins, and of two equal ones the left column.

    Tried in this order for all fields: the heading as a whole, without what is in brackets, the second line
    of a two-line heading. Spaces, width and signs like ※ do not matter.
    """
    columns: dict[str, str] = {}
    for form in (_folded, _unbracketed, _second_line):
        for heading in headings:
            if heading in columns.values():
                continue
            name = _name_of(form(heading), fields)
            if name and name not in columns:
                columns[name] = heading
    for field in fields:
        if field.name not in columns:
            _take_otherwise(field, headings, columns)
    return ColumnMapping(tuple(headings), tuple(fields), columns)


def _take_otherwise(field: FieldSpec, headings: Sequence[str], columns: dict[str, str]) -> None:
    """Give the field the first heading that it may go by; only a required one takes it from another field."""
    wanted = {_folded(title) for title in field.otherwise}
    for heading in headings:
        taken = next((name for name, used in columns.items() if used == heading), None)
        if _unbracketed(heading) in wanted and (taken is None or field.required):
            if taken is not None:
                del columns[taken]
            columns[field.name] = heading
            return


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
        name = _name_of(_folded(field), fields)
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


def _name_of(form: str, fields: Sequence[FieldSpec]) -> str:
    for field in fields:
        if form and form in {_folded(title) for title in (field.name, *field.titles)}:
            return field.name
    return ""


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\s※*・:_]", "", text).replace(JOINT, "/").replace("ー", "-").replace("ヶ", "ケ")


def _unbracketed(heading: str) -> str:
    return re.sub(r"\([^)]*\)|\[[^]]*\]|【[^】]*】|〔[^〕]*〕", "", _folded(heading))


def _second_line(heading: str) -> str:
    return _unbracketed(heading.rpartition(JOINT)[2])
